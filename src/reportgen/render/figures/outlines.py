"""Outlines: a matplotlib path as plain pieces of points, flattened or clipped."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from reportgen.render.figures.model import Point

if TYPE_CHECKING:
    from matplotlib.path import Path
    from matplotlib.transforms import Transform

Piece = tuple[tuple[Point, ...], bool]
"""Points in pt and whether the last is joined to the first."""

Box = tuple[float, float, float, float]
"""Left, bottom, right, top, in pt."""

FINE = 16.0
"""Béziers are flattened at this scale: to about 1/64 pt."""

MOVE, LINE, QUADRATIC, CUBIC, CLOSE = 1, 2, 3, 4, 79
"""matplotlib's path codes."""


def pieces(path: Path, transform: Transform) -> tuple[Piece, ...]:
    """Take a path, give its pieces: Béziers as points, a gap at each NaN."""
    codes: Any = path.codes
    scale = FINE if codes is not None and ((codes == QUADRATIC) | (codes == CUBIC)).any() else 1.0
    if scale != 1.0:
        from matplotlib.transforms import Affine2D

        transform = transform + Affine2D().scale(scale)
    flat: Any = path.cleaned(transform, remove_nans=True, curves=False)
    return tuple(_split(flat.vertices.tolist(), flat.codes.tolist(), scale))


def _split(vertices: Sequence[Point], codes: Sequence[int], scale: float) -> Iterator[Piece]:
    points: list[Point] = []
    for (x, y), code in zip(vertices, codes, strict=True):
        if code == LINE:
            points.append((x / scale, y / scale))
            continue
        if points:
            yield _closed(points) if code == CLOSE else (tuple(points), False)
        points = [(x / scale, y / scale)] if code == MOVE else []


def _closed(points: list[Point]) -> Piece:
    return tuple(points[:-1] if len(points) > 1 and points[0] == points[-1] else points), True


def clip_surface(points: tuple[Point, ...], box: Box | None) -> tuple[Point, ...]:
    """Give the part of a polygon inside a box (Sutherland and Hodgman); () where there is none."""
    if box is None:
        return points
    kept = points
    for axis, limit, sign in ((0, box[0], 1), (0, box[2], -1), (1, box[1], 1), (1, box[3], -1)):
        kept = tuple(_kept(kept, axis, sign * limit, sign))
    return kept


def _kept(points: Sequence[Point], axis: int, limit: float, sign: int) -> Iterator[Point]:
    for start, end in zip((*points[-1:], *points[:-1]), points, strict=True):
        before, after = sign * start[axis] - limit, sign * end[axis] - limit
        if before * after < 0:
            yield _between(start, end, before / (before - after))
        if after >= 0:
            yield end


def clip_line(points: tuple[Point, ...], box: Box | None) -> tuple[tuple[Point, ...], ...]:
    """Give the parts of a line inside a box (Liang and Barsky)."""
    if box is None:
        return (points,)
    parts: list[list[Point]] = []
    for start, end in pairwise(points):
        span = _span_inside(start, end, box)
        if span is None:
            continue
        first, last = (_between(start, end, share) for share in span)
        if parts and parts[-1][-1] == first:
            parts[-1].append(last)
        else:
            parts.append([first, last])
    return tuple(tuple(part) for part in parts)


def _span_inside(start: Point, end: Point, box: Box) -> tuple[float, float] | None:
    """Give where (0-1) a straight line enters and leaves a box; None where it does not."""
    enters, leaves = 0.0, 1.0
    for axis, low, high in ((0, box[0], box[2]), (1, box[1], box[3])):
        step = end[axis] - start[axis]
        if step == 0:
            if not low <= start[axis] <= high:
                return None
            continue
        near, far = sorted(((low - start[axis]) / step, (high - start[axis]) / step))
        enters, leaves = max(enters, near), min(leaves, far)
    return (enters, leaves) if enters < leaves else None


def _between(start: Point, end: Point, share: float) -> Point:
    if share in (0.0, 1.0):
        return end if share else start
    return start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share
