"""The test of two proportions: whether a share differs between different respondents."""

from __future__ import annotations

from reportgen.estimates.distributions import chi2_upper
from reportgen.estimates.outcome import Outcome


def two_proportions(counts: tuple[int, int], n: tuple[int, int]) -> Outcome | None:
    """Give chi-squared from the pooled share, without correction for continuity.

    None where a base is nobody, or where nobody or everybody is counted. The difference is that of
    the shares (0-1), the second less the first.
    """
    pooled, total = sum(counts), sum(n)
    if not min(n) or pooled in {0, total}:
        return None
    difference = counts[1] / n[1] - counts[0] / n[0]
    share = pooled / total
    chi2 = difference**2 / (share * (1 - share) * (1 / n[0] + 1 / n[1]))
    return Outcome("two-proportions", "chi2", chi2, chi2_upper(chi2, 1), (1.0,), difference)
