"""How much of a withheld count can be worked out from everything that is told.

Told cells are known; withheld ones are whole numbers, not negative, and add up as the table does.
The smallest and the largest value that a withheld cell can then have are its bounds: first as a
linear programme, whose bounds are never too narrow; then, where whole numbers could narrow them,
as an integer programme, whose bounds are exact.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from reportgen.estimates.disclosure.table import CellTable, Floats, Mask

LARGEST = 10**6
"""A count that nothing told limits is taken to be no larger."""

Cells = npt.NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class Interval:
    """Smallest and largest count that a withheld cell can have."""

    low: int
    high: int

    @property
    def width(self) -> int:
        """How far apart they are; 0 where the count can be worked out."""
        return self.high - self.low


def intervals(
    table: CellTable, hidden: Mask, wanted: Mask
) -> Iterator[tuple[tuple[int, int], Interval]]:
    """Give the bounds of the wanted cells by row and column, when the hidden ones are withheld."""
    if not wanted.any():
        return
    width = len(table.columns)
    for cells, matrix, told in _components(table, hidden):
        for place, cell in enumerate(cells):
            row, column = divmod(int(cell), width)
            if wanted[row, column]:
                yield (row, column), _interval(matrix, told, place, _most(table, hidden, cells))


def _components(table: CellTable, hidden: Mask) -> Iterator[tuple[Cells, Floats, Floats]]:
    """Give withheld cells that hang together, the equations between them, and their sums."""
    flat = hidden.ravel()
    left = flat.copy()
    told = -(table.sums[:, ~flat] @ table.counts.ravel()[~flat])
    touches = table.sums != 0
    while left.any():
        inside = np.zeros_like(flat)
        inside[int(np.argmax(left))] = True
        while True:
            rows = touches[:, inside].any(axis=1)
            grown = touches[rows].any(axis=0) & flat | inside
            if (grown == inside).all():
                break
            inside = grown
        left &= ~inside
        cells = np.flatnonzero(inside)
        yield cells, table.sums[rows][:, cells], told[rows]


def _most(table: CellTable, hidden: Mask, cells: Cells) -> Floats:
    """Give the largest count that each cell can have: its row's N where that is told."""
    width = len(table.columns)
    rows = cells // width
    told = ~hidden[rows, width - 1]
    whole = table.counts[0, width - 1] if not hidden[0, width - 1] else LARGEST
    return np.where(told, table.counts[rows, width - 1].astype(float), whole)


def _interval(matrix: Floats, told: Floats, place: int, most: Floats) -> Interval:
    # scipy is slow to import, and most publications withhold nothing
    from scipy.optimize import Bounds as VariableBounds
    from scipy.optimize import LinearConstraint, milp

    ends = []
    for sign in (1.0, -1.0):
        aim = np.zeros(matrix.shape[1])
        aim[place] = sign
        found = milp(
            aim,
            constraints=LinearConstraint(matrix, told, told) if matrix.shape[0] else None,
            bounds=VariableBounds(np.zeros_like(most), most),
            integrality=np.ones_like(most),
        )
        if found.x is None:
            raise ArithmeticError(f"the told counts contradict each other: {found.message}")
        ends.append(round(float(found.x[place])))
    return Interval(*ends)
