"""Tables that are looked up: small, close, whole on a page, hundreds of them alike.

They are set apart from other tables of numbers (`number_table.py`) because there are so many: a cell
costs a few microseconds, and without a dark ground two or three on a page are calm to look at.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, groupby

from reportgen.exhibits.model import NumberColumn, NumberRow, NumberTable, RowGroup
from reportgen.manuscript.model import ExhibitBlock
from reportgen.render.pdf.remarks import set_remarks
from reportgen.render.pdf.setter import Setter
from reportgen.render.pdf.strips import AnchorMark, FillMark, Mark, Strip, TextMark, stacked
from reportgen.render.pdf.structure import Element
from reportgen.render.typeface.model import Fragment, Ink, Line, Measure, Run
from reportgen.render.typeface.paragraph import set_paragraph
from reportgen.theme import StyleName

CELL: StyleName = "figure"
STRONG: StyleName = "figure_strong"
HEAD: StyleName = "figure_small"
PAD_X, PAD_Y = 3.0, 0.75
"""Between a cell's edge and its text, in pt."""
STUB, LEAST_STUB = 0.3, 0.22
"""Part of the table's width that the stub has at most where the columns need the rest, and what it
keeps before heads are divided."""
THICK, THIN = 1.2, 0.4
"""Of the lines over and under the head, and under rows, in pt."""
WHOLE = 0.9
"""A table that takes less than this part of a page is not divided."""


@dataclass(frozen=True, slots=True)
class Grid:
    """Where the cells stand. edges: of the columns of numbers, and the last right edge, in pt."""

    x: float
    edges: tuple[float, ...]

    @property
    def width(self) -> float:
        """Width of the whole table."""
        return self.edges[-1] - self.x

    def between(self, first: int, count: int = 1) -> tuple[float, float]:
        """Give left edge and width of the text over some columns."""
        left = self.edges[first] + PAD_X
        return left, self.edges[first + count] - PAD_X - left


def set_item_table(
    setter: Setter, block: ExhibitBlock, table: NumberTable, parent: Element
) -> list[Strip]:
    """Set what was asked, the table, and its note; in one piece unless it is as long as a page."""
    holder = setter.tree.add(parent, "Div")
    asked = [
        strip
        for wording in table.wordings
        for strip in setter.plain(
            wording, "exhibit_note", setter.tree.add(holder, "P"), setter.text, keep=True
        )
    ]
    element = setter.tree.add(holder, "Table")
    element.attributes["Table"] = {"Summary": str(table.summary)}
    grid = _grid(setter, table)
    head = _head(setter, table, grid, element)
    press = _Press(setter, grid, (_unread(head),))
    body = [strip for group in table.groups for strip in press.group(group, element)]
    below = set_remarks(setter, block, holder)
    if below:
        below[0] = replace(below[0], before=4.0)
    top = [*asked, replace(head, before=5.0 if asked else 0.0)]
    anchor = AnchorMark(0.0, 0.0, block.exhibit.id)
    top[0] = replace(top[0], marks=(*top[0].marks, anchor))
    whole = stacked([*top, *body, *below])
    if whole.height <= WHOLE * setter.room:
        return [replace(whole, before=0.0, after=16.0, keep=False)]
    last = [*below[-1:], *body[-1:]][0]
    return [*(replace(s, keep=True) for s in top), *body[:-1], *_ended(body, below, last)]


def _ended(body: list[Strip], below: list[Strip], last: Strip) -> list[Strip]:
    """Give the last row and what stands below it, kept together."""
    rest = [*body[-1:], *below]
    return [*(replace(strip, keep=True) for strip in rest[:-1]), replace(last, after=16.0)]


def _grid(setter: Setter, table: NumberTable) -> Grid:
    """Share the width: the stub has what it needs; the columns are alike, so far as heads allow."""
    full, count = setter.full, len(table.columns)
    stubs = {table.stub_head, *(row.stub for group in table.groups for row in group.rows)}
    needed = max((_width(setter, stub, CELL) for stub in stubs), default=0.0) + 2 * PAD_X
    needs = [_need(setter, column) for column in table.columns]
    left = max(full.width - sum(needs), full.width * LEAST_STUB)
    stub = min(needed, full.width * STUB, left)
    room = full.width - stub
    widths = _level(needs, room) if sum(needs) <= room else [room / count] * count
    return Grid(full.x, tuple(accumulate(widths, initial=full.x + stub)))


