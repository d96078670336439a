"""Estimates: numbers that know where they come from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Generic, Literal, TypeVar

from reportgen.answers.model import Codebook
from reportgen.estimates.sample import Sample

Unit = Literal["share", "pp", "count", "mean", "r", "p", "year", "number"]
Base = Literal["all", "substantive"]
"""`all`: everyone who answered the item; `substantive`: without "don't know" and "not relevant"."""

Where = tuple[tuple[str, str], ...]
"""A filter on background variables, sorted by variable: `(("region", "north"),)`; () is everyone."""


Column = tuple[str, ...]
"""Categories whose respondents are counted together; () is everyone who answered."""

Withheld = Mapping[Where, Mapping[tuple[str, int], frozenset[Column]]]
"""By population, then by item and wave: the columns whose counts are not told."""

Marks = tuple[str, ...]
"""The choices that a respondent marked, in the scale's order; () for one who marked none."""

Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True)
class Counted(Generic[Answer]):
    """How many gave each answer to one item in one wave under one filter.

    counts: respondents by answer.  weights, squares: sum of their weights, and of the squared
    weights; empty where nobody is weighted.
    """

    item: str
    edition: int
    where: Where
    counts: Mapping[Answer, int]
    weights: Mapping[Answer, float] = field(default_factory=dict)
    squares: Mapping[Answer, float] = field(default_factory=dict)

    @property
    def n(self) -> int:
        """Everyone who answered the item, "don't know" included."""
        return sum(self.counts.values())


@dataclass(frozen=True, slots=True)
class Tally(Counted[str]):
    """Respondents by category id, in the scale's order, categories nobody used included."""


@dataclass(frozen=True, slots=True)
class MarkTally(Counted[Marks]):
    """Respondents by what they marked together: `n` of them, who may have made more marks."""


@dataclass(frozen=True, slots=True)
class Estimate:
    """One number from the answers, unrounded, with its way back.

    statistic: "share", "difference", "n", "count", "mean", "min", "max", ...
    item: id of the item (or of the measure that summarises several).
    categories: ids that were added up; empty where none apply.
    edition: year, or (from, to) for a change.
    n: base of a share; of the later wave for a change.
    count: numerator of a share; None where there is none.
    value: fraction 0-1 for unit "share", percentage points for "pp" (7.0 is seven points);
        None where suppressed.
    weighted: the share under weights, exactly; None where nobody is weighted. `n` and `count` are
        respondents all the same.
    effective_n: how many respondents of equal weight tell as much as the base (Kish).
    sd: standard deviation behind a mean, None where it has none.
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
    weighted: Fraction | None = None
    effective_n: float | None = None
    sd: float | None = None


Flag = Literal["small-base", "unweighted", "shared-respondents", "undefined"]
"""What a note has to say of a test: few respondents in a group; weights that were left out; waves
taken as different respondents though some are the same; nothing that varies."""


@dataclass(frozen=True, slots=True)
class Correlation:
    """How two items, or an item and a background variable, go together.

    statistic: "pearson_r", "spearman_rho" or "kendall_tau_b".  items: ids of both.
    n: respondents with a value of both.  p: two-sided.  adjusted_p: corrected for many comparisons.
    significant: whether the (adjusted) p is below `level`; None where there is none.
    interval: at the declared confidence, Pearson only.
    """

    statistic: str
    value: float | None
    items: tuple[str, str]
    edition: int
    where: Where = ()
    n: int | None = None
    p: float | None = None
    adjusted_p: float | None = None
    level: float = 0.05
    significant: bool | None = None
    interval: tuple[float, float] | None = None
    flags: tuple[Flag, ...] = ()
    suppressed: bool = False


@dataclass(frozen=True, slots=True)
class HypothesisTest:
    """A test of a difference between groups of respondents, or between two waves.

    test: "welch", "anova", "mann-whitney", "kruskal-wallis", "paired-t", "mcnemar",
        "two-proportions".  statistic: its letter ("t", "F", "W", "H", "chi2", "b").
    df: degrees of freedom, one or two; () where the test has none.
    variable: the background variable that makes the groups, "" between waves.
    groups, group_n: groups that were compared and respondents in each.
    difference: of two groups, the first less the second; of two waves, the later less the earlier;
        of means in units of the coding, of shares in percentage points; None for more than two.
    n, p, adjusted_p, level, significant: as those of a `Correlation`.
    """

    test: str
    statistic: str
    value: float | None
    item: str
    edition: int | tuple[int, int]
    categories: tuple[str, ...] = ()
    variable: str = ""
    groups: tuple[str, ...] = ()
    group_n: tuple[int, ...] = ()
    difference: float | None = None
    where: Where = ()
    n: int | None = None
    df: tuple[float, ...] = ()
    p: float | None = None
    adjusted_p: float | None = None
    level: float = 0.05
    significant: bool | None = None
    flags: tuple[Flag, ...] = ()
    suppressed: bool = False


@dataclass(frozen=True, slots=True)
class Interval:
    """A confidence interval, in the unit of what it is about.

    method: "wilson", "normal" or "t".  population: units of which the respondents are a part, None
    where there was no finite population correction.
    """

    low: float
    high: float
    confidence: float
    method: str
    population: int | None = None


@dataclass(frozen=True)
class Estimates:
    """All tallies of one variant of one edition: what the second stage gives.

    tallies: by (item, year).  respondents: by year, under `where`.
    minimum_count: a share or count that rests on fewer (but not zero) respondents is
        suppressed; 0 switches suppression off.
    marks: as `tallies`, of items of which several choices may be marked.
    minimum_marks: as `minimum_count`, of those items, where it is the larger.
    samples: the respondents under `where`, by year, for what cannot be had from counts.
    withheld: counts that are not told, of this and of every other population, whatever their size.
    """

    codebook: Codebook
    where: Where
    tallies: Mapping[tuple[str, int], Tally]
    respondents: Mapping[int, int]
    minimum_count: int = 0
    marks: Mapping[tuple[str, int], MarkTally] = field(default_factory=dict)
    samples: Mapping[int, Sample] = field(default_factory=dict)
    minimum_marks: int = 0
    withheld: Withheld = field(default_factory=dict)

    def least(self, item: str) -> int:
        """Give how many respondents a count of an item must have to be told; 0 for any."""
        known = self.codebook.items.get(item)
        multiple = known is not None and self.codebook.scale_of(item).multiple
        return max(self.minimum_count, self.minimum_marks) if multiple else self.minimum_count

    def tally(self, item: str, edition: int) -> Tally:
        """Give the tally of an item in a wave; KeyError when the wave did not ask it."""
        return self.tallies[item, edition]
