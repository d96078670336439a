"""Two figures that are one: the same title, or the same items."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.errors import Problem
from reportgen.exhibits.model import LikertFigure
from reportgen.manuscript.model import ExhibitBlock
from reportgen.verify.consistency.reading import Placed, Reading
from reportgen.verify.consistency.wording import words


def check_twins(reading: Reading) -> Iterator[Problem]:
    """Give a problem for each figure, table or box that repeats an earlier one.

    Rules: `same-title`; `same-items`, a warning.
    """
    titles: dict[tuple[str, ...], Placed] = {}
    contents: dict[tuple[object, ...], Placed] = {}
    for one in reading.placed:
        title, shown = words(one.title), _shown(one)
        first = titles.setdefault(title, one) if title else one
        if first is not one:
            message = f'"{one.id}" has the title of "{first.id}": {one.title}'
            hint = "say in each title what only this one shows"
            yield Problem(reading.spec(one, "title"), "same-title", message, hint)
        first = contents.setdefault(shown, one) if shown else one
        if first is not one:
            message = f'"{one.id}" shows the same items as "{first.id}"'
            hint = f"delete it and refer to @{first.id}"
            yield Problem(reading.spec(one, "items"), "same-items", message, hint, "warning")


def _shown(one: Placed) -> tuple[object, ...]:
    """Give what a figure shows, bar by bar; () where it shows no items."""
    exhibit = one.block.exhibit if isinstance(one.block, ExhibitBlock) else None
    if not isinstance(exhibit, LikertFigure):
        return ()
    bars = {(g.item, bar.edition) for g in exhibit.groups for bar in g.bars}
    return tuple(sorted(bars))
