"""How many of the leading items of one wave led in an earlier wave too, and how many are new."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from reportgen.estimates.model import Base, Estimate, Estimates
from reportgen.estimates.rank import leading, rank
from reportgen.estimates.suppression import any_suppressed


def count_leaders(
    estimates: Estimates,
    items: Sequence[str],
    first: int,
    last: int,
    *,
    top: int,
    kind: Literal["recurring", "new"],
    categories: Sequence[str] | None = None,
    base: Base = "all",
    name: str = "",
) -> Estimate:
    """Give how many of the `top` leaders of wave `last` also led (or did not lead) in wave `first`.

    Ties with the last leader count as leaders. Suppressed when a share of any item is.
    Raises UnknownItem, NotAsked or UnknownCategory.
    """
    ranks = [
        rank(estimates, items, edition=year, categories=categories, base=base)
        for year in (first, last)
    ]
    suppressed = any_suppressed([*ranks[0], *ranks[1]])
    before, now = ({found.item for found in leading(ranked, top)} for ranked in ranks)
    found = now & before if kind == "recurring" else now - before
    return Estimate(
        statistic=f"{kind}-leaders",
        unit="count",
        value=None if suppressed else float(len(found)),
        item=name,
        categories=ranks[1][0].categories if ranks[1] else (),
        edition=(first, last),
        where=estimates.where,
        base=base,
        suppressed=suppressed,
    )
