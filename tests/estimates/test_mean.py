"""Means under the declared coding, and their averages and changes."""

from __future__ import annotations

import math
import statistics

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportgen.estimates import (
    Estimate,
    Estimates,
    NotAsked,
    UnanswerableError,
    UnknownItem,
    average,
    leading,
    mean,
    mean_change,
    means_by,
    rank_means,
)

from .conftest import Made, Rows

columns = st.lists(st.sampled_from([4, 3, 2, 1, 8, 9, -1]), min_size=1, max_size=40)
STAND = ("very_high", "high", "low", "not_at_all")


def test_a_mean_by_hand_leaves_out_who_takes_no_stand(made: Made) -> None:
    estimates = made(Rows(codes={"a": [4, 3, 1, 8, 9, -1]}))
    assert mean(estimates, "a", edition=2020) == Estimate(
        statistic="mean",
        unit="mean",
        value=8 / 3,
        item="a",
        categories=STAND,
        edition=2020,
        base="substantive",
        n=3,
        sd=pytest.approx(math.sqrt(7 / 3)),
    )


def test_within_a_class_the_filter_is_told(made: Made) -> None:
    estimates = made(Rows(codes={"a": [4, 1, 3, 1, 8, 2]}))
    found = mean(estimates, "a", edition=2020, within=("region", "n"))
    assert (found.value, found.n, found.where) == (3.5, 2, (("region", "n"),))
    every = means_by(estimates, "a", "region", edition=2020)
    assert [one.where[0][1] for one in every] == list("neswc")
    assert [one.value for one in every] == [3.5, 4 / 3, None, None, None]
    assert [one.n for one in every] == [2, 3, 0, 0, 0]


def test_one_answer_has_a_mean_but_no_deviation(made: Made) -> None:
    found = mean(made(Rows(codes={"a": [4, 8]})), "a", edition=2020)
    assert (found.value, found.sd) == (4, None)


def test_nobody_has_no_mean(made: Made) -> None:
    found = mean(made(Rows(codes={"a": [8, 9]}), minimum_count=5), "a", edition=2020)
    assert (found.value, found.n, found.sd, found.suppressed) == (None, 0, None, False)


def test_few_have_no_mean_that_may_be_told(made: Made) -> None:
    estimates = made(Rows(codes={"a": [4, 3, 3, 8, 8, 8], "b": [1] * 6}), minimum_count=4)
    found = mean(estimates, "a", edition=2020)
    assert (found.value, found.n, found.sd, found.suppressed) == (None, None, None, True)
    assert [one.suppressed for one in means_by(estimates, "b", "region", edition=2020)] == [
        True,
        True,
        False,
        False,
        False,
    ]


def test_what_has_no_mean(made: Made, tiny_estimates: Estimates) -> None:
    estimates = made(Rows(codes={"a": [4]}, help={"advice": [1]}))
    wrong = {
        "no-coding": lambda: mean(estimates, "help", edition=2020),
        "unknown-background": lambda: means_by(estimates, "a", "regoin", edition=2020),
        "wrong-variable": lambda: means_by(estimates, "a", "population", edition=2020),
        "unknown-background-value": lambda: mean(
            estimates, "a", edition=2020, within=("region", "x")
        ),
        "unknown-item": lambda: mean(estimates, "z", edition=2020),
        "not-asked": lambda: mean(estimates, "a", edition=2022),
    }
    for rule, ask in wrong.items():
        with pytest.raises(UnanswerableError) as caught:
            ask()
        assert caught.value.rule == rule
    with pytest.raises(UnanswerableError) as caught:
        mean(tiny_estimates, "youth_growth", edition=2022)
    assert caught.value.hint == "give its categories `values` in codebook.yaml"


def test_the_average_counts_every_item_the_same(made: Made) -> None:
    estimates = made(
        Rows(
            codes={"a": [4, 4, 8, 8], "b": [1, 1, 3, 4], "c": [4, -1, -1, -1]},
            help={"advice": [1, 1, 1, 0]},
        )
    )
    means = average(estimates, ["a", "b"], "mean", edition=2020, name="both")
    assert means == Estimate(
        "average", "mean", (4 + 9 / 4) / 2, "both", STAND, 2020, base="substantive"
    )
    counts = average(estimates, ["a", "b", "c"], "count", edition=2020)
    assert (counts.value, counts.unit) == (5 / 3, "count")
    shares = average(estimates, ["a", "c"], "share", edition=2020, base="substantive")
    assert shares.value == 1
    marked = average(estimates, ["help"], "count", edition=2020, categories=["advice"])
    assert (marked.value, marked.categories) == (3, ("advice",))


def test_an_average_is_no_safer_than_its_items(made: Made) -> None:
    rows = Rows(codes={"a": [4, 4, 4, 4], "b": [4, 1, 1, 1]})
    assert average(made(rows, minimum_count=2), ["a", "b"], "count", edition=2020).suppressed
    empty = average(made(rows), ["a", "h"], "mean", edition=2020)
    assert (empty.value, empty.suppressed) == (None, False)
    with pytest.raises(ValueError, match="at least one item"):
        average(made(rows), [], "mean", edition=2020)


def test_the_change_of_a_mean(made: Made) -> None:
    before, after = Rows(codes={"a": [4, 2, 8]}), Rows(codes={"a": [1, 2, 3, 4]})
    found = mean_change(made(before, after), "a", 2020, 2022)
    assert found == Estimate(
        "difference", "mean", -0.5, "a", STAND, (2020, 2022), base="substantive", n=4
    )
    hidden = mean_change(made(before, after, minimum_count=3), "a", 2020, 2022)
    assert (hidden.value, hidden.suppressed) == (None, True)
    with pytest.raises(NotAsked):
        mean_change(made(before), "a", 2020, 2022)
    with pytest.raises(UnknownItem):
        mean_change(made(before, after), "z", 2020, 2022)


def test_means_rank_and_ties_stand_as_asked(made: Made) -> None:
    rows = Rows(
        codes={"c": [4, 2, -1], "b": [3, 3, 3], "a": [1, 2, 8], "d": [8, 9, 8], "e": [4, 8, 8]}
    )
    estimates = made(rows, minimum_count=2)
    ranked = rank_means(estimates, ["e", "d", "c", "b", "a"], edition=2020)
    assert [found.item for found in ranked] == ["b", "c", "a", "d", "e"]
    assert [found.item for found in leading(ranked, 1)] == ["b", "c"]
    lowest = rank_means(estimates, ["c", "b", "a"], edition=2020, order="lowest")
    assert [found.item for found in lowest] == ["a", "b", "c"]


@settings(max_examples=60, deadline=None)
@given(columns)
def test_a_mean_is_that_of_the_column(made: Made, column: list[int]) -> None:
    found = mean(made(Rows(codes={"a": column})), "a", edition=2020)
    stand = [code for code in column if code in {1, 2, 3, 4}]
    assert found.n == len(stand)
    assert found.value == (statistics.mean(stand) if stand else None)
    if len(stand) > 1:
        assert found.sd == pytest.approx(statistics.stdev(stand))


@settings(max_examples=60, deadline=None)
@given(columns)
def test_means_of_classes_average_to_the_whole(made: Made, column: list[int]) -> None:
    estimates = made(Rows(codes={"a": column}))
    parts = means_by(estimates, "a", "region", edition=2020)
    whole = mean(estimates, "a", edition=2020)
    total = sum((part.value or 0) * (part.n or 0) for part in parts)
    assert sum(part.n or 0 for part in parts) == whole.n
    assert total == pytest.approx((whole.value or 0) * (whole.n or 0))
