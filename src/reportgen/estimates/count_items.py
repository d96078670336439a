"""How many of several items reach a limit ("seven areas with at least 25 per cent")."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from reportgen.estimates.model import Base, Estimate, Estimates
from reportgen.estimates.share import exact_share, share
from reportgen.estimates.suppression import any_suppressed


def count_items(
    estimates: Estimates,
    items: Sequence[str],
    *,
    edition: int,
    categories: Sequence[str] | None = None,
    at_least: float | None = None,
    more_than: float | None = None,
    base: Base = "all",
    name: str = "",
) -> Estimate:
    """Give the number of items whose unrounded share meets every limit given (limits 0-1).

    A printed "25 pct." may thus miss a limit of 25 per cent. An undefined share meets none. The
    count is suppressed when the share of any item is. `name` becomes the estimate's item.
    Raises UnknownItem, NotAsked or UnknownCategory, and ValueError without a limit.
    """
    if at_least is None and more_than is None:
        raise ValueError("counting items needs a limit: at_least or more_than")
    shares = [share(estimates, item, categories, edition=edition, base=base) for item in items]
    suppressed = any_suppressed(shares)
    met = sum(meets(exact_share(found), at_least, more_than) for found in shares)
    return Estimate(
        statistic="count",
        unit="count",
        value=None if suppressed else float(met),
        item=name,
        categories=_common_categories(shares),
        edition=edition,
        where=estimates.where,
        base=base,
        suppressed=suppressed,
    )


def meets(value: Fraction | None, at_least: float | None, more_than: float | None) -> bool:
    """Whether an exact share meets the limits; a limit is the decimal that was written."""
    if value is None:
        return False
    if at_least is not None and value < Fraction(str(at_least)):
        return False
    return more_than is None or value > Fraction(str(more_than))


def _common_categories(shares: Sequence[Estimate]) -> tuple[str, ...]:
    """Give the categories added up when they are the same for every item, else ()."""
    kinds = {found.categories for found in shares}
    return kinds.pop() if len(kinds) == 1 else ()
