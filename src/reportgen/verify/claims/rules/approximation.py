"""Approximation: "almost", "just over", "at least" before a number that the survey gave."""

from __future__ import annotations

from fractions import Fraction

from reportgen.config import CountMeasure
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
    if bound.quantity.unit != "share" or not bound.number.text[:1].isdigit():
        return None
    results = scene.results
    subject = of_bound(results, bound)
    share = subject.share(results)
    if share is None:
        return None
    if scene.speech.words("negation").within(scene.tokens, 0, hit.start):
        return None
    printed = _printed(bound.number.text)
    limits = approximate(scene.speech, words, printed)
    name = expressions.share(results, subject)
    return Verdict(
        hit,
        "approximation",
        limits.expression(name),
        expressions.told([(name, share * 100)]),
        limits.fit(share),
        (subject,),
    )


def _printed(text: str) -> float:
    """Give the number that a text begins with."""
    digits = "".join(c for c in text.split()[0] if c.isdigit() or c in ",.").rstrip(".,")
    return float(digits.replace(".", "").replace(",", "."))


def _limit(scene: Scene, hit: Hit, words: ApproximationWords, bound: Bound) -> Outcome:
    """Judge the word before the limit that counted items had to meet."""
    found = scene.results.basis.publication.measures.get(bound.quantity.item)
    if not isinstance(found, CountMeasure):
        return None
    strict = found.at_least is None
    holds = words.above == "any" and words.strict == strict
    name = f"limit({bound.quantity.item!r})"
    said = "more than" if strict else "at least"
    values = expressions.told([(name, Fraction(str(bound.quantity.value)) * 100)])
    truth = f"the items were counted that have {said} the limit"
    test = f"{name} == {expressions.number((bound.quantity.value or 0) * 100)}"
    return Verdict(hit, "approximation", test, values, holds, (), truth)
