"""Cells over several rows or columns: what they cover, how high their rows must be."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from reportgen.manuscript.model import Span
from reportgen.render.pdf.strips import FillMark, Strip

HEAD = -1
"""Number of the head's row; the body's rows count from 0."""


@dataclass(frozen=True, slots=True)
class Spans:
    """The spans of one table, by the place of their first cell."""

    at: dict[tuple[int, int], Span]
    covered: frozenset[tuple[int, int]]

    def of(self, row: int, column: int) -> Span:
        """Give the span of a cell; a cell of its own is one row and one column."""
        return self.at.get((row, column), Span(row, column))

    def open_below(self, row: int) -> frozenset[int]:
        """Give the columns where a cell goes on below this row."""
        return frozenset(
            span.column + offset
            for span in self.at.values()
            if span.row <= row < span.row + span.rows - 1
            for offset in range(span.columns)
        )


def spans_of(spans: Iterable[Span]) -> Spans:
    """Take a table's spans, give them ready to be asked."""
    found = {(span.row, span.column): span for span in spans}
    covered = frozenset(
        (span.row + down, span.column + across)
        for span in found.values()
        for down in range(span.rows)
        for across in range(span.columns)
        if down or across
    )
    return Spans(found, covered)


def rules(
    edges: Sequence[float], open_below: frozenset[int], y: float, height: float, colour: str
) -> tuple[FillMark, ...]:
    """Give the hairlines below a row, left out where a cell goes on."""
    marks: list[FillMark] = []
    start = None
    for column in range(len(edges)):
        closed = column < len(edges) - 1 and column not in open_below
        if closed and start is None:
            start = edges[column]
        elif not closed and start is not None:
            marks.append(FillMark(start, y, edges[column] - start, height, colour))
            start = None
    return tuple(marks)


def heightened(
    rows: Sequence[Sequence[Strip]], needs: Sequence[tuple[Span, float]]
) -> list[list[Strip]]:
    """Give the rows' strips kept together under their spans, the last of each as high as needed.

    needs: the height, in pt, of each cell that spans several rows.
    """
    made = [list(strips) for strips in rows]
    for span, need in needs:
        taken = range(span.row, min(span.row + span.rows, len(made)))
        height = sum(strip.height for row in taken for strip in made[row])
        for row in taken[:-1]:
            made[row] = [replace(strip, keep=True) for strip in made[row]]
        last = made[taken[-1]][-1]
        if need > height:
            made[taken[-1]][-1] = _lowered(last, need - height)
    return made


def _lowered(strip: Strip, more: float) -> Strip:
    """Give the strip with room below its text, the hairlines at its new foot."""
    marks = tuple(
        replace(mark, y=mark.y + more) if isinstance(mark, FillMark) else mark
        for mark in strip.marks
    )
    return replace(strip, height=strip.height + more, marks=marks)
