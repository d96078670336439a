"""Works: who wrote what when, as citations in the text name it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from string import ascii_lowercase

from reportgen.language import Language
from reportgen.manuscript.alphabet import in_alphabet
from reportgen.manuscript.bibtex import Record


@dataclass(frozen=True, slots=True)
class Work:
    """A cited work. author: "VIVE", "Hansen og Holm".  year: "2018", "2018a", or "undated"."""

    record: Record
    author: str
    year: str

    @property
    def parenthetical(self) -> str:
        """As it stands in brackets: "VIVE, 2018"."""
        return f"{self.author}, {self.year}"

    @property
    def narrative(self) -> str:
        """As it stands in the sentence: "VIVE (2018)"."""
        return f"{self.author} ({self.year})"


def works(records: Iterable[Record], language: Language) -> dict[str, Work]:
    """Take the cited records, give them by key, sorted as a reference list is.

    Works of one author and year get a letter: that of their keys ("vive2018a"), where all of the
    keys have one, else by title.
    """
    alike: dict[tuple[str, str], list[Record]] = defaultdict(list)
    for record in records:
        alike[_author(record, language), record.year].append(record)
    found = []
    for (author, year), group in alike.items():
        letters = _letters(group, language)
        shown = year or language.word("undated")
        found += [Work(record, author, f"{shown}{letters[record.key]}") for record in group]
    found.sort(key=lambda work: _order(work, language))
    return {work.record.key: work for work in found}


def _author(record: Record, language: Language) -> str:
    names = [author.family for author in record.authors]
    if not names:
        return record.field("shorttitle", "title")
    if len(names) <= 2:
        return f" {language.word('list_and')} ".join(names)
    return f"{names[0]} {language.word('and_others')}"


def _letters(group: list[Record], language: Language) -> Mapping[str, str]:
    """Give every record of one author and year its letter, by key; "" where it is alone."""
    if len(group) == 1:
        return {group[0].key: ""}
    own = {record.key: record.key[-1] for record in group if record.key[-2:-1].isdigit()}
    if sorted(own.values()) == list(ascii_lowercase[: len(group)]):
        return own
    by_title = sorted(group, key=lambda one: (in_alphabet(one.field("title"), language), one.key))
    return {record.key: _letter(place) for place, record in enumerate(by_title)}


def _letter(place: int) -> str:
    """Give a, b, … z, then aa, ab and so on."""
    more, last = divmod(place, len(ascii_lowercase))
    return (_letter(more - 1) if more else "") + ascii_lowercase[last]


def _order(work: Work, language: Language) -> tuple[object, ...]:
    names = tuple(
        (in_alphabet(author.family, language), in_alphabet(author.given, language))
        for author in work.record.authors
    )
    first = names or ((in_alphabet(work.author, language), ()),)
    return (
        first,
        work.record.year,
        len(work.year),
        work.year,
        in_alphabet(work.record.field("title"), language),
    )
