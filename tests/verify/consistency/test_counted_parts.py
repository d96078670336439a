"""Counts of the questionnaire's parts."""

from __future__ import annotations

import pytest

from reportgen.verify.consistency.checks.counted_parts import check_counted_parts

HEAD = "# A {#a}\n\n"


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("Alle fire målgrupper er med.", "Alle tre målgrupper er med."),
        ("I to målgrupper er det sådan.", "I fem målgrupper er det sådan."),
        ("For tre ud af fire målgrupper.", "For tre ud af fem målgrupper."),
        ("De 3 fokusområder.", "De 4 fokusområder."),
        ("De {{ words(4) }} udvalgte målgrupper.", "De {{ words(7) }} udvalgte målgrupper."),
    ],
)
def test_a_typed_count(found, rules, right, wrong) -> None:
    assert rules(check_counted_parts, HEAD + right) == []
    [problem] = found(check_counted_parts, HEAD + wrong)
    assert problem.rule == "wrong-count"
    assert problem.hint in {"write fire målgrupper", "write tre fokusområder"}


@pytest.mark.parametrize(
    ("noun", "right", "wrong"),
    [
        ("målgrupper", "targets", "areas"),
        ("målgrupper", "targets", "questions"),
        ("målgrupper", "targets", "answered"),
        ("fokusområder", "areas", "targets"),
    ],
)
def test_a_bound_count_of_something_else(found, rules, noun, right, wrong) -> None:
    said = HEAD + "Der er {{ measure('%s', words=True) }} udvalgte %s.\n"

    assert rules(check_counted_parts, said % (right, noun)) == []
    [problem] = found(check_counted_parts, said % (wrong, noun))
    assert problem.rule == "wrong-measure"
    assert problem.hint == f"write {{{{ measure('{right}') }}}}"


def test_a_declared_fact_may_be_larger(rules) -> None:
    text = HEAD + "Spørgeskemaet havde {{ words(facts.asked) }} målgrupper.\n"

    assert rules(check_counted_parts, text, facts={"asked": 6}) == []
    assert rules(check_counted_parts, HEAD + "Der var seks målgrupper.\n") == ["wrong-count"]


def test_the_topics_of_another_block_may_go_by_the_same_noun(rules) -> None:
    said = HEAD + "{{ measure('questions') }} %sfokusområder.\n"

    assert rules(check_counted_parts, said % "") == []
    assert rules(check_counted_parts, said % "organisatoriske ") == ["wrong-measure"]
