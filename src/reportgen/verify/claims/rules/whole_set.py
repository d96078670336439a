"""Whole sets: "for all questions", "in most of them", "both" with something said of each part."""

from __future__ import annotations

from reportgen.verify.claims import expressions
from reportgen.verify.claims.lexicon import QuantityWords
from reportgen.verify.claims.phrases import Hit
from reportgen.verify.claims.predicates import Predicate
from reportgen.verify.claims.quantifiers import Quantifier
from reportgen.verify.claims.scene import Scene
from reportgen.verify.claims.sets import list_above, named, previous, together
from reportgen.verify.claims.speech import Speech
from reportgen.verify.claims.subjects import Subjects, distinct, listed
from reportgen.verify.claims.values import Span
from reportgen.verify.claims.verdicts import Outcome, Verdict


def on_set(
    scene: Scene, hit: Hit, quantified: Quantifier, predicate: Predicate, also: tuple[Hit, ...] = ()
) -> Outcome:
    """Judge what is said of so many parts of a set; None where the set is not found."""
    subjects = members(scene, quantified)
    known = [s for s in subjects if predicate.test(s) is not None]
    if not known:
        return None
    true = [s for s in known if predicate.test(s)]
    holds, needed = _enough(scene.speech, quantified.words, len(true), len(known))
    counted = predicate.counted(known)
    pairs = [(counted, len(true)), *((predicate.name(s), predicate.value(s)) for s in known)]
    values = expressions.told(pairs)
    return Verdict(
        hit,
        predicate.rule,
        f"{counted} {needed}",
        values,
        holds,
        tuple(known),
        also=(quantified.hit, *also),
    )


def members(scene: Scene, quantified: Quantifier) -> Subjects:
    """Give the parts of the set that a quantifier counts."""
    start = max(0, min(quantified.hit.start, quantified.at - 3))
    span = start, min(quantified.at + 2, len(scene.tokens))
    words = scene.speech.words
    if scene.entries and (
        quantified.words.both or words("below").within(scene.tokens, quantified.hit.start)
    ):
        return distinct(s for entry in listed(scene.entries) for s in entry)
    exact = quantified.words.exactly > 0
    count = 2 if quantified.words.both else None if exact else _count(scene, span)
    if words("first").within(scene.tokens, *span) and count is not None:
        return list_above(scene)[:count]
    pointing = words("above").within(scene.tokens, *span)
    if pointing and quantified.noun == "parts" and quantified.words.all and count is None:
        found = together(scene)
        if len(found) > 1:
            return found
    points = quantified.noun == "them" or pointing
    if points or count is not None:
        found = previous(scene, quantified.hit.start, count)
        if found:
            return found
    if quantified.noun == "parts":
        return _named(scene, quantified)
    return ()


def _count(scene: Scene, span: Span) -> int | None:
    counts = (scene.speech.count(token) for token in scene.tokens[slice(*span)])
    return next((count for count in counts if count is not None), None)


def _named(scene: Scene, quantified: Quantifier) -> Subjects:
    """Give the set that a noun names; "the other areas" are those not spoken of before."""
    found = named(scene, quantified.at)
    start = max(0, min(quantified.hit.start, quantified.at - 3))
    if not scene.speech.words("others").within(scene.tokens, start, quantified.at):
        return found
    before = {s.item for one in scene.before for b in one.bounds for s in found if s.item == b.item}
    return tuple(s for s in found if s.item not in before)


def _enough(speech: Speech, words: QuantityWords, count: int, total: int) -> tuple[bool, str]:
    """Whether so many of a set are as many as is said, and how an expression says it."""
    if words.all:
        return count == total and not (words.both and total != 2), f"== {total}"
    if words.none:
        return count == 0, "== 0"
    if words.exactly:
        return (count, total) == (words.exactly, words.total), f"== {words.exactly}"
    if words.several:
        return count >= words.several, f">= {words.several}"
    share = 100 * count / total
    for name, sign, fits in (
        (words.more_than, ">", lambda limit: share > limit),
        (words.at_least, ">=", lambda limit: share >= limit),
        (words.at_most, "<=", lambda limit: share <= limit),
        (words.less_than, "<", lambda limit: share < limit),
    ):
        if name:
            limit = speech.threshold(name)
            return fits(limit), f"{sign} {expressions.number(limit * total / 100)}"
    return True, ">= 0"
