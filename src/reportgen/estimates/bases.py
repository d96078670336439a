"""How many respondents stand behind a number: the N of notes and captions."""

from __future__ import annotations

from collections.abc import Iterable

from reportgen.estimates.model import Base, Estimate, Estimates
from reportgen.estimates.part import part_of
from reportgen.estimates.suppression import any_suppressed, base_hidden


def n_of(estimates: Estimates, item: str, edition: int, base: Base = "all") -> Estimate:
    """Give the number of respondents in the base of an item; suppressed where too few.

    Raises UnknownItem or NotAsked.
    """
    part = part_of(estimates, item, (), edition, base)
    suppressed = base_hidden(estimates, item, edition, part.n, base)
    return Estimate(
        statistic="n",
        unit="count",
        value=None if suppressed else float(part.n),
        item=item,
        edition=edition,
        where=part.where,
        base=base,
        n=None if suppressed else part.n,
        suppressed=suppressed,
        effective_n=None if suppressed else part.effective_n,
    )


def n_range(
    estimates: Estimates, pairs: Iterable[tuple[str, int]], base: Base = "all"
) -> tuple[Estimate, Estimate]:
    """Give the smallest and the largest base over (item, edition) pairs, the first of equals.

    Both are suppressed when the base of any pair is. Raises UnknownItem or NotAsked, and
    ValueError without pairs.
    """
    found = [n_of(estimates, item, edition, base) for item, edition in pairs]
    if not found:
        raise ValueError("a range of N needs at least one item")
    if any_suppressed(found):
        hidden = next(estimate for estimate in found if estimate.suppressed)
        return hidden, hidden
    return min(found, key=_size), max(found, key=_size)


def _size(estimate: Estimate) -> int:
    return estimate.n or 0
