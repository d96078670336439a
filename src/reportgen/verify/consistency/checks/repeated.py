"""Lists that name the same thing twice."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.errors import Problem
from reportgen.verify.consistency.passages import Passage
from reportgen.verify.consistency.reading import Reading


def check_repeated(reading: Reading) -> Iterator[Problem]:
    """Give a problem for each entry of a list that stands in it already.

    Rule: `twice-in-list`. An entry is taken up to its first mark: what it is about, not what is said.
    Entries whose numbers are of different items are about different things.
    """
    for entries in reading.introduced.values():
        first: dict[tuple[str, ...], Passage] = {}
        for entry in entries:
            subject = _subject(reading, entry)
            other = first.setdefault(subject, entry)
            if subject and other is not entry and not _differ(entry, other):
                said = entry.text.strip(" .")
                message = f'"{said}" stands in the list already ({other.place})'
                yield Problem(entry.place, "twice-in-list", message, "name each of them once")


def _differ(one: Passage, other: Passage) -> bool:
    """Whether both have numbers of items, and no item in common."""
    found, known = (
        {number.quantity.item for _, number in entry.numbers} - {""} for entry in (one, other)
    )
    return bool(found and known) and not found & known


def _subject(reading: Reading, entry: Passage) -> tuple[str, ...]:
    """Give the words of an entry up to its first mark, numbers left out."""
    end = min(
        (entry.text.find(mark) for mark in ",(:;" if mark in entry.text), default=len(entry.text)
    )
    numbers = {word for _, number in entry.numbers for word in number.text.lower().split()}
    read = reading.words[entry.order]
    count = len(entry.text[:end].split())
    return tuple(word for word in read[:count] if word not in numbers)
