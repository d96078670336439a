"""Source lines: whether they name the years whose values stand above them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.errors import Problem
from reportgen.exhibits.anatomy import editions_of, source_of
from reportgen.manuscript.model import PlainTable
from reportgen.verify.consistency.reading import Placed, Reading

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def check_sources(reading: Reading) -> Iterator[Problem]:
    """Give a problem for each source line with years that are not those of the values.

    Rule: `wrong-source`, for exhibits and for tables with a paragraph "Source: …" behind them.
    """
    for one in reading.placed:
        years = _editions(reading, one)
        source = _source(reading, one)
        named = {int(year) for year in _YEAR.findall(source)}
        if years and named and years - named:
            missing = reading.basis.language.join([str(year) for year in sorted(years)])
            message = f'the source "{source}" stands under values of {missing}'
            hint = f"name {missing} in the source"
            yield Problem(one.place, "wrong-source", message, hint)


def _editions(reading: Reading, one: Placed) -> set[int]:
    """Give the years of the values that a figure or table shows."""
    if one.exhibit is not None:
        return set(editions_of(one.exhibit))
    found: set[int] = set()
    if isinstance(one.block, PlainTable):
        for passage in reading.passages:
            if passage.spot.block is one.block:
                for _, number in passage.numbers:
                    edition = number.quantity.edition
                    found |= set(edition) if isinstance(edition, tuple) else {edition} - {0}
    return found


def _source(reading: Reading, one: Placed) -> str:
    """Give the source line of an exhibit, or that of a table: the paragraph behind it."""
    if one.exhibit is not None:
        return source_of(one.exhibit)
    prefix = reading.basis.language.word("source_prefix").lower()
    behind = (p for p in reading.passages[one.order :] if p.kind == "text")
    first = next(behind, None)
    return first.text if first is not None and first.folded.startswith(prefix) else ""
