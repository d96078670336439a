"""Pearson's r to two decimals with the stars of its two-sided p."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping

from .tables import Row, Tables

LIMITS = (("***", 0.01), ("**", 0.05), ("*", 0.1))
"""Stars and the p below which they are set; none from the last limit on."""

LEGEND = {
    "below-three": "0.01",
    "from-two": "0.01",
    "below-two": "0.05",
    "from-one": "0.05",
    "below-one": "0.1",
    "from-none": "0.1",
}
"""The same limits as a legend prints them."""


def pearson(pairs: list[tuple[int, int]]) -> float:
    """Give r of pairs of integers: exact sums, one division."""
    n = len(pairs)
    sx, sy = sum(x for x, _ in pairs), sum(y for _, y in pairs)
    sxx, syy = sum(x * x for x, _ in pairs), sum(y * y for _, y in pairs)
    sxy = sum(x * y for x, y in pairs)
    return (n * sxy - sx * sy) / math.sqrt((n * sxx - sx * sx) * (n * syy - sy * sy))


def two_sided_p(r: float, n: int) -> float:
    """Give p of r under no correlation: Student's t with n - 2 degrees of freedom.

    Twice the area of (1 - x^2)^((n - 4) / 2) from |r| to 1 over the whole area, by Simpson's rule.
    """
    steps = 2000

    def height(x: float) -> float:
        return math.pow(max(0.0, 1 - x * x), (n - 4) / 2)

    def area(low: float) -> float:
        width = (1 - low) / steps
        inner = sum(height(low + width * k) * (4 if k % 2 else 2) for k in range(1, steps))
        return width / 3 * (height(low) + inner)

    return area(abs(r)) / area(0.0)


def stars(p: float) -> str:
    """Give the stars of a p."""
    return next((mark for mark, limit in LIMITS if p < limit), "")


def _pearson(tables: Tables, row: Row) -> str:
    pairs = tables.pairs(row["item"], row["with"], row["edition"])
    r = pearson(pairs)
    return f"{r:.2f}{stars(two_sided_p(r, len(pairs)))}"


CORRELATIONS: Mapping[str, Callable[[Tables, Row], str]] = {"pearson_r": _pearson}
