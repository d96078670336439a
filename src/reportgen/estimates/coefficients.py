"""Correlation coefficients of many pairs at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from reportgen.estimates.weights import Floats


@dataclass(frozen=True, slots=True, eq=False)
class Coefficients:
    """One row a row variable, one column a column variable.

    value: NaN where undefined (fewer than three pairs, or no variation).  p: two-sided.
    n: respondents with a value of both.
    """

    value: Floats
    p: Floats
    n: npt.NDArray[np.int64]


Pair = Callable[[Floats, Floats], tuple[float, float]]
"""Takes the values of both, without blanks; gives coefficient and p."""


def each_pair(rows: Floats, columns: Floats, pair: Pair) -> Coefficients:
    """Take variables (one a row, NaN for blank), give what `pair` says of each two of them."""
    shape = (len(rows), len(columns))
    value, p, n = np.full(shape, np.nan), np.full(shape, np.nan), np.zeros(shape, dtype=np.int64)
    for at in np.ndindex(shape):
        first, second = rows[at[0]], columns[at[1]]
        both = ~np.isnan(first + second)
        n[at] = np.count_nonzero(both)
        first, second = first[both], second[both]
        if n[at] >= 3 and np.ptp(first) > 0 and np.ptp(second) > 0:
            value[at], p[at] = pair(first, second)
    return Coefficients(value, p, n)
