"""Checking claims end to end: proofs, findings as authors read them, thresholds, languages."""

from __future__ import annotations

from dataclasses import replace

import pytest
from libraries import Libraries

from reportgen.language import load_language
from reportgen.verify.claims import check_claims

COLLECTIONS = "{{ share('area_collections__overall') }} er udfordret af samlinger og indkøb"


def test_a_true_claim_is_proved_by_a_test_that_can_be_bound_by_hand(libraries: Libraries) -> None:
    checked = libraries.check(f"{COLLECTIONS}, en stigning siden {{{{ previous }}}}.")

    (proof,) = checked.proofs
    assert not checked.problems
    assert (proof.words, proof.rule, proof.resolved_by) == ("stigning", "direction", "rule")
    assert proof.test == "change('area_collections__overall') > 0"
    assert proof.values == "change('area_collections__overall') = 12"
    assert (proof.place.line, proof.place.column) == (7, len(COLLECTIONS) + len(", en ") + 1)
    assert proof.holds


def test_a_false_claim_is_told_with_what_is_true_in_the_texts_language(
    libraries: Libraries,
) -> None:
    checked = libraries.check(f"{COLLECTIONS}, et fald siden {{{{ previous }}}}.")

    (problem,), (proof,) = checked.problems, checked.proofs
    assert problem.rule == "false-claim"
    assert problem.severity == "error"
    assert problem.message == "“fald” is not true: change('area_collections__overall') = 12"
    assert problem.hint == (
        "Samlinger og indkøb, samlet set: 40 pct. i 2021, 52 pct. i 2023, "
        "altså en stigning på 12 procentpoint"
    )
    assert problem.place == proof.place
    assert not proof.holds


def test_an_unresolved_claim_is_told_with_a_proposal(libraries: Libraries) -> None:
    checked = libraries.check(f"{COLLECTIONS}. Det er signifikant.")

    (problem,) = checked.problems
    assert problem.rule == "unresolved-claim"
    assert problem.severity == "warning"
    assert "“signifikant” claims something about the survey" in problem.message
    assert problem.hint == (
        "bind it: [signifikant]{claim=\"differs('area_collections__overall', '…')\"}, "
        'or waive it: [signifikant]{waive="why"}'
    )


def test_a_proposal_can_be_pasted(libraries: Libraries) -> None:
    text = "{{ measure('rate') }} har svaret. Andelen er steget."
    (problem,) = libraries.check(text).problems

    assert problem.hint == (
        'bind it: [steget]{claim="change(\'…\') > 0"}, or waive it: [steget]{waive="why"}'
    )


def test_words_bound_by_hand_and_waived_words_are_proved_as_such(libraries: Libraries) -> None:
    text = (
        f"{COLLECTIONS}, og [flere]{{claim=\"change('area_collections__overall') > 0\"}} end "
        '[de fleste]{waive="en vending"} tror.'
    )
    by_hand, waived = libraries.check(text).proofs

    assert (by_hand.words, by_hand.rule, by_hand.resolved_by) == ("flere", "claim", "hand")
    assert by_hand.test == "change('area_collections__overall') > 0"
    assert by_hand.holds
    assert (waived.words, waived.resolved_by, waived.values) == (
        "de fleste",
        "waiver",
        "en vending",
    )


def test_problems_and_proofs_come_by_place(libraries: Libraries) -> None:
    text = f"{COLLECTIONS}, et markant fald siden {{{{ previous }}}}. De fleste er udfordret."
    checked = libraries.check(text)

    assert [proof.place for proof in checked.proofs] == sorted(p.place for p in checked.proofs)
    assert [proof.words for proof in checked.proofs] == ["markant", "fald", "De fleste"]


@pytest.mark.parametrize(
    ("claims", "rules"),
    [
        ({}, []),
        ({"markant": 12}, []),
        ({"markant": 13}, ["false-claim"]),
        ({"markand": 13}, ["unknown-threshold"]),
    ],
)
def test_a_publication_may_set_thresholds(
    libraries: Libraries, claims: dict[str, float], rules: list[str]
) -> None:
    text = f"{COLLECTIONS}, en markant stigning siden {{{{ previous }}}}."

    assert [problem.rule for problem in libraries.check(text, claims).problems] == rules


def test_an_unknown_threshold_is_told_with_the_likely_one(libraries: Libraries) -> None:
    (problem,) = libraries.check("Tekst.", {"markand": 13}).problems

    assert problem.severity == "error"
    assert "markand" in problem.message
    assert "markant" in problem.hint


def test_a_language_without_claim_words_tests_what_is_bound_by_hand_only(
    libraries: Libraries,
) -> None:
    text = (
        f"{COLLECTIONS}, et fald siden {{{{ previous }}}}. "
        "[Det faldt]{claim=\"change('area_collections__overall') < 0\"}."
    )
    document, basis = libraries.compose(text)
    language = load_language("da")
    language.code = "fo"
    checked = check_claims(document, replace(basis, language=language))

    assert [proof.resolved_by for proof in checked.proofs] == ["hand"]
    assert [problem.rule for problem in checked.problems] == ["false-claim"]


def test_checking_twice_gives_the_same(libraries: Libraries) -> None:
    document, basis = libraries.compose(f"{COLLECTIONS}, et fald siden {{{{ previous }}}}.")

    assert check_claims(document, basis) == check_claims(document, basis)
