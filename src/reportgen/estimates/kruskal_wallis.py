"""Kruskal and Wallis's test: whether several groups rank differently."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from reportgen.estimates.distributions import chi2_upper
from reportgen.estimates.outcome import Outcome
from reportgen.estimates.ranks import ranks, tie_term
from reportgen.estimates.weights import Floats


def kruskal_wallis(groups: Sequence[Floats]) -> Outcome | None:
    """Give H, corrected for ties, and its p by chi-squared; None where all values are equal."""
    placed, counts = ranks(np.concatenate(groups))
    n = len(placed)
    if len(counts) < 2:
        return None
    ends = np.cumsum([len(group) for group in groups])
    sums = [float(part.sum()) for part in np.split(placed, ends[:-1])]
    spread = sum(total**2 / len(group) for total, group in zip(sums, groups, strict=True))
    h = 12 * spread / (n * (n + 1)) - 3 * (n + 1)
    h /= 1 - tie_term(counts) / (n**3 - n)
    df = float(len(groups) - 1)
    return Outcome("kruskal-wallis", "H", h, chi2_upper(h, df), (df,))
