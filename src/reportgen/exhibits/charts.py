"""Figures of bars, points and intervals, complete but undrawn."""

from __future__ import annotations

from dataclasses import dataclass

from reportgen.exhibits.statement import Quantity, Statement


@dataclass(frozen=True, slots=True)
class Tick:
    """A number of an axis, and the text that stands at it."""

    value: float
    text: str


@dataclass(frozen=True, slots=True)
class Axis:
    """An axis from its first tick to its last. label: what it measures, "" where nothing is said."""

    ticks: tuple[Tick, ...]
    label: str = ""


@dataclass(frozen=True, slots=True)
class ValueBar:
    """A bar of a row. series: its place in the figure's series.  label: what is printed at its end.

    low, high: ends of the interval of its value, which its data tell; None where there is none.
    """

    series: int
    value: Quantity
    label: str
    low: Quantity | None = None
    high: Quantity | None = None


@dataclass(frozen=True, slots=True)
class BarRow:
    """The bars under one stub, in the order of the series. mark: of significance, "" where none."""

    stub: str
    bars: tuple[ValueBar, ...]
    mark: str = ""


@dataclass(frozen=True, slots=True)
class CategoryBars:
    """Bars of counts or means: one series (no legend), or a few side by side.

    series: names for the legend; one series may be named "".  axis: bars begin at its first tick.
    A suppressed value has no bar and the language's mark as label.
    """

    id: str
    title: str
    series: tuple[str, ...]
    rows: tuple[BarRow, ...]
    axis: Axis
    note: Statement
    source: str
    alt: Statement


@dataclass(frozen=True, slots=True)
class Point:
    """A point of a scatter. mark: of significance, "" where none."""

    stub: str
    x: Quantity
    y: Quantity
    mark: str = ""


@dataclass(frozen=True, slots=True)
class FittedLine:
    """y = intercept + slope · x, by least squares over the points."""

    slope: float
    intercept: float


@dataclass(frozen=True, slots=True)
class Scatter:
    """Points on two axes, with the fitted line. Points with a suppressed value are left out."""

    id: str
    title: str
    points: tuple[Point, ...]
    x_axis: Axis
    y_axis: Axis
    line: FittedLine | None
    note: Statement
    source: str
    alt: Statement


@dataclass(frozen=True, slots=True)
class Whisker:
    """An estimate with its interval. low, high: ends, None where there is no interval.

    mark: stars, "" where none.  label: what is printed beside it, with the stars.
    heading: what the rows from this one to the next heading have in common, "" where nothing new.
    """

    stub: str
    value: Quantity
    low: Quantity | None
    high: Quantity | None
    mark: str
    label: str
    heading: str = ""


@dataclass(frozen=True, slots=True)
class Whiskers:
    """Estimates as points with intervals on one axis, a row each; `zero` is drawn as a line."""

    id: str
    title: str
    rows: tuple[Whisker, ...]
    axis: Axis
    note: Statement
    source: str
    alt: Statement
    zero: float = 0.0
