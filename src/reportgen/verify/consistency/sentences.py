"""Sentences of a passage: where one ends and the next begins."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reportgen.errors import Place
from reportgen.manuscript.model import Number, Reference
from reportgen.verify.consistency.passages import Passage

_END = re.compile(r"""[.!?…]["”“’»)\]]*\s+(?=["”“„»(\[]*(?P<first>[^\W_]))""")
_LAST_WORD = re.compile(r"\S+$")


@dataclass(frozen=True, slots=True, eq=False)
class Sentence:
    """A sentence, and where it begins in its passage.

    numbers, references: those in it, with where they begin in the sentence.
    """

    passage: Passage
    start: int
    text: str
    folded: str
    numbers: tuple[tuple[int, Number], ...]
    references: tuple[tuple[int, Reference], ...]

    @property
    def end(self) -> int:
        """Where it ends in its passage."""
        return self.start + len(self.text)

    def at(self, offset: int) -> Place:
        """Give where a character of the sentence stands."""
        return self.passage.at(self.start + offset)


def sentences(passage: Passage, abbreviations: frozenset[str]) -> Iterator[Sentence]:
    """Take a passage, give its sentences; no sentence ends after an abbreviation or in a value."""
    start = 0
    for match in _END.finditer(passage.text):
        last = _LAST_WORD.search(passage.text, start, match.start() + 1)
        word = "" if last is None else last.group().lstrip('("”“').lower()
        begins = match["first"].isupper() or match["first"].isdecimal()
        if begins and word not in abbreviations and not _inside_a_value(passage, match.end()):
            yield _sentence(passage, start, match.end())
            start = match.end()
    if start < len(passage.text):
        yield _sentence(passage, start, len(passage.text))


def _inside_a_value(passage: Passage, offset: int) -> bool:
    span = passage.span(offset)
    return span is not None and isinstance(span.inline, Number | Reference) and offset > span.start


def _sentence(passage: Passage, start: int, end: int) -> Sentence:
    return Sentence(
        passage,
        start,
        passage.text[start:end],
        passage.folded[start:end],
        tuple((at - start, n) for at, n in passage.numbers if start <= at < end),
        tuple((at - start, r) for at, r in passage.references if start <= at < end),
    )
