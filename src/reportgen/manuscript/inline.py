"""Inline elements: what a line of text is made of."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from reportgen.errors import Place
from reportgen.exhibits.model import Quantity

_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff"))
"""Soft hyphen and characters without width, to be taken out."""


class Mark(NamedTuple):
    """From `offset` on, the characters of a text stand at `place` and after it, one a column.

    fixed: all of them stand at `place` itself, because an expression gave them.
    """

    offset: int
    place: Place
    fixed: bool = False


@dataclass(frozen=True, slots=True)
class Text:
    """Plain characters; never markup. White space is single spaces.

    place: where the first character stands in the fragment, None where that is not known.
    marks: where the characters stand, ascending, the first at 0; () where only `place` is known.
    """

    text: str
    place: Place | None = field(default=None, compare=False)
    marks: tuple[Mark, ...] = field(default=(), compare=False, repr=False)

    def place_at(self, offset: int) -> Place | None:
        """Give where the character at an offset stands in the fragment."""
        if self.place is None:
            return None
        mark = Mark(0, self.place)
        if self.marks:
            at = bisect_right(self.marks, offset, key=lambda one: one.offset)
            mark = self.marks[max(at - 1, 0)]
        if mark.fixed:
            return mark.place
        return replace(mark.place, column=mark.place.column + offset - mark.offset)


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Stressed words (italic)."""

    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Strong:
    """Strongly stressed words (bold)."""

    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Foreign:
    """Words in another language (BCP 47 tag), so that they are pronounced and hyphenated right."""

    lang: str
    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Number:
    """A bound quantity; `place` is its expression in the fragment.

    typed: of a pinned literal, what the author typed and what is printed; "" prints `quantity.text`.
    """

    quantity: Quantity
    place: Place
    typed: str = ""

    @property
    def text(self) -> str:
        """What is printed."""
        return self.typed or self.quantity.text


@dataclass(frozen=True, slots=True)
class Reference:
    """A resolved cross reference ("figur 7") or citation; target is the id of what it leads to."""

    target: str
    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class NoteMark:
    """The mark of a footnote in the text; `Document.notes[note]` holds what it says."""

    note: str
    number: int


@dataclass(frozen=True, slots=True)
class Link:
    """A link to the web; url is http, https or mailto."""

    url: str
    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Claim:
    """Words whose claim the author bound by hand: `[stigning]{claim="change('x') > 0"}`.

    holds: what the expression says of the data.  said: the values it found, for the proof.
    """

    children: tuple[Inline, ...]
    expression: str
    holds: bool
    said: str
    place: Place


@dataclass(frozen=True, slots=True)
class Waived:
    """Words that the checks leave alone, and why: `[de fleste]{waive="quoted from the law"}`."""

    children: tuple[Inline, ...]
    reason: str
    place: Place


@dataclass(frozen=True, slots=True)
class LineBreak:
    """A forced new line within a paragraph."""


Inline = (
    Text
    | Emphasis
    | Strong
    | Foreign
    | Number
    | Reference
    | NoteMark
    | Link
    | Claim
    | Waived
    | LineBreak
)


def is_blank(content: tuple[Inline, ...]) -> bool:
    """Whether inline elements show nothing: no letter, no mark, only white and unseen characters."""
    seen = plain_text(content).translate(_UNSEEN).strip()
    return not seen and not any(isinstance(inline, NoteMark) for inline in content)


def plain_text(content: tuple[Inline, ...]) -> str:
    """Give inline elements as the characters that are read, note marks left out."""
    return "".join(_characters(inline) for inline in content)


def _characters(inline: Inline) -> str:
    if isinstance(inline, Text | Reference):
        return inline.text
    if isinstance(inline, Number):
        return inline.text
    if isinstance(inline, NoteMark):
        return ""
    if isinstance(inline, LineBreak):
        return " "
    return plain_text(inline.children)
