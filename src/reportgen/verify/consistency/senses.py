"""Senses: the words of everything that can be referred to and is no figure, table or box."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property

from reportgen.manuscript.model import Bibliography, ExhibitBlock, Section, plain_text
from reportgen.manuscript.walk import every_block
from reportgen.verify.consistency.fit import Fit, only, telling
from reportgen.verify.consistency.reading import Reading
from reportgen.verify.consistency.sentences import Sentence


class Senses:
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
        """Everything with a heading, by id; chapters without a number are not referred to."""
        return {one.id: one for one in self.reading.sections if one.number or one.level > 1}

    @cached_property
    def everywhere(self) -> frozenset[str]:
        """Words of what the whole publication is about: they tell no source from another."""
        publication, codebook = self.reading.basis.publication, self.reading.basis.codebook
        about = (publication.title, publication.subtitle, publication.area, *publication.keywords)
        return telling(" ".join((*about, codebook.unit_one, codebook.unit_many)))

    @cached_property
    def fits(self) -> tuple[Fit, ...]:
        """Chapters, appendices, and the sections of each chapter, each kind with its words."""
        kinds: dict[tuple[str, ...], dict[str, frozenset[str]]] = {}
        for one in self.sections.values():
            kind = (one.role,) if one.level == 1 else ("section",)
            kinds.setdefault(kind, {})[one.id] = _section_words(one)
        kinds["work",] = {
            key: only(telling(_author_and_title(text)), self.everywhere)
            for key, text in self.works.items()
        }
        return tuple(Fit(candidates) for candidates in kinds.values())

    def of(self, target: str) -> Fit | None:
        """Give the kind that a target belongs to; None for figures, tables and boxes."""
        return next((fit for fit in self.fits if target in fit.candidates), None)

    def by_author(self, target: str, sentence: Sentence) -> str:
        """Give a source whose author the sentence names, where it does not name the target's."""
        text = without_references(sentence.text, sentence)
        named = [key for key, work in self.works.items() if _names_author(text, work)]
        return named[0] if named and target not in named else ""

    def title(self, target: str) -> str:
        """Give what a target is called."""
        section = self.sections.get(target)
        return self.works[target] if section is None else plain_text(section.title)


def _names_author(text: str, entry: str) -> bool:
    """Whether a text names the author of an entry: the first family name, or the organisation."""
    author = re.split(r", | \(", entry, maxsplit=1)[0]
    return re.search(rf"(?<!\w){re.escape(author)}s?(?!\w)", text) is not None


def _author_and_title(entry: str) -> str:
    """Give what an entry of the reference list begins with: authors and year, then the title."""
    authors, year, rest = entry.partition("). ")
    return f"{authors}{year}{rest.split('. ')[0]}"


def _section_words(section: Section) -> frozenset[str]:
    """Give the words of a section's heading, and of those right under it."""
    titles = [plain_text(one.title) for one in (section, *section.sections)]
    shown = [block.exhibit.title for block in section.blocks if isinstance(block, ExhibitBlock)]
    return telling(" ".join((*titles, *shown)))


def without_references(text: str, sentence: Sentence) -> str:
    """Give a text without the references of its sentence."""
    for _, reference in sentence.references:
        text = text.replace(" ".join(reference.text.split()), " ")
    return text
