"""Order: a list of the largest stands from the largest down."""

from __future__ import annotations

from fractions import Fraction

from reportgen.verify.claims import expressions
from reportgen.verify.claims.lexicon import RankWords
from reportgen.verify.claims.phrases import Hit
from reportgen.verify.claims.scene import Scene
from reportgen.verify.claims.subjects import Subject
from reportgen.verify.claims.verdicts import Verdict


def listed_in_order(scene: Scene, hit: Hit, words: RankWords, year: int) -> Verdict | None:
    """Judge the order of the list that a superlative leads in; None where it is right or unknown."""
    results = scene.results
    bounds = [
        next((b for one in entry for b in one.bounds if b.is_share), None)
        for entry in scene.entries
    ]
    items = [
        b.item
        for b in bounds
        if b is not None and b.year == year and b.categories == results.top(b.item)
    ]
    shares = [share for item in items if (share := results.share(item, None, year)) is not None]
    if words.on != "share" or len(shares) < len(scene.entries) or len(shares) < 2:
        return None
    sign = 1 if words.end == "high" else -1
    pairs = zip(shares, shares[1:], strict=False)
    if all(sign * one >= sign * other for one, other in pairs):
        return None
    right = sorted(items, key=lambda item: -sign * (results.share(item, None, year) or Fraction(0)))
    names = [expressions.share(results, Subject(item), year) for item in items]
    told = zip(names, (share * 100 for share in shares), strict=True)
    test = " and ".join(
        f"{one} {'>=' if sign > 0 else '<='} {other}"
        for one, other in zip(names, names[1:], strict=False)
    )
    labels = results.basis.codebook.items
    truth = ", ".join(labels[item].label for item in right)
    return Verdict(hit, "order", test, expressions.told(told), holds=False, truth=truth)
