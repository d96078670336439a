"""Quantity: "most", "few" of the respondents."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from reportgen.verify.claims import expressions
from reportgen.verify.claims.answers import BOTTOM, Ids
from reportgen.verify.claims.lexicon import QuantityWords, SignificanceWords
from reportgen.verify.claims.limits import Limits
from reportgen.verify.claims.phrases import Hit
from reportgen.verify.claims.predicates import Predicate
from reportgen.verify.claims.quantifiers import quantifier, quantifier_of
from reportgen.verify.claims.results import Results
from reportgen.verify.claims.rules.rank import year_of
from reportgen.verify.claims.rules.whole_set import on_set
from reportgen.verify.claims.scene import Scene
from reportgen.verify.claims.speech import Speech
from reportgen.verify.claims.standing import describes, is_background, unless_named
from reportgen.verify.claims.subjects import (
    Subject,
    Subjects,
    distinct,
    items_of,
    listed,
    of_bound,
    pointing,
    said,
    spoken_of,
)
from reportgen.verify.claims.values import Span
from reportgen.verify.claims.verdicts import Outcome, Verdict

_FOLLOWING = 2
"""How many sentences after one may have the measure that it speaks of."""
_LISTED = 6
"""How many words a part of a running list has at most."""


@dataclass(frozen=True, slots=True)
class Amount:
    """Limits as what is said of each part of a set."""

    results: Results
    limits: Limits
    rule: str

    def test(self, subject: Subject) -> bool | None:
        """Whether a share lies within the limits; None where it is not known."""
        share = subject.share(self.results)
        return None if share is None else self.limits.fit(share)

    def value(self, subject: Subject) -> Fraction | None:
        """Give a share in per cent."""
        share = subject.share(self.results)
        return None if share is None else share * 100

    def name(self, subject: Subject) -> str:
        """Give a share as an expression."""
        return expressions.share(self.results, subject)

    def counted(self, subjects: Sequence[Subject]) -> str:
        """Give how many of some shares lie within the limits, as an expression."""
        items = expressions.items(self.results, items_of(subjects))
        return self.limits.counted(items)

    def predicate(self) -> Predicate:
        """Give it as what is said of each part of a set."""
        return Predicate(self.rule, self.test, self.value, self.name, self.counted)


def quantity(scene: Scene, hit: Hit) -> Outcome:
    """Judge a word for how many respondents; words for parts of a set are the predicate's."""
    words = hit.meaning
    if not isinstance(words, QuantityWords) or is_background(scene, hit):
        return None
    counted = quantifier(scene, hit)
    if words.all or words.none:
        answer = _elliptic(scene, hit)
        if answer:
            return judged(scene, hit, "quantity", limits_of(scene.speech, words), (), answer)
    if counted is None or counted.noun not in {"units", "none"}:
        return None
    if words.several or words.both or words.differ:
        return None
    if describes(scene, hit) or _is_verb(scene, hit) or _is_of_remarks(scene, hit):
        return None
    if (words.all or words.none) and counted.noun != "units":
        return None
    if any(h.start == hit.end and isinstance(h.meaning, SignificanceWords) for h in scene.hits):
        return None  # "no significant differences"
    return judged(scene, hit, "quantity", limits_of(scene.speech, words))


def _elliptic(scene: Scene, hit: Hit) -> Subjects:
    """Give the share that "… say so to a high degree, and none do to a very high one" goes on to."""
    start = scene.clause_at(hit.start)[0]
    joined = scene.tokens[start].word in scene.speech.lexicon.grammar.conjunctions
    named = scene.answers((hit.end, scene.clause_at(hit.start)[1]))
    earlier = [bound for bound in scene.bounds if bound.at < hit.start and bound.is_share]
    if not joined or hit.start != start + 1 or len(named) != 1 or not earlier:
        return ()
    if scene.bounds_in((hit.start, len(scene.tokens))):
        return ()
    subject = of_bound(scene.results, earlier[-1])
    return (Subject(subject.item, _ids(scene, subject, named[0]), subject.year),)


def limits_of(speech: Speech, words: QuantityWords) -> Limits:
    """Give the limits that a word for a quantity sets."""
    if words.all:
        return Limits(low=100)
    if words.none:
        return Limits(high=0)
    if words.more_than:
        return Limits(low=speech.threshold(words.more_than), low_strict=True)
    if words.less_than:
        return Limits(high=speech.threshold(words.less_than), high_strict=True)
    if words.at_least:
        return Limits(low=speech.threshold(words.at_least))
    return Limits(high=speech.threshold(words.at_most))


def _is_verb(scene: Scene, hit: Hit) -> bool:
    """Whether the word is a verb that looks like a quantity ("kan få")."""
    modal = scene.speech.words("modal")
    return hit.end == hit.start + 1 and modal.within(scene.tokens, max(0, hit.start - 1), hit.start)


def _is_of_remarks(scene: Scene, hit: Hit) -> bool:
    """Whether a verb for remarks stands beside the word ("many mention that …")."""
    remarks = scene.speech.words("remarks")
    return remarks.within(scene.tokens, max(0, hit.start - 2), min(len(scene.tokens), hit.end + 2))


