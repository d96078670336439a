"""The sixth stage: the number ledger, and what is wrong with the finished publication."""

from __future__ import annotations

from collections.abc import Iterable

from reportgen.errors import Problem
from reportgen.exhibits.basis import Basis
from reportgen.manuscript.model import Document
from reportgen.render.pdf.typeset import Rendition
from reportgen.verify.ledger import take_ledger
from reportgen.verify.literals import check_literals
from reportgen.verify.model import Findings
from reportgen.verify.references import unreferenced


def verify(
    document: Document, basis: Basis, rendition: Rendition | None, known: Iterable[Problem] = ()
) -> Findings:
    """Take the document, what it was made from and how it is printed, give findings.

    rendition: None where the pages were not asked for: then no page is known, and none is checked.
    known: what earlier stages warn of.
    """
    ledger = take_ledger(document, rendition.page_of if rendition else {})
    problems = [*known, *unreferenced(document), *check_literals(document, basis)]
    if rendition is not None:
        problems += rendition.warnings
    return Findings(ledger, tuple(sorted(dict.fromkeys(problems), key=_by_place)))


def _by_place(problem: Problem) -> tuple[object, ...]:
    return problem.place, problem.rule
