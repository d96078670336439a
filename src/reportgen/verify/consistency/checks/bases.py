"""Numbers and their base: whether what leaves answers out still claims the N of all."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.errors import Problem
from reportgen.exhibits.model import Bar, LikertFigure, NumberRow, NumberTable
from reportgen.verify.consistency.reading import Placed, Reading

ALL = 1e-6
"""How far the parts of a bar may lie from the whole, in floating point."""


def check_bases(reading: Reading) -> Iterator[Problem]:
    """Give a problem for each number that leaves answers out and keeps the N of everyone.

    Rules: `full-base`: the parts of a bar are less than the whole, or the bar has as many answers as
    the item although the legend lacks a category that somebody chose; `row-base`: the N in a table's
    row is not that of the numbers beside it.
    """
    for one in reading.placed:
        if isinstance(one.exhibit, LikertFigure):
            yield from _bars(reading, one, one.exhibit)
        elif isinstance(one.exhibit, NumberTable):
            for group in one.exhibit.groups:
                for row in group.rows:
                    yield from _row(one, row)


def _bars(reading: Reading, one: Placed, figure: LikertFigure) -> Iterator[Problem]:
    tallies = reading.basis.estimates.tallies
    for group in figure.groups:
        for bar in group.bars:
            tally = tallies.get((group.item, bar.edition))
            shown = {one for part in bar.segments for one in part.category.split("+")}
            counts = {} if tally is None else tally.counts
            lost = sum(count for category, count in counts.items() if category not in shown)
            whole = tally is not None and bar.n == tally.n
            if bar.n is not None and ((lost and whole) or _is_short(bar)):
                message = (
                    f'the bar of "{group.item}" {bar.edition} leaves out {lost} answers, '
                    f"but has N = {bar.n}"
                )
                hint = f"show all categories, or give N = {bar.n - lost}"
                yield Problem(one.place, "full-base", message, hint)


def _row(one: Placed, row: NumberRow) -> Iterator[Problem]:
    """Compare the only N of a row with the base of each number of the same respondents."""
    numbers = [cell.quantity for cell in row.cells if cell.quantity is not None]
    bases = [number for number in numbers if number.statistic == "n"]
    if len(bases) != 1 or bases[0].value is None:
        return
    said = bases[0]
    wrong = {
        number.n
        for number in numbers
        if number.n is not None and number.value is not None and number.where == said.where
    } - {said.value}
    if wrong:
        found = ", ".join(map(str, sorted(wrong)))
        message = f'"{row.stub}" has N = {said.text} beside numbers that rest on {found}'
        yield Problem(one.place, "row-base", message, "give the N of the numbers in the row")


def _is_short(bar: Bar) -> bool:
    """Whether the parts do not make the whole; a bar with suppressed parts is not judged."""
    shares = [segment.share.value for segment in bar.segments]
    known = [share for share in shares if share is not None]
    return bool(known) and len(known) == len(shares) and abs(sum(known) - 1) > ALL
