"""Lettering: a theme's text styles at a figure's size, and lines of text set at a place."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from reportgen.render.figures.letters import Letters
from reportgen.render.figures.model import Label
from reportgen.theme import StyleName, Theme

CAP_HEIGHT = 0.65
"""Height of capitals and figures, share of the size; text faces differ by 0.02 or so."""

BALANCED = 3
"""Most lines that are balanced: in longer texts a short last line does not look odd."""

SHORT = 0.5
"""A last line shorter than this share of the room asks for balance."""

HALVINGS = 5
"""Steps in search of the narrowest room that takes no more lines."""

Align = Literal["left", "centre", "right"]


@dataclass(frozen=True, slots=True)
class Lettering:
    """One kind of text in a figure. size, leading: in pt; colour: `#rrggbb`."""

    face: str
    size: float
    leading: float
    colour: str
    letters: Letters

    def width(self, text: str) -> float:
        """Give the width of one line, in pt."""
        return self.letters.width(text, self.face, self.size)

    def wrap(self, text: str, width: float) -> tuple[str, ...]:
        """Break text into lines of at most `width` pt."""
        return self.letters.wrap(text, self.face, self.size, width)

    def balance(self, text: str, width: float) -> tuple[str, ...]:
        """Break text into as few lines as `width` allows, without a short last line if possible."""
        lines = self.wrap(text, width)
        if not 1 < len(lines) <= BALANCED or self.width(lines[-1]) > SHORT * width:
            return lines
        narrow, wide = min(max(map(self.width, text.split())), width), width
        for _ in range(HALVINGS):
            middle = (narrow + wide) / 2
            tried = self.wrap(text, middle)
            if len(tried) > len(lines):
                narrow = middle
            else:
                wide, lines = middle, tried
        return lines

    @property
    def capital(self) -> float:
        """Height of capitals and figures, in pt."""
        return CAP_HEIGHT * self.size

    def scaled(self, scale: float) -> Lettering:
        """Give the same lettering at `scale` times its size."""
        return replace(self, size=self.size * scale, leading=self.leading * scale)

    def line(self, text: str, x: float, y: float, align: Align = "left", colour: str = "") -> Label:
        """Set one line. x: its left end, middle or right end; y: the baseline; in pt."""
        if align != "left":
            x -= self.width(text) * (0.5 if align == "centre" else 1.0)
        return Label(x, y, text, self.face, self.size, colour or self.colour)

    def block(
        self, lines: tuple[str, ...], x: float, middle: float, align: Align = "left"
    ) -> tuple[Label, ...]:
        """Set lines one under the other, centred on the height `middle`."""
        first = middle + ((len(lines) - 1) * self.leading - self.capital) / 2
        return tuple(
            self.line(text, x, first - number * self.leading, align)
            for number, text in enumerate(lines)
        )


def lettering(theme: Theme, style: StyleName, letters: Letters, scale: float = 1.0) -> Lettering:
    """Take a theme's style, give the lettering at `scale` times its size."""
    found = theme.styles[style]
    colour = theme.colour(found.colour)
    return Lettering(found.face, found.size, found.leading, colour, letters).scaled(scale)
