"""Welch's test: whether means differ, without taking for granted that variances are equal."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from reportgen.estimates.distributions import f_upper, t_two_sided
from reportgen.estimates.outcome import Outcome, constant
from reportgen.estimates.weights import Floats


def welch(groups: Sequence[Floats]) -> Outcome | None:
    """Give Welch's t for two groups, his F for more; None where the variances do not allow it.

    Two groups need some variation between them, more need some in each; all at least two values.
    """
    if min(map(len, groups)) < 2:
        return None
    return _two(*groups) if len(groups) == 2 else _more(groups)


def _two(first: Floats, second: Floats) -> Outcome | None:
    if constant(first) and constant(second):
        return None
    parts = [float(group.var(ddof=1)) / len(group) for group in (first, second)]
    difference = float(first.mean() - second.mean())
    variance = sum(parts)
    t = difference / math.sqrt(variance)
    df = variance**2 / sum(
        part**2 / (len(group) - 1) for part, group in zip(parts, (first, second), strict=True)
    )
    return Outcome("welch", "t", t, t_two_sided(t, df), (df,), difference)


def _more(groups: Sequence[Floats]) -> Outcome | None:
    if any(map(constant, groups)):
        return None
    k = len(groups)
    n = np.array([len(group) for group in groups])
    means = np.array([group.mean() for group in groups])
    precision = n / np.array([group.var(ddof=1) for group in groups])
    total = precision.sum()
    lack = float((((1 - precision / total) ** 2) / (n - 1)).sum()) / (k**2 - 1)
    centre = (precision @ means) / total
    between = float(precision @ (means - centre) ** 2) / (k - 1)
    f, df = between / (1 + 2 * (k - 2) * lack), (float(k - 1), 1 / (3 * lack))
    return Outcome("welch", "F", f, f_upper(f, df), df)
