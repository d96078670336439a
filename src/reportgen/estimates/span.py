"""The lowest and the highest share over several items ("from 13 to 60 per cent")."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reportgen.estimates.model import Base, Estimate, Estimates
from reportgen.estimates.rank import rank
from reportgen.estimates.share import exact_share
from reportgen.estimates.suppression import any_suppressed


def span(
    estimates: Estimates,
    items: Sequence[str],
    *,
    edition: int,
    categories: Sequence[str] | None = None,
    base: Base = "all",
    name: str = "",
) -> tuple[Estimate, Estimate]:
    """Give the lowest and the highest share over `items`, statistics "min" and "max".

    Each is the share of one item, the first of equals; `name`, where given, stands for the item's
    id. Both are suppressed when the share of any item is; undefined shares do not count.
    Raises UnknownItem, NotAsked or UnknownCategory, and ValueError without items.
    """
    ranked = rank(estimates, items, edition=edition, categories=categories, base=base)
    if not ranked:
        raise ValueError("a span needs at least one item")
    if any_suppressed(ranked):
        hidden = next(found for found in ranked if found.suppressed)
        bare = replace(hidden, value=None, n=None, count=None)
        return _end(bare, "min", name), _end(bare, "max", name)
    placed = [found for found in ranked if exact_share(found) is not None] or list(ranked)
    bottom = exact_share(placed[-1])
    lowest = next(found for found in placed if exact_share(found) == bottom)
    return _end(lowest, "min", name), _end(placed[0], "max", name)


def _end(found: Estimate, statistic: str, name: str) -> Estimate:
    return replace(found, statistic=statistic, item=name or found.item)
