"""The share of respondents in some categories of an item."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from reportgen.estimates.model import Base, Estimate, Estimates
from reportgen.estimates.part import part_of
from reportgen.estimates.suppression import base_hidden, part_hidden


def share(
    estimates: Estimates,
    item: str,
    categories: Sequence[str] | None = None,
    *,
    edition: int,
    base: Base = "all",
) -> Estimate:
    """Give the share (0-1) of the base that is in `categories`; None is the top box.

    Of an item of which several choices may be marked: the share that marked any of `categories`.
    Under weights the value is weighted, `n` and `count` are not.
    Where nobody is in the base, the share is undefined: value None, n 0, not suppressed.
    Raises UnknownItem, NotAsked, UnknownCategory or NoTopBox.
    """
    part = part_of(estimates, item, categories, edition, base)
    small_base = base_hidden(estimates, item, edition, part.n, base)
    suppressed = small_base or part_hidden(
        estimates, item, edition, part.count, part.categories, base
    )
    return Estimate(
        statistic="share",
        unit="share",
        value=None if suppressed else part.value,
        item=item,
        categories=part.categories,
        edition=edition,
        where=part.where,
        base=base,
        n=None if small_base else part.n,
        count=None if suppressed else part.count,
        suppressed=suppressed,
        weighted=None if suppressed else part.weighted,
        effective_n=None if small_base else part.effective_n,
    )


def exact_share(estimate: Estimate) -> Fraction | None:
    """Give a share as the ratio of counts, or of weights, that it is; None where there is none."""
    if estimate.weighted is not None:
        return estimate.weighted
    if estimate.value is None or estimate.count is None or not estimate.n:
        return None
    return Fraction(estimate.count, estimate.n)
