"""Shown: what the exhibits of a document test or set side by side, apart from shares."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from reportgen.exhibits.anatomy import all_numbers
from reportgen.exhibits.model import CategoryBars, Exhibit, LikertFigure, Scatter

Pairs = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """What one exhibit sets side by side; () and "" where it does not.

    items: those it shows.  correlated: item and item, or item and background number.  by: the
    variable whose classes have means.  paired: items whose means stand beside each other, and what
    the two sides are called.
    """

    items: tuple[str, ...]
    correlated: Pairs = ()
    by: str = ""
    paired: Pairs = ()
    sides: tuple[str, str] = ("", "")

    @property
    def tests(self) -> bool:
        """Whether it shows classes or correlations."""
        return bool(self.correlated or self.by)


def shown(exhibits: Mapping[str, Exhibit]) -> Mapping[str, Shown]:
    """Take exhibits by their ids, give what each sets side by side; figures of shares have nothing."""
    found = {
        name: _shown(one) for name, one in exhibits.items() if not isinstance(one, LikertFigure)
    }
    return {name: one for name, one in found.items() if one.tests or one.paired}


def _shown(exhibit: Exhibit) -> Shown:
    numbers = all_numbers(exhibit)
    correlated = tuple(
        dict.fromkeys((n.item, n.categories[0]) for n in numbers if n.unit == "r" and n.categories)
    )
    if correlated:
        return Shown(tuple(dict.fromkeys(item for item, _ in correlated)), correlated)
    items = tuple(dict.fromkeys(number.item for number in numbers if number.item))
    if isinstance(exhibit, Scatter):
        pairs = tuple((point.x.item, point.y.item) for point in exhibit.points)
        return Shown(tuple(one for one, _ in pairs), pairs, paired=pairs)
    by = {n.where[0][0] for n in numbers if n.statistic == "mean" and len(n.where) == 1}
    if len(by) == 1:
        return Shown(items, by=by.pop())
    if not isinstance(exhibit, CategoryBars) or len(exhibit.series) != 2:
        return Shown(items)
    return Shown(items, paired=_paired(exhibit), sides=(exhibit.series[0], exhibit.series[1]))


def _paired(exhibit: CategoryBars) -> Pairs:
    """Give the two items of each row of bars, where they are two of which means are shown."""
    rows = [tuple(bar.value for bar in row.bars) for row in exhibit.rows]
    return tuple(
        (row[0].item, row[1].item)
        for row in rows
        if len(row) == 2 and row[0].statistic == "mean" and row[0].item != row[1].item
    )