def _level(needs: Sequence[float], room: float) -> list[float]:
    """Give widths that take all room: the narrowest are widened, until all are alike."""
    held = sorted(needs)
    for wider in range(len(held)):
        rest = room - sum(held[len(held) - wider :])
        level = rest / (len(held) - wider)
        if level >= held[len(held) - wider - 1]:
            return [max(need, level) for need in needs]
    return list(needs)


def _need(setter: Setter, column: NumberColumn) -> float:
    """Give the width in which no word of a head is divided."""
    words = column.head.split()
    return max((_width(setter, word, HEAD) for word in words), default=0.0) + 2 * PAD_X


def _width(setter: Setter, text: str, style: StyleName) -> float:
    look = setter.style(style)
    return setter.book.width(text, look.face, look.size)


# --- head -----------------------------------------------------------------------------------


def _head(setter: Setter, table: NumberTable, grid: Grid, element: Element) -> Strip:
    """Set the heads under their spanners, between two dark lines."""
    holder = setter.tree.add(element, "THead")
    first = setter.tree.add(holder, "TR")
    spanned = any(column.spanner for column in table.columns)
    rows = 2 if spanned else 1
    stub_width = grid.edges[0] - grid.x - 2 * PAD_X
    stub = _head_cell(setter, table.stub_head, stub_width, "left", first, {"RowSpan": rows})
    upper: list[tuple[Placed, float]] = []
    heads: dict[int, Placed] = {}
    below: list[int] = []
    at = 0
    for text, run in groupby(table.columns, key=lambda column: column.spanner):
        numbers = range(at, at := at + len(list(run)))
        if text:
            upper.append(_spanner(setter, text, numbers, grid, first))
            below += numbers
        else:
            heads |= {n: _column(setter, table, n, grid, first, rows) for n in numbers}
    second = setter.tree.add(holder, "TR") if below else first
    heads |= {n: _column(setter, table, n, grid, second, 1) for n in below}
    return _head_strip(setter, grid, (grid.x + PAD_X, stub), upper, list(heads.values()))


Placed = tuple[float, tuple[Line, ...]]
"""Left edge, in pt, and lines."""


def _spanner(
    setter: Setter, text: str, numbers: range, grid: Grid, row: Element
) -> tuple[Placed, float]:
    """Set what stands over some columns; give it with its width."""
    left, width = grid.between(numbers.start, len(numbers))
    lines = _head_cell(setter, text, width, "centre", row, {"ColSpan": len(numbers)})
    return (left, lines), width


def _column(
    setter: Setter, table: NumberTable, number: int, grid: Grid, row: Element, rows: int
) -> Placed:
    left, width = grid.between(number)
    spans = {"RowSpan": rows}
    return left, _head_cell(setter, table.columns[number].head, width, "right", row, spans)


def _head_cell(
    setter: Setter, text: str, width: float, align: str, row: Element, spans: dict[str, int]
) -> tuple[Line, ...]:
    element = setter.tree.add(row, "TH")
    wider = {name: count for name, count in spans.items() if count > 1}
    element.attributes["Table"] = {"Scope": "Column", **wider}
    look, colour = setter.style(HEAD), setter.theme.colour("ink")
    ink = Ink(look.face, look.size, colour, setter.tree.leaf(element))
    words = [(Run(word, ink),) for word in text.split()]
    return set_paragraph(words, Measure(width, align, hyphenate=True), setter.book)


def _head_strip(
    setter: Setter, grid: Grid, stub: Placed, upper: Sequence[tuple[Placed, float]],
    heads: Sequence[Placed],
) -> Strip:  # fmt: skip
    leading, baseline = setter.style(HEAD).leading, setter.baseline(HEAD)
    dark, light = setter.theme.colour("accent_dark"), setter.theme.colour("accent_light")
    marks: list[Mark] = [FillMark(grid.x, 0.0, grid.width, THICK, dark)]
    y = THICK + 2.0
    for (left, lines), width in upper:
        marks += _text(left, y + baseline, leading, lines)
        marks.append(FillMark(left, y + len(lines) * leading + 1.0, width, THIN, light))
    if upper:
        y += max(len(lines) for (_, lines), _ in upper) * leading + 2.5
    foot = y + max(len(lines) for _, lines in (stub, *heads)) * leading
    for left, lines in (stub, *heads):
        marks += _text(left, foot - len(lines) * leading + baseline, leading, lines)
    marks.append(FillMark(grid.x, foot + 2.0, grid.width, THIN, dark))
    return Strip(foot + 2.0 + THIN, tuple(marks), keep=True)


