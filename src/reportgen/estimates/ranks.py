"""Ranks with ties: what the rank tests and Spearman's correlation are made of."""

from __future__ import annotations

import numpy as np

from reportgen.estimates.weights import Floats


def ranks(values: Floats) -> tuple[Floats, Floats]:
    """Give the rank of each value from 1, equal values their mean rank; and how often each occurs."""
    _, which, counts = np.unique(values, return_inverse=True, return_counts=True)
    last = np.cumsum(counts)
    return (last - (counts - 1) / 2)[which], counts.astype(np.float64)


def tie_term(counts: Floats) -> float:
    """Give the sum of t^3 - t over the values, t being how often each occurs."""
    return float((counts**3 - counts).sum())
