"""Results: exact shares and the families of items that are compared."""

from __future__ import annotations

from fractions import Fraction

import pytest
from libraries import Libraries

from reportgen.verify.claims.results import Results


@pytest.fixture
def results(libraries: Libraries) -> Results:
    return libraries.scenes("Tekst.")[0].results


def test_shares_and_changes_are_exact(results: Results) -> None:
    assert results.share("area_collections__overall") == Fraction(52, 100)
    assert results.share("area_collections__overall", None, 2021) == Fraction(32, 80)
    assert results.share("area_collections__overall", ("low", "not_at_all")) == Fraction(44, 100)
    assert results.change("area_collections__overall") == 12


def test_what_an_earlier_wave_did_not_ask_has_no_change(results: Results) -> None:
    assert results.asked("area_digital__search", 2023)
    assert not results.asked("area_digital__search", 2021)
    assert results.share("area_digital__search", None, 2021) is None
    assert results.change("area_digital__search") is None


def test_items_of_one_aspect_are_compared_across_groups(results: Results) -> None:
    assert results.across("user_teenagers__rooms") == (
        "user_toddlers__rooms",
        "user_teenagers__rooms",
        "user_seniors__rooms",
        "user_newcomers__rooms",
    )
    assert len(results.across("area_digital__overall")) == 6


def test_items_of_a_group_are_compared_without_the_whole_of_it(results: Results) -> None:
    assert results.within("seniors") == (
        "user_seniors__outreach",
        "user_seniors__rooms",
        "user_seniors__knowledge",
        "user_seniors__demand",
    )
    assert results.of_group("seniors") == "user_seniors__overall"
    assert results.of_group("green") is None
    assert len(results.within("digital", 2021)) == 2


def test_polarity_says_what_is_better(results: Results) -> None:
    assert results.better("area_digital__overall") == -1
    assert results.better("theme_green__plan") == 1
    green = ("theme_green__plan", "theme_green__energy")
    assert results.alike(green, "theme_green__energy") == ("theme_green__energy",)


def test_measures_count_the_items_that_they_count(results: Results) -> None:
    counted = results.counted("teenagers_above")
    assert counted is not None
    assert all((results.share(item) or 0) > Fraction(2, 5) for item in counted)
    assert results.counted("newcomers_span") == results.within("newcomers")
    assert results.counted("rate") is None
    assert len(results.considered("outreach_above")) == 4
