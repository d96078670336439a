"""Characters without a glyph and words without end, found before anything is set."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from reportgen.errors import LayoutError, Place, Problems
from reportgen.exhibits.anatomy import labels, note_of, printed_numbers, source_of
from reportgen.exhibits.model import NumberTable
from reportgen.files import locate
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
LONGEST_WORD = 1000
"""Characters of the longest word that is set: breaking it takes time by the square of its length."""

_LONG_WORD = re.compile(rf"[^ \t\n]{{{LONGEST_WORD + 1},}}")


def check_glyphs(document: Document, book: FontBook, root: Path | None = None) -> Problems:
    """Take a document and its fonts, give warnings for borrowed glyphs.

    root: project folder, where lines of the publication's own file are told.
    Raises LayoutError when the theme has no glyph for some characters, or a word is longer than any
    that can be set, with all places.
    """
    own = frozenset.intersection(*(f.covered for n, f in book.faces.items() if n in book.used))
    lent = frozenset().union(*(face.covered for face in book.fallback)) if book.fallback else own
    problems = Problems()
    for face in (face for name, face in book.faces.items() if name in book.used):
        if not face.covered:
            message = f'the font file of the face "{face.name}" has no letters, or is broken'
            hint = "install it again, or name another one in the theme"
            problems.add(Place(face.path.as_posix()), "unusable-font", message, hint)
    problems.raise_if_any(LayoutError)
    for named, key, text in _texts(document):
        if own.issuperset(text) and len(text) <= LONGEST_WORD:
            continue
        place = locate(root, named.path, (key,)) if root and key else named
        _check_length(place, text, problems)
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


def _check_length(place: Place, text: str, problems: Problems) -> None:
    for match in _LONG_WORD.finditer(text):
        message = (
            f'a word of {len(match.group())} characters cannot be set: "{match.group()[:20]}…"'
        )
        problems.add(place, "long-word", message, "divide it with spaces, or delete it")


def _named(characters: list[str]) -> str:
    names = [
        f"{c} (U+{ord(c):04X} {unicodedata.name(c, 'unnamed')})" for c in characters[:SAID_AT_MOST]
    ]
    more = len(characters) - SAID_AT_MOST
    return ", ".join(names) + (f" and {more} more" if more > 0 else "")


def _texts(document: Document) -> Iterator[tuple[Place, str, str]]:
    """Give every text that is set, its place, and its key in the publication's own file."""
    meta = document.meta
    for key in ("title", "subtitle", "area", "publisher"):
        yield Place(meta.path), key, getattr(meta, key)
    for section in every_section(document.sections):
        yield section.place, "", section.heading
    for block in document_blocks(document):
        for content in own_content(block):
            yield block.place, "", plain_text(content)
        yield block.place, "", _said(block)


def _said(block: Block) -> str:
    """Give what a block says besides its inline content."""
    match block:
        case Quotation():
            return block.attribution
        case Aside() | PlainTable() | Image():
            return block.caption
        case ExhibitBlock():
            return f"{block.caption} {_shown(block)}"
    return ""


def _shown(block: ExhibitBlock) -> str:
    """Give what an exhibit says besides its caption."""
    exhibit = block.exhibit
    numbers = (number.text for number in printed_numbers(exhibit))
    asked = exhibit.wordings if isinstance(exhibit, NumberTable) else ()
    told = (*asked, *labels(exhibit), *numbers, str(note_of(exhibit)), source_of(exhibit))
    return " ".join(told)
