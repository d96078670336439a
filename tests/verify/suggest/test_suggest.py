"""From typed numbers to bindings: the likeliest first, the certain ones written."""

from __future__ import annotations

import pytest

from reportgen.verify.suggest import Suggestion, applied


def firsts(found: tuple[Suggestion, ...]) -> list[str]:
    return [one.bindings[0].expression if one.bindings else "" for one in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Strategien udfordrer 50 pct. af dem.", ["share('areas_strategy')"]),
        ("Sagsbehandling udfordrer 50 pct. af dem.", ["share('areas_casework')"]),
        (
            "Strategien udfordrer 50 pct. mod 40 pct. i 2020.",
            ["share('areas_strategy')", "share('areas_strategy', year=previous)", "previous"],
        ),
        (
            "Strategien udfordrer 50 pct. Det er en stigning på 10 procentpoint.",
            ["share('areas_strategy')", "development('areas_strategy')"],
        ),
        (
            "Sagsbehandling udfordrer 50 pct. Det er et fald på 20 procentpoint.",
            ["share('areas_casework')", "development('areas_casework')"],
        ),
        ("Strategien udfordrer halvdelen af dem.", ["fraction('areas_strategy', form='part')"]),
        ("Halvdelen har svært ved sagsbehandlingen.", ["fraction('areas_casework', form='part') | capitalize"]),
        (
            "På de enkelte områder er det mellem 8 og 50 pct.",
            ["lowest('range', unit=False)", "highest('range')"],
        ),
        ("Der var 99 pct.", [""]),
        ("I figur 1 er det 50 pct.", ["share('areas_casework')"]),
    ],
)  # fmt: skip
def test_values_and_words_decide(suggested, text: str, expected: list[str]) -> None:
    assert firsts(suggested(text)) == expected


def test_a_proposal_prints_what_is_typed_and_says_why(suggested) -> None:
    (one,) = suggested("# Områder\n\nStrategien udfordrer 50 pct. af dem.")

    assert (one.place.line, one.place.column, one.text) == (3, 22, "50 pct.")
    assert {binding.prints.replace("\u00a0", " ") for binding in one.bindings} == {"50 pct."}
    assert one.bindings[0].why == ("sentence: strategien, udfordrer",)
    assert len(one.bindings) <= 3


def test_a_wrong_number_is_never_certain_and_what_is_meant_is_told(suggested) -> None:
    (one,) = suggested("Strategien udfordrer 75 pct. af dem.")

    assert not one.certain
    assert one.meant is not None
    assert one.meant.expression == "share('areas_strategy')"
    assert "the words speak of {{ share('areas_strategy') }}, which is 50 pct." in str(one)


def test_only_the_certain_ones_are_written(suggested) -> None:
    text = "Strategien udfordrer 50 pct. mod 40 pct. i 2020, og 99 pct. er noget andet."
    found = suggested(text)

    done = applied(text, found)

    for one in found:
        assert (one.text in done) == (not one.certain)
    assert "99 pct." in done
    assert applied(text, ()) == text


def test_what_is_written_is_not_found_again(suggested) -> None:
    text = "Strategien udfordrer 50 pct. mod 40 pct. i 2020."
    left = suggested(applied(text, suggested(text)))

    assert not [one for one in left if one.certain]


def test_json_has_place_and_proposals(suggested) -> None:
    told = suggested("Strategien udfordrer 50 pct. af dem.")[0].as_json()

    assert (told["path"], told["line"], told["column"], told["text"]) == (
        "old.md",
        1,
        22,
        "50 pct.",
    )
    assert set(told) == {"path", "line", "column", "text", "certain", "proposals", "meant"}
    assert set(told["proposals"][0]) == {"expression", "prints", "score", "why"}


@pytest.mark.parametrize("text", ["", "\n", "---\n", "Ingen tal her.", ":::", "```\n44 pct."])
def test_nothing_typed_is_nothing_suggested(suggested, text: str) -> None:
    assert suggested(text) == ()
