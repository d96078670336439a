"""Differences between groups: which test, whom it compares, what it says of its limits."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportgen.config import Significance
from reportgen.estimates import UnanswerableError, compare_groups, compare_pairs
from reportgen.estimates.anova import anova
from reportgen.estimates.kruskal_wallis import kruskal_wallis
from reportgen.estimates.mann_whitney import mann_whitney
from reportgen.estimates.ranks import ranks
from reportgen.estimates.welch import welch

from .conftest import Made, Rows

RULES = Significance()
THREE = ["n", "e", "s"] * 4
values = st.lists(st.integers(1, 4).map(float), min_size=2, max_size=20).map(np.array)


def rules_of(**declared: object) -> Significance:
    return Significance.model_validate(declared)


def test_a_test_knows_what_it_compared(made: Made) -> None:
    estimates = made(Rows(codes={"a": [4, 1, 3, 2, 4, 1, 8, -1]}))
    [found] = compare_groups(
        estimates, ["a"], "region", edition=2020, rules=RULES, groups=["n", "e"]
    )
    assert (found.test, found.statistic, found.item, found.variable) == (
        "welch",
        "t",
        "a",
        "region",
    )
    assert (found.groups, found.group_n, found.n) == (("n", "e"), (3, 3), 6)
    assert found.difference == pytest.approx(11 / 3 - 4 / 3)
    assert (found.edition, found.where, found.level) == (2020, (), 0.05)
    assert found.significant is (found.p < 0.05)
    assert found.flags == ("small-base",)


def test_the_number_of_classes_decides_the_test(made: Made) -> None:
    estimates = made(Rows(codes={"a": [4, 1, 3, 2] * 3}, region=THREE))
    for groups, rules, test in (
        (None, RULES, "anova"),
        (None, rules_of(groups="kruskal-wallis"), "kruskal-wallis"),
        (["e", "n"], RULES, "welch"),
        (["e", "n"], rules_of(pairs="mann-whitney"), "mann-whitney"),
    ):
        [found] = compare_groups(
            estimates, ["a"], "region", edition=2020, rules=rules, groups=groups
        )
        assert found.test == test


def test_classes_that_nobody_is_of_are_left_out(made: Made) -> None:
    estimates = made(Rows(codes={"a": [4, 1, 3, 2] * 3}, region=THREE))
    [found] = compare_groups(estimates, ["a"], "region", edition=2020, rules=RULES)
    assert (found.groups, found.group_n) == (("n", "e", "s"), (4, 4, 4))
    [alone] = compare_groups(estimates, ["a"], "size", edition=2020, rules=RULES)
    assert (alone.groups, alone.value, alone.p, alone.significant) == (
        ("small",),
        None,
        None,
        None,
    )
    assert alone.flags == ("small-base", "undefined")


def test_pairs_are_tested_each_with_each(made: Made) -> None:
    estimates = made(Rows(codes={"a": [4, 1, 3, 2] * 3}, region=THREE))
    found = compare_pairs(
        estimates, "a", "region", edition=2020, rules=RULES, groups=["s", "n", "e", "n"]
    )
    assert [test.groups for test in found] == [("s", "n"), ("s", "e"), ("n", "e")]
    every = compare_pairs(estimates, "a", "region", edition=2020, rules=RULES)
    assert len(every) == 10
    assert sum(test.p is not None for test in every) == 3


def test_items_are_one_family_and_so_are_pairs(made: Made) -> None:
    columns = {"a": [4, 1, 3, 2] * 3, "b": [1, 2, 2, 4] * 3, "c": [1] * 12}
    estimates = made(Rows(codes=columns, region=THREE))
    rules = rules_of(correction="bonferroni")
    tests = compare_groups(estimates, ["a", "b", "c"], "region", edition=2020, rules=rules)
    for test in tests[:2]:
        assert test.adjusted_p == pytest.approx(min(1, 2 * test.p))
        assert test.significant is (test.adjusted_p < 0.05)
    assert (tests[2].p, tests[2].adjusted_p, tests[2].significant) == (None, None, None)
    pairs = compare_pairs(estimates, "a", "region", edition=2020, rules=rules)
    assert all(test.adjusted_p == min(1, 3 * test.p) for test in pairs if test.p is not None)


def test_a_class_with_few_suppresses_the_test(made: Made) -> None:
    region = ["n"] * 5 + ["e"] * 5 + ["s"] * 2
    estimates = made(
        Rows(codes={"a": [4, 3, 3, 2, 1, 1, 2, 1, 3, 1, 4, 4]}, region=region), minimum_count=3
    )
    [found] = compare_groups(estimates, ["a"], "region", edition=2020, rules=RULES)
    assert found.suppressed
    told = (found.value, found.p, found.difference, found.significant, found.n)
    assert told == (None,) * 5
    assert (found.df, found.group_n) == ((), ())
    pairs = compare_pairs(estimates, "a", "region", edition=2020, rules=RULES)
    assert [pair.suppressed for pair in pairs[:2]] == [False, True]


def test_bases_below_the_minimum_are_flagged(made: Made) -> None:
    estimates = made(Rows(codes={"a": [4, 1, 3, 2] * 15}))
    for minimum, flags in ((30, ()), (31, ("small-base",))):
        rules = rules_of(minimum_base=minimum)
        [found] = compare_groups(
            estimates, ["a"], "region", edition=2020, rules=rules, groups=["n", "e"]
        )
        assert found.flags == flags


def test_weights_do_not_enter_and_that_is_told(made: Made) -> None:
    plain = Rows(codes={"a": [4, 1, 3, 2] * 3})
    heavy = Rows(codes=plain.codes, weights=list(range(1, 13)))
    one, other = (
        compare_groups(made(rows), ["a"], "region", edition=2020, rules=RULES)[0]
        for rows in (plain, heavy)
    )
    assert one.p == other.p
    assert other.flags == ("small-base", "unweighted")


def test_what_cannot_be_compared(made: Made) -> None:
    estimates = made(Rows(codes={"a": [1, 2, 3]}))
    for variable, groups, rule in (
        ("regoin", None, "unknown-background"),
        ("population", None, "wrong-variable"),
        ("region", ["n", "x"], "unknown-background-value"),
    ):
        with pytest.raises(UnanswerableError) as caught:
            compare_groups(estimates, ["a"], variable, edition=2020, rules=RULES, groups=groups)
        assert caught.value.rule == rule


ONES, TWOS = np.ones(3), np.full(3, 2.0)
MIXED = np.array([1.0, 2.0, 4.0])


def test_where_nothing_varies_there_is_no_test() -> None:
    assert welch([ONES, TWOS]) is None
    assert welch([ONES, MIXED, MIXED]) is None
    assert welch([MIXED, MIXED[:1]]) is None
    assert anova([ONES, TWOS, ONES]) is None
    assert anova([MIXED[:1], MIXED[1:2]]) is None
    assert kruskal_wallis([ONES, ONES, ONES]) is None
    assert mann_whitney([ONES, ONES]) is None
    assert welch([ONES, MIXED]) is not None
    assert kruskal_wallis([ONES, TWOS, ONES]) is not None


def test_equal_numbers_that_were_rounded_do_not_vary() -> None:
    nearly = np.array([0.1 + 0.2, 0.3, 0.3])
    assert welch([nearly, nearly + 1]) is None


@settings(max_examples=60, deadline=None)
@given(values, values)
def test_two_groups_either_way_round(first, second) -> None:
    for test, sign in ((welch, -1), (mann_whitney, 1)):
        there, back = test([first, second]), test([second, first])
        if there is None:
            assert back is None
            continue
        assert there.p == pytest.approx(back.p)
        assert there.difference == pytest.approx(-back.difference)
        total = 0 if sign < 0 else len(first) * len(second)
        assert there.value == pytest.approx(total - back.value, abs=1e-9)


@settings(max_examples=60, deadline=None)
@given(values, values)
def test_f_of_two_groups_is_the_square_of_t(first, second) -> None:
    """Of groups of one size, where Welch's t and the pooled t are the same number."""
    size = min(len(first), len(second))
    groups = [first[:size], second[:size]]
    f, t = anova(groups), welch(groups)
    if f and t:
        assert f.value == pytest.approx(t.value**2)


@settings(max_examples=60, deadline=None)
@given(values, values, values)
def test_ranks_alone_count_for_rank_tests(first, second, third) -> None:
    groups, stretched = [first, second, third], [np.exp(g) for g in (first, second, third)]
    one, other = kruskal_wallis(groups), kruskal_wallis(stretched)
    assert (one is None) == (other is None)
    if one and other:
        assert one.value == pytest.approx(other.value)


@settings(max_examples=60, deadline=None)
@given(values)
def test_ranks_add_up(column) -> None:
    placed, counts = ranks(column)
    assert placed.sum() == pytest.approx(len(column) * (len(column) + 1) / 2)
    assert counts.sum() == len(column)
