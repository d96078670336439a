"""Tables of numbers as they are read: heads, then row by row."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from reportgen.exhibits.model import NumberColumn, NumberTable

Told = tuple[str, str]
"""The role of a piece of text in the logical tree, and the text."""


def number_table_told(table: NumberTable) -> Iterator[Told]:
    """Take a table of numbers, give what is read of it between its caption and its note."""
    yield "TH", table.stub_head
    yield from _heads(table.columns)
    for group in table.groups:
        if group.rows:
            yield "TH", group.heading
        for row in group.rows:
            yield "TH", row.stub + row.mark
            yield from (("TD", cell.text) for cell in row.cells)


def _heads(columns: tuple[NumberColumn, ...]) -> Iterator[Told]:
    """Give the upper row, spanners among the heads that have none, then the heads below spanners."""
    below: list[str] = []
    for spanner, run in groupby(columns, key=lambda column: column.spanner):
        heads = [column.head for column in run]
        if spanner:
            below += heads
        yield from (("TH", text) for text in ([spanner] if spanner else heads))
    yield from (("TH", head) for head in below)
