"""Multiple response: the respondents who answered, and the marks they made.

One respondent may make several marks. `respondents_of` counts people, `marks_of` counts marks; a
share (`share.py`) or a count (`count.py`) of a choice is always about people.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reportgen.estimates.bases import n_of
from reportgen.estimates.count import count_of
from reportgen.estimates.lookup import NotMultiple, chosen_categories
from reportgen.estimates.model import Base, Estimate, Estimates
from reportgen.estimates.suppression import any_suppressed


def respondents_of(estimates: Estimates, item: str, edition: int, base: Base = "all") -> Estimate:
    """Give how many respondents answered an item, also those who marked nothing.

    Raises UnknownItem or NotAsked.
    """
    return replace(n_of(estimates, item, edition, base), statistic="respondents")


def marks_of(
    estimates: Estimates, item: str, edition: int, categories: Sequence[str] | None = None
) -> Estimate:
    """Give how many marks were made, in all choices or in some; `n` is the respondents.

    Suppressed when the count of any of these choices is, since the total would tell it.
    Raises UnknownItem, NotAsked, UnknownCategory, or NotMultiple for an item with one answer each.
    """
    base = n_of(estimates, item, edition)
    scale = estimates.codebook.scale_of(item)
    if not scale.multiple:
        raise NotMultiple(item)
    named = [choice.id for choice in scale.categories] if categories is None else categories
    chosen = chosen_categories(estimates, item, named, "all")
    counts = [count_of(estimates, item, (choice,), edition=edition) for choice in chosen]
    suppressed = base.suppressed or any_suppressed(counts)
    return Estimate(
        statistic="marks",
        unit="count",
        value=None if suppressed else float(sum(found.count or 0 for found in counts)),
        item=item,
        categories=chosen,
        edition=edition,
        where=base.where,
        n=base.n,
        suppressed=suppressed,
    )
