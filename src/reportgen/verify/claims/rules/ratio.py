"""Ratio: "twice as many", "halved"."""

from __future__ import annotations

from fractions import Fraction

from reportgen.verify.claims import expressions
from reportgen.verify.claims.lexicon import RatioWords
from reportgen.verify.claims.phrases import Hit
from reportgen.verify.claims.scene import Scene
from reportgen.verify.claims.standing import is_guess, standing
from reportgen.verify.claims.subjects import Subject, nearest, of_bound, said
from reportgen.verify.claims.verdicts import Outcome, Unresolved, Verdict

Pair = tuple[Subject, int | None]


def ratio(scene: Scene, hit: Hit) -> Outcome:
    """Judge words for so many times as much."""
    words = hit.meaning
    if not isinstance(words, RatioWords) or standing(scene) == "none" or is_guess(scene, hit):
        return None
    pair = _pair(scene, hit)
    results = scene.results
    shares = None if pair is None else [one.share(results, year) for one, year in pair]
    if pair is None or shares is None or not shares[0] or not shares[1]:
        strong = standing(scene) in {"own", "near"}
        proposal = f"share('…') >= {words.times:g} * share('…')"
        return Unresolved(hit, "ratio", proposal) if strong else None
    times = Fraction(shares[0]) / shares[1]
    low, high = _limits(scene, hit, words.times)
    names = [expressions.share(results, one, year) for one, year in pair]
    upper = "" if high is None else f" and {names[0]} <= {expressions.number(high)} * {names[1]}"
    test = f"{names[0]} >= {low:g} * {names[1]}{upper}"
    values = expressions.told((n, s * 100) for n, s in zip(names, shares, strict=True) if s)
    holds = times >= low and (high is None or times <= high)
    return Verdict(hit, "ratio", test, values, holds, tuple(one for one, _ in pair))


def _limits(scene: Scene, hit: Hit, times: float) -> tuple[float, float | None]:
    """Give between which multiples the words allow."""
    speech = scene.speech
    about = speech.threshold(speech.lexicon.multiple) / 100
    below = speech.threshold(speech.lexicon.nearly_multiple) / 100
    start = max(0, hit.start - 2)
    if speech.words("nearly").within(scene.tokens, start, hit.start):
        return times * (1 - below), times
    if speech.words("more_than").within(scene.tokens, start, hit.start):
        return times, None
    return times * (1 - about), times * (1 + about)


def _pair(scene: Scene, hit: Hit) -> tuple[Pair, Pair] | None:
    """Give the share that is so many times the other, and that other, with their waves."""
    results = scene.results
    numbers = [of_bound(results, b) for b in scene.bounds if b.is_share]
    since = any(year.since for year in scene.years)
    if len(numbers) >= 2 and not since:
        first, second = numbers[0], numbers[1]
        if first.item == second.item and (first.year or 0) < (second.year or 0):
            first, second = second, first
        return (first, first.year), (second, second.year)
    than = scene.speech.words("than").spans(scene.tokens, hit.end) + scene.speech.words(
        "as_"
    ).spans(scene.tokens, hit.end)
    if than and not since:
        other = said(scene, (than[0][1], len(scene.tokens)))
        one = said(scene, (0, hit.start)) or nearest(scene, hit)
        if one and other:
            return (one[-1], None), (other[0], None)
    found = nearest(scene, hit)
    if found and results.previous is not None and found[0].item:
        one_subject = Subject(found[0].item, found[0].categories)
        return (one_subject, results.year), (one_subject, results.previous)
    return None
