"""Palette: colours of answer categories, and the ink that can be read on them.

A category's colour follows from its role and its place on the scale alone, never from the figure it
stands in. Luminance and contrast are those of WCAG 2.1.
"""

from __future__ import annotations

from functools import cache

from reportgen.exhibits.model import LegendEntry
from reportgen.theme import Theme

DARK_BELOW = 0.179
"""Luminance of the colour that black and white can be read on equally well (4.58:1)."""

READABLE = 4.5
"""Least contrast of text (WCAG 1.4.3)."""

BLACK = "#000000"


def colour_of(entry: LegendEntry, theme: Theme) -> str:
    """Take a category, give its colour in every figure, as `#rrggbb`."""
    if entry.role == "substantive":
        ramp = theme.figure.ramp
        place = entry.position / (entry.steps - 1) if entry.steps > 1 else 0.0
        return _along(ramp, place * (len(ramp) - 1))
    grey = theme.figure.dont_know if entry.role == "dont_know" else theme.figure.not_relevant
    return mix(grey, theme.colour("paper"), 0.6 * entry.position / entry.steps)


def _along(ramp: tuple[str, ...], place: float) -> str:
    """Give the colour at `place` (0 to len(ramp) - 1), mixed where it falls between two."""
    first = min(int(place), len(ramp) - 2)
    return mix(ramp[first], ramp[first + 1], place - first)


@cache
def mix(colour: str, other: str, share: float) -> str:
    """Give a colour with `share` (0-1) of another in it."""
    pairs = zip(_channels(colour), _channels(other), strict=True)
    return "#" + "".join(f"{round(255 * (a + (b - a) * share)):02x}" for a, b in pairs)


@cache
def luminance(colour: str) -> float:
    """Give the relative luminance of `#rrggbb`, 0 (black) to 1 (white)."""
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in _channels(colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(colour: str, other: str) -> float:
    """Give the contrast of two colours, 1 (none) to 21."""
    low, high = sorted((luminance(colour), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@cache
def ink_on(surface: str, paper: str, ink: str) -> str:
    """Give the colour for text on a surface: paper on a dark one; ink, or black if need be."""
    if luminance(surface) <= DARK_BELOW and contrast(surface, paper) >= READABLE:
        return paper
    return ink if contrast(surface, ink) >= READABLE else BLACK


def _channels(colour: str) -> tuple[float, ...]:
    return tuple(int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
