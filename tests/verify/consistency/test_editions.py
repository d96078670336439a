"""Years of the survey typed by hand."""

from __future__ import annotations

import pytest

from reportgen.verify.consistency.checks.editions import check_editions

REFERENCES = "---\nrole: references\n---\n# Litteratur {#lit}\n\n::: {#refs}\n:::\n"
HEAD = "# A {#a}\n\n"


@pytest.mark.parametrize(
    "said", ["undersøgelsen i 2021", "spørgeskemaet fra foråret 2021", "2021-undersøgelsen"]
)
def test_a_year_that_is_no_wave(found, said) -> None:
    problems = found(check_editions, HEAD + f"Tallene er fra {said}.\n")

    assert [one.rule for one in problems] == ([] if said[0] == "2" else ["unknown-edition-year"])


def test_the_hint_can_be_pasted(found) -> None:
    [problem] = found(check_editions, HEAD + "I undersøgelsen fra 2021 er det sådan.\n")

    known = "write {{ previous }} (2020) or {{ edition }} (2022)"
    assert problem.hint == known + '; or say why not, [2021]{waive="…"}'
    assert problem.place.column == 21


@pytest.mark.parametrize(("year", "name"), [(2022, "edition"), (2020, "previous")])
def test_the_right_year_typed_by_hand_will_not_follow(found, year, name) -> None:
    [problem] = found(check_editions, HEAD + f"I undersøgelsen i {year} er det sådan.\n")

    assert (problem.rule, problem.severity) == ("typed-edition", "warning")
    assert problem.hint == f"write {{{{ {name} }}}}"


def test_years_that_are_not_the_surveys(rules) -> None:
    assert rules(check_editions, HEAD + "Aftalen fra 2021 gælder. Undersøgelsen er ny.\n") == []
    assert rules(check_editions, HEAD + "Undersøgelsen i {{ edition }} er ny.\n") == []
    cited = "VIVEs undersøgelse fra 2018 er ældre [@vive2018].\n"
    assert rules(check_editions, HEAD + cited, REFERENCES) == []
    first = HEAD + "Undersøgelsen begyndte i 2016.\n"
    assert rules(check_editions, first, facts={"first_year": 2016}) == []
    assert rules(check_editions, first) == ["unknown-edition-year"]


@pytest.mark.parametrize(
    ("said", "severity"),
    [
        ("I 2021 var det {{ share('tg_autism__growth') }}.", "error"),
        ("Målgrupperne er andre end i rapporten for 2021.", "error"),
        ("Spørgsmålene er dem, som alle fik at se, da de svarede for første gang i 2021.", "error"),
        ("Det er på niveau med 2021.", "warning"),
        ("Flere er udfordret, end det var tilfældet i 2021.", "warning"),
    ],
)
def test_a_sentence_of_the_survey_has_no_other_year(found, said, severity) -> None:
    [problem] = found(check_editions, HEAD + said + "\n")

    assert (problem.rule, problem.severity) == ("unknown-edition-year", severity)
    assert problem.place.column == said.index("2021") + 1
    assert found(check_editions, HEAD + said.replace("2021", '[2021]{waive="fra loven"}')) == []
