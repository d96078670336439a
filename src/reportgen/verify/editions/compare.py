"""Comparing: the recipe."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportgen.answers.questionnaire import Change
from reportgen.errors import Problem
from reportgen.exhibits.basis import Basis
from reportgen.exhibits.model import Exhibits
from reportgen.manuscript.model import Document
from reportgen.verify.claims import check_claims
from reportgen.verify.editions.model import Comparison
from reportgen.verify.editions.rankings import changed_rankings
from reportgen.verify.editions.sentences import untrue_sentences
from reportgen.verify.editions.signs import flipped_changes, flipped_numbers
from reportgen.verify.ledger import take_ledger
from reportgen.verify.trends import check_trends


@dataclass(frozen=True, slots=True)
class Told:
    """An edition as it is compared: its text, what it was made from, what it could not print."""

    document: Document
    basis: Basis
    exhibits: Exhibits
    problems: tuple[Problem, ...] = ()


def compare_editions(
    name: str, first: Told, last: Told, questionnaire: Sequence[Change]
) -> Comparison:
    """Take two editions, give what is different.

    first: the earlier edition as it is.  last: the same text, with the later edition's numbers.
    """
    claims = check_claims(last.document, last.basis)
    trends = check_trends(last.document, last.basis, claims.proofs)
    language = last.basis.language.code
    found = (*claims.problems, *trends)
    ledgers = (take_ledger(one.document, {}) for one in (first, last))
    return Comparison(
        name,
        language,
        first.basis.edition,
        last.basis.edition,
        tuple(questionnaire),
        tuple(untrue_sentences(last.document, last.basis, last.problems, found)),
        tuple(changed_rankings(first.exhibits.by_id, first.basis, last.basis)),
        (*flipped_changes(first.basis, last.basis), *flipped_numbers(*ledgers)),
    )
