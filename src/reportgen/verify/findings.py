"""The sixth stage: the number ledger, and what is wrong with the finished publication."""

from __future__ import annotations

from reportgen.manuscript.model import Document
from reportgen.verify.ledger import PageOf, take_ledger
from reportgen.verify.model import Findings


def verify(document: Document, page_of: PageOf) -> Findings:
    """Take the document and where it is printed, give findings."""
    return Findings(ledger=take_ledger(document, page_of), problems=())
