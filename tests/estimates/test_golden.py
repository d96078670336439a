"""What R's own functions say of the same answers: r/golden.R wrote r/golden.csv, and is kept with it."""

from __future__ import annotations

import csv
import math
from collections.abc import Callable, Mapping
from dataclasses import replace
from itertools import groupby
from pathlib import Path

import numpy as np
import pytest

from reportgen.answers import Survey, read_survey
from reportgen.config import Significance
from reportgen.estimates import (
    Correlation,
    Estimates,
    HypothesisTest,
    compare_groups,
    compare_wave_means,
    compare_wave_shares,
    correlate,
    count_of,
    mean,
    share,
    tally_survey,
)
from reportgen.estimates.distributions import binomial_two_sided, chi2_upper
from reportgen.estimates.intervals import mean_interval, share_interval
from reportgen.estimates.kendall import kendall
from reportgen.estimates.mann_whitney import mann_whitney
from reportgen.estimates.variables import classes_of, values_of

FOLDER = Path(__file__).parent / "r"
FRAME = 98

Fields = Mapping[str, float]
Case = tuple[str, str, Fields]
"""First, second, and the values by field."""


def _golden() -> dict[str, list[Case]]:
    with (FOLDER / "golden.csv").open(encoding="utf-8", newline="") as file:
        rows = sorted(csv.DictReader(file), key=lambda row: row["statistic"])
    cases: dict[str, list[Case]] = {}
    for (statistic, first, second), fields in groupby(
        rows, lambda row: (row["statistic"], row["first"], row["second"])
    ):
        values = {row["field"]: float(row["value"]) for row in fields}
        cases.setdefault(statistic, []).append((first, second, values))
    return cases


GOLDEN = _golden()


@pytest.fixture(scope="module")
def survey() -> Survey:
    return read_survey(FOLDER, "data/survey")


@pytest.fixture(scope="module")
def weighted(survey: Survey) -> Estimates:
    return tally_survey(survey)


@pytest.fixture(scope="module")
def plain(survey: Survey) -> Estimates:
    waves = {year: replace(wave, weights=None) for year, wave in survey.waves.items()}
    return tally_survey(replace(survey, waves=waves))


# --- one function a statistic: what we say of (first, second) --------------------------------


def _correlation(kind: str) -> Callable[[Estimates, str, str], Fields]:
    def found(estimates: Estimates, first: str, second: str) -> Fields:
        rules = Significance.model_validate({"correlation": kind})
        [one] = correlate(estimates, [(first, second)], edition=2020, rules=rules)
        assert one.n is not None
        low, high = one.interval or (math.nan, math.nan)
        return _numbers(r=one.value, p=one.p, n=one.n, low=low, high=high)

    return found


def _groups(test: str) -> Callable[[Estimates, str, str], Fields]:
    def found(estimates: Estimates, item: str, variable: str) -> Fields:
        rules = Significance.model_validate({"groups": test})
        [one] = compare_groups(estimates, [item], variable, edition=2020, rules=rules)
        return _tested(one)

    return found


def _pairs(test: str) -> Callable[[Estimates, str, str], Fields]:
    def found(estimates: Estimates, item: str, pair: str) -> Fields:
        rules = Significance.model_validate({"pairs": test})
        [one] = compare_groups(
            estimates, [item], "region", edition=2020, rules=rules, groups=pair.split("-")
        )
        return _tested(one)

    return found


def _wave_means(respondents: str) -> Callable[[Estimates, str, str], Fields]:
    def found(estimates: Estimates, item: str, _second: str) -> Fields:
        [one] = compare_wave_means(
            estimates, [item], 2020, 2022, rules=Significance(), respondents=respondents
        )
        return _tested(one)

    return found


def _mann_whitney_exact(estimates: Estimates, variable: str, pair: str) -> Fields:
    values, classes = (
        values_of(estimates, variable, 2020),
        classes_of(estimates, "region", 2020),
    )
    first_of = np.zeros(len(values), dtype=bool)
    first_of[np.unique(values, return_index=True)[1]] = True
    outcome = mann_whitney([values[classes[name] & first_of] for name in pair.split("-")])
    assert outcome is not None
    return _numbers(value=outcome.value, p=outcome.p)


def _kendall_exact(estimates: Estimates, variable: str, _second: str) -> Fields:
    values = values_of(estimates, variable, 2020)[classes_of(estimates, "size", 2020)["medium"]]
    order = np.arange(1, 21)
    found = kendall(values[None, :20], (order % 7 + order / 100)[None, :])
    return _numbers(r=found.value[0, 0], p=found.p[0, 0])


def _mean(estimates: Estimates, item: str, region: str) -> Fields:
    found = mean(estimates, item, edition=2020, within=("region", region) if region else None)
    return _numbers(mean=found.value, sd=found.sd, n=found.n)


def _adjusted(estimates: Estimates, item: str, method: str) -> Fields:
    correction = "benjamini-hochberg" if method == "BH" else method
    rules = Significance.model_validate({"correction": correction, "groups": "kruskal-wallis"})
    tests = compare_groups(estimates, list("abcdefgh"), "region", edition=2020, rules=rules)
    return _numbers(p=next(test.adjusted_p for test in tests if test.item == item))


def _mcnemar(estimates: Estimates, item: str, _second: str) -> Fields:
    [one] = compare_wave_shares(estimates, [item], 2020, 2022, rules=Significance())
    assert one.n is not None
    assert one.p is not None
    return _numbers(n=one.n, p=one.p, value=one.value)


