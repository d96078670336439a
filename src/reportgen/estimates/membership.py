"""Who is in the base of an item, and who of them is in some categories, one by one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from reportgen.answers.model import MARKED, NO_ANSWER
from reportgen.estimates.lookup import base_categories, chosen_categories, tally_of
from reportgen.estimates.model import Base, Estimates
from reportgen.estimates.sample import Mask
from reportgen.estimates.variables import sample_of


@dataclass(frozen=True, slots=True)
class Membership:
    """categories: the chosen ones, in scale order.  base, part: whether each respondent is in."""

    categories: tuple[str, ...]
    base: Mask
    part: Mask


def membership(
    estimates: Estimates, item: str, categories: Sequence[str] | None, edition: int, base: Base
) -> Membership:
    """Give who is in any of the categories; None is the top box.

    Counts as `part.part_of` does. Raises UnknownItem, NotAsked, UnknownCategory or NoTopBox.
    """
    tally_of(estimates, item, edition)
    known = base_categories(estimates, item, base)
    chosen = chosen_categories(estimates, item, categories, base)
    scale = estimates.codebook.scale_of(item)
    sample = sample_of(estimates, item, edition)
    if not scale.multiple:
        codes = sample.codes(item)
        inside, part = (
            np.isin(codes, [scale.category(name).code for name in names])
            for names in (known, chosen)
        )
        return Membership(chosen, inside, part)
    marks, ids = sample.marks(item), [choice.id for choice in scale.categories]
    outside, named = (
        marks[:, [name in names for name in ids]] == MARKED
        for names in (set(ids).difference(known), chosen)
    )
    inside = (marks != NO_ANSWER).all(axis=1) & ~outside.any(axis=1)
    return Membership(chosen, inside, inside & named.any(axis=1))
