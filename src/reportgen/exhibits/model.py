"""Exhibits: what is shown, decided to the last digit; nothing about how it is drawn."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Literal

from reportgen.estimates.model import Where
from reportgen.exhibits.arrangement import Annex
from reportgen.exhibits.charts import (
    Axis,
    BarRow,
    CategoryBars,
    FittedLine,
    Point,
    Scatter,
    Tick,
    ValueBar,
    Whisker,
    Whiskers,
)
from reportgen.exhibits.number_table import (
    NumberCell,
    NumberColumn,
    NumberRow,
    NumberTable,
    RowGroup,
)
from reportgen.exhibits.statement import Edition, Quantity, Statement

__all__ = [
    "Axis",
    "Bar",
    "BarGroup",
    "BarRow",
    "BoxList",
    "CategoryBars",
    "CategoryRole",
    "DefinitionTable",
    "Edition",
    "Exhibit",
    "Exhibits",
    "Figure",
    "FittedLine",
    "Gap",
    "LegendEntry",
    "LikertFigure",
    "ListBox",
    "NumberCell",
    "NumberColumn",
    "NumberRow",
    "NumberTable",
    "OwnAnswer",
    "Point",
    "Quantity",
    "RowGroup",
    "Scatter",
    "Segment",
    "Speaker",
    "Statement",
    "Table",
    "Tick",
    "ValueBar",
    "Whisker",
    "Whiskers",
]

CategoryRole = Literal["substantive", "dont_know", "not_relevant"]


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """A category as the legend names it.

    position, steps: place among the scale's categories of the same role (0-based) and how many
    there are; the colour follows from these alone, so one category has one colour everywhere.
    """

    category: str
    label: str
    role: CategoryRole
    position: int
    steps: int


@dataclass(frozen=True, slots=True)
class Segment:
    """One part of a stacked bar. label: text inside it, "" where too small to label."""

    category: str
    share: Quantity
    label: str


@dataclass(frozen=True, slots=True)
class Bar:
    """One stacked bar: one item in one wave, of all respondents or of those under a filter.

    label: what stands beside it (the year, or whose answers), "" where there is but one to a row.
    n: None where it is withheld.  net: total of the top box, None where not shown.
    """

    edition: int
    label: str
    n: int | None
    segments: tuple[Segment, ...]
    net: Quantity | None
    where: Where = ()


@dataclass(frozen=True, slots=True)
class OwnAnswer:
    """What one respondent answered. category: "" where it left the item blank."""

    category: str
    label: str


@dataclass(frozen=True, slots=True)
class Gap:
    """The empty place of a bar that an item has not. at: among the places of bars, from 0.

    label: what would stand beside the bar.
    """

    at: int
    label: str


@dataclass(frozen=True, slots=True)
class BarGroup:
    """The bars of one item, newest wave first, under one stub.

    footnote: mark of a break between the waves: asked otherwise, on another scale or of others; ""
    where none.  answer: of one respondent, above the bars.  gaps: where a bar is missing.
    """

    item: str
    stub: str
    bars: tuple[Bar, ...]
    footnote: str = ""
    answer: OwnAnswer | None = None
    gaps: tuple[Gap, ...] = ()


@dataclass(frozen=True, slots=True)
class LikertFigure:
    """A stacked Likert figure, complete but undrawn.

    title: without "Figur N – ".  net_label: head of the column of net totals, "" where none.
    note: begins after "Anm.: ".  source: begins after "Kilde: ".  alt: what it shows, in words.
    axis: what stands at 0, 25, 50, 75 and 100 per cent; () for nothing.
    answer_label: what stands beside one respondent's answers, "" where there are none.
    """

    id: str
    title: str
    legend: tuple[LegendEntry, ...]
    groups: tuple[BarGroup, ...]
    net_label: str
    note: Statement
    source: str
    alt: Statement
    axis: tuple[str, ...] = ("0 %", "25 %", "50 %", "75 %", "100 %")
    answer_label: str = ""


@dataclass(frozen=True, slots=True)
class BoxList:
    """One list of a box: heading and entries."""

    heading: str
    entries: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ListBox:
    """A box of lists with an optional side panel."""

    id: str
    title: str
    lists: tuple[BoxList, ...]
    side: BoxList | None


@dataclass(frozen=True, slots=True)
class DefinitionTable:
    """Terms and their descriptions. title: "" for an unnumbered table without caption."""

    id: str
    title: str
    columns: tuple[str, str]
    rows: tuple[tuple[str, str], ...]
    summary: str


Figure = LikertFigure | CategoryBars | Scatter | Whiskers
Table = DefinitionTable | NumberTable
Exhibit = Figure | ListBox | Table

Speaker = Callable[..., "Quantity | Statement | str | int | bool | Fraction | tuple[str, ...]"]
"""A function that fragments call in `{{ … }}` or a claim; gives plain values only."""


@dataclass(frozen=True)
class Exhibits:
    """Every exhibit by id and the words for numbers in prose: what the third stage gives.

    vocabulary: functions, and the years `edition` and `previous` (missing where there is none).
    absent: ids of exhibits that have nothing to show in this edition.
    claims: as `vocabulary`, for claims: what it gives are unrounded numbers, and true or false.
    annex: how an annex report is arranged, None for other kinds of publication.
    instead: what stands in the place of those absent ones that a variant has too few answers for.
    """

    by_id: Mapping[str, Exhibit]
    vocabulary: Mapping[str, Speaker | int]
    facts: Mapping[str, str | int | bool]
    absent: frozenset[str] = frozenset()
    claims: Mapping[str, Speaker | int] = field(default_factory=dict)
    annex: Annex | None = None
    instead: Mapping[str, Statement] = field(default_factory=dict)
