"""Where everything of a stacked Likert figure stands: columns, rows, and how they are tightened.

All lengths in pt; rows and bars are counted downwards from the top of the drawing.
"""

from __future__ import annotations

from dataclasses import dataclass

from reportgen.exhibits.model import LikertFigure
from reportgen.render.figures.legend import Legend, lay_out_legend
from reportgen.render.figures.lettering import Lettering, lettering
from reportgen.render.figures.letters import Letters
from reportgen.render.figures.likert_rows import Columns, Row, Sizes, Texts, foot_of, placed_rows
from reportgen.render.figures.tightening import loosest
from reportgen.theme import Theme

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

EDGE = 2.0
"""How far the grid stands out above the first bar and below the last."""


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
    return loosest(layouts, max_height)


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
    rows = tuple(placed_rows(figure.groups, top, sizes, columns, texts))
    bottom = foot_of(rows, texts) if rows else top
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
    names = [figure.answer_label, *(bar.label for bar in bars)]
    labels = max(texts.small_strong.width(name) for name in names)
    nets = max((texts.strong.width(bar.net.text) for bar in bars if bar.net), default=0.0)
    if nets or figure.net_label:
        nets = max(nets, NET_WIDTH * texts.small.size) + NET_GAP
    stub = theme.figure.stub * width - STUB_GAP
    label = stub + STUB_GAP + labels
    left = label + (LABEL_GAP if labels else 0.0)
    return Columns(stub, label, left, width - nets, width)
