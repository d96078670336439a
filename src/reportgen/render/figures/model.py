"""Drawing: a figure as plain shapes, before any page or file format."""

from __future__ import annotations

from dataclasses import dataclass

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Polygon:
    """A closed outline. fill, stroke: `#rrggbb` or "" for none; width of the stroke in pt."""

    points: tuple[Point, ...]
    fill: str
    stroke: str = ""
    width: float = 0.0


@dataclass(frozen=True, slots=True)
class Curve:
    """An open line through points, in pt. dash: lengths on and off, () for solid."""

    points: tuple[Point, ...]
    stroke: str
    width: float
    dash: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Label:
    """One line of text. x, y: left end of the baseline; face: name of a theme's face; size in pt.

    angle: degrees counter-clockwise.
    """

    x: float
    y: float
    text: str
    face: str
    size: float
    colour: str
    angle: float = 0.0


Shape = Polygon | Curve | Label


@dataclass(frozen=True, slots=True)
class Drawing:
    """Shapes in painting order. Origin at the lower left, y upwards, lengths in pt."""

    width: float
    height: float
    shapes: tuple[Shape, ...]
