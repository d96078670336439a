"""How many respondents are in some categories of an item ("42 libraries")."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.estimates.model import Base, Estimate, Estimates
from reportgen.estimates.part import part_of
from reportgen.estimates.suppression import base_hidden, part_hidden


def count_of(
    estimates: Estimates,
    item: str,
    categories: Sequence[str] | None = None,
    *,
    edition: int,
    base: Base = "all",
) -> Estimate:
    """Give the number of respondents in any of `categories`; None is the top box.

    Respondents are counted, never weights or marks. Raises UnknownItem, NotAsked, UnknownCategory
    or NoTopBox.
    """
    part = part_of(estimates, item, categories, edition, base)
    small_base = base_hidden(estimates, item, edition, part.n, base)
    suppressed = small_base or part_hidden(
        estimates, item, edition, part.count, part.categories, base
    )
    return Estimate(
        statistic="count",
        unit="count",
        value=None if suppressed else float(part.count),
        item=item,
        categories=part.categories,
        edition=edition,
        where=part.where,
        base=base,
        n=None if small_base else part.n,
        count=None if suppressed else part.count,
        suppressed=suppressed,
    )
