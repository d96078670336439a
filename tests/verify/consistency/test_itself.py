"""The survey compared with itself."""

from __future__ import annotations

import pytest

from reportgen.verify.consistency.checks.itself import check_itself

HEAD = "# A {#a}\n\n"


@pytest.mark.parametrize(
    "said",
    [
        "steget siden {{ %s }}.",
        "større end i {{ %s }}.",
        "på niveau med {{ %s }}.",
        "som i {{ %s }}.",
    ],
)
def test_the_edition_behind_a_word_of_comparison(found, rules, said) -> None:
    assert rules(check_itself, HEAD + "Andelen er " + said % "previous") == []
    [problem] = found(check_itself, HEAD + "Andelen er " + said % "edition")
    assert problem.rule == "compared-with-itself"
    assert problem.hint == "write {{ previous }} (2020)"
    assert problem.place.line == 6


def test_the_year_without_comparison(rules) -> None:
    assert rules(check_itself, HEAD + "I {{ edition }} er andelen steget.\n") == []


def test_one_share_set_against_itself(found, rules) -> None:
    said = (
        "Det gælder {{ share('tg_autism__growth') }} mod {{ share('tg_autism__growth'%s) }} før.\n"
    )
    [problem] = found(check_itself, HEAD + said % "")

    assert problem.message == '"30 pct." of 2022 is set against itself'
    assert problem.place.column == 49
    assert rules(check_itself, HEAD + said % ", year=2020") == []


def test_a_share_and_its_words_are_no_comparison(rules) -> None:
    said = "{{ share('tg_youth__overall') }}, altså {{ fraction('tg_youth__overall') }}.\n"

    assert rules(check_itself, HEAD + said) == []


def test_a_share_of_the_year_that_it_is_compared_with(rules) -> None:
    said = "Det gælder {{ share('tg_autism__growth'%s) }}, flere end i {{ previous }}.\n"

    assert rules(check_itself, HEAD + said % ", year=2020") == ["compared-with-itself"]
    assert rules(check_itself, HEAD + said % "") == []


def test_an_edition_without_an_earlier_one(found) -> None:
    [problem] = found(check_itself, HEAD + "Flere end i 2020.\n", edition=2020)

    assert problem.hint == "this edition has no earlier wave to compare with"
