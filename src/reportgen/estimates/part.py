"""Respondents in some categories of an item, and the base that they are a part of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from reportgen.estimates.lookup import base_categories, chosen_categories, tally_of
from reportgen.estimates.model import Answer, Base, Counted, Estimates, Tally, Where
from reportgen.estimates.weights import effective_n


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a base.

    categories: the chosen ones, in scale order.  n, count: respondents in the base and in the part.
    value: the part's share of the base (0-1), None where the base is nobody.
    weighted, effective_n: as those of an `Estimate`.
    """

    categories: tuple[str, ...]
    where: Where
    n: int
    count: int
    value: float | None
    weighted: Fraction | None = None
    effective_n: float | None = None


def part_of(
    estimates: Estimates, item: str, categories: Sequence[str] | None, edition: int, base: Base
) -> Part:
    """Give who is in any of the categories; None is the top box.

    Of an item of which several choices may be marked, the base `substantive` leaves out whoever
    marked a choice that takes no stand. Raises UnknownItem, NotAsked, UnknownCategory or NoTopBox.
    """
    tally = tally_of(estimates, item, edition)
    chosen = chosen_categories(estimates, item, categories, base)
    known = base_categories(estimates, item, base)
    if isinstance(tally, Tally):
        return _part(tally, known, chosen, chosen)
    inside = [marks for marks in tally.counts if all(choice in known for choice in marks)]
    some = [marks for marks in inside if any(choice in chosen for choice in marks)]
    return _part(tally, inside, some, chosen)


def _part(
    tally: Counted[Answer],
    base: Sequence[Answer],
    part: Sequence[Answer],
    categories: tuple[str, ...],
) -> Part:
    n, count = (sum(tally.counts[answer] for answer in some) for some in (base, part))
    if not tally.weights:
        return Part(categories, tally.where, n, count, count / n if n else None)
    whole, weight = (sum(tally.weights[answer] for answer in some) for some in (base, part))
    weighted = Fraction(weight) / Fraction(whole) if whole else None
    return Part(
        categories,
        tally.where,
        n,
        count,
        value=None if weighted is None else float(weighted),
        weighted=weighted,
        effective_n=effective_n(whole, sum(tally.squares[answer] for answer in base)),
    )
