"""Cross tables: one item of one wave, for everyone and for each class of background variables."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from reportgen.answers.model import Scale
from reportgen.estimates.bases import n_of
from reportgen.estimates.complement import Line, with_complements
from reportgen.estimates.lookup import tally_of
from reportgen.estimates.marks import marks_of
from reportgen.estimates.mean import mean
from reportgen.estimates.model import Estimate, Estimates, Tally
from reportgen.estimates.share import share

Breakdowns = Mapping[str, Mapping[str, Estimates]]
"""Estimates by background variable and class (`breakdown.break_down`)."""


@dataclass(frozen=True, slots=True)
class Column:
    """What one group of respondents answered.

    shares: one for each category of the scale, in its order.  top: the top box.
    mean: None where the scale declares no values.  marks: of multiple response only, where there
    are neither top box nor mean.
    """

    n: Estimate
    shares: tuple[Estimate, ...]
    top: Estimate | None = None
    mean: Estimate | None = None
    marks: Estimate | None = None


@dataclass(frozen=True, slots=True)
class CrossTable:
    """The answers to an item in a wave: everyone first, then class by class, as they were given."""

    item: str
    edition: int
    columns: tuple[Column, ...]


def cross_table(whole: Estimates, parts: Breakdowns, item: str, edition: int) -> CrossTable:
    """Take the estimates of everyone and of each class, give the table of one item.

    What rests on too few respondents is suppressed, and whatever would tell it. Unless that was
    decided for all publications together (`Estimates.withheld`), it is decided for this one table:
    a second cell in each line that makes a total (`complement.py`), the mean where it would tell
    the answers it is made from, all marks where any choice is. Raises UnknownItem or NotAsked.
    """
    groups = [whole, *(one for classes in parts.values() for one in classes.values())]
    sizes = tuple(len(classes) for classes in parts.values())
    scale = whole.codebook.scale_of(item)
    columns = [_column(one, item, scale, edition) for one in groups]
    if not whole.withheld and any(one.minimum_count for one in groups):
        counts = [_counts(one, item, scale, edition) for one in groups]
        columns = list(_safe(columns, counts, sizes, scale))
    return CrossTable(item, edition, tuple(columns))


def _column(estimates: Estimates, item: str, scale: Scale, edition: int) -> Column:
    n = n_of(estimates, item, edition)
    shares = tuple(share(estimates, item, (c.id,), edition=edition) for c in scale.categories)
    if scale.multiple:
        return Column(n, shares, marks=marks_of(estimates, item, edition))
    return Column(
        n,
        shares,
        share(estimates, item, edition=edition),
        mean(estimates, item, edition=edition) if scale.values else None,
    )


def _counts(estimates: Estimates, item: str, scale: Scale, edition: int) -> list[int]:
    """Give how many are in each category, in the top box, and how many answered, whoever they are."""
    tally = tally_of(estimates, item, edition)
    if isinstance(tally, Tally):
        return [*tally.counts.values(), sum(tally.counts[c] for c in scale.top_box), tally.n]
    marked = [
        sum(count for marks, count in tally.counts.items() if choice.id in marks)
        for choice in scale.categories
    ]
    return [*marked, 0, tally.n]


def _safe(
    columns: Sequence[Column], counts: Sequence[Sequence[int]], sizes: tuple[int, ...], scale: Scale
) -> Iterator[Column]:
    """Give the columns without the cells by which suppressed ones could be told."""
    cells = [cell for column in columns for cell in (*column.shares, column.top, column.n)]
    suppressed = {place for place, cell in enumerate(cells) if cell and cell.suppressed}
    flat = [count for column in counts for count in column]
    height = len(scale.categories) + 2
    tops = range(height - 2, len(flat), height)
    gone = with_complements(flat, suppressed, _lines(_shape(scale), sizes), tops)
    hidden = [
        [place in gone for place in range(n * height, (n + 1) * height)]
        for n in range(len(columns))
    ]
    telling = {n for n, own in enumerate(hidden) if _tells(own, scale)}
    small = {n for n, column in enumerate(columns) if column.mean and column.mean.suppressed}
    bare = with_complements([own[-1] for own in counts], telling | small, _rows(1, sizes))
    for n, column in enumerate(columns):
        yield _without(column, hidden[n], n in bare)


Shape = tuple[bool | None, ...]
"""Whether each category is in the top box; None in all where several may be marked."""


def _shape(scale: Scale) -> Shape:
    if scale.multiple:
        return (None,) * len(scale.categories)
    return tuple(category.id in scale.top_box for category in scale.categories)


@cache
def _lines(shape: Shape, sizes: tuple[int, ...]) -> tuple[Line, ...]:
    """Give the lines that make totals, over the classes and within each column.

    Cells are numbered column by column: categories, top box, N; the first column is everyone.
    A column's answers make the top box, and with it everyone who answered.
    """
    height, top = len(shape) + 2, len(shape)
    lines = list(_rows(height, sizes))
    if None not in shape:
        for start in range(0, (1 + sum(sizes)) * height, height):
            inside = tuple(start + at for at, part in enumerate(shape) if part)
            outside = tuple(start + at for at, part in enumerate(shape) if not part)
            lines += [(*inside, start + top), (*outside, start + top)]
    return tuple(lines)


@cache
def _rows(height: int, sizes: tuple[int, ...]) -> tuple[Line, ...]:
    """Give the lines that run over the classes of a variable and everyone, row by row."""
    lines: list[Line] = []
    first = 1
    for size in sizes:
        members = (0, *range(first, first + size))
        lines += [tuple(column * height + row for column in members) for row in range(height)]
        first += size
    return tuple(lines)


def _tells(hidden: Sequence[bool], scale: Scale) -> bool:
    """Whether mean, or all marks, would tell a suppressed answer.

    A mean does unless two answers with a value are suppressed within the top box and two outside.
    """
    gone = [c.id for c, hide in zip(scale.categories, hidden, strict=False) if hide]
    if scale.multiple:
        return bool(gone)
    inside = sum(name in scale.top_box for name in gone)
    outside = sum(name in scale.values for name in gone) - inside
    return inside + outside > 0 and min(inside, outside) < 2


def _without(column: Column, hidden: Sequence[bool], bare: bool) -> Column:
    """Give a column with the marked cells suppressed (then top box, N), and mean or marks if bare."""
    if not any(hidden) and not bare:
        return column
    shares = (
        _suppressed(found) if hide else found
        for found, hide in zip(column.shares, hidden, strict=False)
    )
    safe = Column(
        n=_suppressed(column.n) if hidden[-1] else column.n,
        shares=tuple(shares),
        top=_told(column.top, hidden[-2]),
        mean=_told(column.mean, bare),
        marks=_told(column.marks, bare),
    )
    return _without_n(safe) if hidden[-1] else safe


def _told(found: Estimate | None, hide: bool) -> Estimate | None:
    return _suppressed(found) if found is not None and hide else found


def _suppressed(found: Estimate) -> Estimate:
    base = None if found.unit == "mean" or found.statistic == "n" else found.n
    return replace(found, value=None, count=None, n=base, suppressed=True, weighted=None, sd=None)


def _without_n(column: Column) -> Column:
    """Give a column whose numbers do not tell the base that is suppressed."""
    return Column(
        column.n,
        tuple(replace(found, n=None, count=None) for found in column.shares),
        replace(column.top, n=None, count=None) if column.top else None,
        replace(column.mean, n=None) if column.mean else None,
        replace(column.marks, n=None) if column.marks else None,
    )
