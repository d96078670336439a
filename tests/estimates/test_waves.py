"""Changes between waves: of the same respondents, or of different ones."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportgen.config import Significance
from reportgen.estimates import NotAsked, compare_wave_means, compare_wave_shares
from reportgen.estimates.membership import membership
from reportgen.estimates.part import part_of

from .conftest import Made, Rows

RULES = Significance()
BEFORE = Rows(codes={"a": [4, 3, 2, 1, 8, 4]}, ids=["u1", "u2", "u3", "u4", "u5", "u6"])
AFTER = Rows(codes={"a": [1, 3, 4, 4, 4, -1]}, ids=["u9", "u4", "u3", "u2", "u1", "u5"])


def test_respondents_are_matched_by_id(made: Made) -> None:
    """u1 4 -> 4, u2 3 -> 4, u3 2 -> 4, u4 1 -> 3; u5 did not know, then left it blank."""
    [found] = compare_wave_means(made(BEFORE, AFTER), ["a"], 2020, 2022, rules=RULES)
    assert (found.test, found.n, found.group_n, found.df) == ("paired-t", 4, (4, 4), (3.0,))
    assert found.difference == 1.25
    assert found.edition == (2020, 2022)
    assert found.flags == ("small-base",)


def test_different_respondents_are_two_groups(made: Made) -> None:
    [found] = compare_wave_means(
        made(BEFORE, AFTER), ["a"], 2020, 2022, rules=RULES, respondents="different"
    )
    assert (found.test, found.n, found.group_n) == ("welch", 10, (5, 5))
    assert found.difference == pytest.approx(16 / 5 - 14 / 5)
    assert found.flags == ("small-base", "shared-respondents")
    apart = Rows(codes=AFTER.codes, ids=list("uvwxyz"))
    [other] = compare_wave_means(
        made(BEFORE, apart), ["a"], 2020, 2022, rules=RULES, respondents="different"
    )
    assert other.p == found.p
    assert other.flags == ("small-base",)


def test_shares_of_the_same_respondents(made: Made) -> None:
    """All answered: u1 in, in; u2 in, in; u3 out, in; u4 out, in; u5 left it blank the second time."""
    [found] = compare_wave_shares(made(BEFORE, AFTER), ["a"], 2020, 2022, rules=RULES)
    assert (found.test, found.statistic, found.value, found.n) == ("mcnemar", "b", 0.0, 4)
    assert (found.p, found.difference) == (0.5, 50.0)
    assert found.categories == ("very_high", "high")


def test_shares_of_different_respondents(made: Made) -> None:
    [found] = compare_wave_shares(
        made(BEFORE, AFTER), ["a"], 2020, 2022, ["very_high"], rules=RULES,
        respondents="different",
    )  # fmt: skip
    assert (found.test, found.group_n, found.categories) == (
        "two-proportions",
        (6, 5),
        ("very_high",),
    )
    assert found.difference == pytest.approx(100 * (3 / 5 - 2 / 6))


def test_choices_are_compared_too(made: Made) -> None:
    before = Rows(help={"advice": [1, 1, 0, 0, 0, -1], "methods": [0, 1, 0, 0, 1, -1]})
    before = Rows(help={choice: before.help.get(choice, [0, 0, 0, 0, 0, -1]) for choice in
                        ("advice", "methods", "figures", "none")})  # fmt: skip
    after = Rows(help={"advice": [1, 1, 1, 1, 1, 1]})
    [found] = compare_wave_shares(
        made(before, after), ["help"], 2020, 2022, ["advice", "methods"], rules=RULES
    )
    assert (found.n, found.difference) == (5, 40.0)


def test_nobody_changed(made: Made) -> None:
    rows = Rows(codes={"a": [4, 3, 1]})
    for compare in (compare_wave_means, compare_wave_shares):
        [found] = compare(made(rows, rows), ["a"], 2020, 2022, rules=RULES)
        assert (found.value, found.p, found.significant) == (None, None, None)
        assert found.flags == ("small-base", "undefined")


def test_waves_without_anybody_in_common(made: Made) -> None:
    other = Rows(codes=AFTER.codes, ids=list("uvwxyz"))
    for compare in (compare_wave_means, compare_wave_shares):
        [found] = compare(made(BEFORE, other), ["a"], 2020, 2022, rules=RULES)
        assert (found.n, found.value) == (0, None)
        assert "undefined" in found.flags


@pytest.mark.parametrize("respondents", ["same", "different"])
def test_few_are_suppressed(made: Made, respondents) -> None:
    estimates = made(BEFORE, AFTER, minimum_count=6)
    for compare in (compare_wave_means, compare_wave_shares):
        [found] = compare(estimates, ["a"], 2020, 2022, rules=RULES, respondents=respondents)
        told = (found.value, found.p, found.difference, found.n, found.significant)
        assert told == (None,) * 5
        assert (found.group_n, found.df, found.suppressed) == ((), (), True)
        assert "undefined" not in found.flags


def test_a_share_that_is_suppressed_has_no_test(made: Made) -> None:
    rows = Rows(codes={"a": [4, 1, 1, 1, 1, 1, 1, 1]})
    later = Rows(codes={"a": [4, 4, 4, 4, 1, 1, 1, 1]})
    [found] = compare_wave_shares(
        made(rows, later, minimum_count=3), ["a"], 2020, 2022, rules=RULES
    )
    assert (found.suppressed, found.p) == (True, None)


def test_items_are_one_family(made: Made) -> None:
    before = Rows(codes={"a": [4, 3, 2, 1, 2], "b": [1, 1, 2, 4, 1]})
    after = Rows(codes={"a": [4, 4, 4, 4, 3], "b": [2, 3, 1, 4, 4]})
    rules = Significance(correction="bonferroni")
    tests = compare_wave_means(made(before, after), ["a", "b"], 2020, 2022, rules=rules)
    assert [test.adjusted_p for test in tests] == [min(1, 2 * test.p) for test in tests]


def test_a_wave_that_was_not_read(made: Made) -> None:
    for compare in (compare_wave_means, compare_wave_shares):
        with pytest.raises(NotAsked):
            compare(made(BEFORE), ["a"], 2020, 2022, rules=RULES)


columns = st.lists(st.sampled_from([4, 3, 2, 1, 8, -1]), min_size=1, max_size=30)


@settings(max_examples=60, deadline=None)
@given(columns, st.sampled_from(["all", "substantive"]))
def test_members_are_those_who_are_counted(made: Made, column: list[int], base) -> None:
    marks = [int(code == 4) for code in column]
    none = [int(code == 1) for code in column]
    estimates = made(Rows(codes={"a": column}, help={"advice": marks, "none": none}))
    for item, categories in (("a", ("high", "low")), ("help", ("advice",))):
        members = membership(estimates, item, categories, 2020, base)
        part = part_of(estimates, item, categories, 2020, base)
        assert (members.base.sum(), members.part.sum()) == (part.n, part.count)
        assert members.categories == part.categories
