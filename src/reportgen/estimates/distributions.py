"""Tails and quantiles of distributions: the one module that knows scipy's special functions.

scipy takes a sixth of a second to import, so it is imported when a test is first asked for.
"""

from __future__ import annotations

import numpy as np

from reportgen.estimates.weights import Floats


def t_two_sided(t: float, df: float) -> float:
    """Give the chance of a t at least as far from 0, on either side."""
    from scipy.special import stdtr

    return float(2 * stdtr(df, -abs(t)))


def t_two_sided_each(t: Floats, df: Floats) -> Floats:
    """Give as `t_two_sided`, of many at once; NaN for NaN."""
    from scipy.special import stdtr

    p: Floats = 2 * stdtr(df, -np.abs(t))
    return p


def f_upper(f: float, df: tuple[float, float]) -> float:
    """Give the chance of an F at least as large."""
    from scipy.special import fdtrc

    return float(fdtrc(*df, f))


def chi2_upper(chi2: float, df: float) -> float:
    """Give the chance of a chi-squared at least as large."""
    from scipy.special import chdtrc

    return float(chdtrc(df, chi2))


def normal_two_sided(z: float) -> float:
    """Give the chance of a standard normal at least as far from 0, on either side."""
    from scipy.special import ndtr

    return float(2 * ndtr(-abs(z)))


def binomial_two_sided(k: int, n: int) -> float:
    """Give the chance of heads as far from n / 2 as k, on either side, in n throws of a coin."""
    from scipy.special import bdtr

    return min(1.0, float(2 * bdtr(min(k, n - k), n, 0.5)))


def normal_quantile(confidence: float) -> float:
    """Give how far from 0 a standard normal stays with that confidence (0.95: 1.96)."""
    from scipy.special import ndtri

    return float(ndtri((1 + confidence) / 2))


def t_quantile(confidence: float, df: float) -> float:
    """Give how far from 0 a t stays with that confidence."""
    from scipy.special import stdtrit

    return float(stdtrit(df, (1 + confidence) / 2))
