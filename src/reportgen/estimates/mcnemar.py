"""McNemar's test: whether a share changed among the same respondents."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from reportgen.estimates.distributions import binomial_two_sided, chi2_upper
from reportgen.estimates.outcome import Outcome

EXACT_BELOW = 25
"""Fewer respondents than this who changed have an exact p."""


def mcnemar(before: npt.NDArray[np.bool_], after: npt.NDArray[np.bool_]) -> Outcome | None:
    """Give the test of who left against who came; None where nobody changed.

    Statistic: chi-squared with correction for continuity, or "b", those who left, where p is exact.
    The difference is that of the shares (0-1), after less before.
    """
    left = int(np.count_nonzero(before & ~after))
    came = int(np.count_nonzero(after & ~before))
    if not left + came:
        return None
    difference = (came - left) / len(before)
    if left + came < EXACT_BELOW:
        p = binomial_two_sided(left, left + came)
        return Outcome("mcnemar", "b", float(left), p, (), difference)
    chi2 = max(0, abs(left - came) - 1) ** 2 / (left + came)
    return Outcome("mcnemar", "chi2", chi2, chi2_upper(chi2, 1), (1.0,), difference)
