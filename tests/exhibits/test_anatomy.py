"""What an exhibit of any kind consists of."""

from __future__ import annotations

from typing import get_args

import pytest

from reportgen.exhibits import anatomy
from reportgen.exhibits.model import (
    Axis,
    Bar,
    BarGroup,
    BarRow,
    BoxList,
    CategoryBars,
    DefinitionTable,
    Exhibit,
    Figure,
    LegendEntry,
    LikertFigure,
    ListBox,
    NumberCell,
    NumberColumn,
    NumberRow,
    NumberTable,
    Point,
    Quantity,
    RowGroup,
    Scatter,
    Segment,
    Statement,
    Table,
    Tick,
    ValueBar,
    Whisker,
    Whiskers,
)

NOTE, TOLD = Statement(("En note.",)), Statement(("En figur.",))
AXIS = Axis((Tick(0, "0"), Tick(1, "1")), "Akse")


def number(text: str, item: str = "i", edition: int | tuple[int, int] = 2022) -> Quantity:
    return Quantity(text, 1.0, "mean", "mean", item, edition=edition)


LIKERT = LikertFigure(
    "fig-l", "T", (LegendEntry("high", "Høj", "substantive", 0, 1),),
    (
        BarGroup(
            "i", "Stub",
            (Bar(2022, "", 9, (Segment("high", number("44"), "44"), Segment("low", number("2"), "")), number("46")),),
        ),
    ),
    "Samlet", NOTE, "Kilde", TOLD,
)  # fmt: skip
BARS = CategoryBars(
    "fig-b", "T", ("A", "B"), (BarRow("Stub", (ValueBar(0, number("1"), "1"), ValueBar(1, number("2"), ""))),),
    AXIS, NOTE, "Kilde", TOLD,
)  # fmt: skip
SCATTER = Scatter(
    "fig-s", "T", (Point("Stub", number("1", "x"), number("2", "y")),), AXIS, AXIS, None, NOTE, "Kilde", TOLD
)  # fmt: skip
WHISKERS = Whiskers(
    "fig-w", "T",
    (
        Whisker("Stub", number("1"), number("0"), number("2"), "*", "1*"),
        Whisker("Anden", number("3", "j"), None, None, "", ""),
    ),
    AXIS, NOTE, "Kilde", TOLD,
)  # fmt: skip
NUMBERS = NumberTable(
    "tbl-n", "T", "Område", (NumberColumn("Små", "Størrelse"), NumberColumn("Store", "Størrelse")),
    (RowGroup("Hoved", (NumberRow("Stub", (NumberCell(number("1", edition=(2020, 2022))), NumberCell(None))),)),),
    NOTE, "Kilde", TOLD,
)  # fmt: skip
BOX = ListBox("boks-a", "T", (BoxList("Liste", ("a", "b")),), BoxList("Side", ("c",)))
TERMS = DefinitionTable("tbl-d", "T", ("Ord", "Forklaring"), (("x", "y"),), "En figur.")

ALL: tuple[Exhibit, ...] = (LIKERT, BARS, SCATTER, WHISKERS, NUMBERS, BOX, TERMS)


def texts(numbers: tuple[Quantity, ...]) -> list[str]:
    return [one.text for one in numbers]


def test_every_kind_is_looked_at_here() -> None:
    kinds = {*get_args(Figure), *get_args(Table), ListBox}

    assert {type(one) for one in ALL} == kinds


def test_every_kind_has_its_own_numbers_and_words() -> None:
    for kind in {type(one) for one in ALL}:
        assert anatomy.printed_numbers.dispatch(kind) is not anatomy.printed_numbers.dispatch(
            object
        )
        assert anatomy.labels.dispatch(kind) is not anatomy.labels.dispatch(object)


@pytest.mark.parametrize(
    ("exhibit", "kind", "printed", "shown", "items", "labels"),
    [
        (LIKERT, "figure", ["44", "46"], ["44", "2", "46"], ("i",), ("Stub", "Høj", "Samlet")),
        (BARS, "figure", ["1"], ["1", "2"], ("i",), ("A", "B", "Stub", "Akse")),
        (SCATTER, "figure", [], ["1", "2"], ("x", "y"), ("Akse", "Akse", "Stub")),
        (WHISKERS, "figure", ["1"], ["1", "0", "2", "3"], ("i", "j"), ("Stub", "Anden", "Akse")),
        (BOX, "box", [], [], (), ("Liste", "a", "b", "Side", "c")),
        (TERMS, "table", [], [], (), ("Ord", "Forklaring", "x", "y")),
    ],
)
def test_what_each_kind_shows(
    exhibit: Exhibit,
    kind: str,
    printed: list[str],
    shown: list[str],
    items: tuple[str, ...],
    labels: tuple[str, ...],
) -> None:
    assert anatomy.kind_of(exhibit) == kind
    assert texts(anatomy.printed_numbers(exhibit)) == printed
    assert texts(anatomy.all_numbers(exhibit)) == shown
    assert anatomy.items_of(exhibit) == items
    assert anatomy.labels(exhibit) == labels


def test_a_table_of_numbers_shows_its_cells() -> None:
    assert anatomy.kind_of(NUMBERS) == "table"
    assert texts(anatomy.printed_numbers(NUMBERS)) == texts(anatomy.all_numbers(NUMBERS)) == ["1"]
    assert anatomy.editions_of(NUMBERS) == {2020, 2022}
    assert set(anatomy.labels(NUMBERS)) == {"Område", "Størrelse", "Små", "Store", "Hoved", "Stub"}


@pytest.mark.parametrize("exhibit", ALL, ids=lambda one: type(one).__name__)
def test_note_source_and_words_for_those_who_do_not_see_it(exhibit: Exhibit) -> None:
    bare = isinstance(exhibit, ListBox | DefinitionTable)

    assert str(anatomy.note_of(exhibit)) == ("" if bare else "En note.")
    assert anatomy.source_of(exhibit) == ("" if bare else "Kilde")
    assert str(anatomy.told_of(exhibit)) == ("" if isinstance(exhibit, ListBox) else "En figur.")
