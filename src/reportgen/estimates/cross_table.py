"""Cross tables: one item of one wave, for everyone and for each class of background variables."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from reportgen.answers.model import Scale
from reportgen.estimates.bases import n_of
from reportgen.estimates.marks import marks_of
from reportgen.estimates.mean import mean
from reportgen.estimates.model import Estimate, Estimates
from reportgen.estimates.share import share

Breakdowns = Mapping[str, Mapping[str, Estimates]]
"""Estimates by background variable and class (`breakdown.break_down`)."""


@dataclass(frozen=True, slots=True)
class Column:
    """What one group of respondents answered.

    shares: one for each category of the scale, in its order.  top: the top box.
    mean: None where the scale declares no values.  marks: of multiple response only, where there
    are neither top box nor mean.
    """

    n: Estimate
    shares: tuple[Estimate, ...]
    top: Estimate | None = None
    mean: Estimate | None = None
    marks: Estimate | None = None


@dataclass(frozen=True, slots=True)
class CrossTable:
    """The answers to an item in a wave: everyone first, then class by class, as they were given."""

    item: str
    edition: int
    columns: tuple[Column, ...]


def cross_table(whole: Estimates, parts: Breakdowns, item: str, edition: int) -> CrossTable:
    """Take the estimates of everyone and of each class, give the table of one item.

    What is not told is decided before (`Estimates.withheld`), for this table with all others.
    Raises UnknownItem or NotAsked.
    """
    groups = [whole, *(one for classes in parts.values() for one in classes.values())]
    scale = whole.codebook.scale_of(item)
    return CrossTable(item, edition, tuple(_column(one, item, scale, edition) for one in groups))


def _column(estimates: Estimates, item: str, scale: Scale, edition: int) -> Column:
    n = n_of(estimates, item, edition)
    shares = tuple(share(estimates, item, (c.id,), edition=edition) for c in scale.categories)
    if scale.multiple:
        return Column(n, shares, marks=marks_of(estimates, item, edition))
    return Column(
        n,
        shares,
        share(estimates, item, edition=edition),
        mean(estimates, item, edition=edition) if scale.values else None,
    )
