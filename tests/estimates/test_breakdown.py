"""Breaking down: every class counted as if it were asked for alone."""

from __future__ import annotations

import pytest

from reportgen.answers import Survey
from reportgen.estimates import Estimates, mean, share, tally_survey
from reportgen.estimates.breakdown import break_down
from reportgen.estimates.lookup import UnknownVariable, WrongVariable


def test_each_class_is_what_a_filter_gives(drawn_survey: Survey) -> None:
    parts = break_down(tally_survey(drawn_survey), "region")

    assert list(parts) == list(drawn_survey.codebook.background["region"].values)
    for value, part in parts.items():
        alone = tally_survey(drawn_survey, [("region", value)])
        assert part.where == alone.where == (("region", value),)
        assert part.tallies == alone.tallies
        assert part.marks == alone.marks
        assert part.respondents == alone.respondents


def test_means_and_shares_are_of_the_class(drawn_survey: Survey) -> None:
    whole = tally_survey(drawn_survey)
    north = break_down(whole, "region")["n"]

    found = mean(north, "a", edition=2022)
    assert found == mean(whole, "a", edition=2022, within=("region", "n"))
    assert share(north, "a", edition=2022).where == (("region", "n"),)


def test_a_class_of_a_class(drawn_survey: Survey) -> None:
    value = next(iter(drawn_survey.codebook.background["region"].values))
    part = break_down(tally_survey(drawn_survey), "region")[value]

    again = break_down(part, "region")

    assert again[value].tallies == part.tallies
    others = [one for name, one in again.items() if name != value]
    assert others
    assert all(not any(one.respondents.values()) for one in others)


def test_a_larger_minimum_holds_for_the_classes(drawn_survey: Survey) -> None:
    whole = tally_survey(drawn_survey, minimum_count=3)

    assert {one.minimum_count for one in break_down(whole, "region", 5).values()} == {5}
    assert {one.minimum_count for one in break_down(whole, "region", 1).values()} == {3}


def test_only_variables_with_classes(tiny_estimates: Estimates) -> None:
    with pytest.raises(WrongVariable):
        break_down(tiny_estimates, "population")
    with pytest.raises(UnknownVariable):
        break_down(tiny_estimates, "regoin")
