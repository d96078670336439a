"""Where everything of a figure of bars stands, and how it is tightened.

All lengths in pt; rows and bars are counted downwards from the top of the drawing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reportgen.exhibits.model import BarRow, CategoryBars, ValueBar
from reportgen.render.figures.legend import Legend, lay_out_legend
from reportgen.render.figures.lettering import Lettering, lettering
from reportgen.render.figures.letters import Letters
from reportgen.render.figures.series import series_legend
from reportgen.render.figures.stubs import Stub, evened, stub
from reportgen.render.figures.tightening import loosest
from reportgen.render.figures.value_axis import ValueAxis
from reportgen.theme import Theme

THICKNESS = (1.1, 0.9, 0.8, 0.72, 0.66, 0.62)
"""Thickness of a bar by how many stand in a row, as a share of the theme's."""

PARTING = 1.0
"""Paper between the bars of a row."""

STUB_GAP = 10.0
"""Between the rows' texts and the bars."""

LABEL_GAP = 3.5
"""Between a bar and its number."""

BAND_GAP = 12.0
"""Between the legend and the axis."""

HEAD_GAP = 6.0
"""Between the axis' numbers and the first bar."""

EDGE = 2.0
"""How far lines stand out above the first bar and below the last."""

AIR = 3.0
"""Least space above and below a row's text together, beside the space between rows."""

FULL = 0.94
"""Height of a line of figures with the space it needs, share of its size."""

GROUPED = 1.25
"""Space between rows of several bars, as a share of the theme's."""


@dataclass(frozen=True, slots=True)
class Step:
    """One way to tighten: shares of gaps, bars, text, and of the room for the rows' texts."""

    gaps: float = 1.0
    bars: float = 1.0
    text: float = 1.0
    stub: float = 1.0


STEPS = (
    *(Step(gaps) for gaps in (1.0, 0.85, 0.7)),
    *(Step(gaps, stub=1.25) for gaps in (0.85, 0.7, 0.55, 0.4)),
    *(Step(0.4, bars, stub=1.25) for bars in (0.92, 0.84, 0.76)),
    *(Step(0.4, 0.76, text, 1.25) for text in (0.95, 0.9, 0.85, 0.8)),
)
"""How a figure that is too tall is tightened: tried in turn."""


@dataclass(frozen=True, slots=True)
class PlacedBar:
    """A bar and its upper and lower edge."""

    bar: ValueBar
    top: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Row:
    """A row: its text, the height that text and bars are centred on, its bars."""

    stub: Stub
    middle: float
    bars: tuple[PlacedBar, ...]


@dataclass(frozen=True, slots=True)
class Layout:
    """Everything in its place. heads: baseline of the axis' numbers; number: text at the bars."""

    legend: Legend
    axis: ValueAxis
    number: Lettering
    heads: float
    rows: tuple[Row, ...]
    top: float
    bottom: float
    width: float
    height: float


def lay_out(
    figure: CategoryBars, width: float, theme: Theme, letters: Letters, max_height: float | None
) -> Layout:
    """Take a figure and its room, give the loosest layout that fits, or else the tightest."""
    layouts = (_lay_out(figure, width, theme, letters, step) for step in STEPS)
    return loosest(layouts, max_height)


def _lay_out(
    figure: CategoryBars, width: float, theme: Theme, letters: Letters, step: Step
) -> Layout:
    text = lettering(theme, "figure", letters, step.text)
    small = lettering(theme, "figure_small", letters, step.text)
    several = max((len(row.bars) for row in figure.rows), default=1)
    number = _number(theme, letters, step.text, several)
    legend = lay_out_legend(series_legend(figure.series), width, text)
    left = theme.figure.stub * step.stub * width
    labels = [number.width(bar.label) for row in figure.rows for bar in row.bars]
    right = width - max(labels, default=0.0) - LABEL_GAP
    axis = ValueAxis(figure.axis, left, max(right, left + 1.0), small)
    heads = axis.height + (legend.height + BAND_GAP if legend.entries else 0.0)
    top = heads + HEAD_GAP
    rows = tuple(_rows(figure, top, left - STUB_GAP, theme, letters, step))
    bottom = rows[-1].bars[-1].bottom if rows and rows[-1].bars else top
    end = max([bottom, *(row.middle + row.stub.height / 2 for row in rows[-1:])])
    return Layout(legend, axis, number, heads, rows, top, end, width, end + EDGE)


def _number(theme: Theme, letters: Letters, scale: float, several: int) -> Lettering:
    """Give the lettering of the numbers: strong where one bar stands in a row."""
    strong = lettering(theme, "figure_strong", letters, scale)
    if several <= 1:
        return strong
    small = lettering(theme, "figure_small", letters, scale)
    return Lettering(small.face, small.size, small.leading, strong.colour, letters)


def _rows(
    figure: CategoryBars, top: float, width: float, theme: Theme, letters: Letters, step: Step
) -> Iterator[Row]:
    text = lettering(theme, "figure", letters, step.text)
    mark = lettering(theme, "note_mark", letters, step.text)
    stubs = [stub(row.stub, width, text, mark, row.mark) for row in figure.rows]
    several = max((len(row.bars) for row in figure.rows), default=1)
    number = _number(theme, letters, step.text, several)
    share = THICKNESS[min(several, len(THICKNESS)) - 1]
    pitch = max(theme.figure.bar * step.bars * share + PARTING, FULL * number.size)
    gap = theme.figure.group_gap * step.gaps * (GROUPED if several > 1 else 1.0)
    tall = [max(len(row.bars), 1) * pitch - PARTING for row in figure.rows]
    heights = evened([max(high, one.height + AIR) for high, one in zip(tall, stubs, strict=True)])
    for row, one, high, height in zip(figure.rows, stubs, tall, heights, strict=True):
        middle = top + height / 2
        yield Row(one, middle, tuple(_placed(row, middle - high / 2, pitch)))
        top += height + gap


def _placed(row: BarRow, top: float, pitch: float) -> Iterator[PlacedBar]:
    for number, bar in enumerate(row.bars):
        upper = top + number * pitch
        yield PlacedBar(bar, upper, upper + pitch - PARTING)
