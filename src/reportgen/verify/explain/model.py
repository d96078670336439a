"""Explanation: what is told of a number, as headings, facts and tables; and as plain text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells under a head; every row is as long as the head."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Part:
    """What is told under one heading: named facts, then a table. note: a sentence before both."""

    heading: str
    facts: tuple[tuple[str, str], ...] = ()
    table: Table | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Explanation:
    """All there is to tell. title: what was asked for."""

    title: str
    parts: tuple[Part, ...]

    def as_text(self) -> str:
        """Give it as plain lines."""
        return "\n".join(_lines(self)) + "\n"


def _lines(explanation: Explanation) -> Iterator[str]:
    yield explanation.title
    for part in explanation.parts:
        yield ""
        yield part.heading
        if part.note:
            yield f"  {part.note}"
        width = max((len(name) for name, _ in part.facts), default=0)
        yield from (f"  {name:<{width}}  {value}" for name, value in part.facts)
        if part.table is not None:
            yield from _table(part.table)


def _table(table: Table) -> Iterator[str]:
    rows = (table.head, *table.rows)
    widths = [max(len(row[column]) for row in rows) for column in range(len(table.head))]
    for row in rows:
        cells = (f"{cell:<{width}}" for cell, width in zip(row, widths, strict=True))
        yield f"  {'  '.join(cells)}".rstrip()
