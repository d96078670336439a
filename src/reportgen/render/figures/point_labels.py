"""Labels of points: each as near to its point as it can stand without touching anything.

For every label places around its point are tried, and the cheapest is taken: near ones before far
ones, beside before above and below, off the fitted line. The labels of crowded points choose first;
then all choose again until nothing gets better. The same points give the same places.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from reportgen.render.figures.boxes import Box, Line, apart, cross, inside, passes
from reportgen.render.figures.model import Point

DISTANCES = (4.5, 9.0, 15.0, 23.0, 33.0, 46.0, 62.0, 82.0)
"""Between a point's centre and its label, in pt, the nearest first."""

LEAD_FROM = 7.0
"""From this distance on a line leads from the point to its label, in pt."""

TURNS = (0, 180, 90, 270, 45, 315, 135, 225, 22, 338, 158, 202, 68, 112, 248, 292)
"""Directions in which labels stand, in degrees, the preferred ones first."""

AWAY = 0.16
"""Cost of a direction that is less preferred, for each place in `TURNS`."""

CROSSES_LINE, CROSSES_LEAD, LEAD_TOUCHES = 6.0, 12.0, 8.0
"""Cost of a label on the fitted line, of two leads that cross, of a lead through a point or a label."""

TOUCHES = 1000.0
"""Cost of touching a point, another label or the edge; a label that has to has no place."""

AIR, OWN_AIR, DOT_AIR = 2.5, 1.5, 4.0
"""Least space between two labels, between a label and its own point, and another one, in pt."""

HOPELESS = 2
"""When more labels touch anything after a round, none is tried any further."""

PASSES = 3
"""How often the labels choose again at most."""

FULL = 0.35
"""Labels that cover a larger share of the room are not tried: they would find no places."""

_TRIED = sorted(
    (distance / DISTANCES[0] + AWAY * number, distance, math.cos(angle), math.sin(angle))
    for distance in DISTANCES
    for number, angle in enumerate(map(math.radians, TURNS))
)
"""All places around a point in the order of their own cost."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A label in its place. side: -1 left of its point to 1 right of it; lead: from point to label."""

    box: Box
    side: float
    lead: Line | None


@dataclass(frozen=True, slots=True)
class Plot:
    """What labels have to keep clear of. bounds: where they stay within; line: the fitted one.

    strict: whether leads too keep clear of points and labels, at any cost.
    """

    points: tuple[Point, ...]
    radius: float
    bounds: Box
    line: Line | None
    strict: bool = True

    def dot(self, number: int) -> Box:
        """Give the box around a point."""
        x, y = self.points[number]
        return x - self.radius, y - self.radius, x + self.radius, y + self.radius


def place_labels(plot: Plot, sizes: Sequence[tuple[float, float]]) -> tuple[Placed, ...] | None:
    """Take a plot and the size of each point's label, give their places; None where one has none."""
    left, bottom, right, top = plot.bounds
    if sum(width * height for width, height in sizes) > FULL * (right - left) * (top - bottom):
        return None
    held: dict[int, Placed] = {}
    costs: dict[int, float] = {}
    for _ in range(PASSES):
        before = dict(held)
        for number in _crowded_first(plot.points):
            others = [one for other, one in held.items() if other != number]
            held[number], costs[number] = _best(number, plot, sizes[number], others)
        touching = sum(cost >= TOUCHES for cost in costs.values())
        if held == before or touching > HOPELESS:
            break
    if any(cost >= TOUCHES for cost in costs.values()):
        return None
    return tuple(held[number] for number in range(len(sizes)))


def _crowded_first(points: Sequence[Point]) -> list[int]:
    """Give the points in order of how near the others are."""

    def room(number: int) -> float:
        x, y = points[number]
        return -sum(1 / (20 + math.hypot(x - a, y - b)) for a, b in points)

    return sorted(range(len(points)), key=room)


def _best(
    number: int, plot: Plot, size: tuple[float, float], others: Sequence[Placed]
) -> tuple[Placed, float]:
    """Give the cheapest place of a label beside those that the others hold, and its cost."""
    dots = [plot.dot(at) for at in range(len(plot.points))]
    best, least = None, math.inf
    for own, place in _places(plot.points[number], size):
        if own >= least:
            break
        cost = own + _conflicts(place, number, plot, dots, others, least - own)
        if cost < least:
            best, least = place, cost
    if best is None:
        raise ValueError("a label has no places at all")
    return best, least


def _places(point: Point, size: tuple[float, float]) -> Iterator[tuple[float, Placed]]:
    """Give all places of a label with their own cost, the cheapest first."""
    x, y = point
    width, height = size
    for cost, distance, cosine, sine in _TRIED:
        left = x + cosine * (distance + width / 2) - width / 2
        bottom = y + sine * (distance + height / 2) - height / 2
        box = left, bottom, left + width, bottom + height
        lead = None
        if distance >= LEAD_FROM:
            end = min(max(x, box[0]), box[2]), min(max(y, box[1]), box[3])
            lead = (point, end)
        yield cost, Placed(box, cosine, lead)


def _conflicts(
    place: Placed,
    number: int,
    plot: Plot,
    dots: Sequence[Box],
    others: Sequence[Placed],
    bearable: float,
) -> float:
    """Give the cost of what a place comes upon; it is not added up beyond `bearable`."""
    cost = 0.0
    for check in _checks(place, number, plot, dots, others):
        cost += check()
        if cost >= bearable:
            break
    return cost


def _checks(
    place: Placed, number: int, plot: Plot, dots: Sequence[Box], others: Sequence[Placed]
) -> Iterator[Callable[[], float]]:
    box, lead = place.box, place.lead
    touches = TOUCHES if plot.strict else LEAD_TOUCHES
    yield lambda: 0.0 if inside(box, plot.bounds) else TOUCHES
    yield (
        lambda: (
            TOUCHES
            * any(
                not apart(box, dot, OWN_AIR if at == number else DOT_AIR)
                for at, dot in enumerate(dots)
            )
        )
    )
    yield lambda: TOUCHES * any(not apart(box, other.box, AIR) for other in others)
    yield lambda: CROSSES_LINE * bool(plot.line and passes(plot.line, box))
    yield (lambda: TOUCHES * sum(bool(other.lead and passes(other.lead, box)) for other in others))
    if lead is not None:
        free = [dot for at, dot in enumerate(dots) if at != number]
        free += [other.box for other in others]
        yield lambda: touches * sum(passes(lead, one) for one in free)
        yield (
            lambda: (
                CROSSES_LEAD * sum(bool(other.lead and cross(lead, other.lead)) for other in others)
            )
        )
