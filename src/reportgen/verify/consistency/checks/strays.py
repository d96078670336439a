"""Strays: one item of another group among the items of a figure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from reportgen.errors import Problem
from reportgen.verify.consistency.reading import Placed, Reading

FROM = 3
"""From so many items of one group on, one of another is out of place."""


def check_strays(reading: Reading) -> Iterator[Problem]:
    """Give a problem for each item that alone is of another group than the rest of its figure.

    Rule: `stray-item`. Figures of many groups are not looked at.
    """
    items = reading.basis.codebook.items
    for one in reading.placed:
        counts = Counter(items[item].group for item in one.items if items[item].group)
        if len(counts) != 2:
            continue
        (main, most), (other, fewest) = counts.most_common()
        if most >= FROM and fewest == 1:
            stray = next(item for item in one.items if items[item].group == other)
            yield _problem(reading, one, stray, main, other)


def _problem(reading: Reading, one: Placed, stray: str, main: str, other: str) -> Problem:
    groups = reading.basis.codebook.groups
    message = (
        f'"{stray}" is of "{groups[other].list_label}", everything else in "{one.id}" of '
        f'"{groups[main].list_label}"'
    )
    place = reading.spec(one, "items")
    return Problem(place, "stray-item", message, "take it out, or correct the item's group")
