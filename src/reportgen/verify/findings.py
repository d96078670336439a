"""The sixth stage: the number ledger, the proof of every claim, and what is wrong with the whole."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from reportgen.errors import Problem
from reportgen.exhibit_specs import ExhibitSpecs
from reportgen.exhibits.basis import Basis
from reportgen.exhibits.build import whole_file
from reportgen.exhibits.errors import Locate
from reportgen.manuscript.model import Document
from reportgen.term_specs import Terms
from reportgen.verify import access
from reportgen.verify.claims import check_claims
from reportgen.verify.consistency import check_consistency
from reportgen.verify.ledger import take_ledger
from reportgen.verify.literals import check_literals
from reportgen.verify.model import Findings
from reportgen.verify.trends import check_trends

if TYPE_CHECKING:
    from reportgen.render.pdf.typeset import Rendition

NO_TERMS = Terms()
"""The terms of a publication that has none of its own."""

NO_SPECS = ExhibitSpecs()
"""What exhibits.yaml says where there is none."""


def verify(
    document: Document,
    basis: Basis,
    rendition: Rendition | None,
    known: Iterable[Problem] = (),
    terms: Terms = NO_TERMS,
    locate: Locate = whole_file,
    specs: ExhibitSpecs = NO_SPECS,
) -> Findings:
    """Take the document, what it was made from and how it is printed, give findings.

    rendition: None where the pages were not asked for: then no page is known, and none is checked.
    known: what earlier stages warn of.  terms: the publication's own.  locate: gives the place of a
    key path in the user's YAML; it is called for problems only.  specs: what exhibits.yaml says.
    """
    claims = check_claims(document, basis)
    problems = [*known, *check_literals(document, basis, specs, locate), *claims.problems]
    problems += check_trends(document, basis, claims.proofs)
    problems += check_consistency(document, basis, terms, locate)
    if rendition is not None:
        problems += rendition.warnings
        problems += access.check_access(rendition.data, document, basis.language)
    ledger = take_ledger(document, rendition.page_of if rendition else {})
    return Findings(ledger, tuple(sorted(dict.fromkeys(problems), key=_by_place)), claims.proofs)


def _by_place(problem: Problem) -> tuple[object, ...]:
    return problem.place, problem.rule, problem.message
