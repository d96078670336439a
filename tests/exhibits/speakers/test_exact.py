"""Plain numbers for claims: exact, from counts that a test can show."""

from __future__ import annotations

from fractions import Fraction

import pytest

from reportgen.exhibits.claim_vocabulary import claim_vocabulary
from reportgen.exhibits.errors import VocabularyError

COUNTS = {
    ("areas_strategy", 2022): [1, 2, 3],  # top box 3 of 6
    ("areas_strategy", 2020): [1, 0, 2],  # 1 of 3
    ("areas_casework", 2022): [1, 1, 2],  # 2 of 4
    ("areas_casework", 2020): [3, 1, 4],  # 4 of 8
    ("youth_growth", 2022): [0, 1, 6],  # 1 of 7
    ("youth_growth", 2020): [1, 1, 5],  # 2 of 7
    ("areas_staff", 2022): [3, 0, 0],  # 3 of 3, new
}
"""Counts in the order of the scale, strongest first."""

MEASURES = {
    "halves": {"kind": "count-items", "items": ["areas_*", "youth_growth"], "at_least": 0.5},
    "range": {"kind": "span", "items": ["areas_strategy", "youth_growth"]},
    "rate": {"kind": "response-rate"},
}


@pytest.fixture
def say(basis_of):
    """A function that calls a name of the vocabulary."""
    names = claim_vocabulary(basis_of(COUNTS, measures=MEASURES))
    return lambda name, *args, **more: names[name](*args, **more)


def test_shares_are_exact_and_in_per_cent(say):
    assert say("share", "youth_growth") == Fraction(100, 7)
    assert say("share", "areas_strategy", "high", year=2020) == 0
    assert say("share", "areas_strategy", ["high", "low"]) == Fraction(500, 6)
    assert say("share", "areas_strategy", "bottom") == 50


def test_changes_are_signed_points(say):
    assert say("change", "areas_strategy") == Fraction(50, 3)
    assert say("change", "youth_growth") == Fraction(-100, 7)
    assert say("change", "areas_casework") == 0
    assert say("abs", say("change", "youth_growth")) == Fraction(100, 7)
    assert say("abs", -2) == 2


def test_counts(say):
    assert say("n", "areas_strategy") == 6
    assert say("n", "areas_casework", year=2020) == 8
    assert say("respondents") == 7
    assert say("count", "halves") == 3
    assert say("count", "rate") == Fraction(700, 13)
    assert say("count", ["areas_*"], at_least=50) == 3
    assert say("count", "areas_*", more_than=50) == 1
    assert say("asked", "areas_*") == 3
    assert say("asked", "areas_staff", year=2020) == 0


def test_how_many_rose_or_fell(say):
    assert say("risen", ["*"]) == 1
    assert say("risen", ["*"], by=16.7) == 0
    assert say("fallen", "*") == 1
    assert say("fallen", "youth_*", by=14.2) == 1


def test_equal_shares_share_a_rank(say):
    assert say("rank", "areas_staff", "areas_*") == 1
    assert say("rank", "areas_strategy", "areas_*") == 2
    assert say("rank", "areas_casework", "areas_*") == 2
    assert say("rank", "areas_strategy", ["areas_*", "youth_growth"], order="lowest") == 2


def test_ends_and_limits(say):
    assert say("lowest", "range") == Fraction(100, 7)
    assert say("highest", "range") == 50
    assert say("highest", ["areas_*"]) == 100
    assert say("lowest", "areas_*", "low") == 0
    assert say("limit", "halves") == 50


def test_rewording(say):
    assert say("reworded", "youth_severity") is True
    assert say("reworded", "youth_growth") is False
    assert say("reworded", "areas_staff") is False


@pytest.mark.parametrize(
    ("call", "rule"),
    [
        (("share", "areas_strategi"), "unknown-item"),
        (("rank", "areas_strategy", "nothing_*"), "unknown-item"),
        (("asked", "nothing_*"), "unknown-item"),
        (("reworded", "nothing"), "unknown-item"),
        (("count", "nothing"), "unknown-measure"),
        (("count", "range"), "wrong-measure"),
        (("count", ["areas_*"]), "wrong-expression"),
        (("lowest", "halves"), "wrong-measure"),
        (("share", "areas_staff", "top", 2020), "not-asked"),
        (("share",), "wrong-argument"),
        (("abs", "x"), "wrong-argument"),
        (("abs", True), "wrong-argument"),
    ],
)
def test_what_has_no_number(say, call, rule):
    with pytest.raises(VocabularyError) as caught:
        say(*call)

    assert caught.value.rule == rule


def test_no_claim_rests_on_what_is_suppressed_or_missing(basis_of):
    few = claim_vocabulary(basis_of(COUNTS, minimum=2))
    alone = claim_vocabulary(basis_of(COUNTS, previous=None))

    with pytest.raises(VocabularyError, match="suppressed") as caught:
        few["rank"]("youth_growth", "*")
    assert caught.value.rule == "suppressed-value"
    with pytest.raises(VocabularyError, match="no earlier wave"):
        alone["change"]("areas_strategy")
    assert "previous" not in alone
    assert claim_vocabulary(basis_of(COUNTS))["previous"] == 2020
