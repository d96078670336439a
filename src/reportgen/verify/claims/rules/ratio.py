"""Ratio: "twice as many", "halved"."""

from __future__ import annotations

from fractions import Fraction

from reportgen.verify.claims import expressions
from reportgen.verify.claims.lexicon import RatioWords
from reportgen.verify.claims.phrases import Hit
from reportgen.verify.claims.scene import Scene
from reportgen.verify.claims.standing import is_background, unless_named
from reportgen.verify.claims.subjects import Subject, nearest, of_bound, said
from reportgen.verify.claims.verdicts import Outcome, Verdict

Side = tuple[Subject, int | None]
"""A share and its wave."""


def ratio(scene: Scene, hit: Hit) -> Outcome:
    """Judge words for so many times as much."""
    words = hit.meaning
    if not isinstance(words, RatioWords) or is_background(scene, hit):
        return None
    results, sides = scene.results, _sides(scene, hit)
    shares = [share for one, year in sides if (share := one.share(results, year))]
    if len(shares) < 2:
        proposal = f"share('…') >= {words.times:g} * share('…')"
        return unless_named(scene, hit, "ratio", proposal)
    times = Fraction(shares[0]) / shares[1]
    low, high = _limits(scene, hit, words.times)
    one, other = (expressions.share(results, subject, year) for subject, year in sides)
    tests = [f"{one} >= {low:g} * {other}"]
    tests += [] if high is None else [f"{one} <= {high:g} * {other}"]
    values = expressions.told([(one, shares[0] * 100), (other, shares[1] * 100)])
    holds = times >= low and (high is None or times <= high)
    subjects = tuple(subject for subject, _ in sides)
    return Verdict(hit, "ratio", " and ".join(tests), values, holds, subjects)


def _limits(scene: Scene, hit: Hit, times: float) -> tuple[float, float | None]:
    """Give between which multiples the words allow."""
    speech, before = scene.speech, (max(0, hit.start - 2), hit.start)
    about = speech.threshold(speech.lexicon.multiple) / 100
    if speech.words("nearly").within(scene.tokens, *before):
        below = speech.threshold(speech.lexicon.nearly_multiple) / 100
        return times * (1 - below), times
    if speech.words("more_than").within(scene.tokens, *before):
        return times, None
    return times * (1 - about), times * (1 + about)


def _sides(scene: Scene, hit: Hit) -> tuple[Side, ...]:
    """Give the share that is so many times the other, and that other; () where not clear."""
    results = scene.results
    since = any(year.since for year in scene.years)
    numbers = [of_bound(results, b) for b in scene.bounds if b.is_share]
    if len(numbers) >= 2 and not since:
        return _later_first(numbers[0], numbers[1])
    behind = _behind(scene, hit)
    if behind is not None and not since:
        one = said(scene, (0, hit.start)) or nearest(scene, hit)
        other = said(scene, (behind, len(scene.tokens)))
        if one and other:
            return (one[-1], None), (other[0], None)
    found = nearest(scene, hit)
    if not found or not found[0].item or results.previous is None:
        return ()
    subject = Subject(found[0].item, found[0].categories)
    return (subject, results.year), (subject, results.previous)


def _later_first(one: Subject, other: Subject) -> tuple[Side, Side]:
    """Put the later wave of one item first; of two items, the one named first."""
    if one.item == other.item and (one.year or 0) < (other.year or 0):
        one, other = other, one
    return (one, one.year), (other, other.year)


def _behind(scene: Scene, hit: Hit) -> int | None:
    """Give where what is compared with begins: after "as" or "than"."""
    for name in ("than", "as_"):
        spans = scene.speech.words(name).spans(scene.tokens, hit.end)
        if spans:
            return spans[0][1]
    return None
