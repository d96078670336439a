"""What a test of a difference gives, whatever it was about."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from reportgen.estimates.weights import Floats


@dataclass(frozen=True, slots=True)
class Outcome:
    """Name of the test, letter, value and degrees of freedom of its statistic, two-sided p.

    difference: between two groups, in the unit of the values; None for more groups.
    """

    test: str
    statistic: str
    value: float
    p: float
    df: tuple[float, ...] = ()
    difference: float | None = None


def constant(values: Floats) -> bool:
    """Whether values do not vary, or only by what rounding adds to equal ones."""
    spread = float(np.ptp(values)) if len(values) else 0.0
    return spread <= 1e-12 * float(np.abs(values).max(initial=0.0))
