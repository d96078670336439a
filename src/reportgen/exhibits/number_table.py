"""Tables of numbers, complete to the last digit."""

from __future__ import annotations

from dataclasses import dataclass

from reportgen.exhibits.statement import Quantity, Statement


@dataclass(frozen=True, slots=True)
class NumberCell:
    """A cell of a table of numbers.

    quantity: None for an empty cell (not asked, not defined).  mark: printed after the number,
    raised (stars, a letter of significance).  shade: 0 (lightest) to 1 of a heat table, else None.
    """

    quantity: Quantity | None
    mark: str = ""
    shade: float | None = None

    @property
    def text(self) -> str:
        """Number and mark as plain text."""
        return (self.quantity.text if self.quantity is not None else "") + self.mark


@dataclass(frozen=True, slots=True)
class NumberRow:
    """A stub and its cells, one for each column. mark: after the stub."""

    stub: str
    cells: tuple[NumberCell, ...]
    mark: str = ""


@dataclass(frozen=True, slots=True)
class RowGroup:
    """Rows under a heading over the whole width; heading is "" where there is none."""

    heading: str
    rows: tuple[NumberRow, ...]


@dataclass(frozen=True, slots=True)
class NumberColumn:
    """The head of a column. spanner: what stands over it and its neighbours of the same spanner."""

    head: str
    spanner: str = ""


@dataclass(frozen=True, slots=True)
class NumberTable:
    """A table of numbers, complete to the last digit.

    title: "" for an unnumbered table.  stub_head: head of the first column.  note, source: as a
    figure's; empty where none is printed.  summary: what the table shows, for those who hear it.
    wordings: what was asked, word for word, printed under the title; () where it is not.
    dense: whether it is set small and close, as one of many that are looked up, never read through.
    """

    id: str
    title: str
    stub_head: str
    columns: tuple[NumberColumn, ...]
    groups: tuple[RowGroup, ...]
    note: Statement
    source: str
    summary: Statement
    wordings: tuple[str, ...] = ()
    dense: bool = False
