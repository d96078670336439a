"""Tokens: words, marks and bound numbers of running text, each with its place in the fragment."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Literal

from reportgen.errors import Place
from reportgen.manuscript.model import (
    Claim,
    Foreign,
    Inline,
    LineBreak,
    NoteMark,
    Number,
    Reference,
    Strong,
    Text,
    Waived,
)

Guard = Literal["", "hand", "waiver", "foreign"]
"""Why a word is not read as a claim: bound by hand, waived, in another language."""

_PIECE = re.compile(
    r"[^\W\d_]+(?:[-'’/][^\W\d_]+)*-?"  # a word, also "bolig-" and "og/eller"
    r"|\d+(?:[.,]\d+)*"  # digits
    r"|[^\w\s]"  # a mark
)
_QUOTES = frozenset('”“„"«»')
_OPEN, _CLOSED = '(”“"', ",;:)”"


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a mark, or a bound number.

    word: in lower case, "" for a bound number or a reference.  number: the bound number, if it is
    one.  target: of a reference, else "".  quoted: whether it stands between quotation marks.
    strong: whether it is strongly stressed.  claim: what binds it by hand.
    """

    text: str
    word: str
    block: Place
    origin: Text | None = None
    offset: int = 0
    number: Number | None = None
    target: str = ""
    guard: Guard = ""
    quoted: bool = False
    strong: bool = False
    own_place: Place | None = None
    claim: Claim | None = None

    @property
    def place(self) -> Place:
        """Where it stands in the fragment, as exactly as is known."""
        known = self.origin.place_at(self.offset) if self.origin else self.own_place
        return known or self.block

    @property
    def is_mark(self) -> bool:
        """Whether it is punctuation."""
        return bool(self.word) and not self.word[0].isalnum()

    @property
    def is_word(self) -> bool:
        """Whether it is a word that was typed, or given by an expression as plain text."""
        return self.word[:1].isalpha()


@dataclass(frozen=True, slots=True)
class _Mood:
    """What holds for the elements within an element."""

    guard: Guard = ""
    strong: bool = False
    claim: Claim | None = None

    def within(self, inline: Inline) -> _Mood:
        """Give the mood of an element's children."""
        if isinstance(inline, Claim):
            return replace(self, guard="hand", claim=inline)
        if isinstance(inline, Waived):
            return replace(self, guard="waiver")
        if isinstance(inline, Foreign):
            return replace(self, guard=self.guard or "foreign")
        return replace(self, strong=True) if isinstance(inline, Strong) else self


def tokens(
    content: Iterable[Inline], block: Place, abbreviations: frozenset[str]
) -> tuple[Token, ...]:
    """Take the content of a block and its place, give its tokens; note marks are left out.

    abbreviations: words that keep their full stop ("pct.").
    """
    return tuple(_Tokens(block, abbreviations).all(content, _Mood()))


def words_of(text: str, place: Place) -> tuple[Token, ...]:
    """Take a printed text and where it stands, give its tokens."""
    return tokens((Text(text),), place, frozenset())


@dataclass(slots=True)
class _Tokens:
    """Splits the content of one block. inside: whether a quotation is open."""

    block: Place
    abbreviations: frozenset[str]
    inside: bool = field(default=False)

    def all(self, content: Iterable[Inline], mood: _Mood) -> Iterator[Token]:
        for inline in content:
            if isinstance(inline, Text):
                yield from self.typed(inline, mood)
            elif isinstance(inline, Number | Reference):
                yield self.bound(inline, mood)
            elif not isinstance(inline, NoteMark | LineBreak):
                yield from self.all(inline.children, mood.within(inline))

    def bound(self, inline: Number | Reference, mood: _Mood) -> Token:
        number = inline if isinstance(inline, Number) else None
        target = inline.target if isinstance(inline, Reference) else ""
        return Token(
            inline.text.replace("\u00a0", " "),
            "",
            self.block,
            number=number,
            target=target,
            guard=mood.guard,
            quoted=self.inside,
            strong=mood.strong,
            own_place=inline.place,
            claim=mood.claim,
        )

    def typed(self, inline: Text, mood: _Mood) -> Iterator[Token]:
        text, start = inline.text, 0
        while match := _PIECE.search(text, start):
            piece, start = match.group(), match.end()
            if text[start : start + 1] == "." and self.abbreviated(text, match.start(), start):
                piece, start = piece + ".", start + 1
            if piece in _QUOTES:
                self.inside = not self.inside
            yield Token(
                piece,
                piece.lower(),
                self.block,
                inline,
                match.start(),
                guard=mood.guard,
                quoted=self.inside,
                strong=mood.strong,
                claim=mood.claim,
            )

    def abbreviated(self, text: str, start: int, end: int) -> bool:
        """Whether a word and the full stop after it are part of an abbreviation ("bl.a.")."""
        begin, stop = start, end + 1
        while begin and not text[begin - 1].isspace() and text[begin - 1] not in _OPEN:
            begin -= 1
        while stop < len(text) and not text[stop].isspace() and text[stop] not in _CLOSED:
            stop += 1
        return text[begin:stop].lower() in self.abbreviations
