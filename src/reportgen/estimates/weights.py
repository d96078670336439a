"""Weights: how many each respondent stands for, and what weighting costs."""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]


def exact_weights(weights: Floats) -> Floats:
    """Give weights that add up without rounding, in whatever order.

    Each is moved by less than 2^-53 of the sum of all, to a grid on which no sum needs more than the
    53 bits of a float. So two shares whose weights sum to the same are equal, and rank as equal.
    """
    total = float(weights.sum())
    if not total:
        return weights
    step = math.ldexp(1.0, math.frexp(total)[1] - 52)
    return np.rint(weights / step) * step


def effective_n(total: float, squares: float) -> float:
    """Give Kish's effective number of respondents from the sum of weights and of their squares."""
    return total * total / squares if squares else 0.0
