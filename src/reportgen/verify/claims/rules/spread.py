"""Spread: "large differences" between the parts of a set; and what ranks high or low in it."""

from __future__ import annotations

from reportgen.verify.claims import expressions
from reportgen.verify.claims.lexicon import PositionWords, SpreadWords
from reportgen.verify.claims.phrases import Hit
from reportgen.verify.claims.scene import Scene
from reportgen.verify.claims.sets import compared, named
from reportgen.verify.claims.standing import is_guess, standing
from reportgen.verify.claims.subjects import items_of, nearest
from reportgen.verify.claims.verdicts import Outcome, Unresolved, Verdict


def spread(scene: Scene, hit: Hit) -> Outcome:
    """Judge words for a large difference between the largest and the smallest of a set."""
    if (
        not isinstance(hit.meaning, SpreadWords)
        or standing(scene) == "none"
        or is_guess(scene, hit)
    ):
        return None
    nouns = scene.nouns_in(hit.end, len(scene.tokens))
    results = scene.results
    found = named(scene, nouns[0]) if nouns else ()
    shares = {s.item: share for s in found if (share := s.share(results)) is not None}
    if len(shares) < 2:
        strong = standing(scene) in {"own", "near"}
        return Unresolved(hit, "spread", "highest(['…']) - lowest(['…']) >= 20") if strong else None
    limit = scene.speech.threshold(scene.speech.lexicon.spread_of)
    low, high = min(shares.values()), max(shares.values())
    listed = expressions.items(results, tuple(shares))
    values = expressions.told(
        [(f"highest({listed})", high * 100), (f"lowest({listed})", low * 100)]
    )
    test = f"highest({listed}) - lowest({listed}) >= {limit:g}"
    holds = ((high - low) * 100 >= limit) != scene.negated(hit)
    return Verdict(hit, "spread", test, values, holds, found)


def position(scene: Scene, hit: Hit) -> Outcome:
    """Judge words for a place in the upper or lower part of what it is compared with."""
    words = hit.meaning
    if not isinstance(words, PositionWords) or standing(scene) == "none" or is_guess(scene, hit):
        return None
    subjects, results = nearest(scene, hit), scene.results
    family = compared(scene, subjects, results.year)
    items = items_of(subjects)
    if not items or len(family) <= len(items):
        strong = standing(scene) in {"own", "near"}
        return Unresolved(hit, "position", "rank('…', ['…']) <= 2") if strong else None
    shares = {item: results.share(item) or 0 for item in family}
    order = "" if words.end == "high" else ", order='lowest'"
    limit = -(-len(family) * scene.speech.threshold(scene.speech.lexicon.upper_part) // 100)
    places = {
        item: 1
        + sum(
            (s > shares[item]) if words.end == "high" else (s < shares[item])
            for s in shares.values()
        )
        for item in items
    }
    listed = expressions.items(results, family)
    tests = [f"rank({item!r}, {listed}{order}) <= {limit:g}" for item in items]
    values = expressions.told(
        (f"rank({i!r}, {listed}{order})", float(p)) for i, p in places.items()
    )
    holds = all(place <= limit for place in places.values())
    return Verdict(hit, "position", " and ".join(tests), values, holds, subjects)
