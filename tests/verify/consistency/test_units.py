"""Counts that are called shares, and shares that are called counts."""

from __future__ import annotations

from reportgen.verify.consistency.checks.units import check_units

HEAD = "# A {#a}\n\n"
TABLE = "| Emne | %s |\n|---|---|\n| Vækst | %s |\n"


def test_the_head_of_a_column(found, rules) -> None:
    [problem] = found(check_units, HEAD + TABLE % ("Antal kommuner", "44 pct."))

    assert (problem.rule, problem.message) == ("wrong-unit", '"antal kommuner" heads shares')
    assert rules(check_units, HEAD + TABLE % ("Andel kommuner", "44 pct.")) == []
    assert rules(check_units, HEAD + TABLE % ("Andel", "{{ measure('answered') }}")) == [
        "wrong-unit"
    ]
    assert rules(check_units, HEAD + TABLE % ("Antal", "{{ measure('answered') }}")) == []


def test_a_number_of_respondents_that_is_a_share(found, rules) -> None:
    said = HEAD + "%s kommuner er {{ share('tg_autism__growth') }} i år.\n"
    [problem] = found(check_units, said % "Antallet af")

    assert problem.message == '"antallet af kommuner er" is said of a share, "30 pct."'
    assert problem.place.column == 1
    assert rules(check_units, said % "Andelen af") == []


def test_a_count_may_be_a_number(rules) -> None:
    assert rules(check_units, HEAD + "Antal kommuner er {{ measure('answered') }} i år.\n") == []
