"""Words of another publication's subject, and the sections that terms.yaml names."""

from __future__ import annotations

from reportgen.verify.consistency.checks.allowances import check_allowances
from reportgen.verify.consistency.checks.foreign import check_foreign

HEAD = "# A {#a}\n\n"
TERMS = """
foreign:
  - words: [voksenområde*, voksne borgere]
    of: rapporten om voksne
    allow_in: [bilag-1]
    allow_beside: [børneområdet]
"""


def test_a_word_of_another_area(found) -> None:
    [problem] = found(check_foreign, HEAD + "Det gælder Voksenområdets tilbud.\n", terms=TERMS)

    assert problem.rule == "foreign-word"
    assert problem.message == '"Voksenområdets" belongs to rapporten om voksne'
    assert problem.place.column == 12
    assert "content/p/terms.yaml" in problem.hint


def test_where_it_is_allowed(rules) -> None:
    appendix = "---\nrole: appendix\n---\n# Metode {#bilag-1}\n\nVoksenområdet er også med.\n"
    beside = HEAD + "Overgangen fra børneområdet til voksenområdet er svær.\n"

    assert rules(check_foreign, beside, appendix, terms=TERMS) == []


def test_titles_of_figures_count(rules) -> None:
    changed = "fig-autisme: {title: Autisme på voksenområdet}"
    text = HEAD + "::: {#fig-autisme}\n:::\n"

    assert rules(check_foreign, text, terms=TERMS, exhibits=changed) == ["foreign-word"]
    assert rules(check_foreign, text, terms=TERMS) == []


def test_a_section_that_is_not_there(found, rules) -> None:
    appendix = "---\nrole: appendix\n---\n# Metode {#bilag-1}\n\nTekst.\n"
    [problem] = found(check_allowances, HEAD + "Tekst.\n", terms=TERMS)

    assert problem.rule == "unknown-section"
    assert (problem.place.path, problem.place.line) == ("content/p/terms.yaml", 5)
    assert rules(check_allowances, HEAD + "Tekst.\n", appendix, terms=TERMS) == []
