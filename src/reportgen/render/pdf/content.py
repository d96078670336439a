"""Content streams: marks as PDF operators, each inside the marked content of its leaf.

What belongs to no leaf is an artifact. The only private part of reportlab touched here is the page's
list of operators, `Canvas._code`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from io import BytesIO
from math import cos, radians, sin

from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from reportgen.errors import Place
from reportgen.render.figures.model import Curve, Drawing, Label, Polygon
from reportgen.render.pdf.encode import Encoder
from reportgen.render.pdf.strips import (
    AnchorMark,
    DrawingMark,
    FillMark,
    ImageMark,
    Mark,
    PageNumberMark,
    TextMark,
)
from reportgen.render.pdf.structure import Tree
from reportgen.render.typeface.model import Fragment

ARTIFACT = -1
OUTSIDE = -2
Box = tuple[float, float, float, float]
"""Left, bottom, right, top; in pt from the sheet's lower left corner."""


@dataclass(frozen=True, slots=True)
class LinkArea:
    """A clickable part of a page; leaf: whose Link element it belongs to; text: what it says."""

    page: int
    box: Box
    leaf: int
    target: str
    text: str


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where links lead: page (0-based) and height from the sheet's foot, in pt."""

    page: int
    y: float


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a place of the manuscript is printed: page (0-based), and its line's baseline in pt."""

    page: int
    y: float


@dataclass(frozen=True, slots=True)
class Content:
    """What drawing found out: leaves in order of their marked content on each page, and the rest.

    spots: where bound numbers and the first lines of blocks stand.
    """

    leaves: tuple[tuple[int, ...], ...]
    links: tuple[LinkArea, ...]
    anchors: dict[str, Anchor]
    boxes: dict[int, Box]
    spots: dict[Place, Spot] = field(default_factory=dict)


