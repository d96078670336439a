"""How many items reach a limit."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.answers import Survey
from reportgen.estimates import Estimate, Estimates, UnknownItem, count_items, tally_survey
from reportgen.estimates.count_items import meets

ALL = ("areas_strategy", "areas_casework", "youth_growth", "youth_severity", "youth_contact")


def test_items_at_or_above_a_limit(tiny_estimates: Estimates) -> None:
    found = count_items(tiny_estimates, ALL, edition=2022, at_least=0.5, name="half")
    assert found == Estimate(statistic="count", unit="count", value=3.0, item="half", edition=2022)


@pytest.mark.parametrize(
    ("limits", "expected"),
    [
        ({"more_than": 0.5}, 1),
        ({"at_least": 0.45}, 4),
        ({"at_least": 0.46}, 3),
        ({"at_least": 0.25}, 5),
        ({"more_than": 0.25}, 4),
        ({"at_least": 0.0}, 5),
        ({"at_least": 0.3, "more_than": 0.5}, 1),
        ({"at_least": 1.0}, 0),
    ],
)
def test_limits(tiny_estimates: Estimates, limits: dict[str, float], expected: int) -> None:
    assert count_items(tiny_estimates, ALL, edition=2022, **limits).value == expected


def test_the_unrounded_share_decides(tiny_estimates: Estimates) -> None:
    """5 of 11 is printed as 45 per cent but is 45.45."""
    found = count_items(tiny_estimates, ["youth_growth"], edition=2022, more_than=0.45)
    assert found.value == 1


def test_categories_of_one_scale_are_kept(tiny_estimates: Estimates) -> None:
    items = ("areas_strategy", "areas_casework")
    found = count_items(
        tiny_estimates, items, edition=2022, categories=["low", "not_at_all"], at_least=0.5
    )
    assert (found.value, found.categories) == (1.0, ("low", "not_at_all"))
    mixed = count_items(tiny_estimates, ALL, edition=2022, at_least=0.5)
    assert mixed.categories == ()


def test_undefined_shares_meet_no_limit(survey_of) -> None:
    estimates = tally_survey(survey_of({2022: {"areas_strategy": [4]}}))
    found = count_items(estimates, ["areas_strategy", "areas_casework"], edition=2022, at_least=0.0)
    assert found.value == 1


def test_a_suppressed_share_suppresses_the_count(tiny_survey: Survey) -> None:
    estimates = tally_survey(tiny_survey, minimum_count=4)
    found = count_items(estimates, ALL, edition=2022, at_least=0.5)
    assert (found.value, found.suppressed) == (None, True)
    assert count_items(estimates, ALL[:4], edition=2022, at_least=0.5).value == 3


def test_no_items_are_none(tiny_estimates: Estimates) -> None:
    assert count_items(tiny_estimates, [], edition=2022, at_least=0.5).value == 0


def test_a_limit_is_needed_and_items_must_be_known(tiny_estimates: Estimates) -> None:
    with pytest.raises(ValueError, match="needs a limit"):
        count_items(tiny_estimates, ALL, edition=2022)
    with pytest.raises(UnknownItem):
        count_items(tiny_estimates, ["x"], edition=2022, at_least=0.5)


@given(st.integers(0, 200), st.integers(1, 200), st.integers(0, 100))
def test_a_written_limit_is_met_by_the_share_that_equals_it(
    count: int, n: int, percent: int
) -> None:
    value, limit = Fraction(min(count, n), n), Fraction(percent, 100)
    assert meets(value, percent / 100, None) == (value >= limit)
    assert meets(value, None, percent / 100) == (value > limit)
