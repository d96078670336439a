"""Registry: which function draws which kind of figure. A new kind is one file and one line."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from reportgen.exhibits.model import CategoryBars, Figure, LikertFigure, Scatter, Whiskers
from reportgen.render.figures.category_bars import draw_category_bars
from reportgen.render.figures.letters import Letters
from reportgen.render.figures.likert import draw_likert
from reportgen.render.figures.model import Drawing
from reportgen.render.figures.scatter import draw_scatter
from reportgen.render.figures.whiskers import draw_whiskers
from reportgen.theme import Theme

KINDS: Mapping[type, Callable[[Any, float, Theme, Letters, float | None], Drawing]] = {
    LikertFigure: draw_likert,
    CategoryBars: draw_category_bars,
    Scatter: draw_scatter,
    Whiskers: draw_whiskers,
}


def draw(
    exhibit: Figure,
    width: float,
    theme: Theme,
    letters: Letters,
    max_height: float | None = None,
) -> Drawing:
    """Take a figure, give its Drawing.

    width, max_height: in pt; what is taller than max_height is tightened as far as it can be read.
    """
    return KINDS[type(exhibit)](exhibit, width, theme, letters, max_height)
