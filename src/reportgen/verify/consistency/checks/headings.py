"""Headings: whether a section is about what its heading names, and no two are called alike."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from reportgen.errors import Problem
from reportgen.manuscript.model import Number, Section, plain_text
from reportgen.manuscript.walk import written
from reportgen.verify.consistency.fit import Fit, telling
from reportgen.verify.consistency.naming import Lists
from reportgen.verify.consistency.reading import Reading
from reportgen.verify.consistency.wording import words

NEEDED = 1.0
"""One word that only another group has: so much of another group has a wrong heading."""

CLEARLY = 3
"""So many times better must it fit than a group that the numbers are of."""

FEW = 2
"""A heading of one group does not stand over numbers of more groups than this."""


def check_headings(reading: Reading) -> Iterator[Problem]:
    """Give a problem for each heading that names another group than its numbers are of.

    Rules: `wrong-heading`; `same-heading`, for two sections of one chapter.
    """
    groups = _Groups(reading)
    for section in reading.sections:
        yield from groups.check(section)
    for chapter in written(reading.document).sections:
        yield from _alike(chapter)


class _Groups:
    """The groups of the questionnaire, by their words."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.lists = Lists(reading.basis)

    @cached_property
    def fit(self) -> Fit:
        codebook = self.reading.basis.codebook
        return Fit({one.id: telling(one.label) for one in codebook.groups.values()})

    @cached_property
    def numbers(self) -> Mapping[str, list[tuple[int, Number]]]:
        """The numbers right under each heading, by the id of its section."""
        found: dict[str, list[tuple[int, Number]]] = {}
        for passage in self.reading.said:
            if passage.sections and passage.numbers:
                found.setdefault(passage.sections[-1].id, []).extend(passage.numbers)
        return found

    def check(self, section: Section) -> Iterator[Problem]:
        evidence = self.reading.evidence
        items = evidence.items(self.numbers.get(section.id, ()))
        own = evidence.groups(items)
        if not own or len(own) > FEW or section.level == 1:
            return
        title = plain_text(section.title)
        said = telling(title) - self.reading.lexicon.telling_nothing
        name = self._of_any_block(said, own) or self._of_block(said, own, items)
        if name:
            groups = self.reading.basis.codebook.groups
            about = ", ".join(f'"{groups[one].list_label}"' for one in sorted(own))
            message = (
                f'the heading "{title}" is about "{groups[name].list_label}", '
                f"the numbers under it are of {about}"
            )
            hint = "name in the heading what the section is about"
            yield Problem(section.place, "wrong-heading", message, hint)

    def _of_any_block(self, title: frozenset[str], own: frozenset[str]) -> str:
        name, best = self.fit.best(title)
        if best < NEEDED or name in own:
            return ""
        return "" if any(self.fit.score(one, title) * CLEARLY > best for one in own) else name

    def _of_block(self, title: frozenset[str], own: frozenset[str], items: tuple[str, ...]) -> str:
        """Give another group of the same block that a heading names, wholly or by a word of it."""
        names = next(iter(self.lists.of(items)), (None, frozenset()))[0]
        if names is None or names.labels.keys().isdisjoint(own):
            return ""
        return names.other(title, own) or names.strange(title, own)


def _alike(chapter: Section) -> Iterator[Problem]:
    first: dict[tuple[str, ...], Section] = {}
    for section in _under(chapter.sections):
        title = words(plain_text(section.title))
        other = first.setdefault(title, section)
        if title and other is not section:
            message = f'"{plain_text(section.title)}" is the heading of {other.place} too'
            hint = "say in each heading what only its section is about"
            yield Problem(section.place, "same-heading", message, hint)


def _under(sections: Iterable[Section]) -> Iterator[Section]:
    for section in sections:
        yield section
        yield from _under(section.sections)
