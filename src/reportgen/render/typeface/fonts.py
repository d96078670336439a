"""FontBook: the theme's faces measured, with kerning, glyph coverage and fallback.

Kerning comes from HarfBuzz with ligatures off: every glyph then stands for one character, so text
stays searchable and no private-use code point can reach a PDF.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import uharfbuzz

from reportgen.cache import key_of
from reportgen.render.typeface.hyphenate import Hyphenator
from reportgen.theme import Theme, face_path

FEATURES = {"kern": True} | dict.fromkeys(("liga", "clig", "calt", "dlig", "locl"), False)
SOFT_HYPHEN = "\u00ad"
NO_BREAK_SPACE = "\u00a0"
ZERO_WIDTH = frozenset("\u200b\u2060\ufeff")


@dataclass(frozen=True, slots=True)
class Setting:
    """A word set in one face.

    width: in 1/1000 of the size.  kerns: by character, how much its advance differs from the
    glyph's own, in 1/1000 of the size; () where nothing is kerned.
    """

    text: str
    face: str
    width: float
    kerns: tuple[float, ...] = ()


@dataclass(eq=False)
class Face:
    """One font file. name: the theme's; path: absolute."""

    name: str
    path: Path
    settings: dict[str, Setting] = field(default_factory=dict)

    @cached_property
    def font(self) -> uharfbuzz.Font:
        """The file as HarfBuzz sees it."""
        return uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(self.path))))

    @cached_property
    def covered(self) -> frozenset[str]:
        """Characters that the file has a glyph for; private-use ones, which PDF/A forbids, are none."""
        points = self.font.face.unicodes
        return frozenset(chr(point) for point in points if not _is_private(point))

    @cached_property
    def scale(self) -> float:
        """Font units to 1/1000 of the size."""
        units: int = self.font.face.upem
        return 1000 / units

    @cached_property
    def ascent(self) -> float:
        """Height of the tallest letters, share of the size."""
        ascender: float = self.font.get_font_extents("ltr").ascender
        return ascender * self.scale / 1000

    @cached_property
    def descent(self) -> float:
        """Depth below the baseline, share of the size, positive."""
        descender: float = self.font.get_font_extents("ltr").descender
        return -descender * self.scale / 1000

    def set(self, word: str) -> Setting:
        """Set characters that the face covers; the result is kept."""
        setting = self.settings.get(word)
        if setting is None:
            setting = self.settings[word] = self._shape(word)
        return setting

    def _shape(self, word: str) -> Setting:
        font, scale = self.font, self.scale
        shown = word.replace(NO_BREAK_SPACE, " ")  # reportlab draws a space for it
        buffer = uharfbuzz.Buffer()
        buffer.add_str(shown)
        buffer.direction = "ltr"
        buffer.guess_segment_properties()
        buffer.flags = uharfbuzz.BufferFlags.PRESERVE_DEFAULT_IGNORABLES  # U+00AD is drawn
        uharfbuzz.shape(font, buffer, FEATURES)
        positions = buffer.glyph_positions
        own = [font.get_glyph_h_advance(font.get_nominal_glyph(ord(c)) or 0) for c in shown]
        if len(positions) != len(word):  # combined marks: one glyph for several characters
            return Setting(word, self.name, sum(own) * scale)
        kerns = [(p.x_advance - o) * scale for p, o in zip(positions, own, strict=True)]
        width = sum(p.x_advance for p in positions) * scale
        return Setting(word, self.name, width, tuple(kerns) if any(kerns) else ())


