"""Counted bars: respondents at the bars, respondents and marks apart in the note."""

from __future__ import annotations

from reportgen.exhibits.anatomy import labels, printed_numbers
from reportgen.exhibits.data import data_of

ITEM = {"item": "strategy_wishes"}
CHOSEN = "Søjlediagram over antal kommuner, der har valgt hver af "


def bars(figure):
    return [(row.stub, row.bars[0].label) for row in figure.rows]


class TestBars:
    def test_the_most_marked_first(self, shown):
        figure, problems = shown("count-bars", **ITEM)

        assert problems == []
        assert bars(figure) == [
            ("Rådgivning", "7"),
            ("Kurser", "5"),
            ("Netværk", "2"),
            ("Ved ikke", "1"),
        ]

    def test_or_as_the_questionnaire(self, shown):
        figure, _ = shown("count-bars", item="casework_wishes", order="questionnaire")

        assert [stub for stub, _ in bars(figure)] == ["Rådgivning", "Kurser", "Netværk", "Ved ikke"]

    def test_choices_without_a_bar(self, shown):
        figure, _ = shown("count-bars", **ITEM, leave_out=["dont_know"])

        assert "Ved ikke" not in labels(figure)
        assert "Ved ikke" in str(figure.note)

    def test_a_number_knows_its_way_back(self, shown):
        figure, _ = shown("count-bars", **ITEM)
        first = printed_numbers(figure)[0]

        assert (first.value, first.unit, first.item, first.categories, first.n) == (
            7.0,
            "count",
            "strategy_wishes",
            ("advice",),
            12,
        )

    def test_the_axis_begins_at_nought_and_says_what_is_counted(self, shown):
        figure, _ = shown("count-bars", **ITEM)

        assert [tick.text for tick in figure.axis.ticks] == ["0", "2", "4", "6", "8"]
        assert figure.axis.label == "Antal kommuner"
        assert figure.series == ("",)

    def test_suppressed_counts_show_the_mark_and_stand_before_nought_only(self, shown):
        figure, _ = shown("count-bars", **ITEM, minimum=4)

        assert bars(figure) == [
            ("Rådgivning", "7"),
            ("Kurser", "5"),
            ("Netværk", "•"),
            ("Ved ikke", "•"),
        ]
        assert figure.rows[2].bars[0].value.value is None


class TestNote:
    def test_respondents_and_marks_are_told_apart(self, shown):
        figure, _ = shown("count-bars", **ITEM)

        assert str(figure.note) == (
            "Figuren viser noget. Der kunne vælges flere svar: 12 kommuner svarede og satte i alt "
            "15 markeringer."
        )

    def test_marks_are_those_of_the_bars_shown(self, shown):
        figure, _ = shown("count-bars", **ITEM, leave_out=["dont_know"])

        assert "12 kommuner svarede og satte i alt 14 markeringer ved de viste svar." in str(
            figure.note
        )

    def test_no_marks_where_they_would_tell_a_suppressed_count(self, shown):
        figure, _ = shown("count-bars", **ITEM, minimum=3)

        assert str(figure.note) == (
            "Figuren viser noget. Der kunne vælges flere svar: 12 kommuner svarede. "
            "• står for antal under 3, som ikke vises."
        )
        assert not {15.0, 14.0} & {number.value for number in figure.note.quantities}

    def test_in_english_with_a_remark(self, shown, en):
        figure, _ = shown("count-bars", **ITEM, language=en, remark="Typed.")

        assert str(figure.note) == (
            "The figure shows noget. Several answers could be chosen: 12 kommuner answered and made "
            "15 marks in all. Typed."
        )


class TestAlt:
    def test_the_ends_are_named(self, shown):
        figure, _ = shown("count-bars", **ITEM)

        assert str(figure.alt) == (
            f"{CHOSEN}fire svarmuligheder. "
            "Flest kommuner har valgt ”Rådgivning” (7), færrest ”Ved ikke” (1)."
        )

    def test_of_suppressed_ones_nothing_is_told(self, shown):
        figure, _ = shown("count-bars", **ITEM, minimum=3)

        assert str(figure.alt) == (
            f"{CHOSEN}fire svarmuligheder. Flest kommuner har valgt ”Rådgivning” (7)."
        )


def test_data_have_the_number_of_respondents(shown, da):
    table = data_of(shown("count-bars", **ITEM, minimum=4)[0], da)

    assert table.head == ("Række", "Antal kommuner", "N")
    assert table.texts[0] == ("Rådgivning", "7", "12")
    assert table.texts[3] == ("Ved ikke", "•", "12")


class TestProblems:
    def test_an_unknown_item(self, shown):
        assert shown("count-bars", item="strategy_wish") == (
            None,
            [
                "exhibits.yaml/exhibits/fig-x/item: unknown-item: the codebook has no item "
                '"strategy_wish" | did you mean "strategy_wishes"?'
            ],
        )

    def test_an_item_with_one_answer(self, shown):
        _, problems = shown("count-bars", item="strategy_need")

        assert problems == [
            'exhibits.yaml/exhibits/fig-x/item: not-multiple: item "strategy_need" has one answer '
            'a respondent, so there are no marks to count | show it with "kind: likert"'
        ]

    def test_an_unknown_choice(self, shown):
        _, problems = shown("count-bars", **ITEM, leave_out=["dont_know", "netwerk"])

        assert problems == [
            'exhibits.yaml/exhibits/fig-x/leave_out/1: unknown-category: item "strategy_wishes" '
            'has no choice "netwerk" | did you mean "network"?'
        ]
