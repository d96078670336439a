"""Confidence intervals of shares and means, with finite population correction.

A survey that reaches most of the units that exist leaves little to chance: of N units, n answered,
so the variance is less by the part that answered. Shares: (N - n) / (N - 1); means: (N - n) / N.
Under weights the effective number of respondents stands for n in the variance.
"""

from __future__ import annotations

import math

from reportgen.config import Intervals
from reportgen.estimates.distributions import normal_quantile, t_quantile
from reportgen.estimates.model import Estimate, Estimates, Interval


def interval(estimates: Estimates, found: Estimate, rules: Intervals) -> Interval | None:
    """Give the interval of a share or a mean; None where it is suppressed or undefined.

    How many units exist is known of the whole wave only: under a filter, or within a class, there
    is no correction. Raises ValueError for another statistic.
    """
    if found.statistic not in {"share", "mean"} or isinstance(found.edition, tuple):
        raise ValueError(f"there is no interval of a {found.statistic}")
    population = None
    if rules.finite_population and not found.where:
        population = estimates.codebook.waves[found.edition].frame
    if found.statistic == "mean":
        return mean_interval(found, rules.confidence, population)
    return share_interval(found, rules.confidence, population, rules.shares)


def share_interval(
    found: Estimate, confidence: float, population: int | None = None, method: str = "wilson"
) -> Interval | None:
    """Give Wilson's or the normal interval of a share (0-1); None where there is no share."""
    if found.value is None or not found.n:
        return None
    z = normal_quantile(confidence)
    n = found.n if found.effective_n is None else found.effective_n
    if population is not None and population > 1:
        left = max(population - found.n, 0) / (population - 1)
        n = n / left if left else math.inf
    low, high = (_wilson if method == "wilson" else _normal)(found.value, n, z)
    return Interval(max(low, 0.0), min(high, 1.0), confidence, method, population)


def mean_interval(
    found: Estimate, confidence: float, population: int | None = None
) -> Interval | None:
    """Give the t interval of a mean, in units of the coding; None without a deviation."""
    if found.value is None or found.sd is None or not found.n:
        return None
    n = found.n if found.effective_n is None else found.effective_n
    left = 1.0 if population is None else max(population - found.n, 0) / population
    reach = t_quantile(confidence, found.n - 1) * found.sd * math.sqrt(left / n)
    return Interval(found.value - reach, found.value + reach, confidence, "t", population)


def _wilson(share: float, n: float, z: float) -> tuple[float, float]:
    if math.isinf(n):
        return share, share
    centre = share + z**2 / (2 * n)
    reach = z * math.sqrt(share * (1 - share) / n + z**2 / (4 * n**2))
    return (centre - reach) / (1 + z**2 / n), (centre + reach) / (1 + z**2 / n)


def _normal(share: float, n: float, z: float) -> tuple[float, float]:
    reach = z * math.sqrt(share * (1 - share) / n)
    return share - reach, share + reach
