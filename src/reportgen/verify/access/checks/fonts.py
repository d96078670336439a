"""Fonts: in the file, and every glyph a character that can be read."""

from __future__ import annotations

from collections.abc import Iterator
from unicodedata import category

from reportgen.errors import Problem
from reportgen.verify.access.checks.told import ours
from reportgen.verify.access.original import Original
from reportgen.verify.access.reading.model import Reading

_UNREADABLE = {"Co", "Cn", "Cs"}
"""Unicode categories: private use, not a character, half of a pair."""
_NO_CHARACTER = {"\0", "\ufffd"}


def check_fonts(reading: Reading, original: Original) -> Iterator[Problem]:
    """Find fonts that are not embedded, or whose glyphs mean nothing."""
    for font in reading.fonts:
        if not font.embedded:
            message = f"the font {font.name} is not embedded"
            yield ours(original, "access-font-not-embedded", message)
        if font.meant is None:
            message = f"the font {font.name} does not say which characters its glyphs are"
            yield ours(original, "access-font-without-unicode", message)
            continue
        strange = sorted(
            {c for text in font.meant.values() for c in text or "\0" if _is_unreadable(c)}
        )
        if strange:
            said = ", ".join(f"U+{ord(character):04X}" for character in strange[:5])
            message = f"glyphs of the font {font.name} mean {said}"
            yield ours(original, "access-private-character", message)


def _is_unreadable(character: str) -> bool:
    return character in _NO_CHARACTER or category(character) in _UNREADABLE
