"""The index of an annex report: its items by the alphabet, what they have in common told once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from reportgen.exhibits.arrangement import IndexTerm
from reportgen.language import Language
from reportgen.manuscript.alphabet import in_alphabet
from reportgen.manuscript.model import IndexEntry, IndexLetter

HEAD = ": "
"""What stands between a head and what is under it, in a label."""


@dataclass(frozen=True, slots=True)
class _Split:
    """A label as its head and what stands under it, "" where nothing does."""

    head: str
    under: str
    target: str


def index_letters(terms: Sequence[IndexTerm], language: Language) -> tuple[IndexLetter, ...]:
    """Take the items, give the index letter by letter.

    Labels that begin alike up to a colon become one head with the rest of each under it, unless
    only one label begins so.
    """
    split = sorted((_split(term, terms) for term in terms), key=lambda one: _key(one, language))
    letters = groupby(split, key=lambda one: one.head[:1].upper())
    return tuple(IndexLetter(letter, tuple(_entries(list(own)))) for letter, own in letters)


def section_id(exhibit: str) -> str:
    """Give the id of the section that an item's exhibit stands in."""
    return f"item-{exhibit}"


def _split(term: IndexTerm, terms: Sequence[IndexTerm]) -> _Split:
    head, colon, under = term.label.partition(HEAD)
    alike = sum(other.label.startswith(head + HEAD) for other in terms) if colon else 0
    target = section_id(term.exhibit)
    return _Split(head, under, target) if alike > 1 else _Split(term.label, "", target)


def _key(one: _Split, language: Language) -> tuple[tuple[int, ...], tuple[int, ...]]:
    return in_alphabet(one.head, language), in_alphabet(one.under, language)


def _entries(split: Sequence[_Split]) -> Iterator[IndexEntry]:
    """Give the entries of a letter; a head that is no label itself leads nowhere."""
    for head, alike in groupby(split, key=lambda one: one.head):
        own = list(alike)
        if own[0].under:
            yield IndexEntry(head, "")
        for one in own:
            yield IndexEntry(one.under or head, one.target, under=bool(one.under))
