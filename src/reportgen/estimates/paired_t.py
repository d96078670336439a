"""The paired t test: whether the same respondents gave higher or lower values the second time."""

from __future__ import annotations

import math

from reportgen.estimates.distributions import t_two_sided
from reportgen.estimates.outcome import Outcome, constant
from reportgen.estimates.weights import Floats


def paired_t(before: Floats, after: Floats) -> Outcome | None:
    """Give t of the differences after - before; None where all differences are equal."""
    differences = after - before
    n = len(differences)
    if n < 2 or constant(differences):
        return None
    difference = float(differences.mean())
    t = difference / math.sqrt(float(differences.var(ddof=1)) / n)
    return Outcome("paired-t", "t", t, t_two_sided(t, float(n - 1)), (float(n - 1),), difference)
