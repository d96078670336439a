"""Quantity: "most", "few", "half" of the respondents."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from reportgen.verify.claims import expressions
from reportgen.verify.claims.answers import BOTTOM, Ids
from reportgen.verify.claims.lexicon import ApproximationWords, FractionWords, QuantityWords
from reportgen.verify.claims.limits import Limits, approximate
from reportgen.verify.claims.phrases import Hit
from reportgen.verify.claims.predicates import Predicate
from reportgen.verify.claims.quantifiers import noun_after, quantifier, quantifier_of
from reportgen.verify.claims.results import Results
from reportgen.verify.claims.rules.rank import year_of
from reportgen.verify.claims.rules.whole_set import on_set
from reportgen.verify.claims.scene import Scene
from reportgen.verify.claims.speech import Speech
from reportgen.verify.claims.standing import describes, is_background, standing, unless_named
from reportgen.verify.claims.subjects import (
    Subject,
    Subjects,
    distinct,
    items_of,
    listed,
    of_bound,
    said,
    spoken_of,
)
from reportgen.verify.claims.values import Span
from reportgen.verify.claims.verdicts import Outcome, Verdict

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
    if counted is None or counted.noun not in {"units", "none"} or words.several or words.both:
        return None
    if describes(scene, hit) or _is_verb(scene, hit) or _is_of_remarks(scene, hit):
        return None
    if (words.all or words.none) and counted.noun != "units":
        return None
    return _judged(scene, hit, "quantity", limits_of(scene.speech, words))


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
    return modal.within(scene.tokens, max(0, hit.start - 1), hit.start)


def _is_of_remarks(scene: Scene, hit: Hit) -> bool:
    """Whether a verb for remarks stands beside the word ("many mention that …")."""
    remarks = scene.speech.words("remarks")
    return remarks.within(scene.tokens, max(0, hit.start - 2), min(len(scene.tokens), hit.end + 2))


def fraction(scene: Scene, hit: Hit) -> Outcome:
    """Judge a fraction in words ("almost half"); of parts of a set it is no share."""
    words = hit.meaning
    if not isinstance(words, FractionWords) or standing(scene) in {"none", "named"}:
        return None
    value = words.value or _of_counts(scene, hit)
    if not value or noun_after(scene, hit.end)[0] in {"parts", "them"}:
        return None
    approximation = _approximation(scene, hit)
    if approximation is None:
        margin = scene.speech.threshold(scene.speech.lexicon.fraction)
        return _judged(scene, hit, "fraction", Limits(value * 100 - margin, value * 100 + margin))
    other, meaning = approximation
    limits = approximate(scene.speech, meaning, value * 100)
    return _judged(scene, hit, "fraction", limits, (other,))


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


def _judged(
    scene: Scene, hit: Hit, rule: str, limits: Limits, also: tuple[Hit, ...] = ()
) -> Outcome:
    results = scene.results
    quantified = quantifier_of(scene, hit)
    amount = Amount(results, limits, rule)
    if quantified is not None:
        found = on_set(scene, hit, quantified, amount.predicate(), also)
        if found is not None:
            return found
    denied = scene.speech.words("negation").within(scene.tokens, hit.end, hit.end + 2)
    subjects = [_denied(scene, s) if denied else s for s in _subjects(scene, hit)]
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
    return distinct(Subject(s.item, _ids(scene, s, named[-1]), s.year) for s in found if s.item)


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
