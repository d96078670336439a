"""Citations both ways."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportgen.verify.consistency.checks.citations import check_citations

REFERENCES = "---\nrole: references\n---\n# Litteratur {#lit}\n\n::: {#refs}\n:::\n"
HEAD = "# A {#a}\n\n"


@pytest.mark.parametrize("cited", ["[@vive2018]", "@vive2018", "[@vive2018; @kl2019]"])
def test_bound_citations(rules, cited) -> None:
    assert rules(check_citations, HEAD + f"Det er kendt {cited}.\n", REFERENCES) == []


def test_a_citation_without_entry(found) -> None:
    [problem] = found(check_citations, HEAD + "Kendt (VIVE, 2017) og [@vive2018].\n", REFERENCES)

    assert problem.rule == "unlisted-source"
    assert problem.hint == "listed are [@vive2018] (2018)"
    assert problem.place.column == 7


@pytest.mark.parametrize(
    ("typed", "hint"), [("(VIVE, 2018)", "write [@vive2018]"), ("VIVE (2018)", "write @vive2018")]
)
def test_a_citation_typed_by_hand(found, typed, hint) -> None:
    [problem] = found(check_citations, HEAD + f"Kendt {typed}, se [@vive2018].\n", REFERENCES)

    assert (problem.rule, problem.severity, problem.hint) == ("typed-citation", "warning", hint)


@pytest.mark.parametrize("said", ["Loven (2018) gælder", "i år (maj, 2022, her)", "Se (a) og (b)"])
def test_other_years_in_brackets(rules, said) -> None:
    assert rules(check_citations, HEAD + f"{said} [@vive2018].\n", REFERENCES) == []


def test_a_source_from_the_future(found) -> None:
    [problem] = found(check_citations, HEAD + "Det sker [@late2030].\n", REFERENCES)

    assert problem.rule == "late-source"
    assert problem.hint == 'correct the year of "late2030"'


def test_a_letter_that_stands_alone(found, rules) -> None:
    [problem] = found(check_citations, HEAD + "Kendt [@vive2018b].\n", REFERENCES)

    assert problem.rule == "lone-letter"
    assert problem.message == '"vive2018b" is listed, "vive2018a" is not'


def test_an_entry_that_nothing_cites(reading_of) -> None:
    reading = reading_of(HEAD + "Kendt [@vive2018; @kl2019].\n", REFERENCES)
    silent = tuple(replace(one, references=()) for one in reading.passages)

    problems = list(check_citations(replace(reading, passages=silent)))

    assert [(one.rule, one.severity) for one in problems] == [("uncited-source", "warning")] * 2
    assert problems[0].hint == "cite it with [@kl2019], or delete it"
