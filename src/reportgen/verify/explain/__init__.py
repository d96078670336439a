"""Explaining: one printed number, figure or item, and its way back to the answers."""

from __future__ import annotations

from reportgen.verify.explain.find import explain
from reportgen.verify.explain.model import Explanation, Part, Table

__all__ = ["Explanation", "Part", "Table", "explain"]
