"""Bars and their base: whether a figure that leaves answers out still claims the N of all."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.errors import Problem
from reportgen.exhibits.model import Bar, LikertFigure
from reportgen.manuscript.model import ExhibitBlock
from reportgen.verify.consistency.reading import Reading

ALL = 1e-6
"""How far the parts of a bar may lie from the whole, in floating point."""


def check_bases(reading: Reading) -> Iterator[Problem]:
    """Give a problem for each figure whose bars leave answers out and keep the N of everyone.

    Rule: `full-base`: the parts of a bar are less than the whole, or the bar has as many answers as
    the item although the legend lacks a category that somebody chose.
    """
    tallies = reading.basis.estimates.tallies
    for one in reading.placed:
        exhibit = one.block.exhibit if isinstance(one.block, ExhibitBlock) else None
        if not isinstance(exhibit, LikertFigure):
            continue
        for group in exhibit.groups:
            for bar in group.bars:
                tally = tallies.get((group.item, bar.edition))
                shown = {segment.category for segment in bar.segments}
                lost = (
                    sum(count for category, count in tally.counts.items() if category not in shown)
                    if tally is not None
                    else 0
                )
                whole = tally is not None and bar.n == tally.n
                if (lost and whole) or _is_short(bar):
                    message = (
                        f'the bar of "{group.item}" {bar.edition} leaves out {lost} answers, '
                        f"but has N = {bar.n}"
                    )
                    hint = f"show all categories, or give N = {bar.n - lost}"
                    yield Problem(one.place, "full-base", message, hint)


def _is_short(bar: Bar) -> bool:
    """Whether the parts do not make the whole; a bar with suppressed parts is not judged."""
    shares = [segment.share.value for segment in bar.segments]
    known = [share for share in shares if share is not None]
    return bool(known) and len(known) == len(shares) and abs(sum(known) - 1) > ALL
