"""Whiskers: estimates as points with their intervals, a row each, their numbers in a column."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reportgen.exhibits.model import Whisker, Whiskers
from reportgen.render.figures.dots import draw_dots
from reportgen.render.figures.lettering import Lettering, lettering
from reportgen.render.figures.letters import Letters
from reportgen.render.figures.model import Drawing, Point
from reportgen.render.figures.palette import mix
from reportgen.render.figures.sheet import Sheet
from reportgen.render.figures.stubs import Stub, stub
from reportgen.render.figures.tightening import loosest
from reportgen.render.figures.value_axis import ValueAxis
from reportgen.theme import Theme

STUB_GAP = 12.0
"""Between the rows' texts and the plot, in pt; so are all lengths here."""

NUMBER_GAP = 10.0
"""Between the plot and the numbers."""

HEAD_GAP = 5.0
"""Between the axis' numbers and the first row."""

GROUP_GAP = 7.0
"""Above the heading of a group that is not the first."""

DOT, WHISKER = 2.7, 1.3
"""Radius of a point, width of its interval's line."""

ZERO_LINE = 0.9
"""Width of the line at zero."""

EDGE = 1.0
"""How far lines stand out below the last row."""


@dataclass(frozen=True, slots=True)
class Step:
    """One way to tighten: space within a row, share of the width for stubs, size of the text."""

    gap: float
    stub: float = 1.0
    text: float = 1.0


STEPS = (
    *(Step(gap) for gap in (7.0, 6.0, 5.0)),
    *(Step(gap, stub) for gap, stub in ((5.0, 1.2), (5.0, 1.35), (4.0, 1.35), (3.0, 1.35))),
    *(Step(2.5, 1.35, text) for text in (0.95, 0.9, 0.85, 0.8)),
)
"""How a figure that is too tall is tightened: tried in turn."""


_Texts = tuple[Stub | None, Stub]
"""The heading over a row, where it has one, and the row's own text."""


@dataclass(frozen=True, slots=True)
class _Row:
    """A row between two depths. heading: text on a line of its own, without estimate."""

    stub: Stub
    top: float
    bottom: float
    whisker: Whisker | None

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2


@dataclass(frozen=True, slots=True)
class _Layout:
    axis: ValueAxis
    rows: tuple[_Row, ...]
    number: float
    width: float
    height: float


def draw_whiskers(
    figure: Whiskers,
    width: float,
    theme: Theme,
    letters: Letters,
    max_height: float | None = None,
) -> Drawing:
    """Take Whiskers, give their Drawing.

    width: in pt, 200 or more.  max_height: in pt; a figure that is taller is tightened as far as it can be read,
    and may then still be taller.
    """
    layout = _fitted(figure, width, theme, letters, max_height)
    return _Plot(figure, layout, theme, letters).draw()


def _fitted(
    figure: Whiskers, width: float, theme: Theme, letters: Letters, max_height: float | None
) -> _Layout:
    """Give the loosest layout that fits, or else the tightest."""
    return loosest(_layouts(figure, width, theme, letters), max_height)


def _layouts(figure: Whiskers, width: float, theme: Theme, letters: Letters) -> Iterator[_Layout]:
    """Give ever tighter layouts; texts are broken once a width."""
    broken: dict[tuple[float, float], tuple[_Texts, ...]] = {}
    for step in STEPS:
        key = step.stub, step.text
        if key not in broken:
            broken[key] = tuple(_texts(figure, width, theme, letters, step))
        yield _lay_out(figure, width, theme, letters, step, broken[key])


def _texts(
    figure: Whiskers, width: float, theme: Theme, letters: Letters, step: Step
) -> Iterator[_Texts]:
    text = lettering(theme, "figure", letters, step.text)
    strong = lettering(theme, "figure_strong", letters, step.text)
    mark = lettering(theme, "note_mark", letters, step.text)
    room = theme.figure.stub * step.stub * width - STUB_GAP
    for row in figure.rows:
        head = stub(row.heading, room, strong, mark) if row.heading else None
        yield head, stub(row.stub, room, text, mark)


