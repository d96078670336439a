"""Characters without a glyph, found before anything is set."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from reportgen.errors import LayoutError, Place, Problems
from reportgen.exhibits.model import DefinitionTable, LikertFigure, ListBox
from reportgen.manuscript.model import (
    Aside,
    Block,
    Document,
    ExhibitBlock,
    Image,
    PlainTable,
    Quotation,
    plain_text,
)
from reportgen.manuscript.walk import document_blocks, every_section, own_content
from reportgen.render.typeface.fonts import ZERO_WIDTH, FontBook

SAID_AT_MOST = 5
"""Characters that one problem names."""


def check_glyphs(document: Document, book: FontBook) -> Problems:
    """Take a document and its fonts, give warnings for borrowed glyphs.

    Raises LayoutError when the theme has no glyph for some characters, with all places.
    """
    own = frozenset.intersection(*(f.covered for n, f in book.faces.items() if n in book.used))
    lent = frozenset().union(*(face.covered for face in book.fallback)) if book.fallback else own
    problems = Problems()
    for place, text in _texts(document):
        strange = {c for c in text if c not in own and c not in ZERO_WIDTH}
        missing = sorted(strange - lent)
        if missing:
            problems.add(
                place, "missing-glyph", f"no font of the theme has {_named(missing)}",
                "write it otherwise, or add a face that has it to the theme's fallback",
            )  # fmt: skip
        borrowed = sorted(strange & lent)
        if borrowed:
            problems.add(
                place, "borrowed-glyph", f"a fallback font is used for {_named(borrowed)}",
                "choose fonts that have it, if it stands out", "warning",
            )  # fmt: skip
    problems.raise_if_any(LayoutError)
    return problems


def _named(characters: list[str]) -> str:
    names = [
        f"{c} (U+{ord(c):04X} {unicodedata.name(c, 'unnamed')})" for c in characters[:SAID_AT_MOST]
    ]
    more = len(characters) - SAID_AT_MOST
    return ", ".join(names) + (f" and {more} more" if more > 0 else "")


def _texts(document: Document) -> Iterator[tuple[Place, str]]:
    meta = document.meta
    yield Place(meta.path), f"{meta.title}{meta.subtitle}{meta.area}{meta.publisher}"
    for section in every_section(document.sections):
        yield section.place, section.heading
    for block in document_blocks(document):
        for content in own_content(block):
            yield block.place, plain_text(content)
        yield block.place, _said(block)


def _said(block: Block) -> str:
    """Give what a block says besides its inline content."""
    match block:
        case Quotation():
            return block.attribution
        case Aside() | PlainTable() | Image():
            return block.caption
        case ExhibitBlock():
            return block.caption + _shown(block)
    return ""


def _shown(block: ExhibitBlock) -> str:
    match block.exhibit:
        case LikertFigure() as figure:
            stubs = "".join(group.stub for group in figure.groups)
            legend = "".join(entry.label for entry in figure.legend)
            return f"{stubs}{legend}{figure.net_label}{figure.note}{figure.source}"
        case ListBox() as box:
            lists = (*box.lists, box.side) if box.side else box.lists
            return "".join(part.heading + "".join(part.entries) for part in lists)
        case DefinitionTable() as table:
            return "".join((*table.columns, *(cell for row in table.rows for cell in row)))
