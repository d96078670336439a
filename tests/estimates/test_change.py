"""Changes between two waves, in percentage points."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportgen.answers import Survey
from reportgen.estimates import (
    Estimate,
    Estimates,
    NotAsked,
    UnknownItem,
    change,
    tally_survey,
)


def test_a_change_in_percentage_points(tiny_estimates: Estimates) -> None:
    assert change(tiny_estimates, "areas_casework", 2020, 2022) == Estimate(
        statistic="difference",
        unit="pp",
        value=-20.0,
        item="areas_casework",
        categories=("very_high", "high"),
        edition=(2020, 2022),
        where=(),
        base="all",
        n=12,
        count=None,
        suppressed=False,
    )


@pytest.mark.parametrize(
    ("item", "categories", "base", "value"),
    [
        ("areas_strategy", None, "all", 10.0),
        ("areas_strategy", ("dont_know",), "all", float(Fraction(100, 12))),
        ("youth_growth", None, "all", float(100 * (Fraction(5, 11) - Fraction(3, 9)))),
        ("youth_growth", None, "substantive", float(100 * (Fraction(5, 10) - Fraction(3, 9)))),
        (
            "youth_contact",
            ("seldom", "never"),
            "all",
            float(100 * (Fraction(8, 12) - Fraction(5, 10))),
        ),
    ],
)
def test_changes_counted_by_hand(tiny_estimates, item, categories, base, value) -> None:
    found = change(tiny_estimates, item, 2020, 2022, categories, base)
    assert (found.value, found.base) == (value, base)


def test_a_change_on_a_suppressed_share_is_suppressed(tiny_survey: Survey) -> None:
    estimates = tally_survey(tiny_survey, minimum_count=3)
    found = change(estimates, "areas_strategy", 2020, 2022, ["very_high"])
    assert (found.value, found.suppressed, found.n) == (None, True, 12)
    back = change(estimates, "areas_strategy", 2022, 2020, ["very_high"])
    assert (back.value, back.suppressed) == (None, True)
    assert change(estimates, "areas_strategy", 2020, 2022).value == 10.0


def test_a_change_from_an_empty_base_is_undefined(survey_of) -> None:
    codes = {2020: {"areas_strategy": [8]}, 2022: {"areas_strategy": [4]}}
    estimates = tally_survey(survey_of(codes))
    found = change(estimates, "areas_strategy", 2020, 2022, base="substantive")
    assert (found.value, found.suppressed) == (None, False)


def test_both_waves_must_have_asked_the_item(tiny_estimates: Estimates) -> None:
    with pytest.raises(NotAsked):
        change(tiny_estimates, "areas_staff", 2020, 2022)
    with pytest.raises(UnknownItem):
        change(tiny_estimates, "areas_staf", 2020, 2022)


@settings(max_examples=60)
@given(st.integers(0, 30), st.integers(0, 30), st.integers(1, 4))
def test_equal_shares_differ_by_nothing(survey_of, top: int, other: int, times: int) -> None:
    column = [4] * top + [2] * other
    codes = {2020: {"areas_strategy": column}, 2022: {"areas_strategy": column * times}}
    found = change(tally_survey(survey_of(codes)), "areas_strategy", 2020, 2022)
    assert found.value == (0.0 if column else None)


@settings(max_examples=60)
@given(*[st.lists(st.sampled_from([4, 3, 2, 1, 8]), min_size=1, max_size=40)] * 2)
def test_there_and_back_is_nothing(survey_of, first: list[int], last: list[int]) -> None:
    codes = {2020: {"areas_strategy": first}, 2022: {"areas_strategy": last}}
    estimates = tally_survey(survey_of(codes))
    there = change(estimates, "areas_strategy", 2020, 2022)
    back = change(estimates, "areas_strategy", 2022, 2020)
    assert there.value == -back.value
    assert (there.n, back.n) == (len(last), len(first))
