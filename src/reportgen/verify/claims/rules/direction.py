"""Direction: what rose, fell, got better or worse since the earlier wave."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from reportgen.verify.claims import expressions
from reportgen.verify.claims.answers import BOTTOM
from reportgen.verify.claims.lexicon import DirectionWords
from reportgen.verify.claims.phrases import Hit, is_number
from reportgen.verify.claims.predicates import Predicate
from reportgen.verify.claims.quantifiers import quantifier_of
from reportgen.verify.claims.results import Results
from reportgen.verify.claims.rules.only import only_these
from reportgen.verify.claims.rules.size import Size, sizes_of
from reportgen.verify.claims.rules.whole_set import on_set
from reportgen.verify.claims.scene import Scene
from reportgen.verify.claims.standing import is_background, unless_named
from reportgen.verify.claims.subjects import Subject, Subjects, distinct, items_of, nearest, whole
from reportgen.verify.claims.verdicts import Outcome, Unresolved, Verdict

To = Literal["rise", "fall", "better", "worse"]
_DENIED = {">": "<=", "<": ">="}


@dataclass(frozen=True, slots=True)
class Change:
    """A way that shares change. denied: whether the words say that they did not."""

    results: Results
    to: To
    denied: bool = False
    sizes: tuple[Size, ...] = ()

    def sign(self, subject: Subject) -> Literal["<", ">"]:
        """Give which side of nought the change must lie on."""
        if self.to in {"rise", "fall"}:
            return ">" if self.to == "rise" else "<"
        good = self.results.better(subject.item)
        if subject.categories and subject.categories == self.results.bottom(subject.item):
            good = -good
        return ">" if (good > 0) == (self.to == "better") else "<"

    def test(self, subject: Subject) -> bool | None:
        """Whether a share changed that way, and that much; None where that is not known."""
        points = subject.change(self.results)
        if points is None:
            return None
        true = points > 0 if self.sign(subject) == ">" else points < 0
        return true != self.denied and all(size.fits(points) for size in self.sizes)

    def expression(self, subject: Subject) -> str:
        """Give the claim of one share as an expression."""
        name, sign = expressions.change(self.results, subject), self.sign(subject)
        said = f"{name} {_DENIED[sign] if self.denied else sign} 0"
        return " and ".join([said, *(size.expression(name) for size in self.sizes)])

    def counted(self, subjects: Sequence[Subject]) -> str:
        """Give how many of some shares changed that way, as an expression."""
        name = "risen" if self.sign(subjects[0]) == ">" else "fallen"
        items = expressions.items(self.results, items_of(subjects))
        least = [size.at_least for size in self.sizes if size.at_least is not None]
        by = f", by={expressions.number(max(least) - 0.5)}" if least else ""
        return f"{len(subjects)} - {name}({items}{by})" if self.denied else f"{name}({items}{by})"

    def predicate(self) -> Predicate:
        """Give it as what is said of each part of a set."""
        results = self.results
        return Predicate(
            "direction",
            self.test,
            lambda subject: subject.change(results),
            lambda subject: expressions.change(results, subject),
            self.counted,
        )


def direction(scene: Scene, hit: Hit) -> Outcome:
    """Judge a word for a change."""
    words = hit.meaning
    if not isinstance(words, DirectionWords) or is_background(scene, hit):
        return None
    if not _speaks_of_shares(scene, hit, words):
        return None
    return _mixed(scene, hit) if words.to == "mixed" else changed(scene, hit, words.to)


def changed(scene: Scene, hit: Hit, to: To) -> Outcome:
    """Judge words that say how shares changed, of one item or of the parts of a set."""
    sizes = sizes_of(scene, hit)
    change = Change(scene.results, to, scene.negated(hit), sizes)
    also = tuple(size.hit for size in sizes)
    found = only_these(scene, hit, change.predicate(), also)
    quantified = quantifier_of(scene, hit)
    if found is None and quantified is not None:
        if scene.speech.words("except_").within(scene.tokens, quantified.hit.end, hit.start):
            return Unresolved(hit, "direction", "risen(['…']) == 1")
        found = on_set(scene, hit, quantified, change.predicate(), also)
    return found or _of_each(scene, hit, change, also)


def _of_each(scene: Scene, hit: Hit, change: Change, also: tuple[Hit, ...]) -> Outcome:
    """Judge a change of what the words nearest to it are about, of each of them."""
    results, subjects = scene.results, _changing(scene, hit)
    if not subjects:
        sign = "<" if change.to in {"fall", "better"} else ">"
        return unless_named(scene, hit, "direction", f"change('…') {sign} 0")
    pairs = [(expressions.change(results, s), s.change(results)) for s in subjects]
    test = " and ".join(change.expression(subject) for subject in subjects)
    holds = all(change.test(subject) for subject in subjects)
    return Verdict(hit, "direction", test, expressions.told(pairs), holds, subjects, also=also)


def _speaks_of_shares(scene: Scene, hit: Hit, words: DirectionWords) -> bool:
    """Whether a word that may speak of the world in general stands with a word for shares."""
    if not words.present:
        return True
    measured, tokens = scene.speech.words("measured"), scene.tokens
    following = hit.end < len(tokens)
    if following and measured.at(tokens, hit.end) is not None:
        return True
    if words.present == "adjective" or (following and is_number(tokens[hit.end])):
        return False
    return measured.within(tokens, max(0, hit.start - 4), hit.start)


def _changing(scene: Scene, hit: Hit) -> Subjects:
    """Give the shares that a word for a change is about: those of both waves."""
    results = scene.results
    points = [b for b in scene.bounds if b.is_change and hit.end <= b.at <= hit.end + 3]
    if points:
        top = points[0].categories == results.top(points[0].item)
        return (Subject(points[0].item, None if top else points[0].categories),)
    found = nearest(scene, hit)
    if BOTTOM in scene.answers(scene.clause_at(hit.start)):
        found = tuple(_at_bottom(results, subject) for subject in found)
    known = tuple(s for s in found if s.change(results) is not None)
    return known if len(known) == len(found) or len(known) > 1 else ()


def _at_bottom(results: Results, subject: Subject) -> Subject:
    """Give the other end of the scale: "more find it easy"."""
    if subject.categories or not subject.item:
        return subject
    return Subject(subject.item, results.bottom(subject.item), subject.year)


def _mixed(scene: Scene, hit: Hit) -> Outcome:
    """Judge words that say that some shares rose and others fell."""
    results = scene.results
    near = (scene, *scene.before, *scene.after)
    around = (*near, *(one for lead in near for entry in lead.entries for one in entry))
    found = distinct(Subject(s.item, s.categories) for one in around for s in whole(one))
    known = [s for s in found if s.change(results) is not None]
    if len(known) < 2:
        proposal = "risen(['…']) > 0 and fallen(['…']) > 0"
        return unless_named(scene, hit, "direction", proposal)
    items = expressions.items(results, items_of(known))
    test = f"risen({items}) > 0 and fallen({items}) > 0"
    pairs = [(expressions.change(results, s), s.change(results)) for s in known]
    signs = {points > 0 for _, points in pairs if points}
    return Verdict(hit, "direction", test, expressions.told(pairs), len(signs) == 2, tuple(known))