def _lay_out(
    figure: Whiskers,
    width: float,
    theme: Theme,
    letters: Letters,
    step: Step,
    broken: Sequence[_Texts],
) -> _Layout:
    small = lettering(theme, "figure_small", letters, step.text)
    texts = [lettering(theme, style, letters, step.text) for style in ("figure", "figure_strong")]
    numbers = [max(text.width(row.value.text) for text in texts) for row in figure.rows]
    marks = [texts[1].width(row.mark) for row in figure.rows]
    number = width - max(marks, default=0.0)
    left = theme.figure.stub * step.stub * width
    right = number - max(numbers, default=0.0) - NUMBER_GAP
    axis = ValueAxis(figure.axis, left, max(right, left + 1.0), small)
    rows = tuple(_rows(figure, axis.height + HEAD_GAP, step.gap, broken))
    bottom = rows[-1].bottom if rows else axis.height
    return _Layout(axis, rows, number, width, bottom + EDGE)


def _rows(figure: Whiskers, top: float, gap: float, broken: Sequence[_Texts]) -> Iterator[_Row]:
    for number, (row, (head, own)) in enumerate(zip(figure.rows, broken, strict=True)):
        if head is not None:
            top += GROUP_GAP if number else 0.0
            yield _Row(head, top, top + head.height + gap, None)
            top += head.height + gap
        yield _Row(own, top, top + own.height + gap, row)
        top += own.height + gap


class _Plot:
    """A figure on its sheet. The layout counts downwards from the top, the sheet upwards."""

    def __init__(self, figure: Whiskers, layout: _Layout, theme: Theme, letters: Letters) -> None:
        self.figure, self.layout, self.theme = figure, layout, theme
        self.sheet = Sheet(layout.width, layout.height, letters)
        sizes = next((row.stub.text.size for row in layout.rows), 0.0)
        self.plain = lettering(theme, "figure", letters)
        scale = sizes / self.plain.size if sizes else 1.0
        self.plain = self.plain.scaled(scale)
        self.strong = lettering(theme, "figure_strong", letters, scale)

    def draw(self) -> Drawing:
        """Draw everything, what lies below first."""
        layout, axis = self.layout, self.layout.axis
        faint = mix(self.theme.colour("rule"), self.theme.colour("paper"), 0.5)
        top = self.y(layout.rows[0].top if layout.rows else layout.height)
        axis.draw_lines(self.sheet, 0.0, top, faint)
        self.partings(faint)
        zero = axis.x(self.figure.zero)
        self.sheet.rule([((zero, 0.0), (zero, top))], self.theme.colour("muted"), [ZERO_LINE])
        self.estimates()
        axis.write(self.sheet, top + HEAD_GAP)
        for row in layout.rows:
            for label in row.stub.labels(self.y(row.middle)):
                self.sheet.write(label)
            if row.whisker is not None:
                self.number(row, row.whisker)
        return self.sheet.drawing()

    def y(self, depth: float) -> float:
        """Give the height on the sheet of a depth below its top."""
        return self.layout.height - depth

    def partings(self, colour: str) -> None:
        """Draw a line below each row that another row of its group follows."""
        ends = [row.bottom for row, after in pairwise(self.layout.rows) if after.whisker]
        lines = [((0.0, self.y(end)), (self.layout.width, self.y(end))) for end in ends]
        self.sheet.rule(lines, colour, [0.5])

    def estimates(self) -> None:
        """Draw the intervals, and the points on top of them."""
        axis, colour = self.layout.axis, self.theme.colour("accent")
        lines: list[tuple[Point, Point]] = []
        dots: list[Point] = []
        for row in self.layout.rows:
            shown, y = row.whisker, self.y(row.middle)
            if shown is None or shown.value.value is None:
                continue
            dots.append((axis.x(shown.value.value), y))
            if shown.low is not None and shown.high is not None:
                ends = shown.low.value or 0.0, shown.high.value or 0.0
                lines.append(((axis.x(ends[0]), y), (axis.x(ends[1]), y)))
        self.sheet.rule(lines, colour, [WHISKER])
        draw_dots(self.sheet, dots, DOT, colour, self.theme.colour("paper"))

    def number(self, row: _Row, shown: Whisker) -> None:
        """Set a number before, and its stars behind the column's edge."""
        text: Lettering = self.strong if shown.mark else self.plain
        y = self.y(row.middle) - text.capital / 2
        if shown.label:
            self.sheet.write(text.line(shown.value.text, self.layout.number, y, "right"))
        if shown.mark:
            self.sheet.write(text.line(shown.mark, self.layout.number, y))
