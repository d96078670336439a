"""Strips: the horizontal slices of content that pages are filled with, and the marks on them.

x is measured from the left edge of the sheet, y downwards from the strip's top; both in pt.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from reportgen.errors import Place
from reportgen.render.figures.model import Drawing
from reportgen.render.typeface.model import Ink, Line


@dataclass(frozen=True, slots=True)
class TextMark:
    """A set line; y is its baseline."""

    x: float
    y: float
    line: Line


@dataclass(frozen=True, slots=True)
class FillMark:
    """A coloured rectangle (an artifact); y is its top."""

    x: float
    y: float
    width: float
    height: float
    colour: str


@dataclass(frozen=True, slots=True)
class DrawingMark:
    """A figure; y is its top; leaf: its leaf in the logical tree."""

    x: float
    y: float
    drawing: Drawing
    leaf: int


@dataclass(frozen=True, slots=True)
class ImageMark:
    """A picture; y is its top; data: a PNG or JPEG file; leaf: its leaf in the tree, -1: artifact."""

    x: float
    y: float
    width: float
    height: float
    data: bytes
    leaf: int


@dataclass(frozen=True, slots=True)
class AnchorMark:
    """A place that links lead to."""

    x: float
    y: float
    id: str


@dataclass(frozen=True, slots=True)
class PageNumberMark:
    """The page number of an anchor, known once all pages are filled; right: its right edge."""

    right: float
    y: float
    target: str
    ink: Ink
    leader_from: float
    leader_ink: Ink


Mark = TextMark | FillMark | DrawingMark | ImageMark | AnchorMark | PageNumberMark


@dataclass(frozen=True, slots=True)
class Panel:
    """What lies behind a run of strips: a box's tint, a quotation's bar.

    number: tells panels apart.  fill, bar: `#rrggbb` or "".  bar_width: in pt.
    """

    number: int
    x: float
    width: float
    fill: str = ""
    bar: str = ""
    bar_width: float = 0.0


@dataclass(frozen=True, slots=True)
class Strip:
    """One unbreakable slice: a line, a table row, a whole figure with caption, note and source.

    before, after: least space to the neighbours; of two, the larger counts; none at a page's top.
    keep: no page may end after this strip.  float: may move to the next page's top while the text
    goes on.  head: the strips that are set again, as artifacts, above a continuation (table heads).
    """

    height: float
    marks: tuple[Mark, ...]
    before: float = 0.0
    after: float = 0.0
    keep: bool = False
    floats: bool = False
    panel: Panel | None = None
    notes: tuple[str, ...] = ()
    places: tuple[Place, ...] = ()
    head: tuple[Strip, ...] = ()


def moved(mark: Mark, dx: float, dy: float) -> Mark:
    """Give the mark shifted by dx to the right and dy down."""
    if isinstance(mark, TextMark):  # the one that there are so many of
        return TextMark(mark.x + dx, mark.y + dy, mark.line)
    if isinstance(mark, PageNumberMark):
        return replace(
            mark, right=mark.right + dx, y=mark.y + dy, leader_from=mark.leader_from + dx
        )
    return replace(mark, x=mark.x + dx, y=mark.y + dy)


def placed(strips: list[Strip], place: Place) -> list[Strip]:
    """Give strips whose first line knows that `place` is printed on it."""
    for number, strip in enumerate(strips):
        at = next((n for n, mark in enumerate(strip.marks) if isinstance(mark, TextMark)), None)
        if at is None:
            continue
        mark = strip.marks[at]
        assert isinstance(mark, TextMark)  # noqa: S101 - that is what was looked for
        line = replace(mark.line, places=(place, *mark.line.places))
        marks = (*strip.marks[:at], replace(mark, line=line), *strip.marks[at + 1 :])
        return [*strips[:number], replace(strip, marks=marks), *strips[number + 1 :]]
    return strips


def stacked(strips: tuple[Strip, ...] | list[Strip]) -> Strip:
    """Join strips into one unbreakable strip, keeping the space between them."""
    marks: list[Mark] = []
    y = 0.0
    for number, strip in enumerate(strips):
        if number:
            y += max(strips[number - 1].after, strip.before)
        marks.extend(moved(mark, 0, y) for mark in strip.marks)
        y += strip.height
    return Strip(
        y,
        tuple(marks),
        before=strips[0].before,
        after=strips[-1].after,
        keep=strips[-1].keep,
        panel=strips[0].panel,
        notes=tuple(note for strip in strips for note in strip.notes),
        places=tuple(place for strip in strips for place in strip.places),
    )
