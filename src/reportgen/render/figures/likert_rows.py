"""Rows of a stacked Likert figure: an item's text, its bars, the places of bars that are missing.

All lengths in pt, counted downwards from the top of the drawing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportgen.exhibits.model import Bar, BarGroup
from reportgen.render.figures.lettering import Lettering

OLDER = 0.8
"""Thickness of the bars of earlier waves, as a share of the newest one's."""

MARK_GAP = 1.0
"""Between an item's text and its mark."""

BREAK_GAP = 3.0
"""How much further apart two waves stand that cannot be compared."""

EVEN = 1.4
"""How much taller a figure may become so that its rows are of one height."""


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
    """A bar and its upper and lower edge. newest: of the latest wave in its group, or of whom it is about."""

    bar: Bar
    top: float
    bottom: float
    newest: bool


@dataclass(frozen=True, slots=True)
class PlacedGap:
    """The empty place of a bar. label: what would stand beside the bar."""

    label: str
    middle: float


@dataclass(frozen=True, slots=True)
class Row:
    """An item: its text in lines, its bars. middle: height that text and bars are centred on.

    breaks: heights of the lines between waves that cannot be compared.
    answer: height of the middle of one respondent's answer, None where there is none.
    """

    group: BarGroup
    stub: tuple[str, ...]
    middle: float
    bars: tuple[PlacedBar, ...]
    gaps: tuple[PlacedGap, ...] = ()
    breaks: tuple[float, ...] = ()
    answer: float | None = None


def placed_rows(
    groups: Sequence[BarGroup], top: float, sizes: Sizes, columns: Columns, texts: Texts
) -> Iterator[Row]:
    """Place the rows of a figure one below the other, from `top` on."""
    stubs = [_stub(group, columns, texts) for group in groups]
    thick = [_thick(group, sizes) for group in groups]
    bars = [
        sum(each) + _between(group, sizes) * max(len(each) - 1, 0)
        for group, each in zip(groups, thick, strict=True)
    ]
    heights = [
        max(tall, len(stub) * texts.stub.leading, sizes.bar)
        for tall, stub in zip(bars, stubs, strict=True)
    ]
    highest = max(heights, default=0.0)
    if sizes.even and len(heights) * highest <= EVEN * sum(heights):
        heights = [highest] * len(heights)
    for group, stub, each, tall, height in zip(groups, stubs, thick, bars, heights, strict=True):
        middle = top + height / 2
        yield _row(group, stub, middle, each, middle - tall / 2, _between(group, sizes))
        top += height + sizes.group_gap


def _stub(group: BarGroup, columns: Columns, texts: Texts) -> tuple[str, ...]:
    mark = texts.stub.width(group.footnote) + MARK_GAP if group.footnote else 0.0
    return texts.stub.balance(group.stub, columns.stub - mark)


def _thick(group: BarGroup, sizes: Sizes) -> list[float]:
    """Give how thick the lines of a group are: one respondent's answer, its bars and their gaps."""
    lines = len(group.bars) + len(group.gaps) + (group.answer is not None)
    return [sizes.bar * (OLDER if number else 1.0) for number in range(lines)]


def _between(group: BarGroup, sizes: Sizes) -> float:
    """Give the space between two bars of a group."""
    return sizes.gap + (BREAK_GAP if group.footnote else 0.0)


def _row(
    group: BarGroup,
    stub: tuple[str, ...],
    middle: float,
    thick: Sequence[float],
    top: float,
    gap: float,
) -> Row:
    """Place the bars of a group from `top` on, and leave room where one is missing."""
    bars: list[PlacedBar] = []
    gaps: list[PlacedGap] = []
    breaks: list[float] = []
    left_out, given = {one.at: one.label for one in group.gaps}, iter(group.bars)
    answer = None
    if group.answer is not None:
        first, *thick = thick
        answer = top + first / 2
        top += first + gap
    for number, height in enumerate(thick):
        if number in left_out:
            gaps.append(PlacedGap(left_out[number], top + height / 2))
        else:
            placed = PlacedBar(next(given), top, top + height, number == 0 and answer is None)
            if group.footnote and bars and bars[-1].bar.edition != placed.bar.edition:
                breaks.append(top - gap / 2)
            bars.append(placed)
        top += height + gap
    return Row(group, stub, middle, tuple(bars), tuple(gaps), tuple(breaks), answer)


def foot_of(rows: Sequence[Row], texts: Texts) -> float:
    """Give the lower end of the last row: of its bars or of its text."""
    last = rows[-1]
    text = last.middle + ((len(last.stub) - 1) * texts.stub.leading + texts.stub.capital) / 2
    bars = max((bar.bottom for bar in last.bars), default=0.0)
    bars = max((bars, *(gap.middle + texts.small.capital / 2 for gap in last.gaps)))
    return max(text + texts.stub.size * 0.25, bars)
