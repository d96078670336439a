"""The N of an item and the range of N of several."""

from __future__ import annotations

import pytest

from reportgen.answers import Survey
from reportgen.estimates import (
    Estimate,
    Estimates,
    NotAsked,
    UnknownItem,
    n_of,
    n_range,
    tally_survey,
)


def test_the_base_is_everyone_who_answered(tiny_estimates: Estimates) -> None:
    assert n_of(tiny_estimates, "youth_growth", 2022) == Estimate(
        statistic="n", unit="count", value=11.0, item="youth_growth", edition=2022, n=11
    )


def test_the_substantive_base_is_smaller(tiny_estimates: Estimates) -> None:
    found = n_of(tiny_estimates, "youth_severity", 2022, "substantive")
    assert (found.value, found.base) == (11.0, "substantive")


def test_the_range_over_items_and_waves(tiny_estimates: Estimates) -> None:
    items = ("areas_strategy", "areas_casework", "youth_growth")
    pairs = [(item, year) for item in items for year in (2022, 2020)]
    low, high = n_range(tiny_estimates, pairs)
    assert (low.value, low.item, low.edition) == (9.0, "youth_growth", 2020)
    assert (high.value, high.item, high.edition) == (12.0, "areas_strategy", 2022)


def test_the_range_of_one_item(tiny_estimates: Estimates) -> None:
    low, high = n_range(tiny_estimates, iter([("areas_staff", 2022)]))
    assert low == high
    assert low.value == 12.0


def test_a_range_needs_items(tiny_estimates: Estimates) -> None:
    with pytest.raises(ValueError, match="at least one item"):
        n_range(tiny_estimates, [])


def test_small_bases_are_withheld(tiny_survey: Survey) -> None:
    estimates = tally_survey(tiny_survey, minimum_count=10)
    hidden = n_of(estimates, "youth_growth", 2020)
    assert (hidden.value, hidden.n, hidden.suppressed) == (None, None, True)
    assert n_of(estimates, "areas_strategy", 2020).value == 10.0
    pairs = [("areas_strategy", 2020), ("youth_growth", 2020)]
    assert [end.suppressed for end in n_range(estimates, pairs)] == [True, True]


def test_nobody_is_not_withheld(survey_of) -> None:
    estimates = tally_survey(survey_of({2022: {"areas_strategy": [4, 3]}}), minimum_count=2)
    found = n_of(estimates, "youth_growth", 2022)
    assert (found.value, found.suppressed) == (0.0, False)


def test_unknown_items_and_waves(tiny_estimates: Estimates) -> None:
    with pytest.raises(UnknownItem):
        n_of(tiny_estimates, "growth", 2022)
    with pytest.raises(NotAsked):
        n_range(tiny_estimates, [("areas_staff", 2022), ("areas_staff", 2020)])
