"""Two figures that are one: the same title, or the same items."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.errors import Problem
from reportgen.exhibits.anatomy import all_numbers
from reportgen.exhibits.model import LikertFigure
from reportgen.verify.consistency.reading import Placed, Reading
from reportgen.verify.consistency.wording import words


def check_twins(reading: Reading) -> Iterator[Problem]:
    """Give a problem for each figure, table or box that repeats an earlier one.

    Rules: `same-title`; `same-items`, a warning.
    """
    titles: dict[tuple[str, ...], Placed] = {}
    contents: dict[frozenset[object], Placed] = {}
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


def _shown(one: Placed) -> frozenset[object]:
    """Give what an exhibit shows, number by number; nothing where it shows no numbers.

    Likert figures of the same items are one, whether with a column of totals or without.
    """
    numbers = all_numbers(one.exhibit) if one.exhibit is not None else ()
    if isinstance(one.exhibit, LikertFigure):
        return frozenset((number.item, number.edition) for number in numbers)
    kind = type(one.exhibit).__name__
    return frozenset((kind, n.statistic, n.item, n.categories, n.edition, n.where) for n in numbers)