class Pen:
    """Draws one page after the other; knows which marked content is open and what colour is set."""

    def __init__(self, canvas: Canvas, encoder: Encoder, tree: Tree, height: float) -> None:
        self._canvas, self._encoder, self._tree, self._height = canvas, encoder, tree, height
        self._code: list[str] = []
        self._leaves: list[int] = []
        self._open = OUTSIDE
        self._fill = self._font = ""
        self.pages: list[tuple[int, ...]] = []
        self.links: list[LinkArea] = []
        self.anchors: dict[str, Anchor] = {}
        self.boxes: dict[int, Box] = {}
        self.spots: dict[Place, Spot] = {}

    def page(self, marks: Sequence[Mark], furniture: Sequence[Mark]) -> None:
        """Draw a page's marks in order, then running head and foot."""
        self._code, self._leaves, self._fill, self._font = [], [], "", ""
        for mark in marks:
            self._mark(mark)
        self._enter(OUTSIDE)
        if furniture:
            self._code.append("/Artifact <</Type /Pagination>> BDC")
            self._open = ARTIFACT
            for mark in furniture:
                self._mark(mark)
            self._enter(OUTSIDE)
        self._flush()
        self._canvas.showPage()
        self.pages.append(tuple(self._leaves))

    def _flush(self) -> None:
        self._canvas._code.extend(self._code)  # noqa: SLF001 - reportlab has no public raw operator
        self._code = []

    def _enter(self, leaf: int) -> None:
        """Close the open marked content and open that of a leaf, unless it is open already."""
        if leaf == self._open:
            return
        if self._open != OUTSIDE:
            self._code.append("EMC")
        if leaf == ARTIFACT:
            self._code.append("/Artifact BMC")
        elif leaf != OUTSIDE:
            role = self._tree.owners[leaf].role
            self._code.append(f"/{role} <</MCID {len(self._leaves)}>> BDC")
            self._leaves.append(leaf)
        self._open = leaf

    def _mark(self, mark: Mark) -> None:
        match mark:
            case TextMark():
                self._line(mark)
            case FillMark():
                self._enter(ARTIFACT)
                self._colour(mark.colour)
                y = self._height - mark.y - mark.height
                self._code.append(_rectangle(mark.x, y, mark.width, mark.height))
            case DrawingMark():
                self._enter(mark.leaf)
                bottom = self._height - mark.y - mark.drawing.height
                self._draw(mark.drawing, mark.x, bottom)
                right, top = mark.x + mark.drawing.width, bottom + mark.drawing.height
                self.boxes[mark.leaf] = (mark.x, bottom, right, top)
            case ImageMark():
                self._image(mark)
            case AnchorMark():
                self.anchors[mark.id] = Anchor(len(self.pages), self._height - mark.y)
            case PageNumberMark():
                raise ValueError(f"the page number of {mark.target} was not filled in")

    def _line(self, mark: TextMark) -> None:
        y = self._height - mark.y
        for place in mark.line.places:
            self.spots.setdefault(place, Spot(len(self.pages), y))
        for fragment in mark.line.fragments:
            self._enter(fragment.ink.leaf)
            x = mark.x + fragment.x
            self._text(fragment.text, fragment, x, y + fragment.ink.rise)
            if fragment.ink.link:
                self._link(fragment, x, y)

    def _text(self, text: str, fragment: Fragment, x: float, y: float) -> None:
        ink = fragment.ink
        spread = fragment.spread * 1000 / ink.size
        matrix = f"1 0 0 1 {_short(x)} {_short(y)} Tm"
        self._show(text, ink.face, ink.size, ink.colour, spread, matrix)

    def _show(
        self, text: str, face: str, size: float, colour: str, spread: float, matrix: str
    ) -> None:
        self._colour(colour)
        parts = ["BT", matrix]
        for font, inside in self._encoder.pieces(text, face, spread):
            chosen = f"{font} {_short(size)} Tf"
            if chosen != self._font:
                parts.append(chosen)
                self._font = chosen
            parts.append(f"[{inside}] TJ")
        parts.append("ET")
        self._code.append(" ".join(parts))

    def _link(self, fragment: Fragment, x: float, y: float) -> None:
        ink = fragment.ink
        low, high = y + ink.rise - ink.size * 0.25, y + ink.rise + ink.size * 0.8
        box = (x, low, x + fragment.width, high)
        self.links.append(LinkArea(len(self.pages), box, ink.leaf, ink.link, fragment.text))

    def _image(self, mark: ImageMark) -> None:
        self._enter(mark.leaf)
        self._flush()
        bottom = self._height - mark.y - mark.height
        picture = ImageReader(BytesIO(mark.data))  # named by what it shows, not by its path
        self._canvas.drawImage(picture, mark.x, bottom, mark.width, mark.height)
        if mark.leaf >= 0:
            self.boxes[mark.leaf] = (mark.x, bottom, mark.x + mark.width, bottom + mark.height)

    def _draw(self, drawing: Drawing, x: float, y: float) -> None:
        """Draw a figure's shapes with its lower left corner at x, y."""
        self._code.append(f"q 1 0 0 1 {_short(x)} {_short(y)} cm")
        before = self._fill, self._font
        for shape in drawing.shapes:
            match shape:
                case Label():
                    self._label(shape)
                case Polygon():
                    self._polygon(shape)
                case Curve():
                    self._curve(shape)
        self._code.append("Q")
        self._fill, self._font = before

    def _label(self, label: Label) -> None:
        matrix = f"1 0 0 1 {_short(label.x)} {_short(label.y)} Tm"
        if label.angle:
            matrix = _turned(label)
        self._show(f"{label.text} ", label.face, label.size, label.colour, 0.0, matrix)

    def _polygon(self, polygon: Polygon) -> None:
        path = _path(polygon.points) + " h"
        if polygon.fill:
            self._colour(polygon.fill)
        if polygon.stroke:
            self._code.append(f"{_rgb(polygon.stroke)} RG {_short(polygon.width)} w [] 0 d")
        paint = "B" if polygon.fill and polygon.stroke else "f" if polygon.fill else "S"
        self._code.append(f"{path} {paint}")

    def _curve(self, curve: Curve) -> None:
        dash = " ".join(_short(length) for length in curve.dash)
        self._code.append(
            f"{_rgb(curve.stroke)} RG {_short(curve.width)} w [{dash}] 0 d {_path(curve.points)} S"
        )

    def _colour(self, colour: str) -> None:
        if colour != self._fill:
            self._code.append(f"{_rgb(colour)} rg")
            self._fill = colour


def _turned(label: Label) -> str:
    c, s = cos(radians(label.angle)), sin(radians(label.angle))
    return f"{c:.4f} {s:.4f} {-s:.4f} {c:.4f} {_short(label.x)} {_short(label.y)} Tm"


def _path(points: Sequence[tuple[float, float]]) -> str:
    steps = [f"{_short(x)} {_short(y)} {'l' if n else 'm'}" for n, (x, y) in enumerate(points)]
    return " ".join(steps)


def _rectangle(x: float, y: float, width: float, height: float) -> str:
    return f"{_short(x)} {_short(y)} {_short(width)} {_short(height)} re f"


def _rgb(colour: str) -> str:
    parts = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return " ".join(f"{part:.3f}".rstrip("0").rstrip(".") or "0" for part in parts)


def _short(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".") or "0"
