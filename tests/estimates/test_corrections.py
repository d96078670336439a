"""Many comparisons: what the corrections promise, and the word on significance."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.config import Significance
from reportgen.estimates import Correlation, correct, stars
from reportgen.estimates.corrections import adjust
from reportgen.estimates.stars import mark_of

families = st.lists(st.floats(0, 1), min_size=1, max_size=30).map(np.array)
LEGEND = Significance().stars


def found(p: float | None) -> Correlation:
    return Correlation("pearson_r", None if p is None else 0.1, ("a", "b"), 2020, p=p)


def rules_of(correction: str, level: float = 0.05) -> Significance:
    return Significance.model_validate({"correction": correction, "level": level})


@pytest.mark.parametrize(
    ("correction", "expected"),
    [
        ("none", [0.01, 0.04, 0.03]),
        ("bonferroni", [0.03, 0.12, 0.09]),
        ("holm", [0.03, 0.06, 0.06]),
        ("benjamini-hochberg", [0.03, 0.04, 0.04]),
    ],
)
def test_corrections_by_hand(correction, expected: list[float]) -> None:
    assert adjust(np.array([0.01, 0.04, 0.03]), correction) == pytest.approx(expected)


@given(families)
def test_stricter_corrections_never_give_less(p) -> None:
    bonferroni, holm, hochberg = (
        adjust(p, kind) for kind in ("bonferroni", "holm", "benjamini-hochberg")
    )
    assert (p <= hochberg + 1e-12).all()
    assert (hochberg <= holm + 1e-12).all()
    assert (holm <= bonferroni + 1e-12).all()
    assert bonferroni.max() <= 1


@given(families, st.randoms(use_true_random=False))
def test_the_order_of_tests_does_not_matter(p, chance) -> None:
    order = list(range(len(p)))
    chance.shuffle(order)
    for kind in ("bonferroni", "holm", "benjamini-hochberg"):
        assert adjust(p[order], kind) == pytest.approx(adjust(p, kind)[order])


def test_significant_is_below_the_level_not_at_it() -> None:
    tests = correct([found(0.05), found(0.049), found(None)], rules_of("none"))
    assert [test.significant for test in tests] == [False, True, None]
    assert [test.adjusted_p for test in tests] == [None, None, None]


def test_what_has_no_p_is_not_of_the_family() -> None:
    hidden = replace(found(None), suppressed=True)
    tests = correct([found(0.01), hidden, found(0.02)], rules_of("bonferroni", level=0.03))
    assert [test.adjusted_p for test in tests] == [0.02, None, 0.04]
    assert [test.significant for test in tests] == [True, None, False]
    assert [test.level for test in tests] == [0.03] * 3
    assert tests[1].suppressed


def test_no_tests_are_a_family_too() -> None:
    assert correct([], rules_of("holm")) == ()


@pytest.mark.parametrize(
    ("p", "mark"),
    [
        (0.0, "***"),
        (0.0099, "***"),
        (0.01, "**"),
        (0.0499, "**"),
        (0.05, "*"),
        (0.0999, "*"),
        (0.1, ""),
        (1.0, ""),
        (None, ""),
    ],
)
def test_stars_by_the_legend(p: float | None, mark: str) -> None:
    assert mark_of(p, LEGEND) == mark
    assert stars(found(p), LEGEND) == mark


def test_stars_follow_the_adjusted_p() -> None:
    assert stars(replace(found(0.001), adjusted_p=0.06), LEGEND) == "*"
    assert stars(found(0.001), ()) == ""
