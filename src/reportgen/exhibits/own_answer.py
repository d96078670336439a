"""One respondent's own answers: what a report for that respondent alone says of them."""

from __future__ import annotations

from reportgen.exhibits.basis import Basis
from reportgen.exhibits.model import OwnAnswer


def own_answer(basis: Basis, item: str) -> OwnAnswer | None:
    """Give what the respondent answered to an item of which one answer is given; None for others.

    Also None where the answers are not those of one respondent.
    """
    if not basis.population.single or basis.codebook.scale_of(item).multiple:
        return None
    category = chosen_category(basis, item)
    if not category:
        return OwnAnswer("", basis.language.word("no_answer"))
    return OwnAnswer(category, basis.codebook.scale_of(item).category(category).label)


def chosen_category(basis: Basis, item: str) -> str:
    """Give the category that the respondent chose, "" where it left the item blank."""
    tally = basis.estimates.tallies.get((item, basis.edition))
    counts = {} if tally is None else tally.counts
    return next((category for category, count in counts.items() if count), "")
