"""Confidence intervals: whom they are about, and how few of them are left to chance."""

from __future__ import annotations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from reportgen.answers import Survey
from reportgen.config import Intervals
from reportgen.estimates import Estimate, change, interval, mean, share, tally_survey
from reportgen.estimates.intervals import mean_interval, share_interval

from .conftest import Made, Rows

RULES = Intervals()
SIZES = st.tuples(st.integers(1, 90), st.integers(0, 90)).filter(lambda pair: pair[1] <= pair[0])


def a_share(count: int, n: int) -> Estimate:
    return Estimate("share", "share", count / n, "a", edition=2020, n=n, count=count)


def test_the_frame_of_the_wave_is_the_population(made: Made) -> None:
    estimates = made(Rows(codes={"a": [4, 3, 2, 1] * 20}))
    for found in (share(estimates, "a", edition=2020), mean(estimates, "a", edition=2020)):
        narrow = interval(estimates, found, RULES)
        wide = interval(estimates, found, Intervals(finite_population=False))
        assert narrow
        assert wide
        assert (narrow.population, wide.population) == (98, None)
        assert wide.low < narrow.low < found.value < narrow.high < wide.high
        assert narrow.confidence == 0.95
    assert [
        interval(estimates, found, RULES).method
        for found in (share(estimates, "a", edition=2020), mean(estimates, "a", edition=2020))
    ] == ["wilson", "t"]


def test_the_method_is_the_publications(made: Made) -> None:
    estimates = made(Rows(codes={"a": [4, 1, 1, 1]}))
    found = share(estimates, "a", edition=2020)
    normal = interval(estimates, found, Intervals(shares="normal", confidence=0.5))
    assert normal
    assert (normal.method, normal.confidence) == ("normal", 0.5)


def test_under_a_filter_there_is_no_correction(drawn_survey: Survey) -> None:
    estimates = tally_survey(drawn_survey, [("region", "s")])
    found = interval(estimates, share(estimates, "a", edition=2020), RULES)
    assert found
    assert found.population is None
    whole = tally_survey(drawn_survey)
    within = interval(whole, mean(whole, "a", edition=2020, within=("region", "s")), RULES)
    assert within
    assert within.population is None


def test_nothing_to_tell_has_no_interval(made: Made) -> None:
    estimates = made(Rows(codes={"a": [4, 4, 1, 8], "b": [4, 8, 8, 8]}), minimum_count=3)
    assert interval(estimates, share(estimates, "a", edition=2020), RULES) is None
    assert interval(estimates, mean(estimates, "b", edition=2020), RULES) is None
    assert interval(estimates, share(estimates, "h", edition=2020), RULES) is None
    alone = made(Rows(codes={"b": [4, 8, 8, 8]}))
    assert interval(alone, mean(alone, "b", edition=2020), RULES) is None


def test_a_change_has_no_interval(made: Made) -> None:
    estimates = made(Rows(codes={"a": [4, 1]}), Rows(codes={"a": [4, 1]}))
    with pytest.raises(ValueError, match="no interval of a difference"):
        interval(estimates, change(estimates, "a", 2020, 2022), RULES)


def test_weights_widen_an_interval(made: Made) -> None:
    codes = {"a": [4, 3, 2, 1] * 10}
    plain = made(Rows(codes=codes))
    heavy = made(Rows(codes=codes, weights=([1.0] * 4 + [3.0] * 4) * 5))
    for statistic in (share, mean):
        one, other = (
            interval(estimates, statistic(estimates, "a", edition=2020), RULES)
            for estimates in (plain, heavy)
        )
        assert one
        assert other
        assert other.low < one.low < one.high < other.high


@settings(max_examples=80, deadline=None)
@given(SIZES, st.sampled_from(["wilson", "normal"]))
def test_an_interval_holds_its_share_and_stays_within_bounds(pair, method: str) -> None:
    n, count = pair
    for population in (None, 98, 10**9):
        found = share_interval(a_share(count, n), 0.95, population, method)
        assert found
        assert 0 <= found.low <= count / n + 1e-12
        assert count / n - 1e-12 <= found.high <= 1


@settings(max_examples=80, deadline=None)
@given(SIZES, st.sampled_from(["wilson", "normal"]))
def test_the_larger_the_population_the_wider(pair, method: str) -> None:
    n, count = pair
    assume(0 < count < n)
    found = a_share(count, n)
    sizes = [
        one.high - one.low
        for population in (n, 98, 1000, None)
        if (one := share_interval(found, 0.95, population, method))
    ]
    assert sizes == sorted(sizes)
    assert sizes[0] == 0
    endless = share_interval(found, 0.95, 10**12, method)
    assert endless
    assert endless.high - endless.low == pytest.approx(sizes[-1])


def test_whoever_asked_everybody_knows_the_mean() -> None:
    found = Estimate("mean", "mean", 2.5, "a", edition=2020, n=98, sd=1.0)
    exact = mean_interval(found, 0.95, 98)
    assert exact
    assert exact.low == exact.high == 2.5


def test_more_answers_than_units_count_as_all_of_them() -> None:
    found = share_interval(a_share(5, 10), 0.95, 8)
    assert found
    assert (found.low, found.high) == (0.5, 0.5)
