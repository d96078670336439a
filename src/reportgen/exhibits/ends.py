"""What is largest and smallest in a table of numbers, as a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from reportgen.exhibits.model import NumberColumn, NumberRow, RowGroup, Statement
from reportgen.exhibits.named_ends import Named, named_ends
from reportgen.exhibits.phrases import NOTHING, fill
from reportgen.language import Language


def ends_of_cells(
    groups: Sequence[RowGroup],
    columns: Sequence[NumberColumn],
    of: Literal["means", "correlations", "counts"],
    language: Language,
) -> Statement:
    """Say in which row and column the number of a table is largest and smallest.

    columns: the last ones of the rows' cells; a single one is not named. Where a number is
    suppressed the ends are not known, and nothing is said; undefined numbers are left out.
    """
    told: list[Named] = []
    for row in (row for group in groups for row in group.rows):
        cells = row.cells[len(row.cells) - len(columns) :]
        for cell, column in zip(cells, columns, strict=True):
            if cell.quantity is not None:
                told.append((_name(row, column, len(columns), language), cell.quantity))
    slots = named_ends(told, language)
    if not slots or any(number.suppressed for _, number in told):
        return NOTHING
    if str(slots["high"]) == str(slots["low"]):
        return fill(language.word(f"level_{of}"), **slots)
    return fill(language.word(f"ends_{of}"), **slots)


def _name(row: NumberRow, column: NumberColumn, columns: int, language: Language) -> str:
    if columns == 1:
        return row.stub
    return language.word("in_column").format(item=row.stub, label=column.head)
