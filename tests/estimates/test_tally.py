"""Counting answers: by hand, by filter, and whatever the order of rows."""

from __future__ import annotations

import time
from dataclasses import replace
from inspect import cleandoc

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportgen.answers import Survey
from reportgen.answers.model import NO_ANSWER
from reportgen.errors import AnswersError
from reportgen.estimates import Estimates, Tally, tally_survey

DEGREE_CODES = (4, 3, 2, 1, 8, 9)
columns = st.lists(st.sampled_from([*DEGREE_CODES, NO_ANSWER]), min_size=1, max_size=40)


def test_answers_are_counted_in_scale_order(tiny_estimates: Estimates) -> None:
    tally = tiny_estimates.tally("youth_growth", 2022)
    assert tally == Tally(
        "youth_growth",
        2022,
        (),
        {"very_high": 0, "high": 5, "low": 3, "not_at_all": 2, "dont_know": 1, "not_relevant": 0},
    )
    scale = tiny_estimates.codebook.scales["degree"]
    assert list(tally.counts) == [category.id for category in scale.categories]
    assert tally.n == 11


def test_every_item_of_every_wave_is_counted(tiny_estimates: Estimates) -> None:
    asked = {
        (item.id, year)
        for item in tiny_estimates.codebook.items.values()
        for year in item.questions
    }
    assert set(tiny_estimates.tallies) == asked
    assert tiny_estimates.respondents == {2020: 10, 2022: 12}
    assert all(type(n) is int for t in tiny_estimates.tallies.values() for n in t.counts.values())


def test_a_filter_counts_only_those_it_lets_through(tiny_survey: Survey) -> None:
    north = tally_survey(tiny_survey, [("region", "nord")])
    assert north.where == (("region", "nord"),)
    assert north.respondents == {2020: 6, 2022: 7}
    assert north.tally("areas_strategy", 2020) == Tally(
        "areas_strategy",
        2020,
        (("region", "nord"),),
        {"very_high": 2, "high": 0, "low": 4, "not_at_all": 0, "dont_know": 0, "not_relevant": 0},
    )


def test_a_filter_that_lets_nobody_through(tiny_survey: Survey) -> None:
    nobody = tally_survey(tiny_survey, [("region", "nord"), ("region", "syd")])
    assert nobody.respondents == {2020: 0, 2022: 0}
    assert nobody.tally("areas_strategy", 2022).n == 0


def test_filters_are_sorted_and_kept_once(tiny_survey: Survey) -> None:
    values = {"nord": "N", "syd": "S"}
    twin = replace(tiny_survey.codebook.background["region"], id="area", values=values)
    background = {**tiny_survey.codebook.background, "area": twin}
    waves = {
        year: replace(wave, background=wave.background.assign(area=wave.background["region"]))
        for year, wave in tiny_survey.waves.items()
    }
    survey = Survey(replace(tiny_survey.codebook, background=background), waves)
    pair = [("region", "nord"), ("area", "nord"), ("region", "nord")]
    assert tally_survey(survey, pair).where == (("area", "nord"), ("region", "nord"))
    assert tally_survey(survey, pair).respondents == {2020: 6, 2022: 7}


def test_unknown_filters_name_the_nearest(tiny_survey: Survey) -> None:
    where = [("regoin", "nord"), ("region", "nrd"), ("population", "9")]
    with pytest.raises(AnswersError) as caught:
        tally_survey(tiny_survey, where)
    assert str(caught.value) == cleandoc("""
        data/tiny/codebook.yaml: error[number-as-filter]: the background variable "population" is a number and cannot be filtered on
            hint: add a background variable with classes of it
        data/tiny/codebook.yaml: error[unknown-background-value]: the background variable "region" has no value "nrd"
            hint: did you mean "nord"?
        data/tiny/codebook.yaml: error[unknown-background]: there is no background variable "regoin"
            hint: did you mean "region"?
    """)


@settings(max_examples=50)
@given(columns, columns)
def test_counts_are_those_of_the_column(survey_of, first: list[int], second: list[int]) -> None:
    size = min(len(first), len(second))
    codes = {"areas_strategy": first[:size], "youth_growth": second[:size]}
    estimates = tally_survey(survey_of({2022: codes}))
    for item, column in codes.items():
        scale = estimates.codebook.scale_of(item)
        assert estimates.tally(item, 2022).counts == {
            c.id: column.count(c.code) for c in scale.categories
        }
        assert estimates.tally(item, 2022).n == size - column.count(NO_ANSWER)
    assert estimates.tally("youth_contact", 2022).n == 0


@settings(max_examples=50)
@given(columns)
def test_the_values_of_a_background_variable_part_the_tally(survey_of, column: list[int]) -> None:
    survey = survey_of({2022: {"areas_strategy": column}})
    whole = tally_survey(survey)
    parts = [tally_survey(survey, [("region", region)]) for region in ("nord", "syd")]
    assert sum(part.respondents[2022] for part in parts) == whole.respondents[2022]
    for (item, year), tally in whole.tallies.items():
        for category, count in tally.counts.items():
            assert count == sum(part.tally(item, year).counts[category] for part in parts)


@settings(max_examples=50)
@given(columns, st.randoms(use_true_random=False))
def test_the_order_of_rows_does_not_matter(survey_of, column: list[int], chance) -> None:
    shuffled = list(column)
    chance.shuffle(shuffled)
    tallies = [
        tally_survey(survey_of({2022: {"areas_strategy": c}})).tallies for c in (column, shuffled)
    ]
    assert tallies[0] == tallies[1]


def test_the_order_of_items_and_wider_codes_do_not_matter(
    tiny_survey: Survey, tiny_estimates: Estimates
) -> None:
    waves = {
        year: replace(wave, answers=wave.answers[wave.answers.columns[::-1]].astype("int32"))
        for year, wave in tiny_survey.waves.items()
    }
    assert tally_survey(replace(tiny_survey, waves=waves)).tallies == tiny_estimates.tallies


def test_counting_is_fast(survey_of) -> None:
    """20,000 respondents take some 20 ms; the limit catches another order."""
    survey = survey_of({2022: {"areas_strategy": [4, 3, 2, 1] * 5000}})
    start = time.perf_counter()
    tally_survey(survey, [("region", "nord")])
    assert time.perf_counter() - start < 0.5