class FontBook:
    """The faces of a theme: measures text, finds glyphs, falls back face by face.

    Implements the figures' `Letters`. used: names of the faces that styles set text in.
    """

    def __init__(self, root: Path, theme: Theme, language: str) -> None:
        self.faces = {name: Face(name, face_path(root, spec)) for name, spec in theme.faces.items()}
        self.fallback = tuple(self.faces[name] for name in theme.fallback)
        self.used = frozenset(style.face for style in theme.styles.values()) | {"italic", "strong"}
        self.language = language
        self._hyphenators: dict[str, Hyphenator] = {}
        self._runs: dict[tuple[str, str], tuple[Setting, ...]] = {}

    def digest(self) -> str:
        """Give the digest of the font files and of the language that words are divided in."""
        files = (face.path.read_bytes() for face in self.faces.values())
        return key_of([self.language, *self.faces, *files])

    def set(self, word: str, face: str) -> tuple[Setting, ...]:
        """Set a word (no spaces) in a face, other faces lending the glyphs it lacks."""
        key = (face, word)
        runs = self._runs.get(key)
        if runs is None:
            own = self.faces[face]
            if own.covered.issuperset(word):
                runs = (own.set(word),)
            else:
                runs = tuple(lender.set(part) for lender, part in self._split(word, own))
            self._runs[key] = runs
        return runs

    def _split(self, word: str, own: Face) -> list[tuple[Face, str]]:
        parts: list[tuple[Face, str]] = []
        for character in word:
            if character in ZERO_WIDTH:
                continue
            lender = self._lender(character, own)
            if parts and parts[-1][0] is lender:
                parts[-1] = (lender, parts[-1][1] + character)
            else:
                parts.append((lender, character))
        return parts

    def _lender(self, character: str, own: Face) -> Face:
        if character in own.covered:
            return own
        for face in self.fallback:
            if character in face.covered:
                return face
        return own

    def word_width(self, word: str, face: str) -> float:
        """Width of a word in 1/1000 of the size."""
        return sum(setting.width for setting in self.set(word, face))

    def width(self, text: str, face: str, size: float) -> float:
        """Width of a line of text, in pt."""
        words = text.split(" ")
        space = self.space(face) * (len(words) - 1)
        return (sum(self.word_width(word, face) for word in words if word) + space) * size / 1000

    def space(self, face: str) -> float:
        """Width of a word space in 1/1000 of the size."""
        return self.faces[face].set(" ").width

    def ascent(self, face: str, size: float) -> float:
        """Height above the baseline, in pt."""
        return self.faces[face].ascent * size

    def descent(self, face: str, size: float) -> float:
        """Depth below the baseline, in pt, positive."""
        return self.faces[face].descent * size

    def divisions(self, word: str, language: str = "") -> tuple[int, ...]:
        """Give the indexes before which a word may be divided. language: "" for the document's."""
        tag = language or self.language
        hyphenator = self._hyphenators.get(tag)
        if hyphenator is None:
            hyphenator = self._hyphenators[tag] = Hyphenator(tag)
        return hyphenator.positions(word)

    def wrap(self, text: str, face: str, size: float, width: float) -> tuple[str, ...]:
        """Break text into lines of at most `width` pt, first fit, hyphenating long words."""
        lines: list[str] = []
        line = ""
        for word in text.split():
            longer = f"{line} {word}" if line else word
            if self.width(longer, face, size) <= width:
                line = longer
                continue
            for part in self._fit(word, face, size, width):
                if line:
                    lines.append(line)
                line = part
        return (*lines, line) if line else tuple(lines)

    def _fit(self, word: str, face: str, size: float, width: float) -> list[str]:
        """Cut a word so that each part fits on a line of its own; one part where it fits whole."""
        parts: list[str] = []
        while len(word) > 1 and self.width(word, face, size) > width:
            part, word = self._cut(word, face, size, width)
            parts.append(part)
        return [*parts, word]

    def _cut(self, word: str, face: str, size: float, width: float) -> tuple[str, str]:
        for position in reversed(self.divisions(word)):
            if self.width(word[:position] + "-", face, size) <= width:
                return word[:position] + "-", word[position:]
        lengths = range(2, len(word))
        fitting = bisect_right(lengths, width, key=lambda n: self.width(word[:n], face, size))
        return word[: 1 + fitting], word[1 + fitting :]


def _is_private(point: int) -> bool:
    return 0xE000 <= point <= 0xF8FF or point >= 0xF0000
