"""Whole sets: "for all questions", "in most of them", "both" with something said of each part."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from reportgen.verify.claims import expressions
from reportgen.verify.claims.lexicon import QuantityWords
from reportgen.verify.claims.phrases import Hit
from reportgen.verify.claims.predicates import Predicate
from reportgen.verify.claims.quantifiers import Quantifier
from reportgen.verify.claims.ranked import topics_named
from reportgen.verify.claims.running import running_list
from reportgen.verify.claims.scene import Scene
from reportgen.verify.claims.sets import list_above, named, previous, together
from reportgen.verify.claims.speech import Speech
from reportgen.verify.claims.subjects import Subjects, distinct, listed, of_bound, of_items
from reportgen.verify.claims.values import Span
from reportgen.verify.claims.verdicts import Outcome, Verdict

Enough = Callable[[int, int], tuple[bool, str]]
"""Whether so many of a set are as many as is said, and how an expression says it."""


def on_set(
    scene: Scene,
    hit: Hit,
    quantified: Quantifier,
    predicate: Predicate,
    also: tuple[Hit, ...] = (),
    examples: Subjects = (),
) -> Outcome:
    """Judge what is said of so many parts of a set; None where the set is not found.

    examples: parts that are named as such, of all of which it must be true.
    """
    listed_ = _listed_after(scene, quantified)
    counts = QuantityWords(words=(), all=True) if listed_ else quantified.words
    enough = partial(enough_of, scene.speech, counts)
    words = (quantified.hit, *also)
    return judged_set(
        hit, _by_topic(scene, hit, members(scene, quantified)), predicate, enough, words, examples
    )


def _by_topic(scene: Scene, hit: Hit, found: Subjects) -> Subjects:
    """Give what is said of each group by topics, where its sentence goes on to name several."""
    results = scene.results
    if len(found) < 2 or any(s.item not in results.overall for s in found):
        return found
    start = scene.clause_at(hit.start)[0]
    parts = running_list(scene, (start, len(scene.tokens)))
    topics = [topic for part in parts for topic in topics_named(scene, part)[:1]]
    if len(set(topics)) < 2:
        return found
    groups = [results.items[s.item].group for s in found]
    named = (i for g in groups for i in results.within(g) if results.aspect(i) in topics)
    return of_items(named) or found


def judged_set(
    hit: Hit,
    subjects: Subjects,
    predicate: Predicate,
    enough: Enough,
    also: tuple[Hit, ...] = (),
    examples: Subjects = (),
) -> Outcome:
    """Judge what is said of so many of some shares; None where nothing is known of any of them."""
    known = [s for s in subjects if predicate.test(s) is not None]
    if not known:
        return None
    true = sum(bool(predicate.test(s)) for s in known)
    holds, needed = enough(true, len(known))
    counted = predicate.counted(known)
    pairs = [(counted, true), *((predicate.name(s), predicate.value(s)) for s in known)]
    tests = [f"{counted} {needed}"]
    if examples:
        holds = holds and all(predicate.test(s) for s in examples)
        tests.append(f"{predicate.counted(examples)} == {len(examples)}")
    values = expressions.told(pairs)
    return Verdict(hit, predicate.rule, " and ".join(tests), values, holds, tuple(known), also=also)


def members(scene: Scene, quantified: Quantifier) -> Subjects:
    """Give the parts of the set that a quantifier counts."""
    words, start = scene.speech.words, _start(quantified)
    span = start, min(quantified.at + 2, len(scene.tokens))
    below = words("below").within(scene.tokens, quantified.hit.start)
    if scene.entries and (quantified.words.both or below):
        return distinct(s for entry in listed(scene.entries) for s in entry)
    listed_ = _listed_after(scene, quantified)
    if listed_:
        return listed_
    count = _count(scene, quantified, span)
    if words("first").within(scene.tokens, *span) and count is not None:
        return list_above(scene)[:count]
    pointing = words("above").within(scene.tokens, *span)
    if pointing and quantified.noun == "parts" and quantified.words.all and count is None:
        found = together(scene)
        if len(found) > 1:
            return found
    if pointing or quantified.noun == "them" or count is not None:
        found = previous(scene, quantified.hit.start, count)
        if found:
            return found
    return _named(scene, quantified) if quantified.noun == "parts" else ()


def _listed_after(scene: Scene, quantified: Quantifier) -> Subjects:
    """Give the parts that "three areas" announces: entries of a list, or numbers after a colon."""
    if not quantified.words.exactly or quantified.words.total:
        return ()
    if scene.entries:
        return distinct(s for entry in listed(scene.entries) for s in entry)
    at = quantified.at
    colon = next((n for n in range(at, len(scene.tokens)) if scene.tokens[n].text == ":"), None)
    if colon is None:
        return ()
    return distinct(of_bound(scene.results, b) for b in scene.bounds if b.at > colon)


def _start(quantified: Quantifier) -> int:
    """Give where the words for a set begin: "all" may stand behind its noun."""
    return max(0, min(quantified.hit.start, quantified.at - 3))


def _count(scene: Scene, quantified: Quantifier, span: Span) -> int | None:
    if quantified.words.both:
        return 2
    if quantified.words.exactly:
        return None
    counts = (scene.speech.count(token) for token in scene.tokens[slice(*span)])
    return next((count for count in counts if count is not None), None)


def _named(scene: Scene, quantified: Quantifier) -> Subjects:
    """Give the set that a noun names; "the other areas" are those not spoken of before."""
    found = named(scene, quantified.at)
    others = scene.speech.words("others")
    if not others.within(scene.tokens, _start(quantified), quantified.at):
        return found
    before = {bound.item for one in scene.before for bound in one.bounds}
    return tuple(s for s in found if s.item not in before)


def enough_of(speech: Speech, words: QuantityWords, count: int, total: int) -> tuple[bool, str]:
    """Whether so many of a set are as many as a quantifier says, and how an expression says it."""
    if words.all:
        return count == total and not (words.both and total != 2), f"== {total}"
    if words.none:
        return count == 0, "== 0"
    if words.differ:
        return 0 < count < total, f"not in [0, {total}]"
    if words.exactly:
        whole = words.total in {0, total}
        return count == words.exactly and whole, f"== {words.exactly}"
    if words.several:
        return count >= words.several, f">= {words.several}"
    return _share_of_set(speech, words, count, total)


def _share_of_set(speech: Speech, words: QuantityWords, count: int, total: int) -> tuple[bool, str]:
    share = 100 * count / total
    limits: tuple[tuple[str, str, Callable[[float], bool]], ...] = (
        (words.more_than, ">", lambda limit: share > limit),
        (words.at_least, ">=", lambda limit: share >= limit),
        (words.at_most, "<=", lambda limit: share <= limit),
        (words.less_than, "<", lambda limit: share < limit),
    )
    for name, sign, fits in limits:
        if name:
            limit = speech.threshold(name)
            return fits(limit), f"{sign} {expressions.number(limit * total / 100)}"
    return True, ">= 0"
