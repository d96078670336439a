"""Lowest and highest share over items."""

from __future__ import annotations

import pytest

from reportgen.answers import Survey
from reportgen.estimates import Estimate, Estimates, span, tally_survey

AREAS = ("areas_casework", "areas_strategy", "areas_staff")


def test_the_ends_are_shares_of_items(tiny_estimates: Estimates) -> None:
    low, high = span(tiny_estimates, AREAS, edition=2022)
    assert low == Estimate(
        statistic="min",
        unit="share",
        value=1 / 12,
        item="areas_staff",
        categories=("very_high", "high"),
        edition=2022,
        n=12,
        count=1,
    )
    assert (high.statistic, high.item, high.value) == ("max", "areas_strategy", 0.5)


def test_a_name_stands_for_the_item(tiny_estimates: Estimates) -> None:
    ends = span(tiny_estimates, AREAS, edition=2022, name="areas-span")
    assert [end.item for end in ends] == ["areas-span", "areas-span"]
    assert [end.count for end in ends] == [1, 6]


def test_of_equals_the_first_of_the_questionnaire(tiny_estimates: Estimates) -> None:
    low, high = span(tiny_estimates, AREAS[:2], edition=2022)
    assert (low.item, high.item) == ("areas_strategy", "areas_strategy")


def test_other_categories_and_base(tiny_estimates: Estimates) -> None:
    low, high = span(
        tiny_estimates, AREAS, edition=2022, categories=["not_at_all"], base="substantive"
    )
    assert [(end.count, end.n) for end in (low, high)] == [(1, 12), (4, 10)]


def test_a_suppressed_share_suppresses_both_ends(tiny_survey: Survey) -> None:
    estimates = tally_survey(tiny_survey, minimum_count=3)
    for end in span(estimates, AREAS, edition=2022, name="x"):
        assert (end.value, end.n, end.count, end.suppressed) == (None, None, None, True)
    assert span(estimates, AREAS[:2], edition=2022)[1].value == 0.5


def test_undefined_shares_do_not_count(survey_of) -> None:
    estimates = tally_survey(survey_of({2022: {"areas_strategy": [4, 2]}}))
    low, high = span(estimates, AREAS, edition=2022)
    assert (low.value, high.value) == (0.5, 0.5)
    low, high = span(estimates, AREAS[2:], edition=2022)
    assert (low.value, low.n, low.suppressed) == (None, 0, False)


def test_a_span_needs_items(tiny_estimates: Estimates) -> None:
    with pytest.raises(ValueError, match="at least one item"):
        span(tiny_estimates, [], edition=2022)