def judged(
    scene: Scene,
    hit: Hit,
    rule: str,
    limits: Limits,
    also: tuple[Hit, ...] = (),
    about: Subjects = (),
) -> Outcome:
    """Judge that shares lie within limits: of a set, of what the words are about, else of `about`.

    about: the shares that it is known to be about, if any.
    """
    results = scene.results
    quantified = None if about else quantifier_of(scene, hit)
    amount = Amount(results, limits, rule)
    if quantified is not None:
        found = on_set(scene, hit, quantified, amount.predicate(), also)
        if found is not None:
            return found
    denied = scene.speech.words("negation").within(scene.tokens, hit.end, hit.end + 2)
    subjects = [_denied(scene, s) if denied else s for s in about or _subjects(scene, hit)]
    known = [s for s in subjects if s.share(results) is not None]
    if not known:
        return unless_named(scene, hit, rule, limits.expression("share('…')"))
    pairs = [(amount.name(s), amount.value(s)) for s in known]
    holds = all(amount.test(s) for s in known) != scene.negated(hit)
    test = " and ".join(limits.expression(name) for name, _ in pairs)
    return Verdict(hit, rule, test, expressions.told(pairs), holds, tuple(known), also=also)


def _denied(scene: Scene, subject: Subject) -> Subject:
    """Give the other end of the scale: "for most it is not hard" is of those who find it easy."""
    if subject.categories or not subject.item:
        return subject
    return Subject(subject.item, scene.results.bottom(subject.item), subject.year)


def _subjects(scene: Scene, hit: Hit) -> Subjects:
    """Give the shares that a word for a quantity is about."""
    found = next((one for one in _scopes(scene, hit) if one), ())
    named = scene.answers(scene.clause_at(hit.start))
    if not named:
        return found
    measured = _measures_of(scene, named[-1])
    if measured:
        return measured
    return distinct(Subject(s.item, _ids(scene, s, named[-1]), s.year) for s in found if s.item)


def _measures_of(scene: Scene, categories: Ids) -> Subjects:
    """Give the shares of no single item, in a sentence or right after it, of some categories."""
    following = scene.ground.reading.sentences[scene.sentence.index + 1 :][:_FOLLOWING]
    near = [one for one in following if one.chapter is scene.sentence.chapter]
    scenes = (scene, *(scene.ground.scene(one) for one in near))
    for one in scenes:
        shares = (b for b in one.numbers if not b.item and b.quantity.unit == "share")
        found = distinct(of_bound(one.results, b) for b in shares if b.categories == categories)
        if found:
            return found
    return ()


def _ids(scene: Scene, subject: Subject, named: Ids) -> Ids:
    return scene.results.bottom(subject.item) if named == BOTTOM else named


def _scopes(scene: Scene, hit: Hit) -> list[Subjects]:
    own, year = scene.clause_at(hit.start), year_of(scene, hit)
    later = [c for c in scene.clauses if c[0] >= own[1]]
    earlier = [c for c in reversed(scene.clauses) if c[1] <= own[0]]
    scopes = [_adjacent(scene, hit)]
    scopes += [said_numbers(scene, enumeration(scene, c), year) for c in (own, *later)]
    if not scene.before:
        scopes += [said_numbers(one, (0, len(one.tokens)), year)[:1] for one in scene.after[:1]]
    scopes += [spoken_of(scene, (own[0], len(scene.tokens)))]
    scopes += [said(scene, c) for c in earlier]
    scopes += [spoken_of(scene, (0, len(scene.tokens)))]
    scopes += [distinct(s for entry in listed(scene.entries) for s in entry)]
    for one in pointing(scene):
        scopes += [distinct(s for entry in listed(one.entries) for s in entry)]
    around = (*scene.before, *scene.after[:1])
    return scopes + [said_numbers(one, (0, len(one.tokens)), year) for one in around]


def _adjacent(scene: Scene, hit: Hit) -> Subjects:
    """Give the share in brackets or commas right behind a word for a quantity, of whatever wave."""
    following = scene.tokens[hit.end : hit.end + 4]
    marked = any(token.text in "(,–" for token in following if token.is_mark)
    numbers = [b for b in scene.bounds if hit.end <= b.at < hit.end + 4 and b.is_share]
    return (of_bound(scene.results, numbers[0]),) if marked and numbers else ()


def enumeration(scene: Scene, clause: Span) -> Span:
    """Give a clause with those after it that go on with its list ("a (10), b (7) and c (6)")."""
    start, end = clause
    relative = scene.speech.words("describes")
    for other in scene.clauses:
        if other[0] != end:
            continue
        if other[1] - other[0] > _LISTED or relative.at(scene.tokens, other[0]) is not None:
            break
        end = other[1]
    return start, end


def said_numbers(scene: Scene, span: Span, year: int) -> Subjects:
    """Give what the shares of a wave between two tokens are of, measures included."""
    return distinct(
        of_bound(scene.results, b)
        for b in scene.numbers
        if span[0] <= b.at < span[1] and b.quantity.unit == "share" and b.year == year
    )
