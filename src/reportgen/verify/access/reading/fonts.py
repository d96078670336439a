"""Fonts of a PDF: whether the file holds them, and what character each code means."""

from __future__ import annotations

import re
from codecs import charmap_decode
from collections.abc import Mapping
from dataclasses import dataclass

from pikepdf import Array, Dictionary, Object, Stream

UNKNOWN = "\N{REPLACEMENT CHARACTER}"

_SECTION = re.compile(rb"begin(bfchar|bfrange)(.*?)end\1", re.DOTALL)
_HEX = rb"<([0-9A-Fa-f\s]*)>\s*"
_CHAR = re.compile(_HEX + _HEX)
_RANGE = re.compile(_HEX + _HEX + rb"(?:" + _HEX + rb"|\[([^\]]*)\])", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Font:
    """One font. meant: character(s) by code, None without a ToUnicode map; wide: codes of 2 bytes."""

    name: str
    embedded: bool
    meant: Mapping[int, str] | None
    wide: bool

    def decode(self, data: bytes) -> str:
        """Give the characters of a string; U+FFFD for each code that means nothing."""
        meant = self.meant or {}
        if not self.wide:
            return charmap_decode(data, "replace", meant)[0]
        codes = (int.from_bytes(data[at : at + 2]) for at in range(0, len(data), 2))
        return "".join(meant.get(code, UNKNOWN) for code in codes)


def read_font(font: Object) -> Font:
    """Take a font dictionary, give the font."""
    wide = font.get("/Subtype") == "/Type0"
    described = font
    if wide:
        inner = font.get("/DescendantFonts")
        if isinstance(inner, Array) and len(inner):
            described = inner[0]
    descriptor = described.get("/FontDescriptor")
    files = ("/FontFile", "/FontFile2", "/FontFile3")
    embedded = font.get("/Subtype") == "/Type3" or (
        isinstance(descriptor, Dictionary) and any(name in descriptor for name in files)
    )
    name = str(font.get("/BaseFont", font.get("/Name", "without name"))).removeprefix("/")
    mapping = font.get("/ToUnicode")
    meant = read_cmap(mapping.read_bytes()) if isinstance(mapping, Stream) else None
    return Font(name, embedded, meant, wide)


def read_cmap(data: bytes) -> dict[int, str]:
    """Take a ToUnicode map, give the character(s) of each code."""
    meant: dict[int, str] = {}
    for kind, body in _SECTION.findall(data):
        if kind == b"bfchar":
            meant.update((_code(code), _characters(text)) for code, text in _CHAR.findall(body))
            continue
        for first, last, text, listed in _RANGE.findall(body):
            codes = range(_code(first), _code(last) + 1)
            if listed:
                texts = re.findall(_HEX, listed)
                meant.update(zip(codes, map(_characters, texts), strict=False))
            else:
                meant.update(zip(codes, _following(text, len(codes)), strict=True))
    return meant


def _code(digits: bytes) -> int:
    return int(b"".join(digits.split()) or b"0", 16)


def _characters(digits: bytes) -> str:
    return bytes.fromhex(digits.decode()).decode("utf-16-be", "replace")


def _following(digits: bytes, count: int) -> list[str]:
    """Give the characters of a range: the last one is counted up."""
    text = _characters(digits) or UNKNOWN
    last = min(ord(text[-1]), 0x110000 - count)
    return [text[:-1] + chr(last + step) for step in range(count)]
