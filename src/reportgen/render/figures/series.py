"""Series: colours for bars side by side, apart from each other and from the paper.

Dark and light take turns, so that neighbours and paper differ by 3:1 at least (WCAG 1.4.11); hues come
from the theme's ramp.
"""

from __future__ import annotations

from functools import cache

from reportgen.exhibits.model import LegendEntry
from reportgen.render.figures.palette import luminance, mix
from reportgen.theme import Theme

DARK, LIGHT = 0.055, 0.28
"""Luminance of the two tones: 3.14:1 between them, 3.18:1 between the lighter one and white."""

HALVINGS = 12
"""Steps in search of a tone; the last is finer than a colour's own steps."""


def series_colours(count: int, theme: Theme) -> tuple[str, ...]:
    """Give the colours of a figure's series, in their order; after six they come again."""
    if count == 1:
        return (theme.colour("accent"),)
    ramp = theme.figure.ramp
    warm = mix(ramp[-2], ramp[-1], 0.5)
    cool = ramp[1] if len(ramp) > 2 else ramp[0]
    tones = (
        toned(ramp[0], DARK),
        toned(cool, LIGHT),
        toned(ramp[-1], DARK),
        toned(warm, LIGHT),
        toned(theme.figure.dont_know, DARK),
        toned(theme.figure.dont_know, LIGHT),
    )
    if count == 2:
        return tones[0], tones[3]
    return tuple(tones[number % len(tones)] for number in range(count))


@cache
def toned(colour: str, wanted: float) -> str:
    """Give a colour made lighter (with white) or darker (with black) until it has a luminance."""
    other = "#ffffff" if luminance(colour) < wanted else "#000000"
    low, high = 0.0, 1.0
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        reached = luminance(mix(colour, other, middle))
        if (reached < wanted) == (other == "#ffffff"):
            low = middle
        else:
            high = middle
    return mix(colour, other, high if other == "#000000" else low)


def series_legend(names: tuple[str, ...]) -> tuple[LegendEntry, ...]:
    """Give series as entries of a legend; none for a single series without name."""
    if not any(names):
        return ()
    return tuple(
        LegendEntry(str(at), name, "substantive", at, len(names)) for at, name in enumerate(names)
    )
