"""The rounding authority against exact fractions."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.rounding import half_up, whole_percent, whole_points

counts = st.integers(min_value=0, max_value=5000)


def oracle(value: Fraction, decimals: int = 0) -> Fraction:
    """Round by the definition: the size to the nearest, a half away from zero."""
    scaled = abs(value) * 10**decimals
    whole = scaled.numerator // scaled.denominator
    if scaled - whole >= Fraction(1, 2):
        whole += 1
    return Fraction(whole if value >= 0 else -whole, 10**decimals)


@pytest.mark.parametrize(
    ("value", "decimals", "printed"),
    [
        (0.285 * 100, 0, "29"),
        (57 / 200 * 100, 0, "29"),
        (1 / 8 * 100, 0, "13"),
        (0.145, 2, "0.15"),
        (29 / 200, 2, "0.15"),
        (1.005, 2, "1.01"),
        (2.5, 0, "3"),
        (3.5, 0, "4"),
        (2.4999999, 0, "2"),
        (0.49999, 0, "0"),
        (99.5, 0, "100"),
        (2, 1, "2.0"),
        (10, 0, "10"),
        (1234567, 0, "1234567"),
        (2.0**60 + 4096, 0, "1152921504606851072"),
    ],
)
def test_ties_and_neighbours_of_ties(value: float, decimals: int, printed: str) -> None:
    assert str(half_up(value, decimals)) == printed


@pytest.mark.parametrize(
    ("value", "decimals", "printed"),
    [
        (-7.5, 0, "-8"),
        (-7.4999, 0, "-7"),
        (-12.5, 0, "-13"),
        (-0.145, 2, "-0.15"),
        ((0.1 - 0.385) * 100, 0, "-29"),
        (Fraction(-1, 2), 0, "-1"),
    ],
)
def test_a_fall_has_the_size_of_the_same_rise(value: float, decimals: int, printed: str) -> None:
    assert str(half_up(value, decimals)) == printed
    assert str(half_up(-value, decimals)) == printed.removeprefix("-")


@pytest.mark.parametrize(
    ("value", "decimals", "printed"),
    [(-0.0, 0, "0"), (-0.4, 0, "0"), (-0.04, 1, "0.0"), (Fraction(-1, 3), 0, "0")],
)
def test_zero_has_no_sign(value: float, decimals: int, printed: str) -> None:
    assert str(half_up(value, decimals)) == printed


@pytest.mark.parametrize("value", [float("nan"), float("inf"), float("-inf")])
def test_what_is_no_number_is_refused(value: float) -> None:
    with pytest.raises(ValueError, match="cannot be rounded"):
        half_up(value)


def test_negative_decimals_are_refused() -> None:
    with pytest.raises(ValueError, match="0 or more, not -1"):
        half_up(12.0, -1)


def test_fractions_are_decided_exactly_where_floats_cannot() -> None:
    just_below = Fraction(1, 2) - Fraction(1, 10**15)
    assert half_up(just_below) == 0
    assert half_up(float(just_below)) == 1


@given(counts, st.integers(min_value=1, max_value=5000), st.integers(min_value=0, max_value=3))
def test_shares_agree_with_the_exact_ratio(count: int, n: int, decimals: int) -> None:
    exact = Fraction(count, n)
    assert half_up(count / n * 100, decimals) == oracle(exact * 100, decimals)
    assert half_up(exact * 100, decimals) == oracle(exact * 100, decimals)
    assert whole_percent(count / n) == oracle(exact * 100)


@given(counts, counts, st.integers(min_value=1, max_value=5000), st.integers(1, 5000))
def test_changes_agree_with_the_exact_difference(first: int, last: int, n: int, m: int) -> None:
    exact = (Fraction(last, m) - Fraction(first, n)) * 100
    assert whole_points((last / m - first / n) * 100) == oracle(exact)


@given(st.floats(min_value=-1e12, max_value=1e12), st.integers(min_value=0, max_value=4))
def test_the_result_is_near_and_has_the_decimals_asked_for(value: float, decimals: int) -> None:
    rounded = half_up(value, decimals)
    assert rounded.as_tuple().exponent == -decimals
    assert abs(Fraction(rounded) - Fraction(value)) <= Fraction(51, 100) / 10**decimals
    assert half_up(Fraction(rounded), decimals) == rounded
    assert not (rounded == Decimal(0) and rounded.is_signed())


@given(st.floats(min_value=-1e6, max_value=1e6))
def test_sign_changes_nothing_but_the_sign(value: float) -> None:
    assert half_up(-value) == -half_up(value)
