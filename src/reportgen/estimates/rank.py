"""The order of items by their share.

The rule of ties: two shares are equal when count/n is, as exact ratios (41/82 and 42/84 are); equal
shares stand in the questionnaire's order, whether the highest or the lowest comes first. Shares
that print the same digits need not be equal. Suppressed and undefined shares have no rank: they
stand last, in the questionnaire's order.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Literal

from reportgen.estimates.lookup import base_categories, chosen_categories, tally_of
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

    Raises UnknownItem, NotAsked or UnknownCategory.
    """
    shares = [share(estimates, item, categories, edition=edition, base=base) for item in items]
    position = {item: place for place, item in enumerate(estimates.codebook.items)}
    sign = -1 if order == "highest" else 1

    def key(found: Estimate) -> tuple[bool, Fraction, int]:
        exact = exact_share(found)
        return exact is None, sign * (exact or Fraction(0)), position[found.item]

    return tuple(sorted(shares, key=key))


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
    sign = -1 if order == "highest" else 1

    def key(found: Estimate) -> tuple[bool, Fraction]:
        exact = exact_share(found)
        return exact is None, sign * (exact or Fraction(0))

    return tuple(sorted(shares, key=key))


def leading(ranked: Sequence[Estimate], k: int) -> tuple[Estimate, ...]:
    """Give the first `k` of a ranking and all that are equal to the last of them.

    Items without a rank are never among them, so fewer than `k` may come back.
    Raises ValueError when `k` is less than 1.
    """
    if k < 1:
        raise ValueError(f"a ranking names at least one item, not {k}")
    exact = [exact_share(found) for found in ranked]
    placed = [value for value in exact if value is not None]
    if len(placed) <= k:
        return tuple(ranked[: len(placed)])
    last = placed[k - 1]
    ties = sum(value == last for value in placed[k:])
    return tuple(ranked[: k + ties])
