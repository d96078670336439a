"""Bars of counts or means: one a row, or a few side by side, each with its number at its end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportgen.exhibits.model import CategoryBars
from reportgen.render.figures.category_bars_layout import (
    EDGE,
    LABEL_GAP,
    Layout,
    PlacedBar,
    lay_out,
)
from reportgen.render.figures.legend import draw_legend
from reportgen.render.figures.letters import Letters
from reportgen.render.figures.model import Drawing, Label
from reportgen.render.figures.palette import mix
from reportgen.render.figures.series import series_colours
from reportgen.render.figures.sheet import Rectangle, Sheet
from reportgen.theme import Theme

BASE_LINE = 0.9
"""Width of the line that bars begin at, in pt."""

VISIBLE = 0.05
"""A bar that is shorter has no surface, in pt."""


def draw_category_bars(
    figure: CategoryBars,
    width: float,
    theme: Theme,
    letters: Letters,
    max_height: float | None = None,
) -> Drawing:
    """Take CategoryBars, give their Drawing.

    width: in pt, 200 or more.  max_height: in pt; a figure that is taller is tightened as far as it can be read,
    and may then still be taller.
    """
    layout = lay_out(figure, width, theme, letters, max_height)
    return _Plot(figure, layout, theme, letters).draw()


class _Plot:
    """A figure on its sheet. The layout counts downwards from the top, the sheet upwards."""

    def __init__(
        self, figure: CategoryBars, layout: Layout, theme: Theme, letters: Letters
    ) -> None:
        self.figure, self.layout, self.theme = figure, layout, theme
        self.sheet = Sheet(layout.width, layout.height, letters)
        self.colours = series_colours(len(figure.series), theme)

    def draw(self) -> Drawing:
        """Draw everything, what lies below first."""
        layout, axis = self.layout, self.layout.axis
        draw_legend(self.sheet, layout.legend, self.y(0.0), self.theme, self.colours)
        faint = mix(self.theme.colour("rule"), self.theme.colour("paper"), 0.5)
        bottom, top = self.y(layout.bottom + EDGE), self.y(layout.top - EDGE)
        axis.draw_lines(self.sheet, bottom, top, faint)
        numbers = [number for row in layout.rows for bar in row.bars for number in self.number(bar)]
        self.clear(numbers)
        self.surfaces()
        start = axis.x(axis.axis.ticks[0].value)
        muted = self.theme.colour("muted")
        self.sheet.rule([((start, bottom), (start, top))], muted, [BASE_LINE])
        axis.write(self.sheet, self.y(layout.heads))
        for row in layout.rows:
            for label in row.stub.labels(self.y(row.middle)):
                self.sheet.write(label)
            for bar in row.bars:
                for number in self.number(bar):
                    self.sheet.write(number)
        return self.sheet.drawing()

    def y(self, depth: float) -> float:
        """Give the height on the sheet of a depth below its top."""
        return self.layout.height - depth

    def end(self, placed: PlacedBar) -> float:
        """Give the right end of a bar: where the axis begins for one without value."""
        value, axis = placed.bar.value.value, self.layout.axis
        return axis.x(axis.axis.ticks[0].value if value is None else value)

    def surfaces(self) -> None:
        """Fill the bars."""
        rectangles: list[Rectangle] = []
        colours: list[str] = []
        left = self.layout.axis.left
        for row in self.layout.rows:
            for bar in row.bars:
                if self.end(bar) - left > VISIBLE:
                    rectangles.append((left, self.y(bar.bottom), self.end(bar), self.y(bar.top)))
                    colours.append(self.colours[bar.bar.series])
        self.sheet.fill(rectangles, colours)

    def number(self, placed: PlacedBar) -> Iterator[Label]:
        """Give a bar's number, or the mark that stands for it, behind its end."""
        if placed.bar.label:
            text = self.layout.number
            y = self.y((placed.top + placed.bottom) / 2) - text.capital / 2
            yield text.line(placed.bar.label, self.end(placed) + LABEL_GAP, y)

    def clear(self, numbers: Sequence[Label]) -> None:
        """Keep the axis' lines off the numbers."""
        text = self.layout.number
        places = [
            (one.x - 1, one.y - 1, one.x + text.width(one.text) + 1, one.y + text.capital + 1)
            for one in numbers
        ]
        self.sheet.fill(places, [self.theme.colour("paper")])
