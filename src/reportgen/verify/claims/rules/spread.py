"""Spread: "large differences" between the parts of a set; and what ranks high or low in it."""

from __future__ import annotations

from reportgen.verify.claims import expressions
from reportgen.verify.claims.lexicon import PositionWords, SpreadWords
from reportgen.verify.claims.phrases import Hit
from reportgen.verify.claims.scene import Scene
from reportgen.verify.claims.sets import compared, named
from reportgen.verify.claims.standing import is_background, unless_named
from reportgen.verify.claims.subjects import (
    Subject,
    Subjects,
    distinct,
    items_of,
    listed,
    nearest,
    of_bound,
)
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
    """Judge words for a place in the upper or lower part of what it is compared with, or inside."""
    words = hit.meaning
    if not isinstance(words, PositionWords) or is_background(scene, hit):
        return None
    results, subjects = scene.results, _placed(scene, hit)
    family, items = compared(scene, subjects, results.year), items_of(subjects)
    if not items or len(family) <= len(items):
        return unless_named(scene, hit, "position", "rank('…', ['…']) <= 2")
    if words.end == "inner":
        return _inner(scene, hit, subjects, family)
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


def _placed(scene: Scene, hit: Hit) -> Subjects:
    """Give what has the place: the entries of a list, the numbers behind the words, the nearest."""
    if scene.entries:
        return distinct(s for entry in listed(scene.entries) for s in entry)
    behind = (hit.end, scene.main_clause_at(hit.start)[1])
    numbers = distinct(of_bound(scene.results, b) for b in scene.bounds_in(behind))
    return numbers or nearest(scene, hit)


def _inner(scene: Scene, hit: Hit, subjects: Subjects, family: tuple[str, ...]) -> Verdict:
    """Judge that shares are like the others: neither the largest nor the smallest of them."""
    results, items = scene.results, items_of(subjects)
    listed = expressions.items(results, family)
    ends = [f"{call}({listed})" for call in ("lowest", "highest")]
    shares = {item: results.share(item) or 0 for item in family}
    names = {i: expressions.share(results, Subject(i)) for i in items}
    test = " and ".join(f"{ends[0]} < {name} < {ends[1]}" for name in names.values())
    low, high = min(shares.values()), max(shares.values())
    pairs = [*((names[i], shares[i]) for i in items), (ends[0], low), (ends[1], high)]
    values = expressions.told((name, value * 100) for name, value in pairs)
    return Verdict(
        hit, "position", test, values, all(low < shares[i] < high for i in items), subjects
    )
