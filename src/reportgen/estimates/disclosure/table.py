"""All counts of one item in one wave that a set of publications may tell, and how they add up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from reportgen.answers.model import Codebook
from reportgen.estimates.model import Column, Estimates, MarkTally, Tally
from reportgen.estimates.population import Population

N: Column = ()
"""Everyone who answered."""

Counts = npt.NDArray[np.int64]
Mask = npt.NDArray[np.bool_]
Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Rule:
    """What is too small to be told.

    minimum_count: counts from 1 up to one less are withheld; 0 for none.  zeros: whether those of
    nobody are withheld too.
    """

    minimum_count: int
    zeros: bool = False

    def sensitive(self, counts: Counts) -> Mask:
        """Give which counts are too small."""
        small = counts < self.minimum_count
        return small if self.zeros else small & (counts > 0)


@dataclass(frozen=True, eq=False)
class CellTable:
    """The cells of one item and wave.

    rows: names of populations.  columns: each category, then boxes of several, then `N`.
    counts, sensitive: one row a population, one column a column.  fixed: cells that are told
    whatever happens.  sums: one row an equation, one column a cell (row by row): each adds to 0.
    required: how far apart the bounds of each sensitive cell must be.
    """

    item: str
    edition: int
    rows: tuple[str, ...]
    columns: tuple[Column, ...]
    counts: Counts
    sensitive: Mask
    fixed: Mask
    sums: Floats
    minimum: int

    def cell(self, row: int, column: int) -> int:
        """Give the place of a cell among all cells."""
        return row * len(self.columns) + column


def cell_table(
    key: tuple[str, int],
    populations: Sequence[Population],
    counted: Sequence[Estimates],
    rules: Sequence[Rule],
) -> CellTable:
    """Set up the cells of an item and wave (`key`) in several populations, the whole first.

    rules: one for each population. Where the whole's allows everything, its cells are fixed.
    """
    item, year = key
    columns = columns_of(counted[0].codebook, item)
    counts = np.array([_row(one, item, year, columns) for one in counted], dtype=np.int64)
    sensitive = np.array([rule.sensitive(row) for rule, row in zip(rules, counts, strict=True)])
    fixed = np.zeros_like(sensitive)
    fixed[0] = rules[0].minimum_count == 0
    if fixed[0].all():
        sensitive &= counts[0] > 0  # what the whole has none of, everyone knows
    sensitive &= ~fixed
    multiple = counted[0].codebook.scale_of(item).multiple
    sums = sums_of(populations, columns, multiple=multiple)
    minimum = max(rule.minimum_count for rule in rules)
    names = tuple(one.name for one in populations)
    return CellTable(item, year, names, columns, counts, sensitive, fixed, sums, minimum)


def columns_of(codebook: Codebook, item: str) -> tuple[Column, ...]:
    """Give what is counted of an item: its categories, its boxes of several, and N."""
    scale = codebook.scale_of(item)
    singles = tuple((category.id,) for category in scale.categories)
    boxes = {box for box in (scale.top_box, scale.bottom_box) if len(box) > 1}
    return (*singles, *sorted(boxes), N)


def _row(estimates: Estimates, item: str, year: int, columns: Sequence[Column]) -> list[int]:
    tally = estimates.tallies.get((item, year)) or estimates.marks.get((item, year))
    if tally is None:
        return [0] * len(columns)
    return [_count(tally, column) for column in columns]


def _count(tally: Tally | MarkTally, column: Column) -> int:
    if column == N:
        return tally.n
    if isinstance(tally, Tally):
        return sum(tally.counts[category] for category in column)
    return sum(n for marks, n in tally.counts.items() if any(one in marks for one in column))


def sums_of(
    populations: Sequence[Population], columns: Sequence[Column], *, multiple: bool
) -> Floats:
    """Give the equations: categories make boxes and N, the classes of a dimension the whole.

    Choices of which several may be marked make neither.
    """
    width = len(columns)
    equations: list[Mapping[int, int]] = []
    singles = [at for at, column in enumerate(columns) if len(column) == 1]
    for row in range(0 if multiple else len(populations)):
        for at, column in enumerate(columns):
            if len(column) == 1:
                continue
            parts = [one for one in singles if column == N or columns[one][0] in column]
            equations.append({row * width + at: -1, **{row * width + one: 1 for one in parts}})
    for dimension in dict.fromkeys(one.dimension for one in populations[1:]):
        classes = [at for at, one in enumerate(populations) if at and one.dimension == dimension]
        equations += [{at: -1, **{row * width + at: 1 for row in classes}} for at in range(width)]
    return _matrix(equations, width * len(populations))


def _matrix(equations: Sequence[Mapping[int, int]], cells: int) -> Floats:
    matrix = np.zeros((len(equations), cells))
    for row, equation in zip(matrix, equations, strict=True):
        row[list(equation)] = list(equation.values())
    return matrix
