"""Stage 6: Document and pages -> Findings. Every printed number, and what is wrong with the whole."""

from __future__ import annotations

from reportgen.verify.findings import verify
from reportgen.verify.ledger import ledger_json
from reportgen.verify.model import Entry, Findings

__all__ = ["Entry", "Findings", "ledger_json", "verify"]
