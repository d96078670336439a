"""Claims of existing prose: the words, their test, and what it comes to."""

from __future__ import annotations

import pytest

from reportgen.manuscript.source import Source
from reportgen.verify.suggest import ClaimSuggestion, suggest, suggest_claims


@pytest.fixture
def claims(basis, exhibits):
    """A function that gives the claims of a text."""

    def run(text: str) -> tuple[ClaimSuggestion, ...]:
        source = Source("old.md", text)
        return suggest_claims(source, suggest(source, basis, exhibits), basis, exhibits)

    return run


def test_a_word_of_direction_is_given_its_test(claims) -> None:
    text = (
        "# Områder\n\nStrategien udfordrer 50 pct. mod 40 pct. i 2020.\nAndelen er altså steget.\n"
    )

    [one] = claims(text)

    assert (one.place.line, one.place.column, one.text) == (4, 18, "steget")
    assert one.written == """[steget]{claim="change('areas_strategy') > 0"}"""
    assert one.holds is True
    assert "change('areas_strategy') = 10" in str(one)
    assert text[one.start : one.end] == "steget"


def test_what_the_answers_refute_is_told(claims) -> None:
    [one] = claims("Strategien udfordrer 50 pct. mod 40 pct. i 2020. Andelen er faldet.")

    assert one.holds is False
    assert "not true" in str(one)


def test_what_is_bound_already_is_read_and_left_alone(claims) -> None:
    bound = "{{ share('areas_strategy') }} har svært ved strategien. Andelen er %s.\n"

    assert [one.text for one in claims(bound % "steget")] == ["steget"]
    assert claims(bound % """[steget]{claim="change('areas_strategy') > 0"}""") == ()


@pytest.mark.parametrize(
    "text", ["", "Ingen påstand.", "> Det er steget.\n", "{{ 1 + }} er steget"]
)
def test_where_nothing_is_claimed_nothing_is_suggested(claims, text: str) -> None:
    assert claims(text) == ()


def test_json(claims) -> None:
    [one] = claims("Strategien udfordrer 50 pct. mod 40 pct. i 2020. Andelen er steget.")
    told = one.as_json()

    assert (told["line"], told["column"], told["claim"]) == (1, 61, "change('areas_strategy') > 0")
    assert set(told) == {
        "path", "line", "column", "text", "certain", "claim", "written", "holds", "values",
    }  # fmt: skip
