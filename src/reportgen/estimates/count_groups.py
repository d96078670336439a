"""How many groups of items meet a condition ("four groups with several questions above a third")."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.estimates.count_items import meets
from reportgen.estimates.model import Estimate, Estimates
from reportgen.estimates.rank import leading, rank
from reportgen.estimates.share import exact_share, share
from reportgen.estimates.suppression import any_suppressed


def count_groups(
    estimates: Estimates,
    groups: Sequence[Sequence[str]],
    *,
    edition: int,
    several: int,
    categories: Sequence[str] | None = None,
    at_least: float | None = None,
    more_than: float | None = None,
    name: str = "",
) -> Estimate:
    """Give in how many groups at least `several` items have a share that meets the limits (0-1).

    None is the top box. Suppressed when the share of any item is. `name` becomes the estimate's item.
    Raises UnknownItem, NotAsked or UnknownCategory.
    """
    shares = [[share(estimates, item, categories, edition=edition) for item in g] for g in groups]
    met = [sum(meets(exact_share(one), at_least, more_than) for one in found) for found in shares]
    return _counted(estimates, shares, sum(one >= several for one in met), edition, name)


def count_leading(
    estimates: Estimates,
    groups: Sequence[tuple[str, Sequence[str]]],
    *,
    edition: int,
    top: int,
    categories: Sequence[str] | None = None,
    name: str = "",
) -> Estimate:
    """Give in how many groups one item is among the `top` with the highest shares of its group.

    groups: the item and all that it is ranked among, itself included. Ties with the last place count.
    Otherwise as `count_groups`; raises NoTopBox too.
    """
    ranks = [rank(estimates, g, edition=edition, categories=categories) for _, g in groups]
    first = [{found.item for found in leading(ranked, top)} for ranked in ranks]
    led = sum(item in names for (item, _), names in zip(groups, first, strict=True))
    return _counted(estimates, ranks, led, edition, name)


def _counted(
    estimates: Estimates, shares: Sequence[Sequence[Estimate]], met: int, edition: int, name: str
) -> Estimate:
    every = [found for group in shares for found in group]
    suppressed = any_suppressed(every)
    kinds = {found.categories for found in every}
    return Estimate(
        statistic="count-groups",
        unit="count",
        value=None if suppressed else float(met),
        item=name,
        categories=kinds.pop() if len(kinds) == 1 else (),
        edition=edition,
        where=estimates.where,
        suppressed=suppressed,
    )
