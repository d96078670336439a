"""Grouped bars of means: scale and coding are stated, N of each class, nothing suppressed is told."""

from __future__ import annotations

import pytest

from reportgen.exhibits.anatomy import items_of, labels
from reportgen.exhibits.data import data_of

MEANS = {"items": ["*_challenge"], "by": "region"}
CODING = (
    "Svarene indgår med værdierne 4 = I meget høj grad, 3 = I høj grad, 2 = I mindre grad og "
    "1 = Slet ikke; ”Ved ikke” indgår ikke. Søjlerne begynder ved 1, skalaens laveste værdi."
)
STAND = "Søjlerne viser gennemsnittet for de kommuner, der har taget stilling."


NB = "\N{NO-BREAK SPACE}"


def plain(told):
    return str(told).replace(NB, " ")


def tree(figure):
    return [(row.stub, *(bar.label for bar in row.bars)) for row in figure.rows]


class TestBars:
    def test_a_row_an_item_a_bar_a_class(self, shown):
        figure, problems = shown("mean-bars", **MEANS)

        assert problems == []
        assert figure.series == ("Nord", "Syd")
        assert tree(figure) == [
            ("Strategien er en udfordring", "3,50", "1,60"),
            ("Sagsbehandlingen er en udfordring", "2,00", "2,00"),
        ]
        assert items_of(figure) == ("strategy_challenge", "casework_challenge")

    def test_the_axis_is_the_whole_coded_scale(self, shown):
        axis = shown("mean-bars", **MEANS)[0].axis

        assert [(tick.value, tick.text) for tick in axis.ticks] == [
            (1, "1"),
            (2, "2"),
            (3, "3"),
            (4, "4"),
        ]
        assert axis.label == "Gennemsnit (1-4)"

    def test_the_highest_mean_over_everyone_first(self, shown):
        figure, _ = shown("mean-bars", items=["casework_challenge", "strategy_challenge"],
                          by="region", order="mean", stub="group")  # fmt: skip

        assert [row.stub for row in figure.rows] == ["Strategi", "Sagsbehandling"]

    def test_a_number_knows_class_and_base(self, shown):
        bar = shown("mean-bars", **MEANS)[0].rows[0].bars[1]

        assert bar.series == 1
        assert bar.value.value == pytest.approx(8 / 5)
        assert (bar.value.where, bar.value.n, bar.value.unit) == ((("region", "syd"),), 5, "mean")

    def test_a_class_without_anyone_keeps_its_colour_and_shows_no_value(self, shown):
        figure, _ = shown("mean-bars", **MEANS, where=[("region", "nord")])

        assert tree(figure)[0] == ("Strategien er en udfordring", "3,50", "–")
        assert "– står for tal, der ikke kan beregnes." in str(figure.note)

    def test_suppressed_means_show_the_mark(self, shown):
        figure, _ = shown("mean-bars", **MEANS, minimum=6)

        assert tree(figure) == [
            ("Strategien er en udfordring", "3,50", "•"),
            ("Sagsbehandlingen er en udfordring", "•", "2,00"),
        ]
        assert figure.rows[0].bars[1].low is None

    def test_labels_are_found_for_those_who_check_them(self, shown):
        assert {"Nord", "Syd", "Gennemsnit (1-4)"} <= set(labels(shown("mean-bars", **MEANS)[0]))


class TestTold:
    def test_the_note(self, shown):
        figure, _ = shown("mean-bars", **MEANS, remark="Skrevet.")

        assert plain(figure.note) == (
            f"Figuren viser noget. {STAND} {CODING} N = 5-6 (Nord) og 5-6 (Syd). Skrevet."
        )

    def test_the_note_under_suppression_has_the_known_bases_only(self, shown):
        figure, _ = shown("mean-bars", **MEANS, minimum=6)

        assert str(figure.note).endswith(
            "N = 6 (Nord) og 6 (Syd). "
            "• står for tal, der bygger på færre end 6 svar og derfor ikke vises."
        )

    def test_the_alternative_text_names_the_ends(self, shown):
        assert str(shown("mean-bars", **MEANS)[0].alt) == (
            "Søjlediagram over gennemsnit for to spørgsmål, opdelt efter ”Region”. "
            "Højest er gennemsnittet for ”Strategien er en udfordring, Nord” (3,50), "
            "lavest for ”Strategien er en udfordring, Syd” (1,60)."
        )

    def test_but_not_where_one_is_suppressed(self, shown):
        assert str(shown("mean-bars", **MEANS, minimum=6)[0].alt) == (
            "Søjlediagram over gennemsnit for to spørgsmål, opdelt efter ”Region”."
        )

    def test_the_data_have_intervals_and_n(self, shown, da):
        table = data_of(shown("mean-bars", **MEANS, minimum=6)[0], da)

        assert table.head == ("Række", "Serie", "Gennemsnit (1-4)", "N",
                              "Konfidensinterval fra", "Konfidensinterval til")  # fmt: skip
        assert table.texts[:2] == (
            ("Strategien er en udfordring", "Nord", "3,50", "6", "2,93", "4,07"),
            ("Strategien er en udfordring", "Syd", "•", "•", "", ""),
        )


class TestProblems:
    @pytest.mark.parametrize(
        ("keys", "told"),
        [
            (
                {"by": "regin"},
                'by: unknown-background: there is no background variable "regin" | did you mean "region"?',
            ),
            (
                {"by": "population"},
                'by: wrong-variable: the background variable "population" has no classes | '
                "name a background variable that has classes",
            ),
            (
                {"items": ["strategy_chalenge"]},
                'items/0: unknown-item: the codebook has no item "strategy_chalenge" | '
                'did you mean "strategy_challenge"?',
            ),
            (
                {"items": ["strategy_*"]},
                'items: multiple-item: several choices of item "strategy_wishes" may be marked, so '
                'it has neither shares nor a mean | show it with "kind: count-bars"',
            ),
            (
                {"items": ["strategy_need", "strategy_challenge"], "stub": "group"},
                'stub: same-stub: the same text, "Strategi", would stand beside "strategy_need" and '
                '"strategy_challenge" | let another stub (item, group, topic) tell them apart',
            ),
        ],
    )
    def test_told_with_place_and_hint(self, shown, keys, told):
        figure, problems = shown("mean-bars", **{**MEANS, **keys})

        assert figure is None
        assert problems == [f"exhibits.yaml/exhibits/fig-x/{told}"]