def _two_proportions(estimates: Estimates, item: str, _second: str) -> Fields:
    [one] = compare_wave_shares(
        estimates, [item], 2020, 2022, rules=Significance(), respondents="different"
    )
    return _tested(one)


def _share_interval(estimates: Estimates, item: str, confidence: str) -> Fields:
    found, level = share(estimates, item, edition=2020), float(confidence)
    wilson = share_interval(found, level)
    normal = share_interval(found, level, method="normal")
    finite = share_interval(found, level, FRAME, "normal")
    assert wilson
    assert normal
    assert finite
    return _numbers(
        wilson_low=wilson.low,
        wilson_high=wilson.high,
        normal_low=normal.low,
        normal_high=normal.high,
        finite_low=finite.low,
        finite_high=finite.high,
    )


def _mean_interval(estimates: Estimates, item: str, confidence: str) -> Fields:
    found = mean(estimates, item, edition=2020)
    whole, finite = (mean_interval(found, float(confidence), n) for n in (None, FRAME))
    assert whole
    assert finite
    return _numbers(low=whole.low, high=whole.high, finite_low=finite.low, finite_high=finite.high)


def _tested(found: HypothesisTest | Correlation) -> Fields:
    assert isinstance(found, HypothesisTest)
    assert {type(found.value), type(found.p), *map(type, found.df)} == {float}
    names = ("df1", "df2")
    return _numbers(
        value=found.value,
        p=found.p,
        difference=found.difference,
        **dict(zip(names, found.df, strict=False)),
    )


def _numbers(**fields: float | None) -> Fields:
    return {name: math.nan if value is None else float(value) for name, value in fields.items()}


PLAIN = {
    "pearson": _correlation("pearson"),
    "spearman": _correlation("spearman"),
    "kendall": _correlation("kendall"),
    "kendall-exact": _kendall_exact,
    "mean": _mean,
    "anova": _groups("anova"),
    "welch-groups": _groups("welch"),
    "kruskal-wallis": _groups("kruskal-wallis"),
    "welch": _pairs("welch"),
    "mann-whitney": _pairs("mann-whitney"),
    "mann-whitney-exact": _mann_whitney_exact,
    "adjusted": _adjusted,
    "paired-t": _wave_means("same"),
    "welch-waves": _wave_means("different"),
    "two-proportions": _two_proportions,
    "share-interval": _share_interval,
    "mean-interval": _mean_interval,
}


@pytest.mark.parametrize("statistic", PLAIN)
def test_we_say_what_r_says(plain: Estimates, statistic: str) -> None:
    wrong = []
    for first, second, expected in GOLDEN[statistic]:
        found = PLAIN[statistic](plain, first, second)
        wrong += [
            (first, second, name, found[name], value)
            for name, value in expected.items()
            if found[name] != pytest.approx(value, rel=1e-10, abs=1e-14)
        ]
    assert not wrong


def test_mcnemar_is_exact_for_few_and_chi_squared_for_many(plain: Estimates) -> None:
    kinds = set()
    for item, _, expected in GOLDEN["mcnemar"]:
        found = _mcnemar(plain, item, "")
        few = expected["left"] + expected["came"] < 25
        kinds.add(few)
        assert found["n"] == expected["n"]
        assert found["p"] == pytest.approx(expected["exact" if few else "p"], rel=1e-10)
        assert found["value"] == pytest.approx(expected["left" if few else "value"], rel=1e-10)
        chi2 = expected["value"]
        assert chi2_upper(chi2, 1) == pytest.approx(expected["p"], rel=1e-10)
        sides = int(expected["left"]), int(expected["left"] + expected["came"])
        assert binomial_two_sided(*sides) == pytest.approx(expected["exact"], rel=1e-10)
    assert kinds == {True, False}


def test_weighted_shares_and_their_effective_n(weighted: Estimates) -> None:
    for item, _, expected in GOLDEN["weighted-share"]:
        found = share(weighted, item, edition=2020)
        assert (found.value, found.effective_n, found.n) == pytest.approx(
            (expected["share"], expected["effective"], expected["n"]), rel=1e-10
        )


def test_weighted_means_and_their_deviation(weighted: Estimates) -> None:
    for item, _, expected in GOLDEN["weighted-mean"]:
        found = mean(weighted, item, edition=2020)
        assert (found.value, found.sd, found.effective_n) == pytest.approx(
            (expected["mean"], expected["sd"], expected["effective"]), rel=1e-10
        )


def test_marked_choices(plain: Estimates, weighted: Estimates) -> None:
    for item, choice, expected in GOLDEN["marked"]:
        found = share(plain, item, (choice,), edition=2020)
        assert (found.count, found.n) == (expected["count"], expected["n"])
        assert found.value == pytest.approx(expected["share"], rel=1e-10)
        assert count_of(weighted, item, (choice,), edition=2020).value == expected["count"]
        heavy = share(weighted, item, (choice,), edition=2020)
        assert heavy.value == pytest.approx(expected["weighted"], rel=1e-10)
        assert heavy.n == expected["n"]


def test_everything_that_r_wrote_is_compared() -> None:
    others = {"mcnemar", "weighted-share", "weighted-mean", "marked"}
    assert set(GOLDEN) == {*PLAIN, *others}
    assert sum(len(fields) for cases in GOLDEN.values() for _, _, fields in cases) >= 300
