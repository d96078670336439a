"""The average of one statistic over several items ("39 libraries on average")."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from reportgen.estimates.count import count_of
from reportgen.estimates.mean import mean
from reportgen.estimates.model import Base, Estimate, Estimates
from reportgen.estimates.share import share
from reportgen.estimates.suppression import any_suppressed


def average(
    estimates: Estimates,
    items: Sequence[str],
    of: Literal["count", "share", "mean"],
    *,
    edition: int,
    categories: Sequence[str] | None = None,
    base: Base = "all",
    name: str = "",
) -> Estimate:
    """Give the plain average over `items` of a count, share or mean, each item counting the same.

    Suppressed when that of any item is; undefined (value None) when that of any item is. `name`
    becomes the estimate's item. Raises what `count_of`, `share` or `mean` does, and ValueError
    without items.
    """
    if not items:
        raise ValueError("an average needs at least one item")
    found = [_one(estimates, item, of, edition, categories, base) for item in items]
    values = [one.value for one in found if one.value is not None]
    kinds = {one.categories for one in found}
    return Estimate(
        statistic="average",
        unit=found[0].unit,
        value=sum(values) / len(values) if len(values) == len(found) else None,
        item=name,
        categories=kinds.pop() if len(kinds) == 1 else (),
        edition=edition,
        where=estimates.where,
        base=found[0].base,
        suppressed=any_suppressed(found),
    )


def _one(
    estimates: Estimates,
    item: str,
    of: Literal["count", "share", "mean"],
    edition: int,
    categories: Sequence[str] | None,
    base: Base,
) -> Estimate:
    if of == "mean":
        return mean(estimates, item, edition=edition)
    statistic = count_of if of == "count" else share
    return statistic(estimates, item, categories, edition=edition, base=base)
