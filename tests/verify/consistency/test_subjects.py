"""Sentences that name another group or topic than their numbers are of."""

from __future__ import annotations

import pytest

from reportgen.verify.consistency.checks.subjects import check_subjects

HEAD = "# A {#a}\n\n"
YOUTH = "{{ share('tg_youth__overall') }}"


def test_a_sentence_that_names_another_group(found, rules) -> None:
    text = HEAD + f"{YOUTH} er udfordret af arbejdet med %s.\n"

    [problem] = found(check_subjects, text % "børn og unge med autisme")

    assert problem.rule == "wrong-subject"
    assert '"børn og unge med autisme", but its numbers are of "unge i psykisk' in problem.message
    assert rules(check_subjects, text % "unge i psykisk mistrivsel") == []
    assert rules(check_subjects, text % "mange") == []


def test_names_that_differ_by_one_word(rules) -> None:
    text = HEAD + f"%s i psykisk mistrivsel udfordrer {YOUTH}.\n"

    assert rules(check_subjects, text % "Børn") == ["wrong-subject"]
    assert rules(check_subjects, text % "Unge") == []
    assert rules(check_subjects, text % "Børn og unge") == []


@pytest.mark.parametrize("said", ["flere end børn med autisme", "modsat børn med autisme"])
def test_what_a_sentence_compares_with_is_no_subject(rules, said) -> None:
    assert rules(check_subjects, HEAD + f"Det gælder {YOUTH}, {said}.\n") == []


def test_two_groups_have_each_their_number(rules) -> None:
    text = HEAD + "%s udfordrer {{ share('tg_autism__overall') }}, og %s " + YOUTH + ".\n"

    assert rules(check_subjects, text % ("Autisme", "unge i mistrivsel")) == []
    assert rules(check_subjects, text % ("Børn i psykisk mistrivsel", "unge i mistrivsel")) == [
        "wrong-subject"
    ]


def test_what_is_bold_leads_its_paragraph(found, rules) -> None:
    text = (
        HEAD
        + f"**Autisme og %s fylder.** Det gælder {YOUTH}.\nMange {{{{ share('tg_autism__overall') }}}}.\n"
    )

    [problem] = found(check_subjects, text % "meget udsatte unge med komplekse problemer")

    assert (problem.place.line, problem.place.column) == (6, 3)
    assert "komplekse problemer" in problem.message
    assert rules(check_subjects, text % "mistrivsel") == []


def test_topics_are_named_too(rules) -> None:
    text = HEAD + "1. **%s.** For {{ measure('growing') }} grupper er det sådan.\n"

    assert rules(check_subjects, text % "Tilbud og indsatser") == ["wrong-subject"]
    assert rules(check_subjects, text % "Vækst i målgruppen") == []
