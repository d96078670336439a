"""The order of items, and what happens at ties."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportgen.answers import Survey
from reportgen.estimates import Estimates, NotAsked, leading, rank, tally_survey
from reportgen.estimates.share import exact_share

ALL = (
    "youth_contact",
    "areas_casework",
    "areas_strategy",
    "youth_growth",
    "youth_severity",
    "areas_staff",
)
HIGHEST = [
    "youth_severity",
    "areas_strategy",
    "areas_casework",
    "youth_growth",
    "youth_contact",
    "areas_staff",
]


def ids(estimates) -> list[str]:
    return [found.item for found in estimates]


def test_the_highest_come_first_and_ties_in_questionnaire_order(tiny_estimates) -> None:
    ranked = rank(tiny_estimates, ALL, edition=2022)
    assert ids(ranked) == HIGHEST
    assert [found.count for found in ranked] == [9, 6, 6, 5, 3, 1]


def test_the_lowest_first_keeps_ties_in_questionnaire_order(tiny_estimates: Estimates) -> None:
    assert ids(rank(tiny_estimates, ALL, edition=2022, order="lowest")) == [
        "areas_staff",
        "youth_contact",
        "youth_growth",
        "areas_strategy",
        "areas_casework",
        "youth_severity",
    ]


def test_shares_are_compared_as_exact_ratios(survey_of) -> None:
    """1 of 3 and 2 of 6 are equal; so the questionnaire decides, not a rounding error."""
    codes = {
        "areas_casework": [4, 4, 2, 2, 2, 2],
        "areas_strategy": [4, 2, 2, -1, -1, -1],
        "youth_growth": [4, 4, 4, 2, 2, 2],
    }
    ranked = rank(tally_survey(survey_of({2022: codes})), list(codes), edition=2022)
    assert ids(ranked) == ["youth_growth", "areas_strategy", "areas_casework"]


def test_other_categories_and_bases_can_be_ranked(tiny_estimates: Estimates) -> None:
    items = ("areas_strategy", "youth_severity", "areas_staff")
    ranked = rank(
        tiny_estimates,
        items,
        edition=2022,
        categories=["low", "not_at_all"],
        base="substantive",
    )
    assert ids(ranked) == ["areas_staff", "areas_strategy", "youth_severity"]
    assert [found.n for found in ranked] == [10, 11, 11]


def test_the_first_k_with_those_equal_to_the_last(tiny_estimates: Estimates) -> None:
    ranked = rank(tiny_estimates, ALL, edition=2022)
    assert ids(leading(ranked, 1)) == HIGHEST[:1]
    assert ids(leading(ranked, 2)) == HIGHEST[:3]
    assert ids(leading(ranked, 3)) == HIGHEST[:3]
    assert ids(leading(ranked, 4)) == HIGHEST[:4]
    assert ids(leading(ranked, 99)) == HIGHEST
    assert leading([], 1) == ()
    with pytest.raises(ValueError, match="at least one item, not 0"):
        leading(ranked, 0)


def test_suppressed_and_undefined_shares_stand_last(tiny_survey: Survey) -> None:
    estimates = tally_survey(tiny_survey, minimum_count=6)
    for order in ("highest", "lowest"):
        ranked = rank(estimates, ALL, edition=2022, order=order)
        assert ids(ranked)[3:] == ["youth_growth", "youth_contact", "areas_staff"]
        assert [found.suppressed for found in ranked] == [False] * 3 + [True] * 3
        assert len(leading(ranked, 5)) == 3


def test_every_item_must_have_been_asked(tiny_estimates: Estimates) -> None:
    with pytest.raises(NotAsked):
        rank(tiny_estimates, ALL, edition=2020)


@settings(max_examples=50)
@given(st.lists(st.integers(0, 6), min_size=3, max_size=3), st.integers(1, 3))
def test_rankings_are_sorted_and_leave_no_equal_out(survey_of, tops: list[int], k: int) -> None:
    items = ("areas_strategy", "areas_casework", "youth_growth")
    codes = {item: [4] * top + [2] * (6 - top) for item, top in zip(items, tops, strict=True)}
    ranked = rank(tally_survey(survey_of({2022: codes})), items, edition=2022)
    exact = [exact_share(found) for found in ranked]
    assert exact == sorted((Fraction(top, 6) for top in tops), reverse=True)
    first = leading(ranked, k)
    assert len(first) >= k
    assert all(share < exact[len(first) - 1] for share in exact[len(first) :])
