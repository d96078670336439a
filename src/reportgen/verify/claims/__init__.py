"""Claims: every word that claims something about the survey, tested against the data."""

from __future__ import annotations

from reportgen.verify.claims.check import check_claims
from reportgen.verify.claims.model import Checked, Proof

__all__ = ["Checked", "Proof", "check_claims"]
