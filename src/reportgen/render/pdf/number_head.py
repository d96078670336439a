"""The head of a table of numbers: spanners over the heads of their columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from reportgen.exhibits.model import NumberColumn, NumberTable
from reportgen.manuscript.model import Text
from reportgen.render.pdf.number_grid import Grid
from reportgen.render.pdf.setter import Column, Setter
from reportgen.render.pdf.strips import FillMark, Mark, Strip, TextMark
from reportgen.render.pdf.structure import Element
from reportgen.render.typeface.model import Line, Measure
from reportgen.render.typeface.paragraph import set_paragraph

PAD_Y = 4.0
"""Above and below the text of a row of the head, in pt."""
LINE = 0.6
"""Thickness of the line under a spanner, in pt."""
INSET = 3.0
"""How far the line under a spanner keeps from its neighbours, in pt."""


@dataclass(frozen=True, slots=True)
class _Spanner:
    """Columns under one spanner. first, count: which they are."""

    text: str
    first: int
    count: int


def set_head(setter: Setter, table: NumberTable, grid: Grid, element: Element) -> Strip:
    """Set the head: one strip, whatever rows it has, on the theme's dark colour."""
    holder = setter.tree.add(element, "THead")
    spanners = _spanners(table.columns)
    rows = 2 if spanners else 1
    first = setter.tree.add(holder, "TR")
    room = grid.stub_room()
    stub = _cell(setter, table.stub_head, room, "left", first, rows)
    over: list[tuple[_Spanner, tuple[Line, ...]]] = []
    heads: dict[int, tuple[Line, ...]] = {}
    spanned = {s.first: s for s in spanners}
    inside = {n for s in spanners for n in range(s.first, s.first + s.count)}
    for n, column in enumerate(table.columns):
        if n in spanned:
            over.append((spanned[n], _spanner_cell(setter, spanned[n], grid, first)))
        elif n not in inside:
            heads[n] = _head(setter, column, n, grid, first, rows)
    if spanners:
        second = setter.tree.add(holder, "TR")
        for n in sorted(inside):
            heads[n] = _head(setter, table.columns[n], n, grid, second, 1)
    return _strip(setter, grid, stub, over, heads)


def _spanners(columns: Sequence[NumberColumn]) -> tuple[_Spanner, ...]:
    """Give the runs of neighbours with the same spanner."""
    found: list[_Spanner] = []
    at = 0
    for text, run in groupby(columns, key=lambda column: column.spanner):
        count = len(list(run))
        if text:
            found.append(_Spanner(text, at, count))
        at += count
    return tuple(found)


def _head(
    setter: Setter, column: NumberColumn, n: int, grid: Grid, holder: Element, rows: int
) -> tuple[Line, ...]:
    align = "centre" if grid.centred else "right"
    return _cell(setter, column.head, grid.head_room(n), align, holder, rows)


def _spanner_cell(
    setter: Setter, spanner: _Spanner, grid: Grid, holder: Element
) -> tuple[Line, ...]:
    room = grid.head_room(spanner.first, spanner.count)
    align = "centre" if spanner.count > 1 else "right"
    return _cell(setter, spanner.text, room, align, holder, 1, spanner.count)


def _cell(
    setter: Setter, text: str, room: Column, align: str, holder: Element, rows: int,
    columns: int = 1,
) -> tuple[Line, ...]:  # fmt: skip
    """Set a cell of the head; words that are too long for it are divided."""
    element = setter.tree.add(holder, "TH")
    attributes: dict[str, str | int | list[float]] = {"Scope": "Column"}
    if rows > 1:
        attributes["RowSpan"] = rows
    if columns > 1:
        attributes["ColSpan"] = columns
    element.attributes["Table"] = attributes
    words = setter.words((Text(text),), "table_head", element)
    return set_paragraph(words, Measure(room.width, align, hyphenate=False), setter.book)


def _strip(
    setter: Setter,
    grid: Grid,
    stub: tuple[Line, ...],
    over: Sequence[tuple[_Spanner, tuple[Line, ...]]],
    heads: dict[int, tuple[Line, ...]],
) -> Strip:
    """Put the head together: spanners at the top of their row, heads and stub at the foot."""
    leading, theme = setter.style("table_head").leading, setter.theme
    tall = max((len(lines) for _, lines in over), default=0)
    upper = tall * leading + PAD_Y + 3.0 if over else 0.0
    lower = max(map(len, (stub, *heads.values()))) * leading
    height = upper + PAD_Y + lower + PAD_Y
    ground = FillMark(grid.x, 0.0, grid.width, height, theme.colour("accent_dark"))
    marks: list[Mark] = [ground]
    foot = height - PAD_Y
    marks += _lines(setter, grid.stub_room(), foot - len(stub) * leading, stub)
    for n, lines in heads.items():
        marks += _lines(setter, grid.head_room(n), foot - len(lines) * leading, lines)
    for spanner, lines in over:
        room = grid.head_room(spanner.first, spanner.count)
        top = PAD_Y + (tall - len(lines)) * leading
        marks += _lines(setter, room, top, lines)
        line = grid.cell(spanner.first, spanner.count).inset(INSET, INSET)
        marks.append(FillMark(line.x, upper, line.width, LINE, theme.colour("accent_light")))
    return Strip(height, tuple(marks), keep=True)


def _lines(setter: Setter, room: Column, top: float, lines: Sequence[Line]) -> list[TextMark]:
    leading, baseline = setter.style("table_head").leading, setter.baseline("table_head")
    return [TextMark(room.x, top + n * leading + baseline, line) for n, line in enumerate(lines)]
