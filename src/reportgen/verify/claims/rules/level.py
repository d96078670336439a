"""Level: shares that did not change since the earlier wave, or are as large as others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportgen.verify.claims import expressions
from reportgen.verify.claims.lexicon import WithinWords
from reportgen.verify.claims.phrases import Hit
from reportgen.verify.claims.predicates import Predicate
from reportgen.verify.claims.quantifiers import quantifier_of
from reportgen.verify.claims.results import Results
from reportgen.verify.claims.rules.whole_set import on_set
from reportgen.verify.claims.scene import Scene
from reportgen.verify.claims.standing import is_guess, standing
from reportgen.verify.claims.subjects import (
    Subject,
    Subjects,
    groups_of,
    items_of,
    nearest,
    of_bound,
    of_items,
    said,
)
from reportgen.verify.claims.verdicts import Outcome, Unresolved, Verdict


@dataclass(frozen=True, slots=True)
class Steady:
    """No change beyond `within` percentage points."""

    results: Results
    within: float
    denied: bool = False

    def test(self, subject: Subject) -> bool | None:
        """Whether a share did not change; None where that is not known."""
        points = subject.change(self.results)
        return None if points is None else (abs(points) <= self.within) != self.denied

    def expression(self, subject: Subject) -> str:
        """Give the claim of one share as an expression."""
        sign = ">" if self.denied else "<="
        return f"abs({expressions.change(self.results, subject)}) {sign} {self.within:g}"

    def counted(self, subjects: Sequence[Subject]) -> str:
        """Give how many of some shares did not change, as an expression."""
        items = expressions.items(self.results, items_of(subjects))
        moved = f"risen({items}, by={self.within:g}) - fallen({items}, by={self.within:g})"
        return f"{len(subjects)} - {moved}"

    def predicate(self) -> Predicate:
        """Give it as what is said of each part of a set."""
        results = self.results
        return Predicate(
            "level",
            self.test,
            lambda subject: subject.change(results),
            lambda subject: expressions.change(results, subject),
            self.counted,
        )


def level(scene: Scene, hit: Hit) -> Outcome:
    """Judge words that say that shares are where they were."""
    if not isinstance(hit.meaning, WithinWords) or not _counts(scene, hit):
        return None
    return steady(scene, hit, hit.meaning)


def steady(scene: Scene, hit: Hit, words: WithinWords) -> Outcome:
    """Judge that shares are within so many points of the earlier wave's."""
    change = Steady(scene.results, scene.speech.threshold(words.within), scene.negated(hit))
    quantified = quantifier_of(scene, hit)
    found = on_set(scene, hit, quantified, change.predicate()) if quantified else None
    if found is not None:
        return found
    results = scene.results
    subjects = tuple(s for s in _steady(scene, hit) if s.change(results) is not None)
    if not subjects:
        strong = standing(scene) in {"own", "near"}
        return Unresolved(hit, "level", "abs(change('…')) <= 1") if strong else None
    pairs = [(expressions.change(results, s), s.change(results)) for s in subjects]
    test = " and ".join(change.expression(subject) for subject in subjects)
    holds = all(change.test(subject) for subject in subjects)
    return Verdict(hit, "level", test, expressions.told(pairs), holds, subjects)


def _counts(scene: Scene, hit: Hit) -> bool:
    """Whether words for a level speak of shares: an earlier wave or a share stands beside them."""
    if standing(scene) == "none" or is_guess(scene, hit):
        return False
    clause = scene.clause_at(hit.start)
    beside = any(clause[0] <= year.start < clause[1] + 1 for year in scene.years)
    if scene.bounds:
        return True
    measured = scene.speech.words("measured").within(scene.tokens, *clause)
    return beside or measured or any(y.start < hit.end and hit.start < y.end for y in scene.years)


def _steady(scene: Scene, hit: Hit) -> Subjects:
    """Give the shares that are at a level; "the answers" are all of a section's."""
    answers = scene.speech.words("answers").within(scene.tokens, 0, hit.start)
    if answers:
        groups = groups_of(scene)
        return of_items(item for group in groups for item in scene.results.within(group))
    before = scene.tokens[hit.start - 1].word if hit.start else ""
    if before in scene.speech.lexicon.grammar.the:
        return next((found for one in scene.before if (found := _shares(scene, one))), ())
    return nearest(scene, hit)


def _shares(scene: Scene, one: Scene) -> Subjects:
    """Give the top boxes that a sentence has numbers of, else those that it names."""
    return of_items(items_of(nearest(one, Hit(0, 1, None))))


def equality(scene: Scene, hit: Hit) -> Outcome:
    """Judge words that say that two shares are as large as each other, or as before."""
    words = hit.meaning
    if not isinstance(words, WithinWords) or standing(scene) == "none" or is_guess(scene, hit):
        return None
    if any(year.since and hit.start <= year.start <= hit.end + 4 for year in scene.years):
        return steady(scene, hit, words)
    pair = _pair(scene, hit)
    if pair is None:
        strong = standing(scene) in {"own", "near"}
        proposal = "abs(share('…') - share('…')) <= 2"
        return Unresolved(hit, "equality", proposal) if strong else None
    results, limit = scene.results, scene.speech.threshold(words.within)
    one, other = pair
    names = [expressions.share(results, s) for s in pair]
    shares = [s.share(results) for s in pair]
    if shares[0] is None or shares[1] is None:
        return Unresolved(hit, "equality", f"abs({names[0]} - {names[1]}) <= {limit:g}")
    near = abs(shares[0] - shares[1]) * 100 <= limit
    values = expressions.told(
        (n, s * 100) for n, s in zip(names, shares, strict=True) if s is not None
    )
    test = f"abs({names[0]} - {names[1]}) {'>' if scene.negated(hit) else '<='} {limit:g}"
    return Verdict(hit, "equality", test, values, near != scene.negated(hit), (one, other))


def _pair(scene: Scene, hit: Hit) -> tuple[Subject, Subject] | None:
    """Give the two shares that are compared: on both sides of "as", else the last two numbers."""
    as_ = scene.speech.words("as_").spans(scene.tokens, hit.end)
    end = len(scene.tokens)
    if as_:
        stop = next((c[1] for c in scene.clauses if c[0] <= as_[0][1] < c[1]), end)
        after = said(scene, (as_[0][1], stop))
        before = said(scene, (0, hit.start))
        if after and before:
            return before[-1], after[0]
    numbers = [s for one in (scene, *scene.before[:2]) for s in reversed(said_numbers(one))]
    return (numbers[1], numbers[0]) if len(numbers) > 1 else None


def said_numbers(scene: Scene) -> Subjects:
    """Give what the numbers of a sentence are of, in order."""
    return tuple(of_bound(scene.results, bound) for bound in scene.bounds if bound.is_share)
