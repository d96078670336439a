"""Complements: no line of a table misses just one cell."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from reportgen.estimates.complement import with_complements


def test_the_smallest_of_the_line_goes_too() -> None:
    assert with_complements([1, 5, 4, 9], {0}, [(0, 1, 2, 3)]) == {0, 2}


def test_two_suppressed_cells_are_enough() -> None:
    assert with_complements([1, 2, 4], {0, 1}, [(0, 1, 2)]) == {0, 1}


def test_nobody_goes_after_somebody_and_spared_cells_last() -> None:
    assert with_complements([1, 0, 7], {0}, [(0, 1, 2)]) == {0, 2}
    assert with_complements([1, 0, 7], {0}, [(0, 1, 2)], spared=[2]) == {0, 1}


def test_what_goes_in_one_line_is_covered_in_the_other() -> None:
    # two rows of three: 0 goes, then 1 beside it, then what is below each of them
    lines = [(0, 1, 2), (3, 4, 5), (0, 3), (1, 4), (2, 5)]

    assert with_complements([1, 3, 9, 8, 9, 9], {0}, lines) == {0, 1, 3, 4}


def test_nothing_suppressed_nothing_more() -> None:
    assert with_complements([1, 2], (), [(0, 1)]) == frozenset()


@given(
    counts=st.lists(st.integers(0, 9), min_size=12, max_size=12),
    suppressed=st.sets(st.integers(0, 11)),
)
@settings(max_examples=200)
def test_no_line_misses_just_one(counts: list[int], suppressed: set[int]) -> None:
    lines = [tuple(range(n, 12, 4)) for n in range(4)] + [tuple(range(n, n + 4)) for n in (0, 4, 8)]

    hidden = with_complements(counts, suppressed, lines)

    assert suppressed <= hidden
    assert all(len(hidden.intersection(line)) != 1 for line in lines)
