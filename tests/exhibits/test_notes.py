from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportgen.exhibits.notes import adds_to_hundred, adds_to_net

SUBJECT = "Figuren viser noget. "
CATEGORIES = (
    "Svarkategorierne er ”I meget høj grad”, ”I høj grad”, ”I mindre grad”, ”Slet ikke”, "
    "”Ved ikke” og ”Ikke relevant”. "
)
WITH = ", også med ”Ved ikke” eller ”Ikke relevant”. "
MANY = "Andelene er i procent af de kommuner, der har besvaret det enkelte spørgsmål" + WITH
ONE = "Andelene er i procent af de kommuner, der har besvaret spørgsmålet" + WITH
NET = (
    "Tallet til højre for en søjle er den samlede andel, der har svaret "
    "”I meget høj grad” eller ”I høj grad”. "
)
ROUNDING = "Procentsatserne er afrundet og summerer derfor ikke nødvendigvis til 100"
STAFF = ("areas_staff", 2022)


def test_the_whole_note(figure_of):
    figure = figure_of(items=["areas_*", "youth_severity"], remark="En bemærkning.")

    assert str(figure.note) == (
        f"{SUBJECT}{CATEGORIES}{MANY}{NET}N = 10-12. {ROUNDING}. Kun med i 2022: ”Medarbejdere”. "
        "* Brud: Ordlyden er ændret mellem 2020 og 2022, så udviklingen kan ikke aflæses. "
        "En bemærkning."
    )


def test_in_english(figure_of, en):
    figure = figure_of({STAFF: [5, 15]}, language=en, subject="something")

    assert str(figure.note) == (
        "The figure shows something. The answers are “I meget høj grad”, “I høj grad”, "
        "“I mindre grad”, “Slet ikke”, “Ved ikke”, and “Ikke relevant”. Shares are percentages of "
        "the kommuner that answered the question, “Ved ikke” or “Ikke relevant” included. "
        "The figure to the right of a bar is the total share that answered “I meget høj grad” or "
        "“I høj grad”. N = 20."
    )


def test_one_item_in_one_wave(figure_of):
    figure = figure_of({STAFF: [5, 15]})

    assert str(figure.note) == f"{SUBJECT}{CATEGORIES}{ONE}{NET}N = 20."


def test_without_total(figure_of):
    figure = figure_of({STAFF: [5, 15]}, net=False)

    assert str(figure.note) == f"{SUBJECT}{CATEGORIES}{ONE}N = 20."


def test_another_scale(figure_of):
    figure = figure_of(items=["youth_contact"], compare=False)

    assert str(figure.note) == (
        f"{SUBJECT}Svarkategorierne er ”Ofte”, ”Sjældent”, ”Aldrig” og ”Ved ikke”. "
        "Andelene er i procent af de kommuner, der har besvaret spørgsmålet, også med ”Ved ikke”. "
        "Tallet til højre for en søjle er den samlede andel, der har svaret ”Ofte”. N = 12. "
        f"{ROUNDING}."
    )


class TestBases:
    def test_the_range_covers_every_bar(self, figure_of):
        counts = {
            ("areas_strategy", 2022): [41, 41],
            ("areas_strategy", 2020): [40, 40],
            ("areas_casework", 2022): [42, 42],
        }
        note = figure_of(counts).note

        assert "N = 80-84." in str(note)
        assert [(q.text, q.item, q.edition, q.statistic) for q in note.quantities] == [
            ("80", "areas_strategy", 2020, "n"),
            ("84", "areas_casework", 2022, "n"),
        ]

    def test_waves_that_are_not_shown_do_not_count(self, figure_of):
        counts = {("areas_strategy", 2022): [41, 41], ("areas_strategy", 2020): [40, 40]}
        note = figure_of(counts, compare=False).note

        assert "N = 82." in str(note)
        assert [q.text for q in note.quantities] == ["82"]


