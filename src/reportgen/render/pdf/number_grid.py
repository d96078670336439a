"""The grid of a table of numbers: how wide its columns are and where their numbers end."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from reportgen.errors import LayoutError, Place, Problem
from reportgen.exhibits.model import NumberCell, NumberTable
from reportgen.render.pdf.setter import Column, Setter
from reportgen.theme import StyleName

PAD = 5.0
"""Between a cell's edge and its text, in pt."""
CLOSE_PAD = 2.5
"""The same of heads in the middle of their columns, in pt."""
MARK_SIZE = 0.78
"""Size of a raised mark, as part of the type's."""
NARROWEST, WIDEST = 32.0, 74.0
"""What a column has at least, and what it is given where there is room, in pt."""
ONE_LINE = 112.0
"""A head that needs no more than this stands on one line where there is room, in pt."""
STUB, EASY_STUB = 0.24, 0.36
"""Part of the text's width that the stub has at least, and that it has before heads take more lines."""
LONG_WORD = 10
"""A word of so many letters may be divided in a head, where there is no room for it."""
EASE = 1.2
"""How much wider than it must be a column may be for a better division of a word in its head."""
EASY = 0.28
"""Columns may take this part of the text's width, whatever the stub could use."""
FULL = 0.8
"""A table wider than this part of the text's width takes all of it."""


@dataclass(frozen=True, slots=True)
class Grid:
    """Where the cells of a table of numbers stand, in pt.

    x: left edge.  edges: of the columns of numbers, and the right edge.  number, mark: of each
    column, the width of its widest number and of its widest mark.  centred: numbers stand in the
    middle of their cell.
    """

    x: float
    edges: tuple[float, ...]
    number: tuple[float, ...]
    mark: tuple[float, ...]
    centred: bool

    @property
    def width(self) -> float:
        """Width of the whole table."""
        return self.edges[-1] - self.x

    def cell(self, number: int, columns: int = 1) -> Column:
        """Give a cell from edge to edge."""
        left = self.edges[number]
        return Column(left, self.edges[number + columns] - left)

    def stub_room(self) -> Column:
        """Give the room for the text of a stub."""
        return Column(self.x + PAD, self.edges[0] - self.x - 2 * PAD)

    def head_room(self, number: int, columns: int = 1) -> Column:
        """Give the room for the head of a column, or of several."""
        if self.centred:
            return self.cell(number, columns).inset(CLOSE_PAD, CLOSE_PAD)
        mark = 0.0 if columns > 1 else self.mark[number]
        return self.cell(number, columns).inset(PAD, PAD + mark)

    def end(self, number: int) -> float:
        """Give where the numbers of a column end; marks stand to the right of it."""
        if self.centred:
            return (self.edges[number] + self.edges[number + 1] + self.number[number]) / 2
        return self.edges[number + 1] - PAD - self.mark[number]


def grid_of(setter: Setter, table: NumberTable, place: Place) -> Grid:
    """Share the width: columns are as wide as numbers and heads ask for, the stub has the rest.

    The columns are alike, unless their heads need more room than there is. A table that needs
    little is narrower than the text. Raises LayoutError for more columns than have room.
    """
    count, full = len(table.columns), setter.full.width
    columns = [[row.cells[n] for g in table.groups for row in g.rows] for n in range(count)]
    numbers = tuple(_widest(setter, _texts(cells), "table_cell") for cells in columns)
    marks = tuple(_marks(setter, cells) for cells in columns)
    least = [n + m + 2 * PAD for n, m in zip(numbers, marks, strict=True)]
    most = full * (1 - STUB)
    if sum(max(width, NARROWEST) for width in least) > most:
        raise LayoutError([_too_wide(table, least, most, place)])
    natural = _stub(setter, table)
    centred = any(cell.shade is not None for cells in columns for cell in cells)
    beside = [2 * CLOSE_PAD if centred else 2 * PAD + mark for mark in marks]
    widths = _shared(_needs(setter, table, beside, least), full, natural)
    stub = min(max(natural, full * STUB), full - sum(widths))
    if stub + sum(widths) > FULL * full:
        stub = full - sum(widths)
    edges = accumulate(widths, initial=setter.full.x + stub)
    return Grid(setter.full.x, tuple(edges), numbers, marks, centred)


def _too_wide(table: NumberTable, least: Sequence[float], most: float, place: Place) -> Problem:
    room = sum(total <= most for total in accumulate(max(width, NARROWEST) for width in least))
    message = f"the table has {len(table.columns)} columns of numbers, and there is room for {room}"
    hint = "leave columns out, or divide them between two tables"
    return Problem(place, "wide-table", message, hint)


@dataclass(frozen=True, slots=True)
class _Need:
    """Widths that a column can do with, in pt, from little to much.

    least: its numbers fit, and words that cannot be divided.  divided: so do the words of its head,
    each divided once.  words: none of them is divided.  two_lines, one_line: the head stands on so
    many lines.
    """

    least: float
    divided: float
    words: float
    two_lines: float
    one_line: float


