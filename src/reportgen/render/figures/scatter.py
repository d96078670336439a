"""Scatter: named points on two axes, and the line that fits them.

Names stand beside their points. Where there are too many for that, points are numbered and the
names stand in a list below.
"""

from __future__ import annotations

from dataclasses import dataclass

from reportgen.exhibits.model import Axis, Scatter
from reportgen.render.figures.dots import draw_dots
from reportgen.render.figures.lettering import Align, Lettering, lettering
from reportgen.render.figures.letters import Letters
from reportgen.render.figures.model import Drawing, Point
from reportgen.render.figures.palette import mix
from reportgen.render.figures.point_labels import Placed, Plot, place_labels
from reportgen.render.figures.scatter_key import Key, lay_out_key
from reportgen.render.figures.sheet import Sheet
from reportgen.render.figures.value_axis import thinned
from reportgen.theme import Theme

HEIGHT = 0.6
"""Height of the plot, as a share of the drawing's width."""

LEAST_HEIGHT = 0.3
"""What it is lowered to at most where the drawing has little room."""

NAME = 0.27
"""Most width of a name, as a share of the drawing's."""

RADIUS = 2.8
"""Of the points, in pt; so are all lengths here."""

AXIS_GAP = 4.0
"""Between an axis and its numbers."""

LABEL_GAP = 5.0
"""Between the numbers of an axis and what it measures."""

KEY_GAP = 12.0
"""Between the plot with its axis and the list of names."""

INSET = 6.0
"""How far the axes reach beyond their last ticks."""

LINE, LEAD, HAIRLINE = 0.9, 0.5, 0.5
"""Widths of the fitted line, of leads from names to points, and of the grid."""


def draw_scatter(
    figure: Scatter,
    width: float,
    theme: Theme,
    letters: Letters,
    max_height: float | None = None,
) -> Drawing:
    """Take a Scatter, give its Drawing.

    width: in pt, 200 or more.  max_height: in pt; the plot is lowered as far as it can be read, and the
    drawing may then still be taller.
    """
    names = _wrapped(figure, width, lettering(theme, "figure_small", letters))
    plot = _Plot(figure, width, theme, letters, max_height, Key((), 0.0))
    places = plot.places(names)
    if places is None:
        key = lay_out_key([p.stub + p.mark for p in figure.points], width, plot.small)
        plot = _Plot(figure, width, theme, letters, max_height, key)
        names = tuple((str(number),) for number in range(1, len(figure.points) + 1))
        places = plot.places(names)
    return plot.draw(names, places)


def _wrapped(figure: Scatter, width: float, text: Lettering) -> tuple[tuple[str, ...], ...]:
    return tuple(text.balance(point.stub + point.mark, NAME * width) for point in figure.points)


@dataclass(frozen=True, slots=True)
class _Frame:
    """Edges of the plot, in pt from the lower left of the drawing."""

    left: float
    bottom: float
    right: float
    top: float

    def x(self, axis: Axis, value: float) -> float:
        return _between(axis, value, self.left + INSET, self.right - INSET)

    def y(self, axis: Axis, value: float) -> float:
        return _between(axis, value, self.bottom + INSET, self.top - INSET)


def _between(axis: Axis, value: float, start: float, end: float) -> float:
    first, last = axis.ticks[0].value, axis.ticks[-1].value
    share = (value - first) / (last - first) if last > first else 0.5
    return start + (end - start) * min(max(share, 0.0), 1.0)


