"""The cells of a table of numbers: stubs, numbers with raised marks, shaded grounds."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from reportgen.exhibits.model import NumberCell, NumberRow
from reportgen.manuscript.model import Text
from reportgen.render.figures.palette import contrast, ink_on, mix
from reportgen.render.pdf.number_grid import MARK_SIZE, Grid
from reportgen.render.pdf.setter import Setter
from reportgen.render.pdf.strips import FillMark, Mark, TextMark
from reportgen.render.pdf.structure import Element
from reportgen.render.typeface.model import Fragment, Ink, Line, Measure, Run
from reportgen.render.typeface.paragraph import set_paragraph
from reportgen.theme import Theme

RISE = 0.3
"""How far a mark is raised, as part of the type's size."""
LIGHTEST = 0.05
"""How much of the accent colour is in the lightest shade."""
EASY = 6.0
"""Contrast of the numbers on the darkest shade; WCAG asks for 4.5."""
GAP = 0.6
"""Paper between the shaded cells, in pt."""


def stub_lines(setter: Setter, row: NumberRow, grid: Grid, holder: Element) -> tuple[Line, ...]:
    """Set what stands at the head of a row, with its mark."""
    element = setter.tree.add(holder, "TH")
    element.attributes["Table"] = {"Scope": "Row"}
    words = setter.words((Text(row.stub),), "table_cell", element)
    if row.mark and words and words[-1]:
        last = words[-1]
        words[-1] = (*last, Run(row.mark, _raised(last[-1].ink)))
    measure = Measure(grid.stub_room().width, hyphenate=False)
    return set_paragraph(words, measure, setter.book)


def cell_marks(
    setter: Setter, cell: NumberCell, column: int, grid: Grid, holder: Element, y: float,
    height: float,
) -> list[Mark]:  # fmt: skip
    """Set a cell: its ground, its number right-aligned in the column, its mark beside it.

    y: of the baseline.  height: of the ground.
    """
    element = setter.tree.add(holder, "TD")
    if cell.quantity is None:
        return []
    ink = setter.ink("table_cell", setter.tree.leaf(element))
    marks: list[Mark] = []
    if cell.shade is not None:
        ground = shade_of(cell.shade, setter.theme)
        paper, dark = setter.theme.colour("paper"), setter.theme.colour("ink")
        ink = replace(ink, colour=ink_on(ground, paper, dark))
        room = grid.cell(column).inset(GAP, GAP)
        marks.append(FillMark(room.x, 0.0, room.width, height, ground))
    marks.append(_number(setter, cell.quantity.text, cell.mark, ink, grid.end(column), y))
    return marks


def shade_of(shade: float, theme: Theme) -> str:
    """Give the ground of a cell: from nearly paper (0) as far to the accent colour (1) as ink allows."""
    paper, accent, ink = (theme.colour(name) for name in ("paper", "accent", "ink"))
    part = LIGHTEST + (darkest(paper, accent, ink) - LIGHTEST) * min(max(shade, 0.0), 1.0)
    return mix(paper, accent, part)


@cache
def darkest(paper: str, accent: str, ink: str) -> float:
    """Give how much of the accent paper may have in it for ink to be read easily, by halving."""
    low, high = 0.0, 1.0
    while high - low > 0.01:
        middle = (low + high) / 2
        legible = contrast(mix(paper, accent, middle), ink) >= EASY
        low, high = (middle, high) if legible else (low, middle)
    return max(low, LIGHTEST)


def _number(setter: Setter, text: str, mark: str, ink: Ink, end: float, y: float) -> TextMark:
    """Set a number that ends at `end`, and its mark after it."""
    width = setter.book.width(text, ink.face, ink.size)
    fragments = [Fragment(0.0, text if mark else f"{text} ", ink, width)]
    reach = width
    if mark:
        raised = _raised(ink)
        size = setter.book.width(mark, raised.face, raised.size)
        fragments.append(Fragment(width, f"{mark} ", raised, size))
        reach += size
    return TextMark(end - width, y, Line(tuple(fragments), reach))


def _raised(ink: Ink) -> Ink:
    return replace(ink, size=ink.size * MARK_SIZE, rise=ink.size * RISE)
