"""Kendall's tau-b: how much more often two respondents are in the same order than in the other."""

from __future__ import annotations

import numpy as np

from reportgen.estimates.coefficients import Coefficients, each_pair
from reportgen.estimates.weights import Floats

EXACT_BELOW = 50
"""Fewer respondents than this have an exact p, when no two values are equal."""


def kendall(rows: Floats, columns: Floats) -> Coefficients:
    """Take variables (one a row, NaN for blank), give tau-b, p and n of each two.

    With ties or many respondents p is that of the normal approximation, corrected for ties.
    """
    return each_pair(rows, columns, _pair)


def _pair(first: Floats, second: Floats) -> tuple[float, float]:
    from scipy.stats import kendalltau

    distinct = all(len(np.unique(values)) == len(values) for values in (first, second))
    method = "exact" if distinct and len(first) < EXACT_BELOW else "asymptotic"
    found = kendalltau(first, second, method=method)
    return float(found.statistic), float(found.pvalue)
