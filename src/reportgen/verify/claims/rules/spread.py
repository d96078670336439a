"""Spread: "large differences" between the parts of a set; and what ranks high or low in it."""

from __future__ import annotations

from reportgen.verify.claims import expressions
from reportgen.verify.claims.lexicon import PositionWords, SpreadWords
from reportgen.verify.claims.phrases import Hit
from reportgen.verify.claims.scene import Scene
from reportgen.verify.claims.sets import compared, named
from reportgen.verify.claims.standing import is_background, unless_named
from reportgen.verify.claims.subjects import items_of, nearest
from reportgen.verify.claims.verdicts import Outcome, Verdict


def spread(scene: Scene, hit: Hit) -> Outcome:
    """Judge words for a large difference between the largest and the smallest of a set."""
    if not isinstance(hit.meaning, SpreadWords) or is_background(scene, hit):
        return None
    results, nouns = scene.results, scene.nouns_in(hit.end, len(scene.tokens))
    limit = scene.speech.threshold(scene.speech.lexicon.spread_of)
    found = named(scene, nouns[0]) if nouns else ()
    shares = {s.item: share for s in found if (share := s.share(results)) is not None}
    if len(shares) < 2:
        proposal = f"highest(['…']) - lowest(['…']) >= {limit:g}"
        return unless_named(scene, hit, "spread", proposal)
    low, high = min(shares.values()), max(shares.values())
    items = expressions.items(results, tuple(shares))
    pairs = [(f"highest({items})", high * 100), (f"lowest({items})", low * 100)]
    denied = scene.negated(hit)
    test = f"{pairs[0][0]} - {pairs[1][0]} {'<' if denied else '>='} {limit:g}"
    holds = ((high - low) * 100 >= limit) != denied
    return Verdict(hit, "spread", test, expressions.told(pairs), holds, found)


def position(scene: Scene, hit: Hit) -> Outcome:
    """Judge words for a place in the upper or lower part of what it is compared with."""
    words = hit.meaning
    if not isinstance(words, PositionWords) or is_background(scene, hit):
        return None
    results, subjects = scene.results, nearest(scene, hit)
    family, items = compared(scene, subjects, results.year), items_of(subjects)
    if not items or len(family) <= len(items):
        return unless_named(scene, hit, "position", "rank('…', ['…']) <= 2")
    part = scene.speech.threshold(scene.speech.lexicon.upper_part)
    limit = -(-len(family) * part // 100)
    sign = 1 if words.end == "high" else -1
    shares = {item: sign * (results.share(item) or 0) for item in family}
    places = {i: 1 + sum(share > shares[i] for share in shares.values()) for i in items}
    listed = expressions.items(results, family)
    order = "" if sign > 0 else ", order='lowest'"
    names = {item: f"rank({item!r}, {listed}{order})" for item in items}
    test = " and ".join(f"{name} <= {limit:g}" for name in names.values())
    values = expressions.told((names[item], float(place)) for item, place in places.items())
    holds = all(place <= limit for place in places.values())
    return Verdict(hit, "position", test, values, holds, subjects)
