"""Level: shares that did not change since the earlier wave, or are as large as others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportgen.verify.claims import expressions
from reportgen.verify.claims.lexicon import EqualityWords, LevelWords, WithinWords
from reportgen.verify.claims.phrases import Hit
from reportgen.verify.claims.predicates import Predicate
from reportgen.verify.claims.quantifiers import quantifier_of
from reportgen.verify.claims.results import Results
from reportgen.verify.claims.rules.whole_set import on_set
from reportgen.verify.claims.scene import Scene
from reportgen.verify.claims.standing import is_background, unless_named
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
from reportgen.verify.claims.verdicts import Outcome, Verdict


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
        moved = " - ".join(f"{way}({items}, by={self.within:g})" for way in ("risen", "fallen"))
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
    words = hit.meaning
    if not isinstance(words, LevelWords) or is_background(scene, hit):
        return None
    return _steady(scene, hit, words, moved=words.moved) if _speaks_of_shares(scene, hit) else None


def _speaks_of_shares(scene: Scene, hit: Hit) -> bool:
    """Whether a number, a year or a word for shares stands with words for a level."""
    start, end = scene.clause_at(hit.start)
    beside = any(start <= year.start <= end for year in scene.years)
    return (
        bool(scene.bounds)
        or beside
        or scene.speech.words("measured").within(scene.tokens, start, end)
    )


def _steady(scene: Scene, hit: Hit, words: WithinWords, *, moved: bool = False) -> Outcome:
    """Judge that shares are within so many points of the earlier wave's; moved: that one is not."""
    results = scene.results
    denied = scene.negated(hit) != moved
    steady = Steady(results, scene.speech.threshold(words.within), denied)
    quantified = quantifier_of(scene, hit)
    found = on_set(scene, hit, quantified, steady.predicate()) if quantified else None
    if found is not None:
        return found
    subjects = tuple(s for s in _at_level(scene, hit) if s.change(results) is not None)
    if not subjects:
        return unless_named(scene, hit, "level", f"abs(change('…')) <= {steady.within:g}")
    pairs = [(expressions.change(results, s), s.change(results)) for s in subjects]
    test = (" or " if moved else " and ").join(steady.expression(s) for s in subjects)
    true = [bool(steady.test(subject)) for subject in subjects]
    holds = any(true) if moved else all(true)
    return Verdict(hit, "level", test, expressions.told(pairs), holds, subjects)


def _at_level(scene: Scene, hit: Hit) -> Subjects:
    """Give the shares that are at a level.

    "The answers" are all of a section's; "the unchanged level" is that of the sentence before.
    """
    if scene.speech.words("answers").within(scene.tokens, 0, hit.start):
        groups = groups_of(scene)
        return of_items(item for group in groups for item in scene.results.within(group))
    before = scene.tokens[hit.start - 1].word if hit.start else ""
    if before not in scene.speech.lexicon.grammar.the:
        return nearest(scene, hit)
    known = (of_items(items_of(nearest(one, Hit(0, 1, None)))) for one in scene.before)
    return next((found for found in known if found), ())


def equality(scene: Scene, hit: Hit) -> Outcome:
    """Judge words that say that two shares are as large as each other, or as before."""
    words = hit.meaning
    if not isinstance(words, EqualityWords) or is_background(scene, hit):
        return None
    if any(year.since and hit.start <= year.start <= hit.end + 4 for year in scene.years):
        return _steady(scene, hit, words)
    results, limit = scene.results, scene.speech.threshold(words.within)
    pair = _pair(scene, hit)
    shares = [share for subject in pair if (share := subject.share(results)) is not None]
    if len(shares) < 2:
        proposal = f"abs(share('…') - share('…')) <= {limit:g}"
        return unless_named(scene, hit, "equality", proposal)
    names = [expressions.share(results, subject) for subject in pair]
    near = abs(shares[0] - shares[1]) * 100 <= limit
    denied = scene.negated(hit)
    test = f"abs({names[0]} - {names[1]}) {'>' if denied else '<='} {limit:g}"
    values = expressions.told((n, share * 100) for n, share in zip(names, shares, strict=True))
    return Verdict(hit, "equality", test, values, near != denied, pair)


def _pair(scene: Scene, hit: Hit) -> Subjects:
    """Give the two shares that are compared: on both sides of "as", else the last two numbers."""
    as_ = scene.speech.words("as_").spans(scene.tokens, hit.end)
    if as_ and as_[0][1] < len(scene.tokens):
        after = said(scene, (as_[0][1], scene.clause_at(as_[0][1])[1]))
        before = said(scene, (0, hit.start))
        if after and before:
            return before[-1], after[0]
    numbers = [b for one in (scene, *scene.before[:2]) for b in reversed(one.bounds) if b.is_share]
    return tuple(of_bound(scene.results, bound) for bound in reversed(numbers[:2]))
