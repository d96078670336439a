"""References by their words: whether a chapter, appendix or source is about what leads to it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property

from reportgen.errors import Problem
from reportgen.manuscript.model import Bibliography, ExhibitBlock, Reference, Section, plain_text
from reportgen.manuscript.walk import every_block
from reportgen.verify.consistency.fit import Fit, telling
from reportgen.verify.consistency.reading import Reading
from reportgen.verify.consistency.sentences import Sentence

NEEDED = 1.0
"""One word that only the other candidate has: so much fit refutes a target that fits not at all."""


def check_reference_sense(reading: Reading) -> Iterator[Problem]:
    """Give a problem for each reference whose words fit another target, and the given one not at all.

    Rules: `wrong-section` for chapters, sections and appendices, `wrong-citation` for sources.
    """
    senses = _Senses(reading)
    for sentence in reading.sentences:
        for at, reference in sentence.references:
            fit = senses.of(reference.target)
            if fit is None:
                continue
            rule = "wrong-citation" if reference.target in senses.works else "wrong-section"
            for text in _contexts(reading, sentence, at, reference):
                if fit.score(reference.target, text):
                    break
                name, score = fit.best(text)
                if score >= NEEDED:
                    message = f'"{reference.text}" is not about what is said here'
                    hint = f'@{name} is: "{senses.title(name)}"'
                    yield Problem(reference.place, rule, message, hint)
                    break


class _Senses:
    """What can be referred to, by kind, each with its words."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading

    @cached_property
    def works(self) -> Mapping[str, str]:
        """The text of every entry of the reference list, by key."""
        return {
            entry.key: plain_text(entry.content)
            for section in self.reading.sections
            for block in every_block(section.blocks)
            if isinstance(block, Bibliography)
            for entry in block.entries
        }

    @cached_property
    def sections(self) -> Mapping[str, Section]:
        return {one.id: one for one in self.reading.sections if one.number}

    @cached_property
    def fits(self) -> tuple[Fit, ...]:
        """Chapters, appendices, and the sections of each chapter, each kind with its words."""
        kinds: dict[tuple[str, ...], dict[str, frozenset[str]]] = {}
        for one in self.sections.values():
            kind = (one.role,) if one.level == 1 else ("section",)
            kinds.setdefault(kind, {})[one.id] = _section_words(one)
        kinds["work",] = {key: telling(text) for key, text in self.works.items()}
        return tuple(Fit(candidates) for candidates in kinds.values())

    def of(self, target: str) -> Fit | None:
        """Give the kind that a target belongs to; None for figures, tables and boxes."""
        return next((fit for fit in self.fits if target in fit.candidates), None)

    def title(self, target: str) -> str:
        """Give what a target is called."""
        section = self.sections.get(target)
        return self.works[target] if section is None else plain_text(section.title)


def _section_words(section: Section) -> frozenset[str]:
    """Give the words of a section's heading, and of those right under it."""
    titles = [plain_text(one.title) for one in (section, *section.sections)]
    shown = [
        block.exhibit.title for block in section.blocks if isinstance(block, ExhibitBlock)
    ]
    return telling(" ".join((*titles, *shown)))


def _contexts(
    reading: Reading, sentence: Sentence, at: int, reference: Reference
) -> Iterator[frozenset[str]]:
    """Give the words that lead to a reference: its clause, the sentence, what a footnote belongs to."""
    yield telling(_clause(sentence, at, reference))
    yield telling(_without_references(sentence.text, sentence))
    before = sentence.passage.spot.before
    if before is not None and sentence.passage.place.line != before.place.line:
        yield telling(before.text)


def _clause(sentence: Sentence, at: int, reference: Reference) -> str:
    """Give the text up to a reference in brackets; of one of several others, the text behind it."""
    others = [(start, one) for start, one in sentence.references if start != at]
    bracketed = sentence.text[:at].rstrip().endswith(("(", ";"))
    if bracketed or not others:
        ends = [start + len(one.text) for start, one in others if start < at]
        return sentence.text[max(ends, default=0) : at]
    nexts = [start for start, _ in others if start > at]
    return sentence.text[at + len(reference.text) : min(nexts, default=len(sentence.text))]


def _without_references(text: str, sentence: Sentence) -> str:
    for _, reference in sentence.references:
        text = text.replace(" ".join(reference.text.split()), " ")
    return text
