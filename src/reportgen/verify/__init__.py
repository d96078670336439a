"""Stage 6: Document and pages -> Findings. Every printed number, and what is wrong with the whole."""

from __future__ import annotations

from reportgen.verify.explain import Explanation, explain
from reportgen.verify.findings import verify
from reportgen.verify.ledger import ledger_json
from reportgen.verify.model import Entry, Findings
from reportgen.verify.proof import proof_html

__all__ = [
    "Entry",
    "Explanation",
    "Findings",
    "explain",
    "ledger_json",
    "proof_html",
    "verify",
]