def _needs(
    setter: Setter, table: NumberTable, beside: Sequence[float], least: Sequence[float]
) -> list[_Need]:
    """Give what columns can do with. beside: room beside their heads.  least: for their numbers."""
    return [
        _need(setter, _heads(table, n), numbers, more + 0.5)
        for n, (more, numbers) in enumerate(zip(beside, least, strict=True))
    ]


def _heads(table: NumberTable, number: int) -> list[str]:
    """Give what stands over a column alone: its head, and a spanner that it does not share."""
    column = table.columns[number]
    over = sum(other.spanner == column.spanner for other in table.columns)
    return [column.head, column.spanner] if column.spanner and over == 1 else [column.head]


def _need(setter: Setter, heads: Sequence[str], numbers: float, more: float) -> _Need:
    """Give the widths of a column. numbers: width that its numbers take.  more: beside its heads."""
    words = [word for head in heads for word in head.split()] or [""]
    rigid = (_head(setter, word) + more for word in words if not setter.book.divisions(word))
    least = max(numbers, NARROWEST, *rigid)
    return _Need(
        least,
        max(least, *(_divided(setter, word) + more for word in words)),
        max(least, *(_head(setter, word) + more for word in words)),
        max(least, *(_two_lines(setter, head) + more for head in heads)),
        max(least, *(_head(setter, head) + more for head in heads)),
    )


def _two_lines(setter: Setter, head: str) -> float:
    """Give the least width in which a head stands on two lines."""
    words = head.split()
    halves = ((" ".join(words[:n]), " ".join(words[n:])) for n in range(1, len(words)))
    tried = (max(_head(setter, first), _head(setter, second)) for first, second in halves)
    return min(tried, default=_head(setter, head))


def _shared(needs: Sequence[_Need], full: float, stub: float) -> list[float]:
    """Give the widths: as good as the room allows, without much harm to the stub."""
    count = len(needs)
    if not count:
        return []
    easy, most = full * (1 - EASY_STUB), full * (1 - STUB)
    free = full - stub
    for wanted, room in (
        (min(max(WIDEST, *(n.one_line for n in needs)), ONE_LINE), max(free, full * EASY)),
        (max(WIDEST, *(n.two_lines for n in needs)), free),
        (max(n.two_lines for n in needs), easy),
        (max(n.words for n in needs), most),
    ):
        if max(n.words for n in needs) <= wanted and wanted * count <= room:
            return [wanted] * count
    return _crowded(needs, most)


def _crowded(needs: Sequence[_Need], room: float) -> list[float]:
    """Give widths of their own to columns whose heads have not all room.

    Words are kept whole where that costs least; if even divided words have no room, all heads
    suffer alike.
    """
    least, divided = sum(n.least for n in needs), sum(n.divided for n in needs)
    if least >= room:
        return [room / len(needs)] * len(needs)
    if divided > room:
        part = (room - least) / (divided - least)
        return [n.least + part * (n.divided - n.least) for n in needs]
    widths, spare = [n.divided for n in needs], room - divided
    for more, at in sorted((n.words - n.divided, at) for at, n in enumerate(needs)):
        if more <= spare:
            widths[at], spare = widths[at] + more, spare - more
    return [width + spare / len(widths) for width in widths]


def _divided(setter: Setter, word: str) -> float:
    """Give a width that a word needs when it is divided once.

    Not the least of all: a little more, if it brings more letters before the hyphen, where a
    compound's first part is more often whole.
    """
    points = setter.book.divisions(word) if len(word) >= LONG_WORD else ()
    parts = ((f"{word[:point]}-", word[point:]) for point in points)
    tried = [max(_head(setter, first), _head(setter, second)) for first, second in parts]
    least = min(tried, default=_head(setter, word))
    return [width for width in tried or [least] if width <= least * EASE][-1]


def _texts(cells: Iterable[NumberCell]) -> Iterable[str]:
    return (cell.quantity.text for cell in cells if cell.quantity is not None)


def _marks(setter: Setter, cells: Iterable[NumberCell]) -> float:
    return _widest(setter, (cell.mark for cell in cells), "table_cell") * MARK_SIZE


def _widest(setter: Setter, texts: Iterable[str], style: StyleName) -> float:
    look = setter.style(style)
    return max((setter.book.width(text, look.face, look.size) for text in set(texts)), default=0.0)


def _head(setter: Setter, text: str) -> float:
    return _widest(setter, (text,), "table_head")


def _stub(setter: Setter, table: NumberTable) -> float:
    """Give the width in which no stub takes two lines."""
    stubs = (row.stub + row.mark for group in table.groups for row in group.rows)
    body = _widest(setter, stubs, "table_cell")
    return max(body, _head(setter, table.stub_head)) + 2 * PAD + 1.0
