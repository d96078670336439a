"""Order: a list of the largest stands from the largest down.

Whoever leads in a list with "most name the following" says an order as well: readers take the
first entry for the largest. So the order is part of the claim: entries with numbers of the wave
spoken of must not rise (of "fewest", not fall); equal shares may stand either way.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from reportgen.verify.claims import expressions
from reportgen.verify.claims.lexicon import RankWords
from reportgen.verify.claims.scene import Scene
from reportgen.verify.claims.subjects import Subject


@dataclass(frozen=True, slots=True)
class Order:
    """The order of a list: its test, what was found, whether it is right, the right one."""

    test: str
    values: str
    holds: bool
    truth: str


def order_of(scene: Scene, words: RankWords, year: int) -> Order | None:
    """Judge the order of the list that a superlative leads in; None where no numbers tell it."""
    shares = _listed(scene, year)
    if words.on != "share" or len(shares) < 2 or len(shares) < len(scene.entries):
        return None
    results, falls = scene.results, words.end == "high"
    names = [expressions.share(results, Subject(item), year) for item in shares]
    sign = ">=" if falls else "<="
    right = sorted(shares, key=lambda item: shares[item], reverse=falls)
    return Order(
        " and ".join(f"{one} {sign} {other}" for one, other in pairwise(names)),
        expressions.told(zip(names, (share * 100 for share in shares.values()), strict=True)),
        all(one >= other if falls else one <= other for one, other in pairwise(shares.values())),
        ", ".join(results.basis.codebook.items[item].label for item in right),
    )


def _listed(scene: Scene, year: int) -> dict[str, Fraction]:
    """Give the shares of a wave's top boxes that the entries of a list begin with, by item."""
    results = scene.results
    first = (next((b for one in entry for b in one.bounds), None) for entry in scene.entries)
    items = [
        b.item
        for b in first
        if b is not None and b.year == year and b.categories == results.top(b.item)
    ]
    return {i: share for i in items if (share := results.share(i, None, year)) is not None}
