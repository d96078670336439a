"""Pearson's r of many pairs, each over the respondents with a value of both."""

from __future__ import annotations

import numpy as np

from reportgen.estimates.coefficients import Coefficients
from reportgen.estimates.distributions import t_two_sided_each
from reportgen.estimates.weights import Floats


def pearson(rows: Floats, columns: Floats) -> Coefficients:
    """Take variables (one a row, NaN for blank), give r, p by t with n - 2, and n of each two.

    All sums of all pairs are products of matrices. Values are first moved by a whole number near
    their mean: that keeps codes whole, so their sums are exact, and large numbers small.
    """
    x, y = _moved(rows), _moved(columns)
    known_x, known_y = (~np.isnan(rows)).astype(float), (~np.isnan(columns)).astype(float)
    n = _products(known_x, known_y)
    sum_x, sum_y = _products(x, known_y), _products(known_x, y)
    square_x, square_y = n * _products(x**2, known_y), n * _products(known_x, y**2)
    spread_x, spread_y = square_x - sum_x**2, square_y - sum_y**2
    varies = (n >= 3) & (spread_x > 1e-12 * square_x) & (spread_y > 1e-12 * square_y)
    with np.errstate(invalid="ignore", divide="ignore"):
        r = (n * _products(x, y) - sum_x * sum_y) / np.sqrt(spread_x * spread_y)
        r = np.where(varies, np.clip(r, -1, 1), np.nan)
        df = np.where(varies, n - 2, np.nan)
        p = t_two_sided_each(r * np.sqrt(df / ((1 - r) * (1 + r))), df)
    return Coefficients(r, p, n.astype(np.int64))


def _products(rows: Floats, columns: Floats) -> Floats:
    """Give all sums of products, in one thread: BLAS would add in an order that varies."""
    sums: Floats = np.einsum("ik,jk->ij", rows, columns)
    return sums


def _moved(variables: Floats) -> Floats:
    known = ~np.isnan(variables)
    filled = np.where(known, variables, 0.0)
    centre = filled.sum(axis=1) / np.maximum(known.sum(axis=1), 1)
    moved: Floats = np.where(known, variables - np.rint(centre)[:, None], 0.0)
    return moved
