"""The index of a publication as a block of its document."""

from __future__ import annotations

from dataclasses import dataclass

from reportgen.errors import Place


@dataclass(frozen=True, slots=True)
class IndexEntry:
    """An entry of an index. target: id of what it leads to, "" for a head that others stand under.

    under: whether it stands under the head before it.
    """

    label: str
    target: str
    under: bool = False


@dataclass(frozen=True, slots=True)
class IndexLetter:
    """The entries that begin with a letter."""

    letter: str
    entries: tuple[IndexEntry, ...]


@dataclass(frozen=True, slots=True)
class Index:
    """Where things are found, by the alphabet."""

    letters: tuple[IndexLetter, ...]
    place: Place
