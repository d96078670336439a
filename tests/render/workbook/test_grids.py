"""Tables of a workbook from data: numbers as numbers, marks apart, no cell empty."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from documents import inlines, number, table

from reportgen.exhibits.data import DataTable
from reportgen.exhibits.model import NumberCell, Quantity
from reportgen.language import Language
from reportgen.manuscript.model import Span
from reportgen.render.workbook.grids import grid_of, plain_data
from reportgen.render.workbook.model import NumberValue

R = Quantity("0,53", 0.531, "r", "pearson_r")


def test_numbers_are_numbers_and_labels_are_text(da: Language) -> None:
    share = Quantity("44", 0.4418, "share", "share")

    grid = grid_of(DataTable(("Svar", "År", "Andel"), (("2022", 2022, share),)), da)

    year, part = NumberValue(Decimal(2022), "0"), NumberValue(Decimal("0.44"), "0%")
    assert grid.rows == (("2022", year, part),)
    assert [column.head for column in grid.columns] == ["Svar", "År", "Andel"]


def test_a_suppressed_number_is_its_mark(da: Language) -> None:
    hidden = Quantity("•", None, "share", "share", suppressed=True)

    assert grid_of(DataTable(("a", "b"), (("x", hidden),)), da).rows == (("x", "•"),)


def test_marks_stand_in_a_column_of_their_own(da: Language) -> None:
    rows = (("x", NumberCell(R, "***"), NumberCell(R)), ("y", NumberCell(R), NumberCell(None)))

    grid = grid_of(DataTable(("", "r", "s"), rows), da)

    value = NumberValue(Decimal("0.53"), "0.00")
    assert [column.head for column in grid.columns] == ["Kolonne 1", "r", "r: mærke", "s"]
    assert grid.rows == (("x", value, "***", value), ("y", value, "–", "–"))


def test_no_cell_is_empty_and_no_table_without_rows(da: Language) -> None:
    assert grid_of(DataTable(("a", "b"), (("", " "),)), da).rows == (("–", "–"),)
    assert grid_of(DataTable(("a", "b"), ()), da).rows == (("–", "–"),)


def test_columns_are_as_wide_as_what_they_hold(da: Language) -> None:
    long = Quantity("7 procentpoint", 7.0, "pp", "difference")
    grid = grid_of(DataTable(("a", "b", "c"), (("kort", "x" * 90, long),)), da)

    assert [column.width for column in grid.columns] == [40, 60, 16]


def test_a_table_of_the_text_gives_its_bound_numbers() -> None:
    bound = number("44\u00a0pct.", 3)
    shown = table("tbl", "Tabel 1 – A", ["a", "b"], [[inlines(bound), inlines("om ", bound)]])

    (row,) = plain_data(shown).rows

    assert row == (bound.quantity, "om 44\u00a0pct.")


def test_a_cell_over_several_is_repeated_in_all() -> None:
    shown = table("tbl", "", ["a", "", "c"], [["x", "1", "2"], ["", "3", "4"]])

    data = plain_data(replace(shown, spans=(Span(-1, 0, columns=2), Span(0, 0, rows=2))))

    assert data == DataTable(("a", "a", "c"), (("x", "1", "2"), ("x", "3", "4")))