class _Plot:
    """A figure on its sheet, y upwards."""

    def __init__(
        self,
        figure: Scatter,
        width: float,
        theme: Theme,
        letters: Letters,
        max_height: float | None,
        key: Key,
    ) -> None:
        self.figure, self.theme, self.key = figure, theme, key
        self.small = lettering(theme, "figure_small", letters)
        self.name = Lettering(
            self.small.face, self.small.size, self.small.leading, theme.colour("ink"), letters
        )
        small = self.small
        head = len(self.y_label(width)) * small.leading + LABEL_GAP
        foot = AXIS_GAP + small.capital + LABEL_GAP + small.leading * len(self.x_label(width))
        foot += KEY_GAP + key.height if key.entries else 0.0
        wanted = HEIGHT * width
        if max_height is not None:
            wanted = max(min(wanted, max_height - head - foot), LEAST_HEIGHT * width)
        numbers = max(small.width(tick.text) for tick in figure.y_axis.ticks)
        self.frame = _Frame(numbers + AXIS_GAP, foot, width, foot + wanted)
        self.sheet = Sheet(width, foot + wanted + head, letters)

    def x_label(self, width: float) -> tuple[str, ...]:
        """Give what the horizontal axis measures, in lines."""
        return self.small.wrap(self.figure.x_axis.label, 0.9 * width)

    def y_label(self, width: float) -> tuple[str, ...]:
        """Give what the vertical axis measures, in lines."""
        return self.small.wrap(self.figure.y_axis.label, 0.9 * width)

    @property
    def points(self) -> tuple[Point, ...]:
        """The points on the sheet."""
        figure, frame = self.figure, self.frame
        return tuple(
            (frame.x(figure.x_axis, p.x.value or 0.0), frame.y(figure.y_axis, p.y.value or 0.0))
            for p in figure.points
        )

    @property
    def line(self) -> tuple[Point, Point] | None:
        """The part of the fitted line that lies within the axes, between the outermost points."""
        line, figure = self.figure.line, self.figure
        if line is None:
            return None
        low, high = figure.y_axis.ticks[0].value, figure.y_axis.ticks[-1].value
        values = [p.x.value or 0.0 for p in figure.points]
        ends = []
        for end in (min(values), max(values)):
            y = line.intercept + line.slope * end
            held = min(max(y, low), high)
            x = end if held == y else (held - line.intercept) / line.slope
            ends.append((self.frame.x(figure.x_axis, x), self.frame.y(figure.y_axis, held)))
        return ends[0], ends[1]

    def places(self, names: tuple[tuple[str, ...], ...]) -> tuple[Placed, ...] | None:
        """Find places for names in lines, or for their numbers; None where one finds none."""
        text, frame = self.name, self.frame
        sizes = [
            (max(map(text.width, lines)), (len(lines) - 1) * text.leading + 0.9 * text.size)
            for lines in names
        ]
        bounds = (frame.left + 2, frame.bottom + 2, frame.right - 2, frame.top - 2)
        strict = not self.key.entries
        return place_labels(Plot(self.points, RADIUS, bounds, self.line, strict), sizes)

    def draw(
        self, names: tuple[tuple[str, ...], ...], places: tuple[Placed, ...] | None
    ) -> Drawing:
        """Draw everything, what lies below first; points without place for a name have none."""
        placed = places or ()
        self.grid()
        line = self.line
        if line is not None:
            self.sheet.rule([line], self.theme.colour("accent"), [LINE])
        paper, colour = self.theme.colour("paper"), self.theme.colour("accent")
        self.sheet.fill([one.box for one in placed], [paper])
        leads = [one.lead for one in placed if one.lead is not None]
        self.sheet.rule(leads, self.theme.colour("muted"), [LEAD])
        draw_dots(self.sheet, self.points, RADIUS, colour, paper)
        self.axes()
        for lines, one in zip(names, placed, strict=False):
            self.write(lines, one)
        self.key.write(self.sheet, self.name, self.key.height)
        return self.sheet.drawing()

    def grid(self) -> None:
        """Draw faint lines at the ticks and the axes themselves."""
        figure, frame = self.figure, self.frame
        faint = mix(self.theme.colour("rule"), self.theme.colour("paper"), 0.5)
        across = [frame.x(figure.x_axis, tick.value) for tick in figure.x_axis.ticks]
        up = [frame.y(figure.y_axis, tick.value) for tick in figure.y_axis.ticks]
        lines = [((x, frame.bottom), (x, frame.top)) for x in across]
        lines += [((frame.left, y), (frame.right, y)) for y in up]
        self.sheet.rule(lines, faint, [HAIRLINE])
        corner = frame.left, frame.bottom
        ends = (frame.right, frame.bottom), (frame.left, frame.top)
        self.sheet.rule([(corner, end) for end in ends], self.theme.colour("muted"), [HAIRLINE])

    def axes(self) -> None:
        """Set the numbers of both axes and what they measure."""
        figure, frame, text = self.figure, self.frame, self.small
        lines = self.y_label(self.sheet.width)
        for number, line in enumerate(lines, start=1):
            y = frame.top + LABEL_GAP + (len(lines) - number) * text.leading
            self.sheet.write(text.line(line, 0.0, y))
        for tick in figure.y_axis.ticks:
            y = frame.y(figure.y_axis, tick.value) - text.capital / 2
            self.sheet.write(text.line(tick.text, frame.left - AXIS_GAP, y, "right"))
        y = frame.bottom - AXIS_GAP - text.capital
        across = [
            text.line(tick.text, frame.x(figure.x_axis, tick.value), y, "centre")
            for tick in figure.x_axis.ticks
        ]
        for label in thinned(across, text):
            self.sheet.write(label)
        for number, line in enumerate(self.x_label(self.sheet.width), start=1):
            below = y - LABEL_GAP - number * text.leading + 0.25 * text.size
            self.sheet.write(text.line(line, frame.right, below, "right"))

    def write(self, lines: tuple[str, ...], one: Placed) -> None:
        """Set a name, flush with the side at which its point is."""
        left, bottom, right, top = one.box
        align: Align = "left" if one.side > 0.3 else "right" if one.side < -0.3 else "centre"
        x = {"left": left, "right": right, "centre": (left + right) / 2}[align]
        for label in self.name.block(lines, x, (bottom + top) / 2, align):
            self.sheet.write(label)
