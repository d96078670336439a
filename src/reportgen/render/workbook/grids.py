"""Tables of a workbook from the data behind exhibits and from the tables of the text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal

from reportgen.exhibits.data import Cell, DataTable
from reportgen.exhibits.model import NumberCell, Quantity
from reportgen.language import Language
from reportgen.manuscript.model import Inline, Number, PlainTable, plain_text
from reportgen.render.workbook.model import CellValue, Column, Grid, NumberValue, SheetLink
from reportgen.render.workbook.names import column_heads
from reportgen.render.workbook.numbers import number_of, shown

NARROWEST, WIDEST = 10.0, 60.0
FIRST_NARROWEST = 40.0
"""Widths in characters; the first column holds the lines above the table too."""


def grid_of(table: DataTable, language: Language, *, filtered: bool = False) -> Grid:
    """Take data, give a table: numbers as numbers, marks beside them in columns of their own.

    An empty cell gets the language's sign for no value. The table has no name yet.
    """
    marked = {
        at
        for row in table.rows
        for at, cell in enumerate(row)
        if isinstance(cell, NumberCell) and cell.mark
    }
    heads: list[str] = []
    for at, head in enumerate(table.head):
        mark = language.word("book_mark").format(head=head)
        heads += [head, mark] if at in marked else [head]
    rows = tuple(_row(row, marked, language) for row in table.rows)
    none = language.word("no_value")
    rows = rows or (tuple(none for _ in heads),)
    return Grid("", _columns(heads, rows, language), rows, filtered)


def plain_data(table: PlainTable) -> DataTable:
    """Take a table of the text, give its data; a cell over several is repeated in all of them."""
    rows: list[list[Cell]] = [[_cell(cell) for cell in row] for row in table.rows]
    head: list[Cell] = [plain_text(cell) for cell in table.head]
    grid = {-1: head, **dict(enumerate(rows))}
    for span in table.spans:
        origin = grid[span.row][span.column]
        for row in range(span.row, span.row + span.rows):
            for column in range(span.column, span.column + span.columns):
                grid[row][column] = origin
    return DataTable(tuple(map(str, head)), tuple(map(tuple, rows)))


def _cell(content: tuple[Inline, ...]) -> Cell:
    """Give a cell of the text: a number where it is one and nothing else."""
    numbers = [inline for inline in content if isinstance(inline, Number)]
    text = plain_text(content).strip()
    if len(numbers) == 1 and text == numbers[0].text:
        return replace(numbers[0].quantity, text=text)
    return text


def _row(row: Sequence[Cell], marked: set[int], language: Language) -> tuple[CellValue, ...]:
    values: list[CellValue] = []
    for at, cell in enumerate(row):
        values.append(_value(cell, language))
        if at in marked:
            mark = cell.mark if isinstance(cell, NumberCell) else ""
            values.append(mark or language.word("no_value"))
    return tuple(values)


def _value(cell: Cell, language: Language) -> CellValue:
    if isinstance(cell, int):
        return NumberValue(Decimal(cell), "0")
    quantity = cell.quantity if isinstance(cell, NumberCell) else cell
    if isinstance(quantity, Quantity):
        found = number_of(quantity, language)
        return quantity.text or language.word("no_value") if found is None else found
    text = quantity or ""
    return text if text.strip() else language.word("no_value")


def _columns(
    heads: Sequence[str], rows: Iterable[Sequence[CellValue]], language: Language
) -> tuple[Column, ...]:
    """Give the heads, and widths by the longest word of the head and the longest cell below."""
    unnamed = language.word("book_column")
    longest = [max(map(len, head.split()), default=0) + 3 for head in heads]
    for row in rows:
        for at, value in enumerate(row):
            if isinstance(value, str) and len(value) >= longest[at]:
                longest[at] = len(value) + 2
            elif isinstance(value, SheetLink):
                longest[at] = max(longest[at], len(value.text) + 2)
            elif isinstance(value, NumberValue) and '"' in value.pattern:
                longest[at] = max(longest[at], len(shown(value, language)) + 2)
    return tuple(
        Column(head, min(max(longest[at], NARROWEST if at else FIRST_NARROWEST), WIDEST))
        for at, head in enumerate(column_heads(heads, unnamed))
    )
