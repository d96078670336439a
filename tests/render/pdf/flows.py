"""Flows of strips for tests, written as what they are: lines, headings, figures, tables, notes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import chain

from hypothesis import strategies as st

from reportgen.render.pdf.fill import Filled
from reportgen.render.pdf.flow import Flow, Part
from reportgen.render.pdf.foot import Note
from reportgen.render.pdf.frames import fill_sheets
from reportgen.render.pdf.strips import AnchorMark, Strip
from reportgen.render.pdf.structure import Tree

LINE = 15.0
NOTE_LINE = 11.0
HEIGHT = 44 * LINE


@dataclass(frozen=True)
class Strips:
    """Strips in reading order and the footnotes that they mark."""

    recipe: tuple[Element, ...]
    strips: tuple[Strip, ...] = field(repr=False)
    notes: Mapping[str, Note] = field(repr=False)


def named(name: str, height: float, **more: object) -> Strip:
    """Give a strip that can be found again by its name."""
    return replace(Strip(height, (AnchorMark(0.0, 0.0, name),)), **more)


def name_of(strip: Strip) -> str:
    """Give the name of a strip; that of a repeated table head is "head"."""
    (mark,) = strip.marks
    assert isinstance(mark, AnchorMark)
    return mark.id


def text(name: str, lines: int) -> list[Strip]:
    """Give a paragraph: its first two and last two lines stay together."""
    return [
        Strip(LINE, (AnchorMark(0.0, 0.0, f"{name}.{n}"),), after=7.5 if n == lines - 1 else 0.0,
              keep=n != lines - 1 and n in {0, lines - 2})
        for n in range(lines)
    ]  # fmt: skip


def heading(name: str) -> list[Strip]:
    return [named(name, 21.0, before=26.0, after=8.0, keep=True)]


def figure(name: str, height: float) -> list[Strip]:
    return [named(name, height, before=16.0, after=18.0, floats=True)]


def table(name: str, rows: Sequence[float]) -> list[Strip]:
    """Give a table: a head that is repeated, and rows of these heights."""
    head = named(f"{name}.head", 22.0, before=6.0, keep=True)
    repeated = (replace(head, marks=(AnchorMark(0.0, 0.0, "head"),)),)
    body = [named(f"{name}.{n}", height, head=repeated) for n, height in enumerate(rows)]
    body[-1] = replace(body[-1], after=14.0)
    return [head, *body]


@cache
def note(name: str, lines: int) -> Note:
    """Give a footnote of one paragraph."""
    return tuple(
        Strip(NOTE_LINE, (AnchorMark(0.0, 0.0, f"{name}.{n}"),), after=2.0 if n == lines - 1 else 0.0,
              keep=n != lines - 1 and n in {0, lines - 2})
        for n in range(lines)
    )  # fmt: skip


def marked(strips: list[Strip], at: int, *names: str) -> list[Strip]:
    """Give the strips with the marks of footnotes on one of them."""
    strips[at] = replace(strips[at], notes=names)
    return strips


def fill(strips: Sequence[Strip], notes: Mapping[str, Note] | None = None, height: float = HEIGHT) -> list[Filled]:  # fmt: skip
    """Fill pages with strips."""
    part = Part("text", "", tuple(strips))
    sheets = fill_sheets(part, Flow((part,), notes or {}, Tree("da"), ()), height)
    return [column for sheet in sheets for column in sheet.columns]


def names(page: Filled) -> list[str]:
    return [name_of(strip) for strip, _ in page.placed]


def note_names(page: Filled) -> list[str]:
    return [name_of(strip) for strip, _ in page.notes]


# --- random flows ----------------------------------------------------------------------------


Element = tuple[str, int, tuple[int, ...]]
"""Kind; lines, height or rows; lines of the footnotes that it marks."""


def built(recipe: Sequence[Element]) -> Strips:
    """Give a flow in which nothing is higher than a page, from a short description."""
    strips: list[Strip] = []
    notes: dict[str, Note] = {}
    for number, (kind, size, noted) in enumerate((*recipe, ("text", 3, ()))):
        name = f"{kind}{number}"
        if kind == "text":
            block = text(name, 1 + size % 25)
        elif kind == "heading":
            block = heading(name)
        elif kind == "figure":
            block = figure(name, 60 + 10 * (size % 50))
        else:
            block = table(name, [22 + 31 * (size + n) % 160 for n in range(1 + size % 12)])
        if noted and kind in {"text", "table"}:
            marks = [f"{name}-note{n}" for n in range(len(noted))]
            notes |= {mark: note(mark, lines) for mark, lines in zip(marks, noted, strict=True)}
            marked(block, 1 + size % (len(block) - 1) if len(block) > 1 else 0, *marks)
        strips += block
    return Strips(tuple(recipe), tuple(strips), notes)


def flows(*, figures: bool = True, notes: bool = True) -> st.SearchStrategy[Strips]:
    """Give random flows."""
    kinds = ["text", "text", "text", "heading", "table"] + ["figure"] * figures
    short, long = st.integers(1, 6), st.integers(7, 150)  # a note before another is whole
    noted = st.tuples() | st.tuples(short) | st.tuples(long) | st.tuples(short, short, long)
    if not notes:
        noted = st.tuples()
    element = st.tuples(st.sampled_from(kinds), st.integers(0, 60), noted)
    return st.lists(element, max_size=30).map(built)


def everything(pages: Sequence[Filled]) -> list[str]:
    """Give the names of all strips in the order of pages, repeated heads left out."""
    return [name for name in chain(*map(names, pages)) if name != "head"]
