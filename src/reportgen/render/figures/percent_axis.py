"""Per cent axis: faint lines at the quarters and their numbers, flush with the ends."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from reportgen.render.figures.lettering import Align, Lettering
from reportgen.render.figures.model import Label
from reportgen.render.figures.sheet import Sheet

QUARTERS = (0.0, 0.25, 0.5, 0.75, 1.0)

CHOICES = ((0, 1, 2, 3, 4), (0, 2, 4), (0, 4), (4,))
"""Which quarters are numbered: the first choice that has room."""

APART = 0.5
"""Least space between two numbers, share of their size."""

HAIRLINE = 0.5
"""Width of the lines, in pt."""


def draw_quarters(
    sheet: Sheet, left: float, right: float, bottom: float, top: float, colour: str
) -> None:
    """Draw upright lines at 0, 25, 50, 75 and 100 per cent of the way from left to right."""
    places = [left + (right - left) * share for share in QUARTERS]
    sheet.rule([((x, bottom), (x, top)) for x in places], colour, [HAIRLINE])


def number_quarters(
    texts: Sequence[str], left: float, right: float, baseline: float, lettering: Lettering
) -> tuple[Label, ...]:
    """Give the numbers of the quarters, fewer where they would run into each other."""
    aligns: tuple[Align, ...] = ("left", "centre", "centre", "centre", "right")
    labels = tuple(
        lettering.line(text, left + (right - left) * share, baseline, align)
        for share, text, align in zip(QUARTERS, texts, aligns, strict=False)
    )
    for choice in CHOICES:
        chosen = tuple(labels[number] for number in choice if number < len(labels))
        if all(
            one.x + lettering.width(one.text) + APART * lettering.size <= other.x
            for one, other in pairwise(chosen)
        ):
            return chosen
    return ()
