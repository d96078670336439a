"""The share of respondents in some categories of an item."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from reportgen.estimates.lookup import base_categories, chosen_categories, tally_of
from reportgen.estimates.model import Base, Estimate, Estimates
from reportgen.estimates.suppression import too_few


def share(
    estimates: Estimates,
    item: str,
    categories: Sequence[str] | None = None,
    *,
    edition: int,
    base: Base = "all",
) -> Estimate:
    """Give the share (0-1) of the base that is in `categories`; None is the top box.

    Where nobody is in the base, the share is undefined: value None, n 0, not suppressed.
    Raises UnknownItem, NotAsked or UnknownCategory.
    """
    tally = tally_of(estimates, item, edition)
    chosen = chosen_categories(estimates, item, categories, base)
    n = sum(tally.counts[category] for category in base_categories(estimates, item, base))
    count = sum(tally.counts[category] for category in chosen)
    small_base = too_few(n, estimates.minimum_count)
    suppressed = small_base or too_few(count, estimates.minimum_count)
    return Estimate(
        statistic="share",
        unit="share",
        value=None if suppressed or not n else count / n,
        item=item,
        categories=chosen,
        edition=edition,
        where=tally.where,
        base=base,
        n=None if small_base else n,
        count=None if suppressed else count,
        suppressed=suppressed,
    )


def exact_share(estimate: Estimate) -> Fraction | None:
    """Give a share as the ratio of counts it is; None where it is suppressed or undefined."""
    if estimate.value is None or estimate.count is None or not estimate.n:
        return None
    return Fraction(estimate.count, estimate.n)
