"""Clipping: what is kept lies inside, and nothing that lies inside is lost."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reportgen.render.figures.model import Point
from reportgen.render.figures.outlines import clip_line, clip_surface

BOX = (0.0, 0.0, 10.0, 10.0)
places = st.tuples(st.integers(-20, 30).map(float), st.integers(-20, 30).map(float))


def inside(point: Point) -> bool:
    return all(-1e-9 <= place <= 10 + 1e-9 for place in point)


def area(points: tuple[Point, ...]) -> float:
    turned = (*points[1:], *points[:1])
    return 0.5 * sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(points, turned, strict=True))


@given(st.lists(places, min_size=2, max_size=6).map(tuple))
def test_a_clipped_line_is_inside_and_has_every_inner_corner(points: tuple[Point, ...]) -> None:
    parts = clip_line(points, BOX)
    kept = [point for part in parts for point in part]

    assert all(inside(point) for point in kept)
    inner = [p for a, p, b in zip(points, points[1:], points[2:], strict=False)
             if inside(p) and a != p != b and 0 < p[0] < 10 and 0 < p[1] < 10]  # fmt: skip
    assert set(inner) <= set(kept)


def test_a_line_that_leaves_and_returns_is_two_lines() -> None:
    parts = clip_line(((5.0, 5.0), (15.0, 5.0), (15.0, 8.0), (5.0, 8.0)), BOX)

    assert parts == (((5, 5), (10, 5)), ((10, 8), (5, 8)))


@given(left=st.integers(-20, 30), bottom=st.integers(-20, 30),
       width=st.integers(1, 40), height=st.integers(1, 40))  # fmt: skip
def test_a_clipped_rectangle_is_what_both_have(
    left: int, bottom: int, width: int, height: int
) -> None:
    right, top = left + width, bottom + height
    corners = tuple((float(x), float(y)) for x, y in
                    ((left, bottom), (right, bottom), (right, top), (left, top)))  # fmt: skip

    kept = clip_surface(corners, BOX)

    common = max(min(right, 10) - max(left, 0), 0) * max(min(top, 10) - max(bottom, 0), 0)
    assert all(inside(point) for point in kept)
    assert abs(area(kept) - common) < 1e-6


def test_without_a_box_everything_is_kept() -> None:
    points = ((0.0, 0.0), (99.0, 0.0), (0.0, 99.0))

    assert clip_surface(points, None) == points
    assert clip_line(points, None) == (points,)
