"""Editions compared: what no longer holds, which rankings changed, which signs flipped."""

from __future__ import annotations

from reportgen.verify.editions.compare import compare_editions
from reportgen.verify.editions.model import Comparison
from reportgen.verify.editions.page import comparison_html

__all__ = ["Comparison", "compare_editions", "comparison_html"]
