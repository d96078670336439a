"""Facts of a wave."""

from __future__ import annotations

import pytest

from reportgen.answers import Survey
from reportgen.estimates import Estimate, Estimates, NotAsked, fieldwork, tally_survey


@pytest.mark.parametrize(
    ("fact", "year", "value"),
    [
        ("frame", 2022, 14),
        ("invited", 2022, 13),
        ("left-out", 2022, 1),
        ("left-out", 2020, 2),
        ("respondents", 2020, 10),
    ],
)
def test_counts(tiny_estimates: Estimates, fact, year: int, value: int) -> None:
    assert fieldwork(tiny_estimates, fact, year) == Estimate(
        statistic=fact, unit="count", value=float(value), edition=year
    )


def test_the_response_rate_is_out_of_those_invited(tiny_estimates: Estimates) -> None:
    assert fieldwork(tiny_estimates, "response-rate", 2022) == Estimate(
        statistic="response-rate", unit="share", value=12 / 13, edition=2022, n=13, count=12
    )


def test_under_a_filter_only_respondents_are_known(tiny_survey: Survey) -> None:
    where = (("region", "nord"),)
    estimates = tally_survey(tiny_survey, where)
    respondents = fieldwork(estimates, "respondents", 2022)
    assert (respondents.value, respondents.where) == (7.0, where)
    frame = fieldwork(estimates, "frame", 2022)
    assert (frame.value, frame.where) == (14.0, ())
    rate = fieldwork(estimates, "response-rate", 2022)
    assert (rate.value, rate.n, rate.count, rate.suppressed) == (None, None, None, False)


def test_few_respondents_are_withheld(tiny_survey: Survey) -> None:
    estimates = tally_survey(tiny_survey, [("region", "syd")], minimum_count=5)
    assert fieldwork(estimates, "respondents", 2020).suppressed
    assert fieldwork(estimates, "respondents", 2022).value == 5.0


def test_a_wave_that_was_not_read(tiny_estimates: Estimates) -> None:
    with pytest.raises(NotAsked) as caught:
        fieldwork(tiny_estimates, "frame", 2021)
    assert caught.value.waves == (2020, 2022)
