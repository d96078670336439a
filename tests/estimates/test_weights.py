"""Weights: sums without rounding, shares and means that follow, respondents that stay people."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportgen.estimates import change, count_of, mean, n_of, rank, share
from reportgen.estimates.share import exact_share
from reportgen.estimates.weights import effective_n, exact_weights

from .conftest import Made, Rows

weights = st.floats(min_value=0.01, max_value=100, allow_nan=False)
answers = st.lists(
    st.tuples(st.sampled_from([4, 3, 2, 1, 8, -1]), weights), min_size=2, max_size=40
)


def estimated(made: Made, pairs: list[tuple[int, float]], **more: int):
    codes, heavy = zip(*pairs, strict=True)
    return made(Rows(codes={"a": codes}, weights=heavy), **more)


def test_a_weighted_share_by_hand(made: Made) -> None:
    found = share(estimated(made, [(4, 1), (3, 2), (1, 1), (8, 4), (-1, 9)]), "a", edition=2020)
    assert (found.value, found.weighted) == (3 / 8, Fraction(3, 8))
    assert (found.count, found.n, found.effective_n) == (2, 4, 64 / 22)


def test_a_weighted_mean_by_hand(made: Made) -> None:
    found = mean(estimated(made, [(4, 1), (3, 2), (1, 1), (8, 4)]), "a", edition=2020)
    assert found.value == (4 + 6 + 1) / 4
    assert (found.n, found.effective_n) == (3, 16 / 6)


def test_unweighted_estimates_say_nothing_of_weights(made: Made) -> None:
    found = share(made(Rows(codes={"a": [4, 3, 1]})), "a", edition=2020)
    assert (found.weighted, found.effective_n) == (None, None)


def test_people_are_counted_whatever_they_weigh(made: Made) -> None:
    estimates = estimated(made, [(4, 10), (3, 10), (1, 0.5)])
    assert count_of(estimates, "a", edition=2020).value == 2
    assert n_of(estimates, "a", 2020).value == 3


def test_few_people_are_few_however_heavy(made: Made) -> None:
    found = share(estimated(made, [(4, 99), (3, 99), (1, 1), (1, 1)], minimum_count=3), "a",
                  edition=2020)  # fmt: skip
    assert (found.value, found.weighted, found.count, found.suppressed) == (None, None, None, True)
    assert found.n == 4
    bare = mean(estimated(made, [(4, 99), (8, 99)], minimum_count=2), "a", edition=2020)
    assert (bare.value, bare.sd, bare.effective_n, bare.n) == (None, None, None, None)


def test_a_base_without_weight_has_no_share(made: Made) -> None:
    estimates = estimated(made, [(4, 0), (1, 0), (-1, 1)])
    found = share(estimates, "a", edition=2020)
    assert (found.value, found.n, found.suppressed) == (None, 2, False)
    assert mean(estimates, "a", edition=2020).value is None


def test_a_change_of_weighted_shares(made: Made) -> None:
    before = Rows(codes={"a": [4, 1, 1]}, weights=[1, 1, 2])
    after = Rows(codes={"a": [4, 1, 1]}, weights=[2, 1, 1])
    assert change(made(before, after), "a", 2020, 2022).value == 25


@settings(max_examples=80, deadline=None)
@given(st.lists(weights, min_size=1, max_size=60), st.randoms(use_true_random=False))
def test_sums_of_weights_are_exact_in_any_order(given_weights: list[float], chance) -> None:
    exact = exact_weights(np.array(given_weights))
    assert exact == pytest.approx(given_weights, rel=1e-11)
    shuffled = exact.tolist()
    chance.shuffle(shuffled)
    total = sum(Fraction(weight) for weight in shuffled)
    assert Fraction(float(np.sum(shuffled))) == total == Fraction(float(exact.sum()))


def test_no_weights_at_all_stay_none() -> None:
    assert exact_weights(np.zeros(3)).tolist() == [0, 0, 0]
    assert effective_n(0, 0) == 0


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from([4, 3, 2, 1, 8, -1]), min_size=1, max_size=40), weights)
def test_equal_weights_change_nothing(made: Made, codes: list[int], weight: float) -> None:
    heavy = estimated(made, [(code, weight) for code in codes])
    light = made(Rows(codes={"a": codes}))
    one, other = (share(estimates, "a", edition=2020) for estimates in (heavy, light))
    assert (exact_share(one), one.value, one.n) == (exact_share(other), other.value, other.n)
    if one.n:
        assert one.effective_n == pytest.approx(one.n)
    means = [mean(estimates, "a", edition=2020) for estimates in (heavy, light)]
    assert means[0].value == pytest.approx(means[1].value)


@settings(max_examples=60, deadline=None)
@given(answers, st.randoms(use_true_random=False))
def test_the_order_of_respondents_does_not_matter(made: Made, pairs, chance) -> None:
    shuffled = list(pairs)
    chance.shuffle(shuffled)
    shares = [share(estimated(made, one), "a", edition=2020).weighted for one in (pairs, shuffled)]
    assert shares[0] == shares[1]


@settings(max_examples=60, deadline=None)
@given(answers)
def test_weighting_never_adds_information(made: Made, pairs) -> None:
    found = share(estimated(made, pairs), "a", edition=2020)
    assert (found.effective_n or 0) <= (found.n or 0) * (1 + 1e-9)


def test_items_with_the_same_weighted_share_rank_as_equal(made: Made) -> None:
    """0.1 + 0.2 + 0.3 and 0.3 + 0.2 + 0.1 differ as plain sums of floats."""
    rows = Rows(
        codes={"b": [1, 4, 4, 4, 1, 1, 1], "a": [1, 1, 1, 1, 4, 4, 4]},
        weights=[1, 0.1, 0.2, 0.3, 0.3, 0.2, 0.1],
    )
    ranked = rank(made(rows), ["b", "a"], edition=2020)
    assert [found.item for found in ranked] == ["a", "b"]
    assert ranked[0].weighted == ranked[1].weighted
