"""Where everything of a stacked Likert figure stands: columns, rows, and how they are tightened.

All lengths in pt; rows and bars are counted downwards from the top of the drawing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportgen.exhibits.model import Bar, BarGroup, LikertFigure
from reportgen.render.figures.legend import Legend, lay_out_legend
from reportgen.render.figures.lettering import Lettering, lettering
from reportgen.render.figures.letters import Letters
from reportgen.theme import Theme

OLDER = 0.8
"""Thickness of the bars of earlier waves, as a share of the newest one's."""

STUB_GAP = 10.0
"""Between the items' texts and what follows."""

LABEL_GAP = 5.0
"""Between the waves and the bars."""

NET_GAP = 8.0
"""Between the bars and their totals."""

NET_WIDTH = 5.4
"""Least width of the column of totals, in sizes of its head's text."""

BAND_GAP = 9.0
"""Between the legend and the heads of the columns."""

HEAD_GAP = 6.0
"""Between the heads of the columns and the first bar."""

MARK_GAP = 1.0
"""Between an item's text and its mark."""

EDGE = 2.0
"""How far the grid stands out above the first bar and below the last."""

EVEN = 1.4
"""How much taller a figure may become so that its rows are of one height."""


@dataclass(frozen=True, slots=True)
class Step:
    """One way to tighten: shares of gaps, bars and text. even: rows of one height if possible."""

    gaps: float = 1.0
    bars: float = 1.0
    text: float = 1.0
    even: bool = False


STEPS = (
    Step(even=True),
    *(Step(gaps) for gaps in (1.0, 0.85, 0.7, 0.55, 0.4)),
    *(Step(0.4, bars) for bars in (0.94, 0.88, 0.82, 0.76)),
    *(Step(0.4, 0.76, text) for text in (0.95, 0.9, 0.85, 0.8)),
)
"""How a figure that is too tall is tightened: tried in turn."""


@dataclass(frozen=True, slots=True)
class Sizes:
    """Measures that tightening changes: thickness of bars and the spaces between them."""

    bar: float
    gap: float
    group_gap: float
    even: bool


@dataclass(frozen=True, slots=True)
class Texts:
    """The kinds of text in the figure."""

    stub: Lettering
    strong: Lettering
    small: Lettering
    small_strong: Lettering
    mark: Lettering


@dataclass(frozen=True, slots=True)
class Columns:
    """Edges from left to right: end of the stubs, end of the bars' labels, plot, totals."""

    stub: float
    label: float
    left: float
    right: float
    total: float


@dataclass(frozen=True, slots=True)
class PlacedBar:
    """A bar and its upper and lower edge. newest: of the latest wave in its group."""

    bar: Bar
    top: float
    bottom: float
    newest: bool


@dataclass(frozen=True, slots=True)
class Row:
    """An item: its text in lines, its bars. middle: height that text and bars are centred on."""

    group: BarGroup
    stub: tuple[str, ...]
    middle: float
    bars: tuple[PlacedBar, ...]


@dataclass(frozen=True, slots=True)
class Layout:
    """Everything in its place. heads: baseline of the last line of the columns' heads."""

    texts: Texts
    columns: Columns
    legend: Legend
    net_head: tuple[str, ...]
    heads: float
    rows: tuple[Row, ...]
    top: float
    bottom: float
    height: float


def lay_out(
    figure: LikertFigure, width: float, theme: Theme, letters: Letters, max_height: float | None
) -> Layout:
    """Take a figure and its room, give the loosest layout that fits, or else the tightest."""
    layouts = (_lay_out(figure, width, theme, letters, step) for step in STEPS)
    layout = next(layouts)
    while max_height is not None and layout.height > max_height:
        tighter = next(layouts, None)
        if tighter is None:
            break
        layout = tighter
    return layout


def _lay_out(
    figure: LikertFigure, width: float, theme: Theme, letters: Letters, step: Step
) -> Layout:
    style = theme.figure
    sizes = Sizes(
        style.bar * step.bars, style.gap * step.gaps, style.group_gap * step.gaps, step.even
    )
    texts = _texts(theme, letters, step.text)
    columns = _columns(figure, width, theme, texts)
    net_head = texts.small.balance(figure.net_label, width - columns.right - NET_GAP)
    legend = lay_out_legend(figure.legend, width, texts.stub)
    heads = _heads(figure, legend, net_head, columns, texts)
    top = heads + HEAD_GAP if heads else EDGE
    rows = tuple(_rows(figure.groups, top, sizes, columns, texts))
    bottom = _foot(rows, texts) if rows else top
    return Layout(texts, columns, legend, net_head, heads, rows, top, bottom, bottom + EDGE)


