"""Spellings of the language, and names that the publication lays down."""

from __future__ import annotations

import pytest

from reportgen.errors import ProjectError
from reportgen.files import read_yaml
from reportgen.term_specs import Terms
from reportgen.verify.consistency.checks.spelling import check_spelling

HEAD = "# A {#a}\n\n"
NAMES = """
terms:
  - preferred: Styrelsen for børn og unge
    variants: [Børnestyrelsen*]
    why: navnet er nyt
    allow_in: [gammelt]
    allow_beside: [tidligere]
"""


@pytest.mark.parametrize(
    ("said", "hint"),
    [
        ("et fald på 4 procent point", "write procentpoint"),
        ("et fald på 4 procentenheder", "write procentpoint"),
        ("et fald på 4 %-point", "write procentpoint"),
        ("et fald på {{ change('tg_autism__overall') }} og 4 pct. point", "write procentpoint"),
        ("for 44 %", "write 44 pct."),
        ("for {{ share('tg_autism__growth', unit=False) }} procent", "write 30 pct."),
        ("(N=82)", "write N = 82"),
        ("(n =82-84)", "write N = 82-84"),
    ],
)
def test_a_variant(found, said, hint) -> None:
    [problem] = found(check_spelling, HEAD + said)

    assert (problem.rule, problem.severity, problem.hint) == ("term", "warning", hint)


@pytest.mark.parametrize("said", ["4 procentpoint", "44 pct.", "(N = 82-84)", "i procent af alle"])
def test_the_preferred_spelling(rules, said) -> None:
    assert rules(check_spelling, HEAD + said) == []


def test_the_place_is_that_of_the_word(found) -> None:
    [problem] = found(check_spelling, HEAD + "Det er\net fald på 4 procent point.\n")

    assert (problem.place.line, problem.place.column) == (7, 14)


def test_tables_may_have_what_only_running_text_may_not(rules) -> None:
    table = HEAD + "| A | B |\n|---|---|\n| a | %s |\n"

    assert rules(check_spelling, table % "44 %") == []
    assert rules(check_spelling, table % "N=44") == ["term"]


def test_a_name_of_the_publications_own(found, rules) -> None:
    [problem] = found(check_spelling, HEAD + "Se Børnestyrelsens tal.\n", terms=NAMES)

    assert problem.message == (
        '"Børnestyrelsens" is written "Styrelsen for børn og unge": navnet er nyt'
    )
    assert rules(check_spelling, HEAD + "Se børnestyrelsens tal.\n", terms=NAMES) == []
    assert rules(check_spelling, HEAD + "Se Børnestyrelsens tal.\n") == []


def test_where_a_variant_is_allowed(rules) -> None:
    inner = HEAD + "Noget.\n\n## B {#gammelt}\n\n### C {#c}\n\nBørnestyrelsen.\n"
    beside = HEAD + "Det hed tidligere Børnestyrelsen. %s"

    assert rules(check_spelling, inner, terms=NAMES) == []
    assert rules(check_spelling, beside % "", terms=NAMES) == []
    assert rules(check_spelling, beside % "Børnestyrelsen svarer.", terms=NAMES) == ["term"]


def test_others_words_and_waived_ones_are_theirs(rules) -> None:
    quote = HEAD + "::: {.quote}\nDet er 4 procent point.\n:::\n"
    waived = HEAD + 'Ordet [procent point]{waive="nævnt som eksempel"} er forkert.\n'
    foreign = HEAD + "Det hedder [N=82]{lang=en}.\n"

    assert rules(check_spelling, quote + "\n" + waived[9:] + "\n" + foreign[9:]) == []


def test_the_publication_may_prefer_what_the_language_does_not(rules) -> None:
    own = 'terms: [{preferred: "# procent", variants: ["# pct."]}]'

    assert rules(check_spelling, HEAD + "for 44 procent", terms=own) == []
    assert rules(check_spelling, HEAD + "for 44 pct. af dem", terms=own) == ["term"]


def test_terms_are_validated(tmp_path) -> None:
    (tmp_path / "terms.yaml").write_text("terms:\n  - {preferred: a, variants: []}\nforiegn: []\n")

    with pytest.raises(ProjectError) as caught:
        read_yaml(tmp_path, "terms.yaml", Terms)

    assert {(one.rule, one.place.line) for one in caught.value.problems} >= {("unknown-key", 3)}
    assert len(caught.value.problems) == 2
