"""Who was asked and who answered."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportgen.verify.consistency.checks.fieldwork import check_fieldwork

HEAD = "# A {#a}\n\n"


def test_more_answers_than_respondents(found, rules) -> None:
    [problem] = found(check_fieldwork, HEAD + "Tallene bygger på alle (N = 10-15).\n")

    assert problem.rule == "impossible-base"
    assert problem.message == '"N = 10-15" is more than the 11 who answered'
    assert rules(check_fieldwork, HEAD + "Tallene bygger på alle (N = 10-11).\n") == []


@pytest.mark.parametrize("said", ["en svarprocent på 85 pct.", "svarprocenten er 85 pct."])
def test_a_response_rate_that_is_none(found, rules, said) -> None:
    [problem] = found(check_fieldwork, HEAD + f"Det giver {said}\n")

    assert problem.rule == "wrong-rate"
    assert problem.hint == "it is 79 in 2020, 83 in 2022"
    assert rules(check_fieldwork, HEAD + f"Det giver {said}\n".replace("85", "83")) == []


def test_a_bound_share_that_is_no_rate(rules) -> None:
    said = HEAD + "En svarprocent på {{ %s }}\n"

    assert rules(check_fieldwork, said % "measure('rate')") == []
    assert rules(check_fieldwork, said % "share('tg_autism__growth')") == ["wrong-rate"]


def test_more_units_than_there_are(rules) -> None:
    said = HEAD + "I {{ facts.asked }} kommuner.\n"

    assert rules(check_fieldwork, said, facts={"asked": 14}) == []
    assert rules(check_fieldwork, said, facts={"asked": 15}) == ["impossible-base"]


@pytest.mark.parametrize(
    ("said", "right", "wrong"),
    [
        ("Det blev sendt til {{ measure('%s') }} kommuner.", "invited", "frame"),
        ("{{ measure('%s') }} kommuner har besvaret det.", "answered", "invited"),
        ("Det er {{ measure('%s') }} kommuner.", "answered", "areas"),
        ("Sendt til {{ measure('%s') }} af landets kommuner.", "invited", "targets"),
        ("Kommunerne fik {{ measure('%s') }} spørgsmål.", "questions", "answered"),
        (
            "Sendt til {{ measure('invited') }} af landets {{ measure('%s') }} kommuner.",
            "frame",
            "answered",
        ),
    ],
)
def test_a_measure_of_something_else(found, rules, said, right, wrong) -> None:
    assert rules(check_fieldwork, HEAD + said % right) == []
    [problem] = found(check_fieldwork, HEAD + said % wrong)
    assert problem.rule == "wrong-measure"
    assert problem.place.line == 6


def test_more_respondents_than_invited(reading_of) -> None:
    reading = reading_of(HEAD + "Tekst.\n")
    waves = dict(reading.basis.codebook.waves)
    waves[2022] = replace(waves[2022], invited=9)
    waves[2020] = replace(waves[2020], frame=12)
    codebook = replace(reading.basis.codebook, waves=waves)
    estimates = replace(reading.basis.estimates, codebook=codebook)
    basis = replace(reading.basis, estimates=estimates)

    problems = list(check_fieldwork(replace(reading, basis=basis)))

    assert [one.message for one in problems] == [
        "2022: 10 answered, but only 9 were invited",
        "2020: 14 were invited, but there are only 12",
    ]


def test_more_answers_to_an_item_than_respondents(reading_of) -> None:
    reading = reading_of(HEAD + "Tekst.\n")
    estimates = replace(reading.basis.estimates, respondents={2020: 11, 2022: 9})
    basis = replace(reading.basis, estimates=estimates)

    problems = list(check_fieldwork(replace(reading, basis=basis)))

    assert {one.rule for one in problems} == {"impossible-base"}
    assert '2022: 10 answers to "tg_autism__growth" from 9 respondents' in problems[0].message
