"""Headings: whether a section is about what its heading names, and no two are called alike."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from reportgen.errors import Problem
from reportgen.manuscript.model import Number, Section, plain_text
from reportgen.verify.consistency.fit import Fit, telling
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
    for chapter in reading.document.sections:
        yield from _alike(chapter)


class _Groups:
    """The groups of the questionnaire, by their words."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading

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
        own = evidence.groups(evidence.items(self.numbers.get(section.id, ())))
        if not own or len(own) > FEW or section.level == 1:
            return
        title = telling(plain_text(section.title))
        name, best = self.fit.best(title)
        if best < NEEDED or name in own:
            return
        if any(self.fit.score(one, title) * CLEARLY > best for one in own):
            return
        codebook = self.reading.basis.codebook
        about = ", ".join(f'"{codebook.groups[one].list_label}"' for one in sorted(own))
        message = (
            f'the heading "{plain_text(section.title)}" is about '
            f'"{codebook.groups[name].list_label}", the numbers under it are of {about}'
        )
        hint = "name in the heading what the section is about"
        yield Problem(section.place, "wrong-heading", message, hint)


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
