"""A quick proof that a withheld cell is protected: four withheld cells that can change places.

Of two classes and two categories, all four counts withheld, one respondent each may be moved the other
way round: every sum stays as it is told. How often that can be done is at least how far apart the
bounds of the cell are. Where the quick proof fails, `bounds.py` decides.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from reportgen.estimates.disclosure.table import CellTable, Floats, Mask


class Swaps:
    """The swaps of a table: which classes divide the same whole, which categories share boxes."""

    def __init__(self, table: CellTable) -> None:
        self.table = table
        self.singles = [at for at, column in enumerate(table.columns) if len(column) == 1]
        self.boxes = [at for at, column in enumerate(table.columns) if len(column) > 1]
        self.crossed = {
            (one, two): [box for box in self.boxes if self._divides(box, one, two)]
            for one in self.singles
            for two in self.singles
        }
        self.moved = {
            column: [
                (part, other) for part in parts for other in self.singles if other not in parts
            ]
            for column, parts in self._parts()
        }
        dimensions = [name.partition("-")[0] for name in table.rows]
        self.rows = [
            [
                other
                for other, name in enumerate(dimensions)
                if other not in {0, row} and name == own
            ]
            for row, own in enumerate(dimensions)
        ]

    def width(self, hidden: Mask, row: int, column: int) -> int:
        """Give how far apart the bounds of a withheld category at least are."""
        return self.widest(hidden, row, column)[0]

    def widest(self, hidden: Mask, row: int, column: int) -> tuple[int, Sequence[tuple[int, int]]]:
        """Give the swap of withheld cells that moves a category most: how far, and its cells."""
        best: tuple[int, Sequence[tuple[int, int]]] = (0, ())
        for rows, columns in self._swaps(row, column):
            if hidden[rows[1], columns[0]] and hidden[rows[0], columns[1]]:
                cells = self._corners(rows, columns)
                if all(hidden[cell] for cell in cells):
                    best = max(best, (self._room(rows, columns), cells), key=lambda one: one[0])
        return best

    def cheapest(
        self, hidden: Mask, cell: tuple[int, int], wanted: int, cost: Floats
    ) -> Sequence[tuple[int, int]]:
        """Give the cells to withhold for the cheapest swap of a category; () where none will do.

        wanted: how far apart its bounds must be.  cost: of each cell, infinite where it is fixed.
        """
        best: tuple[float, Sequence[tuple[int, int]]] = (np.inf, ())
        for rows, columns in self._swaps(*cell):
            if self._room(rows, columns) >= wanted:
                cells = self._corners(rows, columns)
                price = sum(float(cost[one]) for one in cells if not hidden[one])
                best = min(best, (price, cells), key=lambda one: one[0])
        return best[1]

    def _swaps(self, row: int, column: int) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
        """Give the rows and categories of every swap that moves a category, or a box by a part."""
        if row == 0 or column not in self.moved:
            return
        for other_row in self.rows[row]:
            for part, other in self.moved[column]:
                yield (row, other_row), (part, other)

    def _parts(self) -> Iterator[tuple[int, list[int]]]:
        """Give the categories that a column is made of: itself, or those of a box."""
        names = self.table.columns
        yield from ((at, [at]) for at in self.singles)
        for box in self.boxes:
            yield box, [at for at in self.singles if names[at][0] in names[box]]

    def _divides(self, box: int, one: int, two: int) -> bool:
        """Whether a box holds one of two categories only."""
        names = self.table.columns
        return (names[one][0] in names[box]) != (names[two][0] in names[box])

    def _room(self, rows: tuple[int, int], columns: tuple[int, int]) -> int:
        """Give how many respondents can change places, both ways together."""
        counts = self.table.counts
        up = min(counts[rows[0], columns[1]], counts[rows[1], columns[0]])
        down = min(counts[rows[0], columns[0]], counts[rows[1], columns[1]])
        return int(up + down)

    def _corners(
        self, rows: tuple[int, int], columns: tuple[int, int]
    ) -> Sequence[tuple[int, int]]:
        """Give the cells that a swap changes: four, and the boxes that hold one of the two."""
        return [(row, at) for row in rows for at in (*columns, *self.crossed[columns])]


def needed(table: CellTable) -> np.ndarray:
    """Give how far apart the bounds of each cell must be to be protected.

    The declared minimum; less where what is told whatever happens leaves no more room: no class has
    more respondents than a fixed whole, and one that has no other beside it is the whole.
    """
    room = np.full(table.counts.shape, table.minimum)
    if table.fixed[0].all():
        room = np.minimum(room, table.counts[0])
    dimensions = [name.partition("-")[0] for name in table.rows]
    alone = [row for row, name in enumerate(dimensions) if row and dimensions.count(name) == 1]
    if table.fixed[0].all():
        room[alone] = 0
    return room
