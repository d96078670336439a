"""So many that are larger: "three questions that challenge more than the area does as a whole"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from reportgen.verify.claims import expressions
from reportgen.verify.claims.phrases import Hit
from reportgen.verify.claims.predicates import Predicate
from reportgen.verify.claims.quantifiers import quantifier_of
from reportgen.verify.claims.results import Results
from reportgen.verify.claims.rules.size import Size, sizes_of
from reportgen.verify.claims.rules.whole_set import judged_set, on_set
from reportgen.verify.claims.scene import Scene
from reportgen.verify.claims.sets import named, previous
from reportgen.verify.claims.subjects import (
    Subject,
    Subjects,
    items_of,
    listed,
    of_bound,
    of_whole_groups,
    pointing,
)
from reportgen.verify.claims.verdicts import Outcome

To = Literal["more", "less"]


@dataclass(frozen=True, slots=True)
class Beyond:
    """Larger or smaller than another share, `base`, and by how much."""

    results: Results
    base: Subject
    limit: Fraction
    to: To
    sizes: tuple[Size, ...]

    def test(self, subject: Subject) -> bool | None:
        """Whether a share lies beyond the other; None for that one itself."""
        share = subject.share(self.results)
        if share is None or subject.item == self.base.item:
            return None
        points = (share - self.limit) * 100
        beyond = points > 0 if self.to == "more" else points < 0
        return beyond and all(size.fits(points) for size in self.sizes)

    def value(self, subject: Subject) -> Fraction | None:
        """Give a share in per cent."""
        share = subject.share(self.results)
        return None if share is None else share * 100

    def counted(self, subjects: Sequence[Subject]) -> str:
        """Give how many of some shares lie beyond, as an expression."""
        items = expressions.items(self.results, items_of(subjects))
        base = expressions.share(self.results, self.base)
        least = max((s.at_least for s in self.sizes if s.at_least is not None), default=None)
        most = min((s.at_most for s in self.sizes if s.at_most is not None), default=None)
        sign = "+" if self.to == "more" else "-"
        from_ = base if least is None else f"{base} {sign} {expressions.number(least - 0.5)}"
        to = None if most is None else f"{base} {sign} {expressions.number(most + 0.5)}"
        if self.to == "more":
            call = f"count({items}, {'more_than' if least is None else 'at_least'}={from_})"
            return call if to is None else f"{call} - count({items}, at_least={to})"
        call = f"count({items}, {'at_least' if least is None else 'more_than'}={from_})"
        all_of_them = str(len(subjects)) if to is None else f"count({items}, more_than={to})"
        return f"{all_of_them} - {call}"

    def predicate(self) -> Predicate:
        """Give it as what is said of each part of a set."""
        results = self.results
        name = lambda subject: expressions.share(results, subject)  # noqa: E731 - one line
        return Predicate("comparison", self.test, self.value, name, self.counted)


def counted_more(scene: Scene, hit: Hit, to: To, than: int | None) -> Outcome:
    """Judge that so many parts of a set are larger than the whole, or than the number before.

    than: where what is compared with begins, None where that is left open. None where neither a
    quantifier nor a count says how many.
    """
    base = _before(scene) if than is None else _whole(scene, than)
    limit = None if base is None else base.share(scene.results)
    if base is None or limit is None:
        return None
    sizes = sizes_of(scene, hit)
    beyond = Beyond(scene.results, base, limit, to, sizes).predicate()
    also = tuple(size.hit for size in sizes)
    quantified, count = quantifier_of(scene, hit), _count(scene, hit)
    examples = tuple(s for one in pointing(scene) for entry in listed(one.entries) for s in entry)
    if quantified is not None and (count is None or quantified.at > count[1]):
        return on_set(scene, hit, quantified, beyond, also, examples)
    if count is None:
        return None
    exactly = count[0]
    parts = _parts(scene, hit)
    return judged_set(hit, parts, beyond, lambda true, _: (true == exactly, f"== {exactly}"), also)


def _whole(scene: Scene, than: int) -> Subject | None:
    """Give the item about a group as a whole, where that is what is compared with."""
    if not scene.speech.words("overall").within(scene.tokens, than):
        return None
    return next(iter(of_whole_groups(scene)), None)


def _before(scene: Scene) -> Subject | None:
    """Give the share that was said last before the sentence."""
    shares = (b for one in scene.before for b in reversed(one.bounds) if b.is_share)
    bound = next(shares, None)
    return None if bound is None else of_bound(scene.results, bound)


def _count(scene: Scene, hit: Hit) -> tuple[int, int] | None:
    """Give the nearest count before a claim word in its sentence, and where it stands."""
    for at in range(hit.start - 1, -1, -1):
        found = scene.speech.count(scene.tokens[at])
        if found is not None and scene.year_of(at) is None:
            return found, at
    return None


def _parts(scene: Scene, hit: Hit) -> Subjects:
    nouns = scene.nouns_in(0, hit.start)
    return named(scene, nouns[-1]) if nouns else previous(scene, hit.start)
