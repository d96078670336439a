"""Exhibits: what is shown, decided to the last digit; nothing about how it is drawn."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Literal

from reportgen.estimates.model import Unit, Where

Edition = int | tuple[int, int]


@dataclass(frozen=True, slots=True)
class Quantity:
    """An estimate with the text that is printed for it ("44 pct.", "syv", "hver anden").

    Fields other than `text` are those of `estimates.model.Estimate`.
    """

    text: str
    value: float | None
    unit: Unit
    statistic: str
    item: str = ""
    categories: tuple[str, ...] = ()
    edition: Edition = 0
    where: Where = ()
    n: int | None = None
    suppressed: bool = False

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class Statement:
    """Running text with bound quantities: ("en stigning på ", Quantity("7 procentpoint", …))."""

    parts: tuple[str | Quantity, ...]

    def __str__(self) -> str:
        return "".join(str(part) for part in self.parts)

    @property
    def quantities(self) -> tuple[Quantity, ...]:
        """The bound numbers, in reading order."""
        return tuple(part for part in self.parts if isinstance(part, Quantity))


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
    """One stacked bar: one item in one wave.

    label: what stands beside it (the year), "" where only one wave is shown.
    net: total of the top box, None where not shown.
    """

    edition: int
    label: str
    n: int
    segments: tuple[Segment, ...]
    net: Quantity | None


@dataclass(frozen=True, slots=True)
class BarGroup:
    """The bars of one item, newest wave first, under one stub.

    footnote: mark of a wording change, "" where none.
    """

    item: str
    stub: str
    bars: tuple[Bar, ...]
    footnote: str = ""


@dataclass(frozen=True, slots=True)
class LikertFigure:
    """A stacked Likert figure, complete but undrawn.

    title: without "Figur N – ".  net_label: head of the column of net totals, "" where none.
    note: begins after "Anm.: ".  source: begins after "Kilde: ".  alt: what it shows, in words.
    axis: what stands at 0, 25, 50, 75 and 100 per cent; () for nothing.
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


Figure = LikertFigure
Table = DefinitionTable
Exhibit = LikertFigure | ListBox | DefinitionTable

Speaker = Callable[..., "Quantity | Statement | str | int | bool | Fraction"]
"""A function that fragments call in `{{ … }}` or a claim; gives plain values only."""


@dataclass(frozen=True)
class Exhibits:
    """Every exhibit by id and the words for numbers in prose: what the third stage gives.

    vocabulary: functions, and the years `edition` and `previous` (missing where there is none).
    absent: ids of exhibits that have nothing to show in this edition.
    claims: as `vocabulary`, for claims: what it gives are unrounded numbers, and true or false.
    """

    by_id: Mapping[str, Exhibit]
    vocabulary: Mapping[str, Speaker | int]
    facts: Mapping[str, str | int | bool]
    absent: frozenset[str] = frozenset()
    claims: Mapping[str, Speaker | int] = field(default_factory=dict)