class TestRounding:
    @pytest.mark.parametrize(
        ("counts", "said"),
        [
            ([25, 25, 25, 25], ""),
            ([31, 31, 69, 69], ROUNDING + " eller til den samlede andel."),
            ([0, 0, 1, 1, 1], ROUNDING + "."),
            (
                [104, 104, 396, 396],
                "Procentsatserne er afrundet, så den samlede andel kan afvige fra summen af de "
                "enkelte andele.",
            ),
            ([11, 31, 158], ROUNDING + " eller til den samlede andel."),
        ],
        ids=["adds up", "16+16 is not 31", "33+33+33", "10+10 is not 21", "6+16 is not 21"],
    )
    def test_said_only_where_digits_do_not_add_up(self, figure_of, counts, said):
        note = str(figure_of({STAFF: counts}).note)

        assert note.partition(f"N = {sum(counts):,}.".replace(",", "."))[2].strip() == said

    def test_one_bar_of_many_is_enough(self, figure_of):
        counts = {STAFF: [5, 5], ("areas_strategy", 2022): [5, 5], ("areas_casework", 2020): [1, 2]}

        assert ROUNDING not in str(figure_of(counts).note)
        assert ROUNDING in str(figure_of({**counts, ("areas_casework", 2020): [1, 1, 1]}).note)

    @given(st.lists(st.integers(0, 60), min_size=6, max_size=6).filter(any))
    @settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
    def test_said_if_and_only_if(self, figure_of, codebook, counts):
        figure = figure_of({STAFF: counts})
        bar = figure.groups[0].bars[0]
        parts = [int(segment.share.text) for segment in bar.segments]
        total, net = sum(parts) == 100, sum(parts[:2]) == int(bar.net.text.split("\xa0")[0])

        assert adds_to_hundred(bar) == total
        assert adds_to_net(bar, codebook.scales["degree"]) == net
        assert ("Procentsatserne er afrundet" in str(figure.note)) == (not total or not net)

    def test_a_bar_with_suppressed_parts_is_not_judged(self, figure_of):
        figure = figure_of({STAFF: [2, 20, 20]}, minimum=5)

        assert "Procentsatserne" not in str(figure.note)


class TestSuppression:
    def test_the_mark_is_explained(self, figure_of):
        note = figure_of({STAFF: [2, 40, 40]}, minimum=5).note

        assert "• står for andele, der bygger på færre end 5 svar og derfor ikke vises." in str(
            note
        )
        assert [(q.text, q.value, q.statistic) for q in note.quantities] == [
            ("82", 82.0, "n"),
            ("5", 5.0, "minimum-count"),
        ]

    def test_a_base_that_is_too_small(self, figure_of):
        assert "N = •." in str(figure_of({STAFF: [2, 1]}, minimum=5).note)

    def test_nothing_said_where_nothing_is_suppressed(self, figure_of):
        assert "•" not in str(figure_of({STAFF: [5, 40, 40]}, minimum=5).note)


class TestWaves:
    def test_items_of_one_wave_are_named(self, figure_of):
        counts = {
            ("areas_strategy", 2020): [5, 5],
            ("areas_casework", 2022): [5, 5],
            ("areas_staff", 2022): [5, 5],
        }
        note = str(figure_of(counts).note)

        assert note.endswith(
            "Kun med i 2022: ”Sagsbehandling” og ”Medarbejdere”. Kun med i 2020: ”Strategi”."
        )

    def test_many_items_of_one_wave_are_told_in_general(self, figure_of):
        items = ["areas_strategy", "areas_casework", "areas_staff", "youth_growth"]
        counts = {(item, 2022): [5, 5] for item in items}
        counts[("youth_severity", 2022)] = counts[("youth_severity", 2020)] = [5, 5]
        note = str(figure_of(counts, items=[*items, "youth_severity"]).note)

        assert "Spørgsmål med kun én søjle er kun med i 2022." in note
        assert "Kun med i 2022:" not in note

    def test_nothing_said_where_one_wave_is_shown(self, figure_of):
        assert "Kun med" not in str(figure_of({STAFF: [5, 5]}).note)
