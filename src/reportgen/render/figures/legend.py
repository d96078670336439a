"""Legend: swatches and their names in rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportgen.exhibits.model import LegendEntry
from reportgen.render.figures.lettering import Lettering
from reportgen.render.figures.palette import colour_of
from reportgen.render.figures.sheet import Sheet
from reportgen.theme import Theme

SWATCH_GAP = 0.5
"""Between a swatch and its name, share of the size of the text."""

ENTRY_GAP = 1.5
"""Between a name and the next swatch, share of the size of the text."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A category in its place. x: left end of its swatch; depth: of its first baseline."""

    category: LegendEntry
    lines: tuple[str, ...]
    x: float
    depth: float


@dataclass(frozen=True, slots=True)
class Legend:
    """A legend laid out from its upper left corner. height: down to the last baseline, in pt."""

    entries: tuple[Entry, ...]
    lettering: Lettering
    width: float
    height: float


def lay_out_legend(categories: Sequence[LegendEntry], width: float, lettering: Lettering) -> Legend:
    """Take categories in scale order, give them in rows of at most `width` pt.

    Two rows part where the answers that take no stand begin, if both then fit.
    """
    entries: list[Entry] = []
    widest, height = 0.0, 0.0
    for row in _rows(categories, width, lettering):
        top = height + lettering.leading if entries else lettering.capital
        x = 0.0
        for category in row:
            lines = lettering.wrap(category.label, width - _offset(lettering))
            entries.append(Entry(category, lines, x, top))
            height = max(height, top + (len(lines) - 1) * lettering.leading)
            end = x + _offset(lettering) + max(map(lettering.width, lines), default=0.0)
            widest, x = max(widest, end), end + ENTRY_GAP * lettering.size
    return Legend(tuple(entries), lettering, widest, height)


def _rows(
    categories: Sequence[LegendEntry], width: float, lettering: Lettering
) -> list[list[LegendEntry]]:
    rows = _fill(categories, width, lettering)
    if len(rows) != 2:
        return rows
    parts = [
        [entry for entry in categories if (entry.role == "substantive") == stand]
        for stand in (True, False)
    ]
    parted = [row for part in parts for row in _fill(part, width, lettering)]
    return parted if len(parted) == 2 else rows


def _fill(
    categories: Sequence[LegendEntry], width: float, lettering: Lettering
) -> list[list[LegendEntry]]:
    """Give rows as full as they can be."""
    rows: list[list[LegendEntry]] = []
    x = 0.0
    for category in categories:
        own = _offset(lettering) + lettering.width(category.label)
        if not rows or x + own > width:
            rows.append([])
            x = 0.0
        rows[-1].append(category)
        x += own + ENTRY_GAP * lettering.size
    return rows


def _offset(lettering: Lettering) -> float:
    """Give the room for a swatch before its name, in pt."""
    return lettering.capital + SWATCH_GAP * lettering.size


def draw_legend(
    sheet: Sheet, legend: Legend, top: float, theme: Theme, colours: Sequence[str] = ()
) -> None:
    """Draw a legend at the sheet's left edge, its upper edge at height `top`.

    colours: of its entries in their order; where they are left out, those of answers.
    """
    text = legend.lettering
    side = text.capital
    sheet.fill(
        [(e.x, top - e.depth, e.x + side, top - e.depth + side) for e in legend.entries],
        list(colours) or [colour_of(entry.category, theme) for entry in legend.entries],
    )
    for entry in legend.entries:
        for number, line in enumerate(entry.lines):
            y = top - entry.depth - number * text.leading
            sheet.write(text.line(line, entry.x + _offset(text), y))
