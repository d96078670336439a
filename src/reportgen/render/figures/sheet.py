"""Sheet: what matplotlib's artists need of a Figure, without its Axes, canvas and fonts.

Charts that are little more than bars and text compute their own places. For them a sheet takes the
place of `matplotlib.figure.Figure`, which costs 150 ms to import and, on a machine where it has not
run before, a search for fonts. matplotlib itself is loaded with the first surface or rule.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from reportgen.render.figures.letters import Letters
from reportgen.render.figures.model import Drawing, Label, Point
from reportgen.render.figures.renderer import DrawingRenderer

if TYPE_CHECKING:
    from matplotlib.artist import Artist

Rectangle = tuple[float, float, float, float]
"""Left, bottom, right, top, in pt."""


class Sheet:
    """A drawing in the making; what is added later lies on top.

    Origin at the lower left, lengths in pt.
    """

    dpi = 72.0
    stale = False

    def __init__(self, width: float, height: float, letters: Letters) -> None:
        self.width, self.height = width, height
        self._renderer = DrawingRenderer(width, height, letters)

    @property
    def bbox(self) -> Sheet:
        """The extent: as artists ask a Figure for it."""
        return self

    def get_figure(self, root: bool = False) -> Sheet:
        """Give the sheet, which is part of no other figure."""
        return self

    def add(self, artist: Artist) -> None:
        """Draw one of matplotlib's artists."""
        figure: Any = self
        artist.set_figure(figure)
        artist.draw(self._renderer)

    def fill(self, rectangles: Sequence[Rectangle], colours: Sequence[str]) -> None:
        """Draw surfaces, each in its colour (`#rrggbb`)."""
        if not rectangles:
            return
        from matplotlib.collections import PolyCollection
        from numpy import array

        corners: Any = array([[(a, b), (c, b), (c, d), (a, d)] for a, b, c, d in rectangles])
        self.add(PolyCollection(corners, facecolors=colours, edgecolors="none", linewidths=0))

    def rule(
        self, lines: Sequence[tuple[Point, Point]], colour: str, widths: Sequence[float]
    ) -> None:
        """Draw straight lines in one colour; widths in pt, taken in turn."""
        if not lines:
            return
        from matplotlib.collections import LineCollection

        self.add(LineCollection(lines, colors=[colour], linewidths=widths))

    def write(self, label: Label) -> None:
        """Set one line of text."""
        self._renderer.put(label)

    def drawing(self) -> Drawing:
        """Give everything drawn so far."""
        return self._renderer.drawing()
