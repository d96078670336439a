"""Whose answers an exhibit shows: in each wave, or in a variant and those it stands beside."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reportgen.estimates.model import Estimates
from reportgen.exhibits.basis import Basis


@dataclass(frozen=True, slots=True)
class Shown:
    """Respondents whose answers make one bar of every item. label: what stands beside the bar."""

    label: str
    estimates: Estimates
    edition: int

    def answered(self, item: str) -> bool:
        """Whether any of them answered the item."""
        tally = self.estimates.tallies.get((item, self.edition))
        return tally is not None and tally.n > 0


def shown_of(basis: Basis, *, compare: bool = True) -> tuple[Shown, ...]:
    """Give the waves that are shown, newest first; of a variant, itself and those beside it.

    A variant is shown in its edition's wave alone. One respondent has an answer and no bar of its own.
    """
    population, estimates = basis.population, basis.estimates
    if not population.dimension:
        years = basis.years(compare)
        return tuple(Shown(str(year), estimates, year) for year in years)
    own = () if population.single else (Shown(population.heading, estimates, basis.edition),)
    others = (Shown(one.label, one.estimates, basis.edition) for one in basis.beside)
    return (*own, *others)


def widest(basis: Basis) -> Basis:
    """Give a variant's basis with the answers that it is measured by, or else its own.

    They decide which items are shown.
    """
    return basis if basis.reference is None else replace(basis, estimates=basis.reference.estimates)


def labels_of(shown: Sequence[Shown]) -> tuple[str, ...]:
    """Give whose answers are shown, by name."""
    return tuple(one.label for one in shown)
