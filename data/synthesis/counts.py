"""Solve how many gave each answer to each item: small integer searches, exact arithmetic."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from .chance import generator
from .targets import Assumption, PrintedShare, Targets

Counts = dict[str, int]
"""Number of respondents by category id."""

Printed = dict[frozenset[str], int]
"""Printed per cent by the categories that were added up."""

TOP = frozenset({"very_high", "high"})
BOTTOM = frozenset({"low", "not_at_all"})
DONT_KNOW = frozenset({"dont_know"})


class NoSolutionError(Exception):
    """No whole numbers give what is printed about an item."""


@dataclass(frozen=True, slots=True)
class Box:
    """n answers divided in four counts."""

    top: int
    bottom: int
    dont_know: int
    not_relevant: int


@dataclass(frozen=True, slots=True)
class Candidate:
    """One way to divide n answers that gives all printed shares of one wave.

    cost: how far it is from what is wanted; 0 is exactly as wanted.
    """

    counts: Counts
    cost: Fraction

    @property
    def top(self) -> int:
        """Respondents in the top box."""
        return self.counts["very_high"] + self.counts["high"]

    @property
    def n(self) -> int:
        """Everyone who answered."""
        return sum(self.counts.values())


def half_up(value: Fraction) -> int:
    """Round half up, away from zero for negative values (-0.5 gives -1)."""
    size = math.floor(abs(value) + Fraction(1, 2))
    return size if value >= 0 else -size


def solve_counts(targets: Targets) -> dict[tuple[str, int], Counts]:
    """Take the targets, give the counts of every item in every wave that asked it.

    Raises NoSolutionError when an item has no solution.
    """
    solved: dict[tuple[str, int], Counts] = {}
    changes = {change.item: change.points for change in targets.changes}
    for item in targets.items:
        found = {
            year: _candidates(item.id, year, targets.assumptions[item.id, year], targets.shares)
            for year in item.waves
        }
        best = _best(item.id, found, changes.get(item.id))
        solved.update({(item.id, year): chosen.counts for year, chosen in best.items()})
    return solved


def _best(item: str, found: dict[int, list[Candidate]], points: int | None) -> dict[int, Candidate]:
    """Choose the cheapest candidate of each wave such that a printed change holds."""
    if points is None:
        return {year: min(all_, key=_preference) for year, all_ in found.items()}
    before, after = (sorted(found[year], key=_preference) for year in sorted(found))
    pairs = [
        (first, second)
        for first in before
        for second in after
        if half_up(100 * (Fraction(second.top, second.n) - Fraction(first.top, first.n))) == points
    ]
    if not pairs:
        raise NoSolutionError(f"{item}: no two counts differ by {points} points")
    pair = min(pairs, key=lambda both: both[0].cost + both[1].cost)
    return dict(zip(sorted(found), pair, strict=True))


def _preference(candidate: Candidate) -> tuple[Fraction, int]:
    return candidate.cost, candidate.top


def _candidates(
    item: str, year: int, wanted: Assumption, shares: tuple[PrintedShare, ...]
) -> list[Candidate]:
    """Give every division of n answers that gives the printed shares of one item and wave."""
    printed = {s.categories: s.percent for s in shares if s.item == item and s.year == year}
    target = Fraction(printed[TOP]) if TOP in printed else wanted.top
    found = [
        Candidate(counts, _cost(counts, wanted, target) + spread)
        for box in _boxes(wanted, printed)
        for counts, spread in _splits(item, wanted, box, printed)
    ]
    if not found:
        raise NoSolutionError(f"{item} {year}: no counts out of {wanted.n} give what is printed")
    return found


def _cost(counts: Counts, wanted: Assumption, target: Fraction | None) -> Fraction:
    """How far the top box (percentage points) and the other two counts are from the wanted."""
    top = counts["very_high"] + counts["high"]
    cost = Fraction(0) if target is None else abs(Fraction(100 * top, wanted.n) - target)
    cost += 2 * abs(counts["dont_know"] - wanted.dont_know)
    return cost + 2 * abs(counts["not_relevant"] - wanted.not_relevant)


def _boxes(wanted: Assumption, printed: Printed) -> Iterator[Box]:
    """Give the ways to divide n answers between top box, bottom box and the two without a stand."""
    loose = BOTTOM in printed or DONT_KNOW in printed
    for dont_know in _around(wanted.dont_know, 3 if loose else 0):
        for not_relevant in _around(wanted.not_relevant, 2 if loose else 0):
            stand = wanted.n - dont_know - not_relevant
            for top in range(stand + 1):
                box = Box(top, stand - top, dont_know, not_relevant)
                sums = {TOP: top, BOTTOM: box.bottom, DONT_KNOW: dont_know}
                if _fits(printed, sums, wanted.n):
                    yield box


def _splits(
    item: str, wanted: Assumption, box: Box, printed: Printed
) -> Iterator[tuple[Counts, Fraction]]:
    """Give the ways to split the boxes of one division, and how far each is from the wanted one."""
    tilt_top, tilt_bottom = generator("split", item).random(2)
    n, strong, weak = wanted.n, wanted.very_high, wanted.not_at_all
    if strong is None:
        strong = _usual(box.top, n, 0.10 + 0.08 * tilt_top, 0.32)
    if weak is None:
        weak = _usual(box.bottom, n, 0.08 + 0.10 * tilt_bottom, 0.30)
    loose = any(len(categories) == 1 for categories in printed)
    outside = {"dont_know": box.dont_know, "not_relevant": box.not_relevant}
    for very_high in _around(strong, 12 if loose else 0, box.top):
        tops = {"very_high": very_high, "high": box.top - very_high}
        if not _fits(printed, _alone(tops | outside), n):
            continue
        for not_at_all in _around(weak, 12 if loose else 0, box.bottom):
            bottoms = {"low": box.bottom - not_at_all, "not_at_all": not_at_all}
            if _fits(printed, _alone(bottoms), n):
                far = abs(very_high - strong) + abs(not_at_all - weak)
                yield tops | bottoms | outside, Fraction(far, 4)


def _alone(counts: Counts) -> dict[frozenset[str], int]:
    return {frozenset({category}): count for category, count in counts.items()}


def _fits(printed: Printed, sums: Mapping[frozenset[str], int], n: int) -> bool:
    """Whether the counts out of n give the printed per cent of all categories they stand for."""
    return all(
        (200 * count + n) // (2 * n) == printed.get(c, (200 * count + n) // (2 * n))
        for c, count in sums.items()
    )


def _usual(count: int, n: int, base: float, slope: float) -> int:
    """Outer part of a box: the larger the box, the larger the part at the end of the scale."""
    return round(count * (base + slope * count / n))


def _around(centre: int, distance: int, highest: int | None = None) -> range:
    top = centre + distance
    return range(max(0, centre - distance), (top if highest is None else min(top, highest)) + 1)
