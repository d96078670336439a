"""Which cells of a table are withheld beside those that are too small.

A small cell is protected when the withheld cells leave room for it to be at least `minimum` apart
from bound to bound, or as far as the fixed cells allow at all. For each small cell in turn the
cheapest swap is taken (`swaps.py`); where none has room enough, a linear
programme looks for the cheapest way to move it by that much while everything still adds up: cells
that must move with it are withheld too (Kelly, Golden and Assad 1992, "Cell suppression: disclosure
protection for sensitive tabular data"). What turns out not to be needed is told after all.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from reportgen.estimates.disclosure.bounds import intervals
from reportgen.estimates.disclosure.swaps import Swaps, needed
from reportgen.estimates.disclosure.table import CellTable, Floats, Mask, N

N_COST, WHOLE_COST, BOX_COST = 40.0, 400.0, 2.0
"""How dear it is to withhold a base, a count of the whole, a box: times that of a category."""
NEXT_TO_NOTHING = 1e-7
SMALL_TABLE = 40
"""Cells of a table that is searched for what can be told again with integer programmes."""


def suppress(table: CellTable) -> Mask:
    """Give which cells are withheld: the small ones, and those that protect them."""
    hidden = table.sensitive.copy()
    if not hidden.any():
        return hidden
    search = _Search(table)
    for cell in _smallest_first(table):
        hidden = search.protect(hidden, cell)
    return search.exactly(search.told_after_all(hidden))


def _smallest_first(table: CellTable) -> Iterator[tuple[int, int]]:
    cells = np.flatnonzero(table.sensitive.ravel())
    for cell in cells[np.argsort(table.counts.ravel()[cells], kind="stable")]:
        row, column = divmod(int(cell), len(table.columns))
        yield row, column


class _Search:
    """Finds what must be withheld in one table. The equations are set up once."""

    def __init__(self, table: CellTable) -> None:
        self.table = table
        self.cost = _costs(table).ravel()
        self.dear = np.where(table.fixed, np.inf, _costs(table))
        self.counts = table.counts.ravel().astype(float)
        self.sums = np.hstack([table.sums, -table.sums])
        self.free = ~table.fixed.ravel()
        self.needed = needed(table)
        self.swaps = Swaps(table)
        self.small = [(int(row), int(column)) for row, column in np.argwhere(table.sensitive)]
        self.proofs: dict[tuple[int, int], Mask] = {}

    def protect(self, hidden: Mask, cell: tuple[int, int]) -> Mask:
        """Give the withheld cells with those added that protect one.

        A move by whole numbers is a proof that the cell is protected as long as all that moves is
        withheld, so it is kept.
        """
        wanted = int(self.needed[cell])
        room, swap = self.swaps.widest(hidden, *cell)
        if room >= wanted:
            self.proofs[cell] = self._mask(swap)
            return hidden
        swap = self.swaps.cheapest(hidden, cell, wanted, self.dear)
        if swap:
            self.proofs[cell] = self._mask(swap)
            return self._with(hidden, self.proofs[cell])
        left = self.table.counts[0, cell[1]] - self.table.counts[cell]
        up = min(wanted, int(left)) if not self.free[cell[1]] else wanted
        moved = [self._moves(hidden, cell, by) for by in (up, up - wanted) if by]
        cells = np.any([np.abs(one) > NEXT_TO_NOTHING for one in moved], axis=0)
        if all(np.abs(one - np.round(one)).max() < NEXT_TO_NOTHING and one.any() for one in moved):
            self.proofs[cell] = cells
        return self._with(hidden, cells)

    def _mask(self, cells: Sequence[tuple[int, int]]) -> Mask:
        mask = np.zeros(self.table.counts.shape, dtype=np.bool_)
        if cells:
            mask[tuple(np.transpose(cells))] = True
        return mask

    def _with(self, hidden: Mask, more: Mask) -> Mask:
        together: Mask = hidden | more
        return together

    def told_after_all(self, hidden: Mask) -> Mask:
        """Tell the dearest withheld cells again, as long as every small cell stays protected.

        In large tables only what is proven is told: the integer programmes would take long.
        """
        small = self.table.counts.size <= SMALL_TABLE
        spare = np.flatnonzero((hidden & ~self.table.sensitive).ravel())
        for cell in spare[np.argsort(-self.cost[spare], kind="stable")]:
            fewer = hidden.copy()
            fewer.ravel()[cell] = False
            if not self._weak(fewer, stop=True) if small else self._proven_without(fewer, cell):
                hidden = fewer
        return hidden

    def exactly(self, hidden: Mask) -> Mask:
        """Withhold more where whole numbers give away what fractions did not.

        Most cells need no look: a swap or a move by whole numbers proves them protected.
        """
        for _ in range(self.table.counts.size):
            weak = self._weak(hidden)
            if not weak:
                return hidden
            for row, column in weak:
                hidden = hidden | self._cheapest_more(hidden, row, column)
        return hidden

    def _weak(self, hidden: Mask, *, stop: bool = False) -> list[tuple[int, int]]:
        """Give the small cells that are not protected; with `stop`, the first at most."""
        found = []
        for cell, one in intervals(self.table, hidden, self._doubtful(hidden)):
            if one.width < self.needed[cell]:
                found.append(cell)
                if stop:
                    break
        return found

    def _doubtful(self, hidden: Mask) -> Mask:
        """Give the small cells that nothing proves to be protected."""
        doubtful = np.zeros_like(hidden)
        told = ~hidden
        for cell in self.small:
            proof = self.proofs.get(cell)
            if proof is None or (proof & told).any():
                doubtful[cell] = self.swaps.width(hidden, *cell) < self.needed[cell]
        return doubtful

    def _proven_without(self, hidden: Mask, cell: int) -> bool:
        """Whether every small cell is still proven to be protected when one more cell is told.

        hidden: without that cell. Where a proof rested on it, the one that takes its place is kept.
        """
        found: dict[tuple[int, int], Mask] = {}
        for small in self.small:
            proof = self.proofs.get(small)
            if proof is None or proof.flat[cell]:
                room, swap = self.swaps.widest(hidden, *small)
                if room < self.needed[small]:
                    return False
                found[small] = self._mask(swap)
        self.proofs |= found
        return True

    def _moves(self, hidden: Mask, cell: tuple[int, int], by: int) -> Floats:
        """Give how cells move when one moves by so many, withheld ones for next to nothing.

        All 0 where there is no way.
        """
        from scipy.optimize import linprog  # slow to import, and seldom needed

        size, place = len(self.counts), cell[0] * hidden.shape[1] + cell[1]
        cost = np.where(hidden.ravel(), NEXT_TO_NOTHING, self.cost)
        low, high = np.zeros(2 * size), np.concatenate([np.full(size, np.inf), self.counts])
        high[~np.concatenate([self.free, self.free])] = 0.0
        low[place] = high[place] = max(by, 0)
        low[size + place] = high[size + place] = max(-by, 0)
        found = linprog(
            np.concatenate([cost, cost]),
            A_eq=self.sums,
            b_eq=np.zeros(self.sums.shape[0]),
            bounds=np.column_stack([low, high]),
            method="highs",
        )
        if found.status != 0:
            return np.zeros(hidden.shape)
        moves: Floats = (found.x[:size] - found.x[size:]).reshape(hidden.shape)
        return moves

    def _cheapest_more(self, hidden: Mask, row: int, column: int) -> Mask:
        """Give the cheapest cell of the same row or column, or at all, that is still told."""
        cost = np.where(
            hidden, np.inf, np.where(self.free, self.cost, np.inf).reshape(hidden.shape)
        )
        near = np.full_like(cost, np.inf)
        near[row], near[:, column] = cost[row], cost[:, column]
        more = np.zeros_like(hidden)
        for choice in (near, cost):
            if np.isfinite(choice.min()):
                more.ravel()[int(np.argmin(choice))] = True
                break
        return more


def _costs(table: CellTable) -> Floats:
    """Give what is lost with each cell: more for larger counts, bases, and the whole."""
    cost = 1.0 + np.log1p(table.counts)
    for at, column in enumerate(table.columns):
        cost[:, at] *= N_COST if column == N else BOX_COST if len(column) > 1 else 1.0
    cost[0] *= WHOLE_COST
    return cost
