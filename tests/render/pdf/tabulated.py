"""Tables of numbers for tests, from a few words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from documents import PLACE

from reportgen.exhibits.model import (
    NumberCell,
    NumberColumn,
    NumberRow,
    NumberTable,
    Quantity,
    RowGroup,
    Statement,
)
from reportgen.manuscript.model import ExhibitBlock

Cell = str | tuple[str, str] | float | None
"""A number's text, with its mark, a count that is shaded by its tenth, or an empty cell."""


def cell(given: Cell) -> NumberCell:
    """Give a cell."""
    if given is None:
        return NumberCell(None)
    if isinstance(given, int | float):
        count = Quantity(str(given), float(given), "count", "count")
        return NumberCell(count, shade=float(given) / 10)
    text, mark = (given, "") if isinstance(given, str) else given
    return NumberCell(Quantity(text, None if text == "•" else 1.0, "mean", "mean"), mark)


def numbers(
    heads: Sequence[str | tuple[str, str]],
    rows: Mapping[str, Sequence[tuple[str, Sequence[Cell]]]],
    *,
    note: str = "N = 82-84.",
    source: str = "Styrelsens undersøgelse (2022)",
    wordings: tuple[str, ...] = (),
    stub_head: str = "Spørgsmål",
) -> NumberTable:
    """Give a table: heads (with spanner: (spanner, head)); rows under headings, stub "A*" has a mark."""
    columns = (NumberColumn(h) if isinstance(h, str) else NumberColumn(h[1], h[0]) for h in heads)
    groups = tuple(
        RowGroup(heading, tuple(_row(stub, cells) for stub, cells in held))
        for heading, held in rows.items()
    )
    return NumberTable(
        id="tbl-tal", title="Tal", stub_head=stub_head, columns=tuple(columns), groups=groups,
        note=Statement((note,) if note else ()), source=source,
        summary=Statement(("Tabel over tal.",)), wordings=wordings,
    )  # fmt: skip


def _row(stub: str, cells: Sequence[Cell]) -> NumberRow:
    mark = "*" if stub.endswith("*") else ""
    return NumberRow(stub.removesuffix("*"), tuple(cell(one) for one in cells), mark)


def block(table: NumberTable, caption: str = "Tabel 1 – Tal") -> ExhibitBlock:
    """Give the table where it stands in the text."""
    return ExhibitBlock(table, 1, caption, PLACE)


def tall(rows: int, heading: str = "") -> Mapping[str, Sequence[tuple[str, Sequence[Cell]]]]:
    """Give so many rows under one heading."""
    return {heading: [(f"Række {n}", (f"{n},00", f"{n},50")) for n in range(rows)]}