def _text(x: float, y: float, leading: float, lines: Sequence[Line]) -> list[TextMark]:
    return [TextMark(x, y + n * leading, line) for n, line in enumerate(lines)]


def _unread(strip: Strip) -> Strip:
    """Give a head with its text outside the logical tree: it was read once already."""
    return replace(
        strip,
        marks=tuple(
            replace(mark, line=Line(tuple(map(_artifact, mark.line.fragments)), mark.line.width))
            if isinstance(mark, TextMark)
            else mark
            for mark in strip.marks
        ),
    )


def _artifact(fragment: Fragment) -> Fragment:
    return replace(fragment, ink=replace(fragment.ink, leaf=-1))


# --- rows -----------------------------------------------------------------------------------


class _Press:
    """Sets rows. head: what is set again above a continuation."""

    def __init__(self, setter: Setter, grid: Grid, head: tuple[Strip, ...]) -> None:
        self.setter, self.grid, self.head = setter, grid, head
        look = setter.style(CELL)
        self.leading, self.baseline = look.leading, setter.baseline(CELL)
        self.face, self.size, self.colour = look.face, look.size, setter.theme.colour(look.colour)
        self.rule = setter.theme.colour("rule")
        self.ends = [edge - PAD_X for edge in grid.edges[1:]]
        self.stub = grid.edges[0] - grid.x - 2 * PAD_X

    def group(self, group: RowGroup, table: Element) -> list[Strip]:
        """Set rows under their heading, which stays with the first."""
        body = self.setter.tree.add(table, "TBody")
        rows = [self.row(row, body) for row in group.rows]
        if not group.heading:
            return rows
        return [self.heading(group.heading, body), *rows]

    def heading(self, text: str, body: Element) -> Strip:
        """Set what rows have in common, on a tinted ground as wide as the table."""
        setter, grid = self.setter, self.grid
        holder = setter.tree.add(body, "TR")
        body.kids.insert(0, body.kids.pop())  # it is made after the rows that it stands over
        element = setter.tree.add(holder, "TH")
        element.attributes["Table"] = {"Scope": "Column", "ColSpan": len(self.ends) + 1}
        ink = setter.ink(STRONG, setter.tree.leaf(element))
        ink = replace(ink, colour=setter.theme.colour("accent_dark"))
        line = Line((Fragment(0.0, f"{text} ", ink, _width(setter, text, STRONG)),), 0.0)
        height = self.leading + 2 * PAD_Y
        ground = FillMark(grid.x, 0.0, grid.width, height, setter.theme.colour("tint"))
        mark = TextMark(grid.x + PAD_X, PAD_Y + self.baseline, line)
        return Strip(height, (ground, mark), keep=True, head=self.head)

    def row(self, row: NumberRow, body: Element) -> Strip:
        """Set a row; its numbers stand on the last line of its stub."""
        tree, width = self.setter.tree, self.setter.book.width
        holder = tree.add(body, "TR")
        lines = self.stub_lines(row.stub + row.mark, holder)
        height = len(lines) * self.leading + 2 * PAD_Y
        y = height - PAD_Y - self.leading + self.baseline
        marks: list[Mark] = [
            *_text(self.grid.x + PAD_X, PAD_Y + self.baseline, self.leading, lines)
        ]
        for cell, end in zip(row.cells, self.ends, strict=True):
            element = tree.add(holder, "TD")
            text = cell.text
            if text:
                ink = Ink(self.face, self.size, self.colour, tree.leaf(element))
                reach = width(text, self.face, self.size)
                line = Line((Fragment(0.0, f"{text} ", ink, reach),), reach)
                marks.append(TextMark(end - reach, y, line))
        marks.append(FillMark(self.grid.x, height - THIN, self.grid.width, THIN, self.rule))
        return Strip(height, tuple(marks), head=self.head)

    def stub_lines(self, text: str, holder: Element) -> tuple[Line, ...]:
        """Set what stands at the head of a row."""
        element = self.setter.tree.add(holder, "TH")
        element.attributes["Table"] = {"Scope": "Row"}
        ink = Ink(self.face, self.size, self.colour, self.setter.tree.leaf(element))
        reach = self.setter.book.width(text, self.face, self.size)
        if reach <= self.stub:
            return (Line((Fragment(0.0, f"{text} ", ink, reach),), reach),)
        words = [(Run(word, ink),) for word in text.split()]
        return set_paragraph(words, Measure(self.stub, "left", hyphenate=True), self.setter.book)
