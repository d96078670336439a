"""The order of items, or of one item's categories, by their share or mean.

The rule of ties: two shares are equal when count/n is, as exact ratios (41/82 and 42/84 are); equal
ones stand in the questionnaire's order, whether the highest or the lowest comes first. Numbers that
print the same digits need not be equal. Suppressed and undefined ones have no rank: they stand
last, in the questionnaire's order.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Literal

from reportgen.estimates.lookup import base_categories, chosen_categories, tally_of
from reportgen.estimates.mean import mean
from reportgen.estimates.model import Base, Estimate, Estimates
from reportgen.estimates.share import exact_share, share

Order = Literal["highest", "lowest"]


def rank(
    estimates: Estimates,
    items: Sequence[str],
    *,
    edition: int,
    categories: Sequence[str] | None = None,
    order: Order = "highest",
    base: Base = "all",
) -> tuple[Estimate, ...]:
    """Give the share of every item, the highest (or lowest) first; None is the top box.

    Raises UnknownItem, NotAsked, UnknownCategory or NoTopBox.
    """
    shares = [share(estimates, item, categories, edition=edition, base=base) for item in items]
    return _in_order(_as_asked(estimates, shares), order)


def rank_means(
    estimates: Estimates, items: Sequence[str], *, edition: int, order: Order = "highest"
) -> tuple[Estimate, ...]:
    """Give the mean of every item, the highest (or lowest) first.

    Raises UnknownItem, NotAsked or NoCoding.
    """
    means = [mean(estimates, item, edition=edition) for item in items]
    return _in_order(_as_asked(estimates, means), order)


def rank_categories(
    estimates: Estimates,
    item: str,
    categories: Sequence[str] | None = None,
    *,
    edition: int,
    order: Order = "highest",
    base: Base = "all",
) -> tuple[Estimate, ...]:
    """Give the share of each category of one item, the highest (or lowest) first; None is all.

    Equal shares stand in the order of the scale. Raises UnknownItem, NotAsked or UnknownCategory.
    """
    tally_of(estimates, item, edition)
    known = base_categories(estimates, item, base)
    chosen = chosen_categories(estimates, item, known if categories is None else categories, base)
    shares = [share(estimates, item, (one,), edition=edition, base=base) for one in chosen]
    return _in_order(shares, order)


def leading(ranked: Sequence[Estimate], k: int) -> tuple[Estimate, ...]:
    """Give the first `k` of a ranking and all that are equal to the last of them.

    What has no rank is never among them, so fewer than `k` may come back.
    Raises ValueError when `k` is less than 1.
    """
    if k < 1:
        raise ValueError(f"a ranking names at least one item, not {k}")
    placed = [size for found in ranked if (size := _size(found)) is not None]
    if len(placed) <= k:
        return tuple(ranked[: len(placed)])
    last = placed[k - 1]
    ties = sum(value == last for value in placed[k:])
    return tuple(ranked[: k + ties])


def _as_asked(estimates: Estimates, found: Sequence[Estimate]) -> list[Estimate]:
    position = {item: place for place, item in enumerate(estimates.codebook.items)}
    return sorted(found, key=lambda one: position[one.item])


def _in_order(found: Sequence[Estimate], order: Order) -> tuple[Estimate, ...]:
    sign = -1 if order == "highest" else 1

    def key(one: Estimate) -> tuple[bool, Fraction]:
        size = _size(one)
        return size is None, sign * (size or Fraction(0))

    return tuple(sorted(found, key=key))


def _size(found: Estimate) -> Fraction | None:
    """Give the exact number that a share or a mean ranks by, None where it has none."""
    if found.statistic == "mean":
        return None if found.value is None else Fraction(found.value)
    return exact_share(found)
