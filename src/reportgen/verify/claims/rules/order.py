"""Order: a list of the largest stands from the largest down."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise

from reportgen.verify.claims import expressions
from reportgen.verify.claims.lexicon import RankWords
from reportgen.verify.claims.phrases import Hit
from reportgen.verify.claims.scene import Scene
from reportgen.verify.claims.subjects import Subject
from reportgen.verify.claims.verdicts import Verdict


def out_of_order(scene: Scene, hit: Hit, words: RankWords, year: int) -> Verdict | None:
    """Judge the order of the list a superlative leads in; None where it is right or not known."""
    shares = _listed(scene, year)
    if words.on != "share" or len(shares) < 2 or len(shares) < len(scene.entries):
        return None
    falls = words.end == "high"
    if all(one >= other if falls else one <= other for one, other in pairwise(shares.values())):
        return None
    results = scene.results
    names = [expressions.share(results, Subject(item), year) for item in shares]
    test = " and ".join(
        f"{one} {'>=' if falls else '<='} {other}" for one, other in pairwise(names)
    )
    values = expressions.told(zip(names, (share * 100 for share in shares.values()), strict=True))
    right = sorted(shares, key=lambda item: shares[item], reverse=falls)
    truth = ", ".join(results.basis.codebook.items[item].label for item in right)
    return Verdict(hit, "order", test, values, holds=False, truth=truth)


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
