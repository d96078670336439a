"""Mann and Whitney's test (Wilcoxon's rank sum): whether one of two groups ranks higher."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from reportgen.estimates.distributions import normal_two_sided
from reportgen.estimates.outcome import Outcome
from reportgen.estimates.ranks import ranks, tie_term
from reportgen.estimates.weights import Floats

EXACT_BELOW = 50
"""Groups smaller than this have an exact p, when no two values are equal."""


def mann_whitney(groups: Sequence[Floats]) -> Outcome | None:
    """Give W of the first group and its p; None where all values are equal.

    With ties or large groups p is that of the normal approximation, corrected for ties and
    continuity. The difference is that of the means.
    """
    first, second = groups
    placed, counts = ranks(np.concatenate(groups))
    if len(counts) < 2:
        return None
    w = float(placed[: len(first)].sum()) - len(first) * (len(first) + 1) / 2
    difference = float(first.mean() - second.mean())
    if len(counts) == len(placed) and max(map(len, groups)) < EXACT_BELOW:
        return Outcome("mann-whitney", "W", w, _exact(first, second), (), difference)
    n, product = len(placed), len(first) * len(second)
    variance = product / 12 * (n + 1 - tie_term(counts) / (n * (n - 1)))
    z = max(0.0, abs(w - product / 2) - 0.5) / math.sqrt(variance)
    return Outcome("mann-whitney", "W", w, normal_two_sided(z), (), difference)


def _exact(first: Floats, second: Floats) -> float:
    from scipy.stats import mannwhitneyu

    return float(mannwhitneyu(first, second, method="exact").pvalue)
