"""Suggestions: bindings for the numbers that stand typed in existing prose, one file a step."""

from __future__ import annotations

from reportgen.verify.suggest.apply import applied
from reportgen.verify.suggest.model import Suggestion
from reportgen.verify.suggest.suggest import suggest

__all__ = ["Suggestion", "applied", "suggest"]
