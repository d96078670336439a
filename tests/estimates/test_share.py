"""Shares: what they are out of, what is added up, and when they are withheld."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportgen.answers import Survey
from reportgen.answers.model import NO_ANSWER
from reportgen.estimates import (
    Estimate,
    Estimates,
    NotAsked,
    UnknownCategory,
    UnknownItem,
    share,
    tally_survey,
)
from reportgen.estimates.share import exact_share

columns = st.lists(st.sampled_from([4, 3, 2, 1, 8, 9, NO_ANSWER]), min_size=1, max_size=60)


def test_the_top_box_is_the_default(tiny_estimates: Estimates) -> None:
    assert share(tiny_estimates, "youth_growth", edition=2022) == Estimate(
        statistic="share",
        unit="share",
        value=5 / 11,
        item="youth_growth",
        categories=("very_high", "high"),
        edition=2022,
        where=(),
        base="all",
        n=11,
        count=5,
        suppressed=False,
    )


@pytest.mark.parametrize(
    ("item", "categories", "edition", "base", "count", "n"),
    [
        ("areas_strategy", ("low",), 2022, "all", 4, 12),
        ("areas_strategy", ("dont_know",), 2022, "all", 1, 12),
        ("areas_strategy", ("low", "not_at_all"), 2022, "substantive", 5, 11),
        ("youth_growth", None, 2022, "substantive", 5, 10),
        ("youth_severity", None, 2020, "substantive", 6, 9),
        ("youth_contact", None, 2022, "all", 3, 12),
        ("youth_contact", None, 2022, "substantive", 3, 11),
        ("youth_growth", ("very_high",), 2022, "all", 0, 11),
        ("youth_growth", (), 2022, "all", 0, 11),
    ],
)
def test_shares_counted_by_hand(
    tiny_estimates: Estimates, item, categories, edition, base, count: int, n: int
) -> None:
    found = share(tiny_estimates, item, categories, edition=edition, base=base)
    assert (found.count, found.n, found.value) == (count, n, count / n)


def test_categories_stand_in_scale_order_and_count_once(tiny_estimates: Estimates) -> None:
    found = share(tiny_estimates, "areas_strategy", ["low", "very_high", "low"], edition=2022)
    assert (found.categories, found.count) == (("very_high", "low"), 7)


def test_a_share_knows_its_filter(tiny_survey: Survey) -> None:
    found = share(tally_survey(tiny_survey, [("region", "syd")]), "areas_strategy", edition=2020)
    assert (found.where, found.count, found.n) == ((("region", "syd"),), 2, 4)


def test_where_nobody_is_in_the_base_there_is_no_share(survey_of) -> None:
    estimates = tally_survey(survey_of({2022: {"areas_strategy": [8, 8, 9]}}), minimum_count=5)
    substantive = share(estimates, "areas_strategy", edition=2022, base="substantive")
    assert (substantive.value, substantive.n, substantive.count) == (None, 0, 0)
    assert not substantive.suppressed
    blank = share(estimates, "youth_growth", edition=2022)
    assert (blank.value, blank.n, blank.suppressed) == (None, 0, False)


@pytest.mark.parametrize(
    ("minimum", "categories", "value", "n", "count"),
    [
        (3, ("very_high",), 3 / 12, 12, 3),
        (4, ("very_high",), None, 12, None),
        (4, ("low",), 4 / 12, 12, 4),
        (4, ("not_relevant",), 0.0, 12, 0),
        (12, ("not_relevant",), 0.0, 12, 0),
        (13, ("not_relevant",), None, None, None),
        (0, ("not_at_all",), 1 / 12, 12, 1),
    ],
)
def test_few_respondents_are_withheld_nobody_is_not(
    tiny_survey: Survey, minimum: int, categories, value, n, count
) -> None:
    estimates = tally_survey(tiny_survey, minimum_count=minimum)
    found = share(estimates, "areas_strategy", categories, edition=2022)
    assert (found.value, found.n, found.count) == (value, n, count)
    assert found.suppressed == (value is None)
    assert found.categories == categories


def test_unknown_items_years_and_categories(tiny_estimates: Estimates) -> None:
    with pytest.raises(UnknownItem) as item:
        share(tiny_estimates, "areas_stratgy", edition=2022)
    assert item.value.suggestions == ("areas_strategy", "areas_staff")
    with pytest.raises(NotAsked) as asked:
        share(tiny_estimates, "areas_staff", edition=2020)
    assert (asked.value.edition, asked.value.waves) == (2020, (2022,))
    with pytest.raises(UnknownCategory) as category:
        share(tiny_estimates, "youth_contact", ["high"], edition=2022)
    assert category.value.item == "youth_contact"
    with pytest.raises(UnknownCategory):
        share(tiny_estimates, "youth_contact", ["dont_know"], edition=2022, base="substantive")


@settings(max_examples=60)
@given(columns, st.sampled_from(["all", "substantive"]))
def test_shares_of_all_categories_add_up_to_one(survey_of, column: list[int], base) -> None:
    estimates = tally_survey(survey_of({2022: {"areas_strategy": column}}))
    scale = estimates.codebook.scale_of("areas_strategy")
    names = scale.substantive if base == "substantive" else [c.id for c in scale.categories]
    parts = [share(estimates, "areas_strategy", [n], edition=2022, base=base) for n in names]
    exact = [exact_share(part) for part in parts]
    if None in exact:
        assert all(part.value is None and part.n == 0 for part in parts)
    else:
        assert sum(exact) == 1
        whole = share(estimates, "areas_strategy", names, edition=2022, base=base)
        assert whole.value == 1


@settings(max_examples=60)
@given(columns, st.integers(0, 8))
def test_nothing_small_gets_out(survey_of, column: list[int], minimum: int) -> None:
    estimates = tally_survey(survey_of({2022: {"areas_strategy": column}}), (), minimum)
    for category in estimates.codebook.scale_of("areas_strategy").categories:
        found = share(estimates, "areas_strategy", [category.id], edition=2022)
        for number in (found.n, found.count):
            assert number is None or number == 0 or number >= minimum
        assert found.suppressed == (found.count is None)


def test_the_exact_share_is_the_ratio_of_counts(tiny_estimates: Estimates) -> None:
    assert exact_share(share(tiny_estimates, "youth_growth", edition=2020)) == Fraction(1, 3)
