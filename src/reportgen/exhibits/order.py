"""In which order the items of a figure stand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from reportgen.estimates import rank, share
from reportgen.estimates.model import Estimates
from reportgen.exhibits.basis import Basis


def order_items(
    basis: Basis, items: Sequence[str], order: Literal["share", "questionnaire"]
) -> tuple[str, ...]:
    """Give the items by top-box share in the newest wave, largest first, or as they are listed.

    The unrounded shares decide; ties stand in the questionnaire's order, and items that the newest
    wave did not ask stand last, as listed. The items share one scale.
    """
    if order == "questionnaire":
        return tuple(items)
    newest = basis.years()[0]
    estimates = ordering(basis, items)
    ranked = [item for item in items if (item, newest) in estimates.tallies]
    ranked = [item for item in ranked if estimates.tally(item, newest).n]
    shares = rank(estimates, ranked, edition=newest)
    return (*(found.item for found in shares), *(item for item in items if item not in ranked))


def ordering(basis: Basis, items: Sequence[str]) -> Estimates:
    """Give whose shares order the items: a variant's own, or those that it is measured by.

    Its own do not where it cannot tell all of them, or is one respondent.
    """
    reference = basis.reference
    if reference is not None and (basis.population.single or not _all_told(basis, items)):
        return reference.estimates
    return basis.estimates


def _all_told(basis: Basis, items: Sequence[str]) -> bool:
    estimates, year = basis.estimates, basis.edition
    return all(
        basis.answered(item, (year,)) and share(estimates, item, edition=year).value is not None
        for item in items
    )
