"""Frames: the columns of a part's pages, filled one after the other, the last ones balanced."""

from __future__ import annotations

from dataclasses import dataclass

from reportgen.render.pdf.fill import Filled, fill_page
from reportgen.render.pdf.flow import Flow, Part
from reportgen.render.pdf.strips import Strip

FINEST = 4.0
"""Step in which the height of balanced columns is looked for, in pt."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page of a part: its columns from left to right, `top` pt below the text's top."""

    columns: tuple[Filled, ...]
    top: float

    @property
    def used(self) -> float:
        """Height that the fullest column uses, what stands above the columns included, in pt."""
        return self.top + max(column.used for column in self.columns)


@dataclass(frozen=True, slots=True)
class _Waiting:
    """What is still to be set: strips, lines of a note begun before, the table head in force."""

    strips: tuple[Strip, ...]
    notes: tuple[Strip, ...] = ()
    head: tuple[Strip, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.strips or self.notes)


def fill_sheets(part: Part, flow: Flow, height: float) -> list[Sheet]:
    """Take a part, give its pages. height: of the text, in pt."""
    sheets: list[Sheet] = []
    waiting = _Waiting(part.strips)
    while waiting:
        top = 0.0 if sheets else part.lead_height
        columns, rest = _columns(waiting, part.columns, flow, height - top)
        if not rest and part.columns > 1:
            columns = _balanced(waiting, part.columns, flow, height - top) or columns
        sheets.append(Sheet(columns, top))
        waiting = rest
    return sheets


def _columns(
    waiting: _Waiting, count: int, flow: Flow, height: float
) -> tuple[tuple[Filled, ...], _Waiting]:
    filled: list[Filled] = []
    for _ in range(count):
        if not waiting:
            break
        column = fill_page(waiting.strips, waiting.notes, waiting.head, flow.notes, height)
        filled.append(column)
        heads = (s.head for s, _ in reversed(column.placed) if not s.floats)
        waiting = _Waiting(column.rest, column.notes_rest, next(heads, waiting.head))
    return tuple(filled), waiting


def _balanced(
    waiting: _Waiting, count: int, flow: Flow, height: float
) -> tuple[Filled, ...] | None:
    """Give the last columns as low as they can be with everything in them, by halving."""
    low, high = height / count / 2, height
    best = None
    while high - low > FINEST:
        middle = (low + high) / 2
        columns, rest = _columns(waiting, count, flow, middle)
        fits = not rest and all(column.used <= middle + FINEST for column in columns)
        if fits:
            best, high = columns, middle
        else:
            low = middle
    return best
