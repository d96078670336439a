"""ToUnicode maps put right.

reportlab says that its empty glyph means U+0000, writes sections of more entries than a map may have,
and characters above U+FFFF as one number in place of two.
"""

from __future__ import annotations

import re

from pikepdf import Dictionary, Pdf, Stream

MOST = 100
"""Entries of one section (Adobe Technical Note 5014, 1.4)."""
LAST = 0x10FFFF
"""The last character of Unicode."""

_SECTION = re.compile(rb"\d+ beginbfchar\n(.*?)endbfchar", re.DOTALL)
_ENTRY = re.compile(rb"<([0-9A-F]+)> <([0-9A-F]+)>")


def mend_cmaps(pdf: Pdf) -> None:
    """Put the maps of all fonts right, in place."""
    for held in pdf.objects:
        if isinstance(held, Dictionary) and held.get("/Type") == "/Font":
            cmap = held.get("/ToUnicode")
            if isinstance(cmap, Stream):
                cmap.write(mended(cmap.read_bytes()))


def mended(cmap: bytes) -> bytes:
    """Take a map as reportlab writes it, give it as it should be."""
    return _SECTION.sub(lambda section: _sections(section[1]), cmap)


def _sections(body: bytes) -> bytes:
    entries = [
        f"<{code.decode()}> <{_utf16(character)}>"
        for code, character in _ENTRY.findall(body)
        if int(character, 16)
    ]
    parts = [entries[start : start + MOST] for start in range(0, len(entries), MOST)]
    return "\n".join(
        "\n".join((f"{len(part)} beginbfchar", *part, "endbfchar")) for part in parts
    ).encode()


def _utf16(digits: bytes) -> str:
    """Give a character's number as UTF-16; what is a pair already stays."""
    number = int(digits, 16)
    return digits.decode() if number > LAST else chr(number).encode("utf-16-be").hex().upper()
