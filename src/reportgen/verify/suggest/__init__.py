"""Suggestions: bindings for the numbers and claims of existing prose, one file a step."""

from __future__ import annotations

from reportgen.verify.suggest.apply import applied
from reportgen.verify.suggest.claims import ClaimSuggestion, suggest_claims
from reportgen.verify.suggest.model import Suggestion
from reportgen.verify.suggest.suggest import suggest

__all__ = ["ClaimSuggestion", "Suggestion", "applied", "suggest", "suggest_claims"]
