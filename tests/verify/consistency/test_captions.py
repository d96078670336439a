"""Titles, notes and remarks of figures."""

from __future__ import annotations

from reportgen.errors import Place
from reportgen.files import read_yaml
from reportgen.language import FOLDER, LanguageFile
from reportgen.verify.consistency.checks.captions import GENERATED, check_captions

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


def test_every_sentence_that_a_note_generates_is_known() -> None:
    words = read_yaml(FOLDER, "da.yaml", LanguageFile).words

    assert {key for key in words if key.startswith("note_")} - {"note_prefix"} == set(GENERATED)
