"""Means and marks in prose, counted by hand from tests/fixtures/wishes."""

from __future__ import annotations

import pytest

from reportgen.exhibits.errors import VocabularyError
from reportgen.exhibits.speakers.means import count, marks, mean, mean_count
from reportgen.exhibits.vocabulary import vocabulary


def test_a_mean_leaves_out_who_takes_no_stand(wishes_of):
    found = mean(wishes_of(), "strategy_challenge")

    assert (found.text, found.value) == ("2,64", pytest.approx(29 / 11))
    assert (found.unit, found.statistic, found.n) == ("mean", "mean", 11)


def test_a_mean_within_a_class(wishes_of):
    found = mean(wishes_of(), "strategy_challenge", within=("region", "syd"))

    assert (found.text, found.value, found.n) == ("1,60", pytest.approx(8 / 5), 5)
    assert found.where == (("region", "syd"),)


def test_a_mean_of_too_few_is_withheld(wishes_of):
    found = mean(wishes_of(minimum=6), "strategy_challenge", within=("region", "syd"))

    assert (found.text, found.value, found.suppressed) == ("•", None, True)


def test_respondents_are_counted_not_marks(wishes_of):
    basis = wishes_of()

    assert count(basis, "strategy_wishes", "advice").text == "7"
    assert count(basis, "strategy_wishes", ["advice", "courses"]).text == "9"
    assert count(basis, "strategy_challenge").text == "6"
    assert count(basis, "strategy_wishes", "network", words=True).text == "to"


def test_marks_are_counted_apart_and_without_dont_know(wishes_of):
    found = marks(wishes_of(), "strategy_wishes")

    assert (found.text, found.statistic, found.n) == ("14", "marks", 12)
    assert found.categories == ("advice", "courses", "network")


def test_a_count_of_too_few_is_withheld(wishes_of):
    basis = wishes_of(minimum=3)

    assert count(basis, "strategy_wishes", "network").text == "•"
    assert marks(basis, "strategy_wishes").suppressed


def test_the_mean_count_over_items_is_whole(wishes_of):
    found = mean_count(wishes_of(), ["*_wishes"], "advice")

    assert (found.text, found.value, found.statistic) == ("5", 5.0, "average")


def test_unknown_items_and_years_without_answers(wishes_of):
    with pytest.raises(VocabularyError, match='matches "x_'):
        mean_count(wishes_of(), "x_*", "advice")
    with pytest.raises(VocabularyError, match="has answers for 2019"):
        mean_count(wishes_of(), "*_wishes", "advice", 2019)


def test_what_the_survey_does_not_have_is_told(wishes_of):
    said = vocabulary(wishes_of(), {}, frozenset())

    with pytest.raises(VocabularyError, match="declares no values"):
        said["mean"]("strategy_wishes")
    with pytest.raises(VocabularyError, match="no marks to count"):
        said["marks"]("strategy_challenge")
    with pytest.raises(VocabularyError, match='no value "øst"'):
        said["mean"]("strategy_challenge", within=("region", "øst"))
