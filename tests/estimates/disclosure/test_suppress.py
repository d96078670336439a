"""What is withheld: enough that nothing small can be worked out, and little more than that."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportgen.estimates.disclosure.bounds import intervals
from reportgen.estimates.disclosure.suppress import suppress
from reportgen.estimates.disclosure.swaps import Swaps, needed
from reportgen.estimates.disclosure.table import CellTable, Mask

TWO = [[1, 9, 8], [7, 6, 9]]


def weak(table: CellTable, hidden: Mask) -> list[tuple[int, int]]:
    """Small cells that are told, or whose bounds are too close."""
    enough = needed(table)
    told = [tuple(cell) for cell in np.argwhere(table.sensitive & ~hidden)]
    found = intervals(table, hidden, table.sensitive & hidden)
    return told + [cell for cell, one in found if one.width < enough[cell]]


def possible(table: CellTable, hidden: Mask, cell: tuple[int, int]) -> set[int]:
    """Every value of a withheld cell, by trying whole numbers one cell after another."""
    free = [int(at) for at in np.flatnonzero(hidden.ravel())]
    sums, known = table.sums, np.where(hidden.ravel(), 0, table.counts.ravel())
    most, place = int(table.counts[0, -1]), cell[0] * hidden.shape[1] + cell[1]
    found: set[int] = set()

    def go(at: int, values: np.ndarray) -> None:
        if at == len(free):
            if not (sums @ values).any():
                found.add(int(values[place]))
            return
        later = np.zeros(len(values), dtype=bool)
        later[free[at:]] = True
        for row in sums:
            if row.any() and not (row[later] != 0).any() and row @ values:
                return
        for value in range(most + 1):
            values[free[at]] = value
            go(at + 1, values)
        values[free[at]] = 0

    go(0, known.astype(int).copy())
    return found


class TestByHand:
    def test_nothing_small_nothing_withheld(self, table_of):
        assert not suppress(table_of([[5, 6], [7, 8]])).any()

    def test_a_small_cell_takes_a_square_with_it(self, table_of):
        table = table_of(TWO)
        hidden = suppress(table)

        assert hidden[1, 0]
        assert hidden.sum() == 4
        assert not hidden[0].any()
        assert not hidden[:, -1].any()

    def test_alone_it_would_be_what_is_left(self, table_of):
        table = table_of(TWO)

        assert weak(table, table.sensitive) == [(1, 0)]

    def test_a_box_that_is_told_counts(self, table_of):
        table = table_of([[1, 9, 8, 8], [7, 6, 9, 9]], boxes=[(0, 1)])
        hidden = suppress(table)

        assert not weak(table, hidden)

    def test_what_the_whole_has_none_of_is_no_secret(self, table_of):
        table = table_of([[0, 5], [0, 9]], zeros=True)

        assert not suppress(table).any()

    def test_zeros_are_small_where_they_are_withheld(self, table_of):
        counts = [[0, 9, 8], [7, 6, 9]]

        assert not suppress(table_of(counts)).any()
        assert suppress(table_of(counts, zeros=True))[1, 0]

    def test_one_respondent_of_the_whole_is_as_safe_as_can_be(self, table_of):
        table = table_of([[1, 9], [0, 8]])
        hidden = suppress(table)

        assert hidden[1, 0]
        assert hidden[2, 0]
        assert needed(table)[1, 0] == 1
        assert not weak(table, hidden)

    def test_the_whole_is_protected_too_where_it_is_not_open(self, table_of):
        table = table_of([[1, 9, 8], [1, 6, 9]], whole=3)
        hidden = suppress(table)

        assert hidden[0, 0]
        assert not weak(table, hidden)


counts = st.lists(st.lists(st.integers(0, 7), min_size=3, max_size=3), min_size=2, max_size=3)


class TestAlways:
    @settings(max_examples=40, deadline=None)
    @given(counts, st.sampled_from([2, 3, 5]), st.booleans())
    def test_nothing_small_can_be_worked_out(self, table_of, found, minimum, zeros):
        table = table_of(found, minimum=minimum, zeros=zeros)

        assert not weak(table, suppress(table))

    @settings(max_examples=15, deadline=None)
    @given(counts, st.sampled_from([2, 3]))
    def test_nor_where_two_dimensions_share_the_whole(self, table_of, found, minimum):
        other = [[row[0], row[1], 0] for row in found], [[0, 0, row[2]] for row in found]
        mixed = [[sum(column) for column in zip(*half, strict=True)] for half in other]
        table = table_of(found, mixed, minimum=minimum, boxes=[(0, 1)])

        assert not weak(table, suppress(table))

    @settings(max_examples=10, deadline=None)
    @given(counts, st.sampled_from([2, 3]))
    def test_nor_of_a_whole_that_is_not_open(self, table_of, found, minimum):
        table = table_of(found, minimum=minimum, whole=minimum)

        assert not weak(table, suppress(table))

    @settings(max_examples=40, deadline=None)
    @given(counts)
    def test_a_swap_never_promises_too_much(self, table_of, found):
        table = table_of(found)
        hidden = suppress(table)
        swaps = Swaps(table)

        for (row, column), one in intervals(table, hidden, hidden):
            assert swaps.width(hidden, row, column) <= one.width


class TestBounds:
    @settings(max_examples=12, deadline=None)
    @given(st.lists(st.lists(st.integers(0, 3), min_size=2, max_size=2), min_size=2, max_size=2))
    def test_the_bounds_are_those_of_every_possibility(self, table_of, found):
        table = table_of(found)
        hidden = suppress(table)

        for cell, one in intervals(table, hidden, hidden):
            tried = possible(table, hidden, cell)
            assert (one.low, one.high) == (min(tried), max(tried))


@pytest.mark.parametrize("seed", range(6))
def test_little_more_is_withheld_than_must_be(table_of, seed):
    """The best of all ways to withhold, found by trying them, loses hardly less."""
    random = np.random.default_rng(seed)
    table = table_of(random.integers(0, 9, (2, 3)).tolist())
    hidden = suppress(table)
    choices = np.flatnonzero((~table.sensitive & ~table.fixed).ravel())
    for size in range(len(choices) + 1):
        for extra in combinations(choices, size):
            tried = table.sensitive.copy()
            tried.ravel()[list(extra)] = True
            if not weak(table, tried):
                assert hidden.sum() <= 1.5 * tried.sum()
                return
    raise AssertionError("nothing protects this table")
