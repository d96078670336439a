"""Sources: the text of a fragment, and how every later character finds its way back to it."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from itertools import islice

from reportgen.errors import Place, Problems
from reportgen.exhibits.model import Quantity, Statement

VALUE = 0xF0000
"""Code point that stands for the first value; private use, so no author's text holds it."""
PIECE = 0x100000
"""Code point that marks the first piece of literal text while a template runs."""
MOST = 0xFFFD
"""How many values, and how many pieces, one fragment can have."""

MARKER = re.compile(f"[{chr(VALUE)}-{chr(VALUE + MOST)}]")
"""Finds the characters that stand for values in filled text."""

_MOST_TOLD = 20
_FORBIDDEN = re.compile(
    "[\0-\x08\x0b-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff\ue000-\uf8ff\U000f0000-\U0010ffff]"
)


@dataclass(frozen=True, slots=True)
class Source:
    """A fragment as its author wrote it.

    path: relative to the project folder.  text: lines end in a line feed.
    starts: offset of every line's first character.
    """

    path: str
    text: str
    starts: tuple[int, ...] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "starts", line_starts(self.text))

    def place(self, offset: int) -> Place:
        """Give line and column, from 1, of a character."""
        line = bisect_right(self.starts, offset)
        return Place(self.path, line, offset - self.starts[line - 1] + 1)


@dataclass(frozen=True, slots=True)
class Value:
    """What one expression gave.

    expression: as written ("facts.age_limit").  place: of its `{{`.
    """

    content: Quantity | Statement | str | int
    expression: str
    place: Place


@dataclass(frozen=True, slots=True)
class Call:
    """A call of the vocabulary that a fragment made. about: its first argument, if that is a text.

    place: of the `{{` or `{%` that it stands in.
    """

    name: str
    about: str
    place: Place


@dataclass(frozen=True, slots=True)
class Filled:
    """A fragment after its template ran: Markdown in which one character stands for each value.

    pieces: offset in `text` and in the source where each literal piece or value begins, ascending.
    values: what the character `VALUE + n` stands for.  calls: of the vocabulary, as they were made.
    """

    source: Source
    text: str
    pieces: tuple[tuple[int, int], ...]
    values: tuple[Value, ...]
    calls: tuple[Call, ...] = ()
    lines: tuple[str, ...] = field(init=False, repr=False)
    starts: tuple[int, ...] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "lines", tuple(self.text.split("\n")))
        object.__setattr__(self, "starts", line_starts(self.text))

    def offset(self, line: int, column: int) -> int:
        """Give the offset of a character of `text`; line, column: from 0."""
        return self.starts[min(line, len(self.starts) - 1)] + column

    def place(self, line: int, column: int) -> Place:
        """Give where a character of `text` stands in the source; line, column: from 0."""
        return self.place_of(self.offset(line, column))

    def place_of(self, offset: int) -> Place:
        """Give where the character at an offset of `text` stands in the source."""
        if not self.pieces:
            return self.source.place(0)
        begin, origin = self.pieces[max(self._piece(offset) - 1, 0)]
        return self.source.place(min(origin + offset - begin, len(self.source.text)))

    def breaks(self, begin: int, end: int) -> tuple[int, ...]:
        """Give the offsets between two others at which another piece or value begins."""
        return tuple(at for at, _ in self.pieces[self._piece(begin) : self._piece(end - 1)])

    def _piece(self, offset: int) -> int:
        """Give the number of pieces that begin at or before an offset."""
        return bisect_right(self.pieces, (offset, len(self.source.text)))

    def value(self, marker: str) -> Value:
        """Give the value that a marker character stands for."""
        return self.values[ord(marker) - VALUE]

    def plain(self, text: str) -> str:
        """Give filled text as the characters that are printed, values spelt out."""
        return MARKER.sub(lambda match: str(self.value(match.group()).content), text)


def line_starts(text: str) -> tuple[int, ...]:
    """Give the offset of every line's first character."""
    return (0, *(match.end() for match in re.finditer("\n", text)))


def without_forbidden(source: Source, problems: Problems) -> str:
    """Take a source, give its text with a replacement for every character that cannot be printed.

    Adds `private-character` and `control-character`; every offset stays what it was.
    """
    for match in islice(_FORBIDDEN.finditer(source.text), _MOST_TOLD):
        code = ord(match.group())
        private = 0xE000 <= code <= 0xF8FF or code >= VALUE
        problems.add(
            source.place(match.start()),
            "private-character" if private else "control-character",
            f"U+{code:04X} is {'a private-use' if private else 'a control'} character"
            " that no font prints",
            "delete it, or write the character that is meant",
        )
    return _FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", source.text)
