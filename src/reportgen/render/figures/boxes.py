"""Boxes and lines: whether they touch."""

from __future__ import annotations

from reportgen.render.figures.model import Point

Box = tuple[float, float, float, float]
"""Left, bottom, right, top, in pt."""

Line = tuple[Point, Point]
"""Both ends, in pt."""


def inside(box: Box, bounds: Box) -> bool:
    """Whether a box lies within another one."""
    low = box[0] >= bounds[0] and box[1] >= bounds[1]
    return low and box[2] <= bounds[2] and box[3] <= bounds[3]


def apart(box: Box, other: Box, air: float = 0.0) -> bool:
    """Whether two boxes keep a distance of `air`, in pt, across or upright."""
    across = box[2] + air <= other[0] or other[2] + air <= box[0]
    return across or box[3] + air <= other[1] or other[3] + air <= box[1]


def passes(line: Line, box: Box) -> bool:
    """Whether a line goes through the inside of a box."""
    (x, y), (end_x, end_y) = line
    enters, leaves = 0.0, 1.0
    for start, way, low, high in ((x, end_x - x, box[0], box[2]), (y, end_y - y, box[1], box[3])):
        if way == 0:
            if not low < start < high:
                return False
            continue
        first, last = sorted(((low - start) / way, (high - start) / way))
        enters, leaves = max(enters, first), min(leaves, last)
    return enters < leaves


def cross(line: Line, other: Line) -> bool:
    """Whether two lines cross."""
    return _parted(line, other) and _parted(other, line)


def _parted(line: Line, points: Line) -> bool:
    """Whether a line runs between two points."""
    first, second = (_side(line, point) for point in points)
    return (first > 0) != (second > 0)


def _side(line: Line, point: Point) -> float:
    (x, y), (end_x, end_y) = line
    return (end_x - x) * (point[1] - y) - (end_y - y) * (point[0] - x)
