"""References by their words: whether a chapter, appendix or source is about what leads to it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from reportgen.errors import Problem
from reportgen.manuscript.model import Bibliography, ExhibitBlock, Reference, Section, plain_text
from reportgen.manuscript.walk import every_block
from reportgen.verify.consistency.fit import Fit, only, telling
from reportgen.verify.consistency.reading import Reading
from reportgen.verify.consistency.sentences import Sentence

NEAR = 8
"""So many words around a reference are near it."""

NEEDED = 1.0
"""One word that only the other candidate has: by so much must it fit better."""

CLEARLY = 3
"""So many times better must another candidate fit than one that fits at all."""


def check_reference_sense(reading: Reading) -> Iterator[Problem]:
    """Give a problem for each reference whose words fit another target clearly better.

    Rules: `wrong-section` for chapters, sections and appendices, `wrong-citation` for sources.
    """
    senses = _Senses(reading)
    for sentence in reading.sentences:
        for at, reference in sentence.references:
            fit = senses.of(reference.target)
            if fit is None:
                continue
            is_work = reference.target in senses.works
            rule, clearly = ("wrong-citation", 0) if is_work else ("wrong-section", CLEARLY)
            name = _better(fit, reference.target, _contexts(sentence, at, reference), clearly)
            if not name and is_work:
                name = senses.by_author(reference.target, sentence) or _by_heading(
                    reading, fit, reference.target, sentence
                )
            if name:
                message = f'"{reference.text}" is not about what is said here'
                hint = f'@{name} is: "{senses.title(name)}"'
                yield Problem(reference.place, rule, message, hint)


def _better(fit: Fit, target: str, contexts: Iterable[frozenset[str]], clearly: float) -> str:
    """Give the candidate that the nearest telling words speak of, where it is not the target.

    clearly: how many times better it must fit than a target that fits at all; 0 for never.
    """
    for text in contexts:
        own = fit.score(target, text)
        name, best = fit.best(text)
        if own and (not clearly or best < own * clearly):
            return ""
        if best >= own + NEEDED:
            return name
    return ""


def _by_heading(reading: Reading, fit: Fit, target: str, sentence: Sentence) -> str:
    """Give a source that the section's heading speaks of, where nothing speaks of the target."""
    sections = sentence.passage.sections
    if len(sections) < 2:
        return ""
    heading = telling(reading.headings[sections[-1].id].text)
    if fit.score(target, heading | telling(_without_references(sentence.text, sentence))):
        return ""
    scores = {name: fit.score(name, heading) for name in fit.candidates}
    name = max(scores, key=scores.__getitem__)
    return name if scores[name] > 0 else ""


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
        text = _without_references(sentence.text, sentence)
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
    """Give the first two sentences of an entry of the reference list."""
    return ". ".join(entry.split(". ")[:2])


def _section_words(section: Section) -> frozenset[str]:
    """Give the words of a section's heading, and of those right under it."""
    titles = [plain_text(one.title) for one in (section, *section.sections)]
    shown = [block.exhibit.title for block in section.blocks if isinstance(block, ExhibitBlock)]
    return telling(" ".join((*titles, *shown)))


def _contexts(sentence: Sentence, at: int, reference: Reference) -> Iterator[frozenset[str]]:
    """Give the words that lead to a reference: near it, its clause, the sentence, a footnote's anchor."""
    yield telling(_near(sentence, at, reference))
    yield telling(_clause(sentence, at, reference))
    yield telling(_without_references(sentence.text, sentence))
    before = sentence.passage.spot.before
    if before is not None and sentence.passage.place.line != before.place.line:
        yield telling(before.text)


def _near(sentence: Sentence, at: int, reference: Reference) -> str:
    """Give the words around the only reference of a sentence; "" where there are several."""
    if len(sentence.references) > 1:
        return ""
    before = sentence.text[:at].split()[-NEAR:]
    behind = sentence.text[at + len(reference.text) :].split()[:NEAR]
    return " ".join((*before, *behind))


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
