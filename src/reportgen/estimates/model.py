"""Estimates: numbers that know where they come from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from reportgen.answers.model import Codebook

Unit = Literal["share", "pp", "count", "mean", "r", "p", "year", "number"]
Base = Literal["all", "substantive"]
"""`all`: everyone who answered the item; `substantive`: without "don't know" and "not relevant"."""

Where = tuple[tuple[str, str], ...]
"""A filter on background variables, sorted by variable: `(("region", "nordjylland"),)`; () is everyone."""


@dataclass(frozen=True, slots=True)
class Tally:
    """How many gave each answer to one item in one wave under one filter.

    counts: by category id, in the scale's order, categories nobody used included.
    """

    item: str
    edition: int
    where: Where
    counts: Mapping[str, int]

    @property
    def n(self) -> int:
        """Everyone who answered the item, "don't know" included."""
        return sum(self.counts.values())


@dataclass(frozen=True, slots=True)
class Estimate:
    """One number from the answers, unrounded, with its way back.

    statistic: "share", "difference", "n", "count", "min", "max", ...
    item: id of the item (or of the measure that summarises several).
    categories: ids that were added up; empty where none apply.
    edition: year, or (from, to) for a change.
    n: base of a share; of the later wave for a change.
    count: numerator of a share; None where there is none.
    value: fraction 0-1 for unit "share", percentage points for "pp" (7.0 is seven points);
        None where suppressed.
    """

    statistic: str
    unit: Unit
    value: float | None
    item: str = ""
    categories: tuple[str, ...] = ()
    edition: int | tuple[int, int] = 0
    where: Where = ()
    base: Base = "all"
    n: int | None = None
    count: int | None = None
    suppressed: bool = False


@dataclass(frozen=True)
class Estimates:
    """All tallies of one variant of one edition: what the second stage gives.

    tallies: by (item, year).  respondents: by year, under `where`.
    minimum_count: a share or count that rests on fewer (but not zero) respondents is
        suppressed; 0 switches suppression off.
    """

    codebook: Codebook
    where: Where
    tallies: Mapping[tuple[str, int], Tally]
    respondents: Mapping[int, int]
    minimum_count: int = 0

    def tally(self, item: str, edition: int) -> Tally:
        """Give the tally of an item in a wave; KeyError when the wave did not ask it."""
        return self.tallies[item, edition]
