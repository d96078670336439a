"""Shares that no count out of their base gives."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.manuscript.model import Number
from reportgen.rounding import half_up
from reportgen.verify.consistency.checks.reachable import check_reachable, reachable

HEAD = "# A {#a}\n\n"


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("46 pct. (N = 82)", "47 pct. (N = 82)"),
        ("30 pct. (N=10)", "33 pct. (N=10)"),
        ("33,3 pct., N = 3", "33,4 pct., N = 3"),
        ("66 % (n = 50)", "65 % (n = 50)"),
    ],
)
def test_a_typed_share_and_its_n(found, rules, right, wrong) -> None:
    assert rules(check_reachable, HEAD + f"Det er {right}.\n") == []
    [problem] = found(check_reachable, HEAD + f"Det er {wrong}.\n")
    assert problem.rule == "unreachable-share"
    assert problem.place.column == 8


def test_the_nearest_shares_are_named(found) -> None:
    [problem] = found(check_reachable, HEAD + "Det er 47 pct. (N = 82).\n")

    assert problem.hint == "nearest are 46 and 48"


def test_a_pinned_share_and_its_own_base(found, rules) -> None:
    pinned = "[%s pct.]{value=\"share('tg_autism__growth')\"} af dem.\n"
    [problem] = found(check_reachable, HEAD + pinned % 33)

    assert problem.message == '"33 pct." is no count out of 10'
    assert rules(check_reachable, HEAD + pinned % 40) == [], "wrong, but another check's business"


def test_a_range_of_n_refutes_nothing(rules) -> None:
    assert rules(check_reachable, HEAD + "Det er 47 pct. (N = 82-84).\n") == []


def test_a_share_of_another_base_than_its_n(reading_of) -> None:
    reading = reading_of(HEAD + "Det er {{ share('tg_autism__growth') }}.\n")
    passage = reading.passages[1]
    at, number = passage.numbers[0]
    wrong = Number(replace(number.quantity, value=3 / 9), number.place)
    wrong_passage = replace(passage, numbers=((at, wrong),))

    problems = list(check_reachable(replace(reading, passages=(wrong_passage,))))

    assert [one.rule for one in problems] == ["wrong-base"]
    assert "is no count out of 10" in problems[0].message


@given(st.integers(1, 300), st.data())
def test_every_count_is_reachable(n, data) -> None:
    count = data.draw(st.integers(0, n))

    assert half_up(100 * count / n) in reachable(n, 0)
