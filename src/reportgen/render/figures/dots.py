"""Dots: round points with a rim of paper, so that points over one another can be counted."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from math import cos, pi, sin
from typing import Any

from reportgen.render.figures.model import Point
from reportgen.render.figures.sheet import Sheet

CORNERS = 24
"""How many corners stand for the circle."""

RIM = 0.7
"""Width of the rim, in pt."""


def draw_dots(sheet: Sheet, centres: Sequence[Point], radius: float, colour: str, rim: str) -> None:
    """Draw points, in pt."""
    if not centres:
        return
    from matplotlib.collections import PolyCollection
    from numpy import array

    corners: Any = array(
        [[(x + radius * a, y + radius * b) for a, b in _circle()] for x, y in centres]
    )
    sheet.add(PolyCollection(corners, facecolors=colour, edgecolors=rim, linewidths=RIM))


@cache
def _circle() -> tuple[Point, ...]:
    turns = (2 * pi * corner / CORNERS for corner in range(CORNERS))
    return tuple((cos(turn), sin(turn)) for turn in turns)
