"""Subjects: the items and shares that a claim word is about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from reportgen.verify.claims.mentions import mentions
from reportgen.verify.claims.phrases import Hit
from reportgen.verify.claims.results import Categories, Results
from reportgen.verify.claims.scene import Scene
from reportgen.verify.claims.values import Bound, Span


@dataclass(frozen=True, slots=True)
class Subject:
    """A share that words speak of.

    item: "" for a measure.  categories: None is the top box.  year: None where none is said.
    value: of a measure's number; measure: its expression.
    """

    item: str
    categories: Categories = None
    year: int | None = None
    value: Fraction | None = None
    measure: str = ""

    def share(self, results: Results, year: int | None = None) -> Fraction | None:
        """Give the share, exact (0-1)."""
        if not self.item:
            return self.value
        return results.share(self.item, self.categories, year or self.year)

    def change(self, results: Results) -> Fraction | None:
        """Give the change of the share since the earlier wave, in percentage points."""
        return results.change(self.item, self.categories) if self.item else None


Subjects = tuple[Subject, ...]
_MOST_ASKED = 1_000_000
"""The largest base of which a measure's share is the exact ratio of counts again."""


def of_bound(results: Results, bound: Bound) -> Subject:
    """Give what a bound number is of."""
    categories = bound.categories
    if bound.item and categories == results.top(bound.item):
        categories = None
    if bound.item:
        return Subject(bound.item, categories, bound.year)
    value = bound.quantity.value
    exact = None if value is None else Fraction(value).limit_denominator(_MOST_ASKED)
    return Subject("", categories, bound.year, exact, measure_of(results, bound))


def measure_of(results: Results, bound: Bound) -> str:
    """Give the expression of a measure's number; "" where it is of no measure."""
    quantity = bound.quantity
    if quantity.item not in results.basis.publication.measures:
        return ""
    calls = {"min": "lowest", "max": "highest", "limit": "limit"}
    when = "" if bound.year in {0, results.year} else ", year=previous"
    return f"{calls.get(quantity.statistic, 'count')}({quantity.item!r}{when})"


def of_items(items: Iterable[str]) -> Subjects:
    """Give the top boxes of items."""
    return tuple(Subject(item) for item in dict.fromkeys(items))


def distinct(subjects: Iterable[Subject]) -> Subjects:
    """Give subjects once each, of the first year that is said of each."""
    found: dict[tuple[str, Categories, Fraction | None], Subject] = {}
    for subject in subjects:
        found.setdefault((subject.item, subject.categories, subject.value), subject)
    return tuple(found.values())


def items_of(subjects: Iterable[Subject]) -> tuple[str, ...]:
    """Give the items of subjects, each once."""
    return tuple(dict.fromkeys(s.item for s in subjects if s.item))


def said(scene: Scene, span: Span) -> Subjects:
    """Give what the words between two tokens are about: by their numbers, else by their words."""
    numbers = scene.bounds_in(span)
    if numbers:
        return distinct(of_bound(scene.results, bound) for bound in numbers)
    return spoken_of(scene, span)


def spoken_of(scene: Scene, span: Span) -> Subjects:
    """Give what the words between two tokens name, numbers aside."""
    return of_items(item for mention in mentions(scene, span) for item in mention.items)


def whole(scene: Scene) -> Subjects:
    """Give what a sentence is about."""
    return said(scene, (0, len(scene.tokens)))


def listed(entries: Iterable[Iterable[Scene]]) -> tuple[Subjects, ...]:
    """Give what each entry of a list is about: the first thing it gives a number of or names."""
    found = []
    for entry in entries:
        subjects = [s for scene in entry for s in whole(scene)]
        numbered = [of_bound(scene.results, b) for scene in entry for b in scene.bounds]
        found.append(distinct(numbered or subjects)[:1])
    return tuple(found)


def nearest(scene: Scene, hit: Hit) -> Subjects:
    """Give what the words nearest to a claim word are about; () where nothing is found.

    What other sentences gave numbers of counts by its top box, unless it is the share that is
    spoken of.
    """
    found = next((one for one in _scopes(scene, hit) if one), ()) or _of_measures(scene)
    if found:
        return found
    around = next((one for one in _around(scene) if one), ())
    share = scene.speech.words("share").within(scene.tokens, *scene.clause_at(hit.start))
    return around if share else distinct(Subject(s.item) if s.item else s for s in around)


def _scopes(scene: Scene, hit: Hit) -> Iterator[Subjects]:
    """Give what the sentence is about: the clause, those before it, those after it, its list."""
    own = scene.clause_at(hit.start)
    yield said(scene, own)
    if scene.speech.words("overall").within(scene.tokens, *own):
        yield of_whole_groups(scene)
    earlier = [span for span in scene.clauses if span[1] <= own[0]]
    for span in reversed(earlier):
        yield said(scene, span)
    for span in scene.clauses:
        if span[0] >= own[1]:
            yield said(scene, span)
    yield spoken_of(scene, (0, len(scene.tokens)))
    yield tuple(s for entry in listed(scene.entries) for s in entry)
    yield from (tuple(s for e in listed(one.entries) for s in e) for one in pointing(scene))


def _of_measures(scene: Scene) -> Subjects:
    """Give the shares in a sentence that are of no item, as the response rate is."""
    return distinct(of_bound(scene.results, b) for b in scene.numbers if b.quantity.unit == "share")


def pointing(scene: Scene) -> tuple[Scene, ...]:
    """Give the next sentence where it only leads in a list ("This goes for:")."""
    points_on = scene.speech.words("points_on")
    return tuple(o for o in scene.after[:1] if o.entries and points_on.at(o.tokens, 0) is not None)


def of_whole_groups(scene: Scene) -> Subjects:
    """Give the items about the groups, as wholes, that a sentence stands under."""
    found = (scene.results.of_group(group) for group in groups_of(scene))
    return of_items(item for item in found if item is not None)


def groups_of(scene: Scene) -> tuple[str, ...]:
    """Give the groups a sentence stands under: by the headings, else by the numbers around it."""
    results, sentences = scene.results, scene.ground.reading.sentences
    for index in reversed(scene.sentence.chapter.headings):
        words = [token.word for token in sentences[index].tokens]
        named = scene.ground.vocabulary.groups_named(words, results.groups)
        if named:
            return named
    items = [b.item for one in (scene, *scene.before) for b in one.bounds]
    return tuple(dict.fromkeys(results.items[i].group for i in items if i in results.items))


def _around(scene: Scene) -> Iterator[Subjects]:
    """Give what neighbouring sentences are about: those before it, else the one after it."""
    if not scene.before or scene.sentence.kind == "heading":
        yield from _following(scene)
    for before in scene.before:
        yield _last(before)
    if not scene.before and scene.sentence.follows is not None:
        yield tuple(s for e in listed(scene.entries_of(scene.sentence.follows)) for s in e)
    yield from _following(scene)


def _last(scene: Scene) -> Subjects:
    """Give what a sentence is about; of several numbers, what the last is of."""
    found = whole(scene)
    if len(items_of(found)) > 1 and scene.bounds:
        return (of_bound(scene.results, scene.bounds[-1]),)
    return found


def _following(scene: Scene) -> Iterator[Subjects]:
    if scene.sentence.kind == "heading":
        reading = scene.ground.reading
        following = reading.sentences[scene.sentence.index + 1 :]
        if following and following[0].chapter is scene.sentence.chapter:
            yield whole(scene.ground.scene(following[0]))
    for after in scene.after[:1]:
        yield distinct(of_bound(scene.results, b) for b in after.bounds[:1])
        yield whole(after)
