"""The change of a share between two waves."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.estimates.model import Base, Estimate, Estimates
from reportgen.estimates.share import exact_share, share


def change(
    estimates: Estimates,
    item: str,
    first: int,
    last: int,
    categories: Sequence[str] | None = None,
    base: Base = "all",
) -> Estimate:
    """Give the share in `last` minus the share in `first`, in percentage points, unrounded.

    The difference is taken between exact ratios, so equal shares give exactly 0. A change that
    rests on a suppressed share is suppressed; `n` is the base of the later wave.
    Raises UnknownItem, NotAsked or UnknownCategory.
    """
    before = share(estimates, item, categories, edition=first, base=base)
    after = share(estimates, item, categories, edition=last, base=base)
    first_share, last_share = exact_share(before), exact_share(after)
    value = None
    if first_share is not None and last_share is not None:
        value = float((last_share - first_share) * 100)
    return Estimate(
        statistic="difference",
        unit="pp",
        value=value,
        item=item,
        categories=after.categories,
        edition=(first, last),
        where=after.where,
        base=base,
        n=after.n,
        suppressed=before.suppressed or after.suppressed,
    )
