"""Correlations: pairwise, symmetric, withheld where few, fast."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from reportgen.answers import Survey
from reportgen.config import Significance
from reportgen.estimates import (
    Correlation,
    UnanswerableError,
    correlate,
    correlation_table,
    tally_survey,
)

from .conftest import Made, Rows

RULES = Significance()
KINDS = ("pearson", "spearman", "kendall")
codes = st.lists(st.tuples(*[st.sampled_from([4, 3, 2, 1, 8, -1])] * 3), min_size=4, max_size=40)


def rules_of(**declared: object) -> Significance:
    return Significance.model_validate(declared)


def one(made: Made, rows: Rows, pair: tuple[str, str], rules: Significance = RULES, **more: int):
    return correlate(made(rows, **more), [pair], edition=2020, rules=rules)[0]


def test_only_who_has_a_value_of_both_counts(made: Made) -> None:
    rows = Rows(codes={"a": [1, 2, 3, 4, 4, 8, -1], "b": [1, 2, 3, 4, 8, 1, 1]})
    found = one(made, rows, ("a", "b"))
    assert found == Correlation(
        statistic="pearson_r",
        value=1.0,
        items=("a", "b"),
        edition=2020,
        n=4,
        p=0.0,
        significant=True,
        interval=(1.0, 1.0),
        flags=("small-base",),
    )


def test_background_variables_that_are_numbers_correlate_too(made: Made) -> None:
    rows = Rows(codes={"a": [1, 2, 3, 4]}, population=[500000, 300000, float("nan"), 1000])
    found = one(made, rows, ("a", "population"))
    assert found.n == 3
    assert found.value == pytest.approx(np.corrcoef([1, 2, 4], [500000, 300000, 1000])[0, 1])


@pytest.mark.parametrize("kind", KINDS)
def test_where_nothing_varies_there_is_none(made: Made, kind: str) -> None:
    rows = Rows(codes={"a": [2, 2, 2, 2, 8], "b": [1, 2, 3, 4, 1], "c": [1, 2, 8, 8, -1]})
    for pair in (("a", "b"), ("b", "c"), ("b", "index"), ("b", "h")):
        found = one(made, rows, pair, rules_of(correlation=kind))
        assert (found.value, found.p, found.significant, found.interval) == (None,) * 4
        assert found.flags == ("small-base", "undefined")
        assert not found.suppressed


@pytest.mark.parametrize("kind", KINDS)
def test_few_pairs_are_suppressed(made: Made, kind: str) -> None:
    rows = Rows(codes={"a": [1, 2, 4, 3, 8, 8], "b": [1, 3, 3, 4, 1, 1]})
    found = one(made, rows, ("a", "b"), rules_of(correlation=kind), minimum_count=5)
    assert (found.value, found.n, found.p, found.interval, found.significant) == (None,) * 5
    assert found.suppressed
    assert "undefined" not in found.flags


def test_small_bases_and_unused_weights_are_flagged(made: Made) -> None:
    column, other = [1, 2, 3, 4] * 8, [1, 2, 4, 3] * 8
    rows = Rows(codes={"a": column, "b": other})
    assert one(made, rows, ("a", "b")).flags == ()
    assert one(made, rows, ("a", "b"), rules_of(minimum_base=33)).flags == ("small-base",)
    weighted = replace(rows, weights=[1.0] * 32)
    assert one(made, weighted, ("a", "b")).flags == ("unweighted",)


def test_only_pearson_has_an_interval(made: Made) -> None:
    rows = Rows(codes={"a": [1, 2, 3, 4, 1], "b": [2, 1, 4, 3, 1]})
    assert one(made, rows, ("a", "b")).interval is not None
    assert one(made, rows, ("a", "b"), rules_of(correlation="spearman")).interval is None
    three = Rows(codes={"a": [1, 2, 4], "b": [2, 1, 4]})
    assert one(made, three, ("a", "b")).interval is None


def test_intervals_widen_with_confidence(made: Made) -> None:
    estimates = made(Rows(codes={"a": [1, 2, 3, 4, 1], "b": [2, 1, 4, 3, 1]}))
    spans = []
    for confidence in (0.8, 0.95):
        [found] = correlate(
            estimates, [("a", "b")], edition=2020, rules=RULES, confidence=confidence
        )
        assert found.interval is not None
        spans.append(found.interval)
    assert spans[1][0] < spans[0][0] < spans[0][1] < spans[1][1]


def test_a_table_is_one_family_in_which_each_pair_counts_once(made: Made) -> None:
    rng = np.random.default_rng(3)
    rows = Rows(codes={item: rng.integers(1, 5, 40).tolist() for item in "abc"})
    estimates, rules = made(rows), rules_of(correction="bonferroni")
    table = correlation_table(estimates, "abc", "abc", edition=2020, rules=rules)
    for pair in ("ab", "ac", "bc"):
        there, back = table.at(*pair), table.at(*reversed(pair))
        assert (there.value, there.p) == (back.value, back.p)
        assert there.adjusted_p == back.adjusted_p == pytest.approx(min(1, 3 * (there.p or 0)))
    itself = table.at("a", "a")
    assert (itself.value, itself.adjusted_p, itself.significant) == (1, None, None)


def test_a_table_says_what_a_list_of_pairs_says(made: Made) -> None:
    rng = np.random.default_rng(4)
    rows = Rows(codes={item: rng.integers(1, 5, 40).tolist() for item in "abcd"})
    for kind in KINDS:
        for correction in ("none", "holm", "benjamini-hochberg"):
            rules = rules_of(correlation=kind, correction=correction)
            pairs = [(row, column) for row in "ab" for column in ("c", "d", "population")]
            listed = correlate(made(rows), pairs, edition=2020, rules=rules)
            table = correlation_table(
                made(rows), "ab", ["c", "d", "population"], edition=2020, rules=rules
            )
            assert [table.at(*pair) for pair in pairs] == list(listed)


def test_suppressed_pairs_are_not_of_the_family(made: Made) -> None:
    rows = Rows(codes={"a": [1, 2, 3, 4, 4], "b": [2, 1, 3, 4, 4], "c": [1, 2, 4, 8, 8]})
    rules = rules_of(correction="bonferroni")
    table = correlation_table(
        made(rows, minimum_count=4), ["a"], ["b", "c"], edition=2020, rules=rules
    )
    assert table.at("a", "c").suppressed
    assert table.at("a", "b").adjusted_p == table.at("a", "b").p


def test_what_cannot_be_correlated(made: Made) -> None:
    estimates = made(Rows(codes={"a": [1, 2, 3]}, help={"advice": [1, 0, 0]}))
    for name, rule in {
        "regoin": "unknown-background",
        "region": "wrong-variable",
        "help": "no-coding",
    }.items():
        with pytest.raises(UnanswerableError) as caught:
            correlate(estimates, [("a", name)], edition=2020, rules=RULES)
        assert caught.value.rule == rule
    with pytest.raises(UnanswerableError) as caught:
        correlate(estimates, [("a", "population")], edition=2022, rules=RULES)
    assert caught.value.rule == "not-asked"


@settings(max_examples=60, deadline=None)
@given(codes, st.integers(1, 10**6), st.integers(-(10**6), 10**6))
def test_moving_and_stretching_change_nothing(made: Made, rows, stretch: int, move: int) -> None:
    first, second, _ = zip(*rows, strict=True)
    moved = [float(stretch * row + move) for row in range(len(rows))]
    base = made(Rows(codes={"a": first, "b": second}, population=list(range(len(rows)))))
    other = made(Rows(codes={"a": first, "b": second}, population=moved))
    for pair in (("a", "population"), ("population", "b")):
        [one_way], [another] = (
            correlate(estimates, [pair], edition=2020, rules=RULES) for estimates in (base, other)
        )
        assert another.value == pytest.approx(one_way.value, abs=1e-12)
        assert another.n == one_way.n


@settings(max_examples=60, deadline=None)
@given(codes, st.sampled_from(KINDS))
def test_coefficients_are_bounded_and_symmetric(made: Made, rows, kind: str) -> None:
    first, second, _ = zip(*rows, strict=True)
    estimates = made(Rows(codes={"a": first, "b": second}))
    rules = rules_of(correlation=kind)
    there, back = correlate(estimates, [("a", "b"), ("b", "a")], edition=2020, rules=rules)
    assume(there.value is not None)
    assert abs(there.value) <= 1 + 1e-12
    assert there.value == pytest.approx(back.value)
    assert there.p == pytest.approx(back.p)
    assert 0 <= there.p <= 1


@settings(max_examples=40, deadline=None)
@given(codes)
def test_r_is_numpys(made: Made, rows) -> None:
    first, second, _ = zip(*rows, strict=True)
    [found] = correlate(
        made(Rows(codes={"a": first, "b": second})), [("a", "b")], edition=2020, rules=RULES
    )
    pairs = [(x, y) for x, y in zip(first, second, strict=True) if {x, y} <= {1, 2, 3, 4}]
    assert found.n == len(pairs)
    if found.value is not None:
        assert found.value == pytest.approx(np.corrcoef(np.array(pairs).T)[0, 1], abs=1e-12)


def test_all_pairs_of_a_long_questionnaire_are_fast(drawn_survey: Survey) -> None:
    """244 items of 98 respondents, and two numbers: some 30 ms; a shared machine gets more."""
    rng = np.random.default_rng(5)
    names = [f"i{number}" for number in range(244)]
    item = drawn_survey.codebook.items["a"]
    items = {name: replace(item, id=name) for name in names}
    wave = drawn_survey.waves[2020]
    size = wave.respondents
    answers = pd.DataFrame(
        rng.choice([4, 3, 2, 1, 8, -1], (size, 244)).astype(np.int8),
        index=wave.answers.index,
        columns=names,
    )
    survey = Survey(
        replace(drawn_survey.codebook, items=items), {2020: replace(wave, answers=answers)}
    )
    estimates, columns = tally_survey(survey), [*names, "population", "index"]
    correlate(estimates, [("i0", "i1")], edition=2020, rules=RULES)  # imports scipy
    seconds = []
    for _ in range(5):
        start = time.perf_counter()
        table = correlation_table(estimates, columns, columns, edition=2020, rules=RULES)
        seconds.append(time.perf_counter() - start)
    assert table.at("i0", "population").n
    assert min(seconds) < 0.1


def test_a_publication_without_tests_does_not_wait_for_scipy() -> None:
    code = "import sys, reportgen.pipeline; print('scipy' in sys.modules)"
    source = Path(__file__).parents[2] / "src"
    said = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONPATH": str(source)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert said.stdout == "False\n"