def _heads(
    figure: LikertFigure,
    legend: Legend,
    net_head: tuple[str, ...],
    columns: Columns,
    texts: Texts,
) -> float:
    """Give the baseline of the scale and of the head of totals, which may stand by the legend."""
    above = legend.height + BAND_GAP if legend.entries else 0.0
    scale = above + texts.small.capital if figure.axis else legend.height
    if not net_head:
        return scale
    own = (len(net_head) - 1) * texts.small.leading + texts.small.capital
    return max(scale, own if legend.width <= columns.right else above + own)


def _texts(theme: Theme, letters: Letters, scale: float) -> Texts:
    strong = lettering(theme, "figure_strong", letters, scale)
    small = lettering(theme, "figure_small", letters, scale)
    return Texts(
        stub=lettering(theme, "figure", letters, scale),
        strong=strong,
        small=small,
        small_strong=Lettering(strong.face, small.size, small.leading, strong.colour, letters),
        mark=lettering(theme, "note_mark", letters, scale),
    )


def _columns(figure: LikertFigure, width: float, theme: Theme, texts: Texts) -> Columns:
    bars = [bar for group in figure.groups for bar in group.bars]
    labels = max((texts.small_strong.width(bar.label) for bar in bars), default=0.0)
    nets = max((texts.strong.width(bar.net.text) for bar in bars if bar.net), default=0.0)
    if nets or figure.net_label:
        nets = max(nets, NET_WIDTH * texts.small.size) + NET_GAP
    stub = theme.figure.stub * width - STUB_GAP
    label = stub + STUB_GAP + labels
    left = label + (LABEL_GAP if labels else 0.0)
    return Columns(stub, label, left, width - nets, width)


def _rows(
    groups: Sequence[BarGroup], top: float, sizes: Sizes, columns: Columns, texts: Texts
) -> Iterator[Row]:
    stubs = [_stub(group, columns, texts) for group in groups]
    thick = [_thick(group, sizes) for group in groups]
    bars = [sum(each) + sizes.gap * max(len(each) - 1, 0) for each in thick]
    heights = [
        max(tall, len(stub) * texts.stub.leading, sizes.bar)
        for tall, stub in zip(bars, stubs, strict=True)
    ]
    highest = max(heights, default=0.0)
    if sizes.even and len(heights) * highest <= EVEN * sum(heights):
        heights = [highest] * len(heights)
    for group, stub, each, tall, height in zip(groups, stubs, thick, bars, heights, strict=True):
        middle = top + height / 2
        yield Row(group, stub, middle, _placed(group.bars, each, middle - tall / 2, sizes.gap))
        top += height + sizes.group_gap


def _stub(group: BarGroup, columns: Columns, texts: Texts) -> tuple[str, ...]:
    mark = texts.stub.width(group.footnote) + MARK_GAP if group.footnote else 0.0
    return texts.stub.balance(group.stub, columns.stub - mark)


def _thick(group: BarGroup, sizes: Sizes) -> list[float]:
    return [sizes.bar * (OLDER if number else 1.0) for number in range(len(group.bars))]


def _placed(
    bars: Sequence[Bar], thick: Sequence[float], top: float, gap: float
) -> tuple[PlacedBar, ...]:
    placed = []
    for number, (bar, height) in enumerate(zip(bars, thick, strict=True)):
        placed.append(PlacedBar(bar, top, top + height, number == 0))
        top += height + gap
    return tuple(placed)


def _foot(rows: Sequence[Row], texts: Texts) -> float:
    """Give the lower end of the last row: of its bars or of its text."""
    last = rows[-1]
    text = last.middle + ((len(last.stub) - 1) * texts.stub.leading + texts.stub.capital) / 2
    bars = max((bar.bottom for bar in last.bars), default=0.0)
    return max(text + texts.stub.size * 0.25, bars)
