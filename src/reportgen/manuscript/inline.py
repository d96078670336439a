"""Inline elements: what a line of text is made of."""

from __future__ import annotations

from dataclasses import dataclass, field

from reportgen.errors import Place
from reportgen.exhibits.model import Quantity


@dataclass(frozen=True, slots=True)
class Text:
    """Plain characters; never markup. White space is single spaces.

    place: where the first character stands in the fragment, None where that is not known.
    """

    text: str
    place: Place | None = field(default=None, compare=False)


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
