"""Titles, notes and remarks of figures."""

from __future__ import annotations

import re

import pytest

from reportgen.errors import Place
from reportgen.language import load_language
from reportgen.verify.consistency.checks.captions import check_captions, remark

TWO = "# A {#a}\n\n::: {#fig-autisme}\n:::\n\n::: {#fig-unge}\n:::\n\n::: {#fig-grupper}\n:::\n"


def test_titles_and_notes_of_the_figures_own_items(rules) -> None:
    assert rules(check_captions, TWO) == []


def test_a_title_that_names_another_group(found) -> None:
    changed = "fig-autisme: {title: Udfordringer med unge i psykisk mistrivsel i kommunen}"
    problems = found(check_captions, TWO, exhibits=changed)

    assert "wrong-title" in [one.rule for one in problems]
    assert problems[0].hint == 'it shows "børn og unge med autisme"'
    assert problems[0].place.path == "content/p/exhibits.yaml"
    assert problems[0].place.line > 0


def test_words_of_the_items_shown_name_no_other_group(rules) -> None:
    changed = "fig-sager: {items: [org_casework__plans], title: Mål i handleplaner for %s}"
    text = TWO + "\n::: {#fig-sager}\n:::\n"

    assert rules(check_captions, text, exhibits=changed % "sager") == []


def test_a_title_of_one_group_over_items_of_many(rules) -> None:
    changed = "fig-grupper: {title: Udfordringer med børn og unge med autisme samlet set}"

    assert "wrong-title" in rules(check_captions, TWO, exhibits=changed)


def test_a_note_copied_from_another_figure(found) -> None:
    changed = "fig-unge: {subject: udfordringer med børn og unge med autisme}"
    [problem] = found(check_captions, TWO, exhibits=changed)

    assert problem.rule == "wrong-note"
    assert problem.place != Place("content/p/exhibits.yaml")
    assert '"udfordringer med børn og unge med autisme" under the title' in problem.message


def test_a_remark_copied_from_another_figure(found, rules) -> None:
    remark = "Opfølgning på sagerne og mål i handleplanen er nye spørgsmål om sagsbehandling."
    text = TWO + "\n::: {#fig-sager}\n:::\n"
    [problem] = found(check_captions, text, exhibits=f"fig-unge: {{remark: {remark}}}")

    assert problem.rule == "wrong-remark"
    assert rules(check_captions, text, exhibits=f"fig-sager: {{remark: {remark}}}") == []


@pytest.mark.parametrize(
    "made",
    [
        "Figuren viser udfordringer, f.eks. med børn. N = 82-84.",
        "Tabellen viser behov. N = 8 (små), 9 (store).",
        "Tabellen viser behov. *** p < 0,001, ** 0,001 ≤ p < 0,01, uden stjerne: p ≥ 0,05.",
        "Figuren viser behov. ”Andet” er ikke vist. • står for antal under 5, som ikke vises.",
    ],
)
def test_the_remark_is_what_stands_behind_the_sentences_that_are_made(made: str) -> None:
    language, typed = load_language("da"), "Opgjort efter sag - ikke person. Se også andre år."

    assert remark(f"{made} {typed}", language) == typed
    assert remark(made, language) == ""
    assert remark(typed, language) == typed


@pytest.mark.parametrize("code", ["da", "en"])
def test_every_sentence_that_a_note_generates_is_known(code: str) -> None:
    language = load_language(code)
    keys = [key for key in language.keys("note_") if key != "note_prefix"]
    made = " ".join(re.sub(r"\{\w+\}", "4", language.word(key)) for key in keys)

    assert keys
    assert remark(made, language) == ""
