from __future__ import annotations

from reportgen.exhibits.ends import ends_of_cells
from reportgen.exhibits.model import NumberCell, NumberColumn, NumberRow, Quantity, RowGroup


def cell(text, value=None, suppressed=False):
    return NumberCell(Quantity(text, value, "mean", "mean", suppressed=suppressed))


def group(*rows):
    return (RowGroup("", tuple(NumberRow(stub, cells) for stub, *cells in rows)),)


COLUMNS = (NumberColumn("Nord"), NumberColumn("Syd"))


def test_row_and_column_are_named(da):
    rows = group(("A", cell("1,20", 1.2), cell("3,00", 3.0)), ("B", cell("2,00", 2.0), cell("–")))

    assert str(ends_of_cells(rows, COLUMNS, "means", da)) == (
        "Gennemsnittet er størst for ”A, Syd” (3,00) og mindst for ”A, Nord” (1,20)."
    )


def test_a_single_column_is_not_named_and_what_prints_alike_is_named_together(da):
    rows = group(("A", cell("1", 1)), ("B", cell("3", 3)), ("C", cell("3", 3)))

    assert str(ends_of_cells(rows, COLUMNS[:1], "counts", da)) == (
        "Antallet er størst for ”B” og ”C” (3) og mindst for ”A” (1)."
    )


def test_all_alike(da):
    rows = group(("A", cell("0,10", 0.1)), ("B", cell("0,10", 0.1)))

    assert str(ends_of_cells(rows, COLUMNS[:1], "correlations", da)) == (
        "Sammenhængen er 0,10 for ”A” og ”B”."
    )


def test_columns_before_the_named_ones_are_passed_over(da):
    rows = group(("A", cell("82", 82), cell("0,10", 0.1)), ("B", cell("83", 83), cell("0,20", 0.2)))

    assert "82" not in str(ends_of_cells(rows, COLUMNS[1:], "correlations", da))


def test_nothing_is_said_where_a_number_is_suppressed(da):
    rows = group(("A", cell("•", suppressed=True), cell("3,00", 3.0)))

    assert ends_of_cells(rows, COLUMNS, "means", da).parts == ()
    assert ends_of_cells(group(("A", cell("–"))), COLUMNS[:1], "means", da).parts == ()
