"""Said of all: "each of the following challenges more than half" - a printed fraction of a set."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.verify.claims.lexicon import ApproximationWords, FractionWords
from reportgen.verify.claims.limits import Limits, approximate
from reportgen.verify.claims.phrases import Hit
from reportgen.verify.claims.quantifiers import quantifier_of
from reportgen.verify.claims.rules.quantity import Amount
from reportgen.verify.claims.rules.whole_set import on_set
from reportgen.verify.claims.scene import Scene
from reportgen.verify.claims.speech import Speech
from reportgen.verify.claims.tokens import Token, words_of
from reportgen.verify.claims.values import Bound
from reportgen.verify.claims.verdicts import Verdict


def said_of_all(scene: Scene) -> Iterator[Verdict]:
    """Judge fractions in words that a quantifier says of the parts of the list below."""
    if not scene.entries:
        return
    for bound in scene.bounds:
        hit = Hit(bound.at, bound.at + 1, None)
        quantified = quantifier_of(scene, hit)
        limits = _limits(scene.speech, bound)
        if quantified is None or limits is None:
            continue
        amount = Amount(scene.results, limits, "fraction")
        found = on_set(scene, hit, quantified, amount.predicate())
        if isinstance(found, Verdict):
            yield found


def _limits(speech: Speech, bound: Bound) -> Limits | None:
    """Give between which shares the printed words of a fraction hold; None for digits."""
    if bound.number.text[:1].isdigit() or not bound.is_share:
        return None
    tokens = words_of(bound.number.text, bound.number.place)
    hits = speech.matcher.hits(tokens)
    fraction = next((hit for hit in hits if isinstance(hit.meaning, FractionWords)), None)
    if fraction is None or not isinstance(fraction.meaning, FractionWords):
        return None
    value = 100 * (fraction.meaning.value or _of_counts(speech, tokens[fraction.start :]))
    for hit in hits:
        if isinstance(hit.meaning, ApproximationWords) and hit.end == fraction.start:
            return approximate(speech, hit.meaning, value)
    margin = speech.threshold(speech.lexicon.fraction)
    return Limits(value - margin, value + margin)


def _of_counts(speech: Speech, tokens: tuple[Token, ...]) -> float:
    counts = [count for token in tokens if (count := speech.count(token)) is not None]
    return counts[0] / counts[1] if len(counts) > 1 and counts[1] else 0.0
