"""Fractions in words: "half", "almost two out of three", "a third or slightly more"."""

from __future__ import annotations

from dataclasses import replace

from reportgen.verify.claims.lexicon import ApproximationWords, FractionWords
from reportgen.verify.claims.limits import Limits, approximate
from reportgen.verify.claims.phrases import Hit
from reportgen.verify.claims.quantifiers import noun_after
from reportgen.verify.claims.rules.quantity import judged, said_numbers
from reportgen.verify.claims.rules.rank import year_of
from reportgen.verify.claims.rules.rank_of_choices import choices_counted
from reportgen.verify.claims.scene import Scene
from reportgen.verify.claims.standing import standing
from reportgen.verify.claims.subjects import Subject, Subjects
from reportgen.verify.claims.verdicts import Outcome


def fraction(scene: Scene, hit: Hit) -> Outcome:
    """Judge a fraction in words ("almost half"); of parts of a set it is no share."""
    words = hit.meaning
    if not isinstance(words, FractionWords) or standing(scene) in {"none", "named"}:
        return None
    value = words.value or _of_counts(scene, hit)
    if not value or noun_after(scene, hit.end)[0] in {"parts", "them"}:
        return None
    approximation = _approximation(scene, hit)
    also: tuple[Hit, ...] = ()
    if approximation is None:
        margin = scene.speech.threshold(scene.speech.lexicon.fraction)
        limits = Limits(value * 100 - margin, value * 100 + margin)
    else:
        also = (approximation[0],)
        limits = approximate(scene.speech, approximation[1], value * 100)
    return judged(
        scene, hit, "fraction", _or_more(scene, hit, limits, value), also, _about(scene, hit)
    )


def _or_more(scene: Scene, hit: Hit, limits: Limits, value: float) -> Limits:
    """Give limits with their upper end moved by "or more", "or slightly more" behind a fraction."""
    if scene.speech.words("or_more").at(scene.tokens, hit.end) is not None:
        return replace(limits, high=None, high_strict=False)
    if scene.speech.words("or_slightly_more").at(scene.tokens, hit.end) is not None:
        above = scene.speech.threshold(scene.speech.lexicon.slightly)
        return replace(limits, high=value * 100 + above, high_strict=False)
    return limits


def _about(scene: Scene, hit: Hit) -> Subjects:
    """Give the shares that a fraction says again, or those of the choices that a list counts."""
    counted = choices_counted(scene)
    if counted and scene.entries:
        return tuple(Subject(item, (choice,)) for item, choice in counted)
    before = scene.speech.words("that_is").spans(scene.tokens, max(0, hit.start - 3), hit.start)
    if not before:
        return ()
    start = scene.main_clause_at(hit.start)[0]
    return said_numbers(scene, (start, before[0][0]), year_of(scene, hit))


def _of_counts(scene: Scene, hit: Hit) -> float:
    """Give the fraction that two counts say ("two out of three"); 0 where they say none."""
    found = [scene.speech.count(token) for token in scene.tokens[hit.start : hit.end]]
    counts = [count for count in found if count is not None]
    return counts[0] / counts[1] if len(counts) == 2 and counts[1] else 0.0


def _approximation(scene: Scene, hit: Hit) -> tuple[Hit, ApproximationWords] | None:
    """Give the word right before a fraction that widens or moves it."""
    for other in scene.hits:
        if other.end == hit.start and isinstance(other.meaning, ApproximationWords):
            return other, other.meaning
    return None
