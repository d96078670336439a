"""References that say only "there": whether the section is about what the text before it is about."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property

from reportgen.errors import Problem
from reportgen.manuscript.model import Reference, Section
from reportgen.manuscript.walk import every_section
from reportgen.verify.consistency.fit import telling
from reportgen.verify.consistency.reading import Reading
from reportgen.verify.consistency.senses import Senses, without_references
from reportgen.verify.consistency.sentences import Sentence

NEEDED = 1.0
"""One word that only another section's heading has."""


def check_referred_items(reading: Reading) -> Iterator[Problem]:
    """Give a problem for each reference to a section that has nothing of what was spoken of.

    Rule: `wrong-section`. Only sentences whose own words fit no section are judged ("more on this
    in section 1.1"): by the groups of the numbers next before them in their paragraph, where the
    target has none of these and another section has; else by the words before them.
    """
    subjects = _Subjects(reading)
    for sentence in reading.sentences:
        for _, reference in sentence.references:
            section = subjects.senses.sections.get(reference.target)
            if section is not None and section.role == "chapter" and subjects.is_open(sentence):
                yield from subjects.judged(sentence, reference, section)


class _Subjects:
    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.senses = Senses(reading)

    @cached_property
    def groups(self) -> Mapping[str, frozenset[str]]:
        """The groups of the numbers and figures in each section and its parts, by id."""
        evidence = self.reading.evidence
        own: dict[str, set[str]] = {}
        for passage in self.reading.said:
            found = evidence.groups(evidence.items(passage.numbers))
            for section in passage.sections:
                own.setdefault(section.id, set()).update(found)
        for placed in self.reading.placed:
            found = evidence.groups(one for one in placed.items)
            for section in placed.sections:
                own.setdefault(section.id, set()).update(found)
        return {id_: frozenset(groups) for id_, groups in own.items()}

    def is_open(self, sentence: Sentence) -> bool:
        """Whether a sentence has no numbers, and no word of any section's heading."""
        text = telling(without_references(sentence.text, sentence))
        fits = (fit for fit in self.senses.fits if not set(fit.candidates) & set(self.senses.works))
        return not sentence.numbers and not any(
            fit.score(name, text) for fit in fits for name in fit.candidates
        )

    def judged(
        self, sentence: Sentence, reference: Reference, target: Section
    ) -> Iterator[Problem]:
        spoken = self._spoken(sentence)
        if spoken:
            name = "" if spoken & self.groups.get(target.id, frozenset()) else self._of(spoken)
        else:
            name = self._by_words(sentence, target)
        if name:
            message = f'"{reference.text}" has nothing of what is spoken of here'
            hint = f'@{name} is: "{self.senses.title(name)}"'
            yield Problem(reference.place, "wrong-section", message, hint)

    def _spoken(self, sentence: Sentence) -> frozenset[str]:
        """Give the groups of the numbers that stand next before a sentence in its paragraph."""
        evidence = self.reading.evidence
        before = [n for at, n in sentence.passage.numbers if at < sentence.start]
        for number in reversed(before):
            found = evidence.groups(evidence.items(((0, number),)))
            if found:
                return found
        return frozenset()

    def _of(self, spoken: frozenset[str]) -> str:
        """Give the section, or failing that the chapter, that has all the groups."""
        having = [
            one
            for one in self.senses.sections.values()
            if one.role == "chapter" and spoken <= self.groups.get(one.id, frozenset())
        ]
        return max(having, key=lambda one: one.level).id if having else ""

    def _by_words(self, sentence: Sentence, target: Section) -> str:
        fit = self.senses.of(target.id)
        text = telling(sentence.passage.text[: sentence.start])
        if fit is None or not text:
            return ""
        name, best = fit.best(text)
        within = {one.id for one in every_section([target])}
        above = {
            one.id
            for one in self.senses.sections.values()
            if target.id in {below.id for below in every_section(one.sections)}
        }
        if name in within | above or best < NEEDED or fit.score(target.id, text):
            return ""
        return name
