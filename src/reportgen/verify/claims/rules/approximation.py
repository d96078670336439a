"""Approximation: "almost", "just over", "at least" before a number that the survey gave."""

from __future__ import annotations

from fractions import Fraction

from reportgen.config import CountMeasure
from reportgen.rounding import whole_percent
from reportgen.verify.claims import expressions
from reportgen.verify.claims.lexicon import ApproximationWords
from reportgen.verify.claims.limits import approximate
from reportgen.verify.claims.phrases import Hit
from reportgen.verify.claims.scene import Scene
from reportgen.verify.claims.subjects import of_bound
from reportgen.verify.claims.values import Bound
from reportgen.verify.claims.verdicts import Outcome, Verdict


def approximation(scene: Scene, hit: Hit) -> Outcome:
    """Judge a word before a bound share; before other numbers it claims nothing of the answers."""
    words = hit.meaning
    bound = next((b for b in scene.numbers if b.at == hit.end), None)
    if not isinstance(words, ApproximationWords) or bound is None:
        return None
    if bound.quantity.statistic == "limit":
        return _limit(scene, hit, words, bound)
    in_digits = bound.number.text[:1].isdigit() and bound.quantity.unit == "share"
    if not in_digits or scene.speech.words("negation").within(scene.tokens, 0, hit.start):
        return None
    results, subject = scene.results, of_bound(scene.results, bound)
    share = subject.share(results)
    if share is None:
        return None
    limits = approximate(scene.speech, words, whole_percent(share))
    name = expressions.share(results, subject)
    values = expressions.told([(name, share * 100)])
    test = limits.expression(name)
    return Verdict(hit, "approximation", test, values, limits.fit(share), (subject,))


def _limit(scene: Scene, hit: Hit, words: ApproximationWords, bound: Bound) -> Outcome:
    """Judge the word before the limit that counted items had to meet."""
    found = scene.results.basis.publication.measures.get(bound.quantity.item)
    if not isinstance(found, CountMeasure):
        return None
    strict = found.at_least is None
    holds = words.above == "any" and words.strict == strict
    name = f"limit({bound.quantity.item!r})"
    limit = Fraction(str(bound.quantity.value)) * 100
    test = f"{name} == {expressions.number(limit)}"
    values = expressions.told([(name, limit)])
    truth = f"the measure counts items that have {'more than' if strict else 'at least'} the limit"
    return Verdict(hit, "approximation", test, values, holds, (), truth)
