"""Passages: every stretch of text of a document, with its place in the whole."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from reportgen.errors import Place
from reportgen.manuscript.model import (
    Block,
    Foreign,
    Inline,
    LineBreak,
    NoteMark,
    Number,
    Reference,
    Section,
    Text,
    Waived,
    plain_text,
)

Kind = Literal["heading", "text", "quotation", "cell", "caption", "note", "label", "works"]
"""`text`: what the author says.  `quotation`: what others say.  `cell`, `caption`, `note`, `label`:
of a figure, table or box.  `works`: the reference list."""

HIDDEN = "\ufffc"
"""Stands for a character that the checks leave alone: waived words, words in another language."""


@dataclass(frozen=True, slots=True, eq=False)
class Spot:
    """Where a passage stands.

    sections: outermost first.  before: the passage that introduces it, the paragraph before a list
    or the one that marks a footnote.  block: that it is of, None for a heading.  owner: id of the
    figure, table, box or source that it is of, else "".  quoted: whether others say it.
    """

    sections: tuple[Section, ...]
    before: Passage | None = None
    block: Block | None = None
    owner: str = ""
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Span:
    """An inline element without children, and where its text stands in the passage."""

    start: int
    end: int
    inline: Inline


@dataclass(frozen=True, slots=True, eq=False)
class Passage:
    """The text of a paragraph, heading, cell, caption or note.

    text: with plain spaces for no-break ones.  folded: the same in lower case.
    place: of its block.  order: how many passages stand before it.
    numbers, references: the bound numbers, and the references and citations, with where they begin.
    """

    text: str
    folded: str
    spans: tuple[Span, ...]
    starts: tuple[int, ...]
    kind: Kind
    place: Place
    spot: Spot
    order: int
    numbers: tuple[tuple[int, Number], ...]
    references: tuple[tuple[int, Reference], ...]

    @property
    def sections(self) -> tuple[Section, ...]:
        """The sections that it stands in, outermost first."""
        return self.spot.sections

    @property
    def owner(self) -> str:
        """Id of the figure, table, box or source that it is of, else ""."""
        return self.spot.owner

    def span(self, offset: int) -> Span | None:
        """Give the element that a character belongs to."""
        index = bisect_right(self.starts, offset) - 1
        return self.spans[index] if index >= 0 else None

    def at(self, offset: int) -> Place:
        """Give where a character stands, as exactly as the elements know."""
        span = self.span(offset)
        if span is None:
            return self.place
        inline = span.inline
        if isinstance(inline, Number | Reference):
            return inline.place
        known = inline.place_at(offset - span.start) if isinstance(inline, Text) else None
        return known or self.place

    def is_typed(self, start: int, end: int) -> bool:
        """Whether characters were typed as they stand: no number or reference is among them."""
        return not any(
            isinstance(span.inline, Number | Reference)
            for span in self.spans
            if span.start < end and start < span.end
        )


def passage(content: Iterable[Inline], kind: Kind, place: Place, spot: Spot, order: int) -> Passage:
    """Take inline elements and where they stand, give them as one passage."""
    spans: list[Span] = []
    length = 0
    parts: list[str] = []
    for inline, text in _leaves(content):
        spans.append(Span(length, length + len(text), inline))
        parts.append(text)
        length += len(text)
    text = "".join(parts).replace("\u00a0", " ")
    return Passage(
        text,
        _folded(text),
        tuple(spans),
        tuple(span.start for span in spans),
        kind,
        place,
        spot,
        order,
        tuple((s.start, s.inline) for s in spans if isinstance(s.inline, Number)),
        tuple((s.start, s.inline) for s in spans if isinstance(s.inline, Reference)),
    )


def _folded(text: str) -> str:
    """Give text in lower case, every character where it was."""
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(c.lower()[:1] for c in text)


def _leaves(content: Iterable[Inline]) -> Iterator[tuple[Inline, str]]:
    for inline in content:
        if isinstance(inline, Text | Reference | Number):
            yield inline, inline.text
        elif isinstance(inline, LineBreak):
            yield inline, " "
        elif isinstance(inline, NoteMark):
            yield inline, ""
        elif isinstance(inline, Waived | Foreign):
            yield inline, HIDDEN * len(plain_text(inline.children))
        else:
            yield from _leaves(inline.children)
