"""What a PDF reads out, piece by piece: paragraphs, headings, labels, cells, in the tree's order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reportgen.verify.access.reading.model import Element, Marked, Reading, folded

INLINE = frozenset({"Span", "Quote", "Code", "Link", "Reference", "Annot"})
"""Roles whose text belongs to the line they stand in."""
FIGURE = "\N{OBJECT REPLACEMENT CHARACTER}"
"""Stands for a figure in the text: its own words are not read, its alternative text is."""


@dataclass(frozen=True, eq=False, slots=True)
class Piece:
    """A run of text without another block in it. element: the innermost block around it."""

    role: str
    text: str
    element: Element


def read_pieces(reading: Reading) -> Iterator[Piece]:
    """Give every piece of a PDF; what is blank gives none."""
    for root in reading.roots:
        yield from _block(reading, root)


def _block(reading: Reading, element: Element) -> Iterator[Piece]:
    if element.role == "Figure":
        yield Piece("Figure", FIGURE, element)
        return
    if element.actual is not None:
        yield from _piece(element, [element.actual])
        return
    parts: list[str] = []
    for kid in element.kids:
        if isinstance(kid, Marked):
            parts.append(reading.texts.get(kid, ""))
        elif isinstance(kid, Element) and kid.role in INLINE and not _holds_block(kid):
            parts.append(reading.raw_text(kid))
        elif isinstance(kid, Element):
            yield from _piece(element, parts)
            parts = []
            yield from _block(reading, kid)
    yield from _piece(element, parts)


def _piece(element: Element, parts: list[str]) -> Iterator[Piece]:
    text = folded("".join(parts))
    if text:
        yield Piece(element.role, text, element)


def _holds_block(element: Element) -> bool:
    return any(kid.role not in INLINE or _holds_block(kid) for kid in element.elements)
