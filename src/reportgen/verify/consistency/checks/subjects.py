"""Subjects: whether what a sentence names is what its numbers are of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from reportgen.errors import Place, Problem
from reportgen.manuscript.model import Number, Paragraph, Strong, plain_text
from reportgen.verify.consistency.fit import telling
from reportgen.verify.consistency.naming import Lists
from reportgen.verify.consistency.passages import Passage
from reportgen.verify.consistency.reading import Reading
from reportgen.verify.consistency.senses import without_references
from reportgen.verify.consistency.sentences import Sentence
from reportgen.verify.consistency.wording import phrase

Numbers = tuple[tuple[int, Number], ...]


def check_subjects(reading: Reading) -> Iterator[Problem]:
    """Give a problem for each sentence that names another group or topic than its numbers are of.

    Rule: `wrong-subject`. What stands in bold at the start of a paragraph or of a list's entry leads
    all of it. What a sentence compares with ("than among …") is no subject of it.
    """
    subjects = _Subjects(reading)
    for passage in reading.said:
        lead = _lead(passage)
        if lead and passage.numbers:
            yield from subjects.judged(lead, passage.at(0), passage.numbers, leads=True)
    for sentence in reading.sentences:
        if sentence.numbers:
            place = sentence.at(len(sentence.text) - len(sentence.text.lstrip()))
            text, numbers = subjects.beginning(sentence)
            yield from subjects.judged(text, place, numbers)


class _Subjects:
    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.lists = Lists(reading.basis)

    @cached_property
    def apart(self) -> re.Pattern[str]:
        """What a sentence sets itself apart from, to the end of the clause."""
        says = "|".join(phrase(one).pattern for one in self.reading.lexicon.apart) or "(?!)"
        return re.compile(rf"(?:{says})[^,;:.]*", re.IGNORECASE)

    def beginning(self, sentence: Sentence) -> tuple[str, Numbers]:
        """Give a sentence with its numbers, up to the first of another group where there is one."""
        evidence, end = self.reading.evidence, len(sentence.text)
        told: list[tuple[int, Number]] = []
        first: frozenset[str] = frozenset()
        for at, number in sentence.numbers:
            own = evidence.groups(evidence.items([(at, number)]))
            first = first or own
            if own and own != first:
                end = at
                break
            told.append((at, number))
        return without_references(sentence.text[:end], sentence), tuple(told)

    def judged(
        self, text: str, place: Place, numbers: Numbers, *, leads: bool = False
    ) -> Iterator[Problem]:
        """Give the problem of a text that names something else than the numbers are of."""
        items = self.reading.evidence.items(numbers)
        said = telling(self.apart.sub(" ", text))
        for names, own in self.lists.of(items):
            other = names.other(said, own) or (names.beside(said, own) if leads else "")
            if other:
                label = names.labels[other]
                true = ", ".join(f'"{names.labels[one]}"' for one in sorted(own))
                message = f'this speaks of "{label}", but its numbers are of {true}'
                yield Problem(place, "wrong-subject", message, "name what the numbers are of")


def _lead(passage: Passage) -> str:
    """Give what stands in bold at the start of a passage that goes on; "" where nothing does."""
    block = passage.spot.block
    if not isinstance(block, Paragraph) or len(block.content) < 2:
        return ""
    first = block.content[0]
    return plain_text(first.children) if isinstance(first, Strong) else ""
