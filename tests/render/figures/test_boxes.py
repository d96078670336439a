from __future__ import annotations

import pytest

from reportgen.render.figures.boxes import apart, cross, inside, passes

BOX = (10.0, 10.0, 20.0, 20.0)


@pytest.mark.parametrize(
    ("line", "through"),
    [
        (((0, 15), (30, 15)), True),
        (((15, 0), (15, 30)), True),
        (((0, 0), (30, 30)), True),
        (((12, 12), (14, 15)), True),
        (((0, 5), (30, 5)), False),
        (((0, 15), (9, 15)), False),
        (((0, 10), (30, 10)), False),
        (((0, 21), (9, 30)), False),
    ],
)
def test_lines_through_a_box(line, through):
    assert passes(line, BOX) is through
    assert passes(line[::-1], BOX) is through


def test_boxes_are_apart_across_or_upright():
    assert apart(BOX, (20, 0, 30, 30))
    assert not apart(BOX, (20, 0, 30, 30), air=1)
    assert apart(BOX, (0, 21, 30, 30), air=1)
    assert not apart(BOX, (12, 12, 13, 13))


def test_inside_includes_the_edge():
    assert inside(BOX, BOX)
    assert not inside((9, 10, 20, 20), BOX)


def test_crossing_lines():
    assert cross(((0, 0), (10, 10)), ((0, 10), (10, 0)))
    assert not cross(((0, 0), (10, 10)), ((0, 5), (4, 5)))
