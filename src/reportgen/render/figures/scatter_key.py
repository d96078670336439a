"""Key: numbered names in columns, for points that have no room for their names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportgen.render.figures.lettering import Lettering
from reportgen.render.figures.sheet import Sheet

COLUMNS = 2
"""How many columns the names stand in."""

NUMBER = 1.8
"""Width of the numbers, in sizes of the text."""

COLUMN_GAP = 16.0
"""Between the columns, in pt."""

BETWEEN = 0.25
"""Space between two names, share of the leading."""


@dataclass(frozen=True, slots=True)
class KeyEntry:
    """A name in its place. x: of its number; depth: of its first baseline below the key's top."""

    number: str
    lines: tuple[str, ...]
    x: float
    depth: float


@dataclass(frozen=True, slots=True)
class Key:
    """Names laid out from their upper left corner. height: in pt."""

    entries: tuple[KeyEntry, ...]
    height: float

    def write(self, sheet: Sheet, text: Lettering, top: float) -> None:
        """Set all names, the upper edge at height `top`."""
        for entry in self.entries:
            sheet.write(text.line(entry.number, entry.x, top - entry.depth))
            for number, line in enumerate(entry.lines):
                y = top - entry.depth - number * text.leading
                sheet.write(text.line(line, entry.x + NUMBER * text.size, y))


def lay_out_key(names: Sequence[str], width: float, text: Lettering) -> Key:
    """Take names in their order, give them in columns of about the same length."""
    column = (width - (COLUMNS - 1) * COLUMN_GAP) / COLUMNS
    wrapped = [text.wrap(name, column - NUMBER * text.size) for name in names]
    tall = [(len(lines) + BETWEEN) * text.leading for lines in wrapped]
    half, entries = sum(tall) / COLUMNS, []
    depth, at, height = 0.0, 0, 0.0
    for number, (lines, own) in enumerate(zip(wrapped, tall, strict=True), start=1):
        if depth >= half - 1e-9 and at < COLUMNS - 1:
            depth, at = 0.0, at + 1
        x = at * (column + COLUMN_GAP)
        entries.append(KeyEntry(str(number), lines, x, depth + text.capital))
        depth += own
        height = max(height, depth)
    return Key(tuple(entries), height)
