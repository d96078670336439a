"""Quantity: "most", "few", "half" of the respondents."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from reportgen.verify.claims import expressions
from reportgen.verify.claims.answers import BOTTOM, Ids
from reportgen.verify.claims.lexicon import ApproximationWords, QuantityWords
from reportgen.verify.claims.phrases import Hit
from reportgen.verify.claims.quantifiers import quantifier
from reportgen.verify.claims.scene import Scene, Span
from reportgen.verify.claims.speech import FractionWords, Speech
from reportgen.verify.claims.standing import describes, is_guess, standing
from reportgen.verify.claims.subjects import (
    Subject,
    Subjects,
    distinct,
    listed,
    of_bound,
    said,
    spoken_of,
)
from reportgen.verify.claims.verdicts import Outcome, Unresolved, Verdict


@dataclass(frozen=True, slots=True)
class Limits:
    """Limits of a share in per cent; strict: the limit itself is not within."""

    low: float | None = None
    high: float | None = None
    strict: bool = False

    def fit(self, share: Fraction) -> bool:
        """Whether a share (0-1) lies within them."""
        per_cent = share * 100
        if self.low is not None and (per_cent < self.low or (self.strict and per_cent == self.low)):
            return False
        if self.high is None:
            return True
        return per_cent < self.high or (per_cent == self.high and not self.strict)

    def expression(self, share: str) -> str:
        """Give the claim as an expression."""
        equal = "" if self.strict else "="
        parts = []
        if self.low is not None:
            parts.append(f"{share} >{equal} {expressions.number(self.low)}")
        if self.high is not None:
            parts.append(f"{share} <{equal} {expressions.number(self.high)}")
        return " and ".join(parts)


def quantity(scene: Scene, hit: Hit) -> Outcome:
    """Judge a word for how many respondents; words for parts of a set are the predicate's."""
    words = hit.meaning
    if not isinstance(words, QuantityWords) or standing(scene) == "none" or is_guess(scene, hit):
        return None
    counted = quantifier(scene, hit)
    if counted is None or counted.noun not in {"units", "none"} or words.several or words.both:
        return None
    if describes(scene, hit) or _is_verb(scene, hit):
        return None
    return _judged(scene, hit, "quantity", limits_of(scene.speech, words))


def limits_of(speech: Speech, words: QuantityWords) -> Limits:
    """Give the limits that a word for a quantity sets."""
    if words.all:
        return Limits(low=100)
    if words.none:
        return Limits(high=0)
    if words.more_than:
        return Limits(low=speech.threshold(words.more_than), strict=True)
    if words.less_than:
        return Limits(high=speech.threshold(words.less_than), strict=True)
    if words.at_least:
        return Limits(low=speech.threshold(words.at_least))
    return Limits(high=speech.threshold(words.at_most))


def _is_verb(scene: Scene, hit: Hit) -> bool:
    """Whether the word is a verb that looks like a quantity ("kan få")."""
    modal = scene.speech.words("modal")
    return modal.within(scene.tokens, max(0, hit.start - 1), hit.start)


def fraction(scene: Scene, hit: Hit) -> Outcome:
    """Judge a fraction in words ("almost half")."""
    words = hit.meaning
    if not isinstance(words, FractionWords) or standing(scene) in {"none", "named"}:
        return None
    limits, also = fraction_limits(scene, hit, words)
    return _judged(scene, hit, "fraction", limits, also)


def fraction_limits(
    scene: Scene, hit: Hit, words: FractionWords
) -> tuple[Limits, tuple[Hit, ...]]:
    """Give the limits that a fraction sets, with the word before it that widens or moves them."""
    exact, threshold = words.value * 100, scene.speech.threshold
    for other in scene.hits:
        if other.end == hit.start and isinstance(other.meaning, ApproximationWords):
            return approximate(scene.speech, other.meaning, exact), (other,)
    margin = threshold(scene.speech.lexicon.fraction)
    return Limits(exact - margin, exact + margin), ()


def approximate(speech: Speech, words: ApproximationWords, per_cent: float) -> Limits:
    """Give the limits that a word like "almost" sets around a number in per cent."""
    if words.most:
        return Limits(high=speech.threshold(words.most))
    ends = [_end(speech, words.below), _end(speech, words.above)]
    low = None if ends[0] is None else per_cent - ends[0]
    high = None if ends[1] is None else per_cent + ends[1]
    return Limits(low, high, words.strict)


def _end(speech: Speech, name: str) -> float | None:
    if name == "any":
        return None
    return 0.0 if name == "0" else speech.threshold(name)


def _judged(
    scene: Scene, hit: Hit, rule: str, limits: Limits, also: tuple[Hit, ...] = ()
) -> Outcome:
    results = scene.results
    denied = scene.speech.words("negation").within(scene.tokens, hit.end, hit.end + 2)
    subjects = [_denied(scene, s) if denied else s for s in _subjects(scene, hit)]
    known = [s for s in subjects if s.share(results) is not None]
    if not known:
        strong = standing(scene) in {"own", "near"}
        return Unresolved(hit, rule, limits.expression("share('…')")) if strong else None
    pairs = [(expressions.share(results, s), (s.share(results) or Fraction(0)) * 100) for s in known]
    holds = all(limits.fit(s.share(results) or Fraction(0)) for s in known) != scene.negated(hit)
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
    own = scene.clause_at(hit.start)
    later = [c for c in scene.clauses if c[0] >= own[1]]
    earlier = [c for c in reversed(scene.clauses) if c[1] <= own[0]]
    scopes = [said_numbers(scene, enumeration(scene, c)) for c in (own, *later)]
    if not scene.before:
        scopes += [said_numbers(one, (0, len(one.tokens)))[:1] for one in scene.after[:1]]
    scopes += [spoken_of(scene, (own[0], len(scene.tokens)))]
    scopes += [said(scene, c) for c in earlier]
    scopes += [spoken_of(scene, (0, len(scene.tokens)))]
    scopes += [distinct(s for entry in listed(scene.entries) for s in entry)]
    scopes += [said_numbers(one, (0, len(one.tokens))) for one in (*scene.before, *scene.after[:1])]
    return scopes


def enumeration(scene: Scene, clause: Span) -> Span:
    """Give a clause with those after it that go on with its list ("a (10), b (7) and c (6)")."""
    start, end = clause
    closed = scene.speech.words("describes")
    for other in scene.clauses:
        if other[0] != end:
            continue
        if other[1] - other[0] > _LISTED or closed.at(scene.tokens, other[0]) is not None:
            break
        end = other[1]
    return start, end


_LISTED = 6
"""How many words a part of a running list has at most."""


def said_numbers(scene: Scene, span: tuple[int, int]) -> Subjects:
    """Give what the shares between two tokens are of, measures included."""
    return distinct(
        of_bound(scene.results, b)
        for b in scene.numbers
        if span[0] <= b.at < span[1] and b.quantity.unit == "share"
    )
