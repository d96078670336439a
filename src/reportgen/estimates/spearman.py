"""Spearman's rho: Pearson's r of the ranks."""

from __future__ import annotations

from reportgen.estimates.coefficients import Coefficients, each_pair
from reportgen.estimates.pearson import pearson
from reportgen.estimates.ranks import ranks
from reportgen.estimates.weights import Floats


def spearman(rows: Floats, columns: Floats) -> Coefficients:
    """Take variables (one a row, NaN for blank), give rho, p by t with n - 2, and n of each two.

    Ranks are those among the respondents with a value of both.
    """
    return each_pair(rows, columns, _pair)


def _pair(first: Floats, second: Floats) -> tuple[float, float]:
    found = pearson(ranks(first)[0][None, :], ranks(second)[0][None, :])
    return float(found.value[0, 0]), float(found.p[0, 0])
