"""Flows of strips for tests, written as what they are: lines, headings, figures, tables, notes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from hypothesis import strategies as st

from reportgen.render.pdf.fill import Filled
from reportgen.render.pdf.flow import Flow, Part
from reportgen.render.pdf.foot import Note
from reportgen.render.pdf.paginate import _filled
from reportgen.render.pdf.strips import AnchorMark, Strip
from reportgen.render.pdf.structure import Tree

LINE = 15.0
NOTE_LINE = 11.0
HEIGHT = 44 * LINE


@dataclass(frozen=True)
class Strips:
    """Strips in reading order and the footnotes that they mark."""

    strips: tuple[Strip, ...]
    notes: Mapping[str, Note]


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
        named(f"{name}.{n}", LINE, after=7.5 if n == lines - 1 else 0.0,
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


def note(name: str, lines: int) -> Note:
    return tuple(
        named(f"{name}.{n}", NOTE_LINE, after=2.0 if n == lines - 1 else 0.0,
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
    return _filled(part, Flow((part,), notes or {}, Tree("da"), ()), height)


def names(page: Filled) -> list[str]:
    return [name_of(strip) for strip, _ in page.placed]


def note_names(page: Filled) -> list[str]:
    return [name_of(strip) for strip, _ in page.notes]


# --- random flows ----------------------------------------------------------------------------


@st.composite
def flows(draw: st.DrawFn, *, figures: bool = True, notes: bool = True) -> Strips:
    """Give a random flow in which nothing is higher than a page."""
    kinds = ["text", "text", "text", "heading", "table"] + ["figure"] * figures
    strips: list[Strip] = []
    written: dict[str, Note] = {}
    for number in range(draw(st.integers(1, 30))):
        kind = draw(st.sampled_from(kinds))
        name = f"{kind}{number}"
        if kind == "text":
            block = text(name, draw(st.integers(1, 25)))
        elif kind == "heading":
            block = heading(name)
        elif kind == "figure":
            block = figure(name, draw(st.integers(60, 560)))
        else:
            block = table(name, draw(st.lists(st.integers(22, 180), min_size=1, max_size=12)))
        if notes and kind in {"text", "table"} and draw(st.booleans()):
            _mark(draw, block, name, written)
        strips += block
    return Strips((*strips, *text("end", 3)), written)


def _mark(draw: st.DrawFn, block: list[Strip], name: str, written: dict[str, Note]) -> None:
    first = 1 if name.startswith("table") else 0  # no notes in table heads
    at = draw(st.integers(first, len(block) - 1))
    marks = [f"{name}-note{n}" for n in range(draw(st.integers(1, 3)))]
    for mark in marks:
        written[mark] = note(mark, draw(st.integers(1, 6) | st.integers(7, 150)))
    marked(block, at, *marks)


def everything(pages: Sequence[Filled]) -> list[str]:
    """Give the names of all strips in the order of pages, repeated heads left out."""
    return [name for name in chain(*map(names, pages)) if name != "head"]
