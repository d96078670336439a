"""Text to PDF operators: the fonts' subsets, kerning between characters, word spaces as real spaces."""

from __future__ import annotations

from functools import cache

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from reportgen.errors import LayoutError, Place, Problem
from reportgen.render.typeface.fonts import FontBook, Setting

ESCAPES = {code: f"\\{code:03o}" for code in (*range(32), *range(127, 256))}
ESCAPES |= {ord(character): f"\\{character}" for character in "\\()"}

Piece = tuple[str, str]
"""A font's name in the PDF and the inside of a TJ array."""


class Encoder:
    """The faces of one document as reportlab embeds them; remembers every word it encoded."""

    def __init__(self, canvas: Canvas, book: FontBook) -> None:
        self._document = canvas._doc  # noqa: SLF001 - the key of reportlab's font subsets
        self._book = book
        self._words: dict[tuple[str, str], tuple[Piece, ...]] = {}

    def pieces(self, text: str, face: str, spread: float) -> list[Piece]:
        """Take a line's text, give its pieces. spread: added to each space, in 1/1000 of the size."""
        space = self._word(face, " ")[0]
        gap = space[1] if not spread else f"{space[1]}{_number(-spread)}"
        pieces: list[list[str]] = []

        def add(font: str, inside: str) -> None:
            if pieces and pieces[-1][0] == font:
                pieces[-1][1] += inside
            else:
                pieces.append([font, inside])

        for number, word in enumerate(text.split(" ")):
            if number:
                add(space[0], gap)
            if word:
                for font, inside in self._word(face, word):
                    add(font, inside)
        return [(font, inside.replace(")(", "")) for font, inside in pieces]

    def _word(self, face: str, word: str) -> tuple[Piece, ...]:
        key = (face, word)
        pieces = self._words.get(key)
        if pieces is None:
            settings = self._book.set(word, face)
            pieces = tuple(piece for setting in settings for piece in self._setting(setting))
            self._words[key] = pieces
        return pieces

    def _setting(self, setting: Setting) -> list[Piece]:
        font = parsed_font(str(self._book.faces[setting.face].path))
        pieces: list[Piece] = []
        at = 0
        for subset, codes in font.splitString(setting.text, self._document):
            name = font.getSubsetInternalName(subset, self._document)
            kerns = setting.kerns[at : at + len(codes)] if setting.kerns else ()
            pieces.append((name, _array(codes, kerns)))
            at += len(codes)
        return pieces


def _array(codes: bytes, kerns: tuple[float, ...]) -> str:
    """Give the codes as strings of a TJ array, moved apart or together where kerned."""
    text = codes.decode("latin-1")
    if not any(kerns):
        return f"({text.translate(ESCAPES)})"
    parts, run = [], ""
    for character, kern in zip(text, kerns, strict=True):
        run += character.translate(ESCAPES)
        if kern:
            parts.append(f"({run}){_number(-kern)}")
            run = ""
    if run:
        parts.append(f"({run})")
    return "".join(parts)


def _number(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")


@cache
def parsed_font(path: str) -> TTFont:
    """Give reportlab's font of a file, parsed and registered once a process (it never changes).

    Raises LayoutError for a file that is broken, or whose maker forbids to embed it.
    """
    try:
        font = TTFont(f"reportgen:{path}", path, asciiReadable=False)
    except Exception as fault:
        message = f"the font file cannot be embedded: {fault}"
        hint = "install it again, or name another one in the theme"
        raise LayoutError([Problem(Place(path), "unusable-font", message, hint)]) from fault
    pdfmetrics.registerFont(font)
    return font
