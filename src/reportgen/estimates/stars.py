"""Marks for small p-values, from the publication's one legend."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.config import Star
from reportgen.estimates.model import Correlation, HypothesisTest


def stars(found: Correlation | HypothesisTest, legend: Sequence[Star]) -> str:
    """Give the mark of a test, by its p as adjusted; "" for none, or where there is no p."""
    return mark_of(found.p if found.adjusted_p is None else found.adjusted_p, legend)


def mark_of(p: float | None, legend: Sequence[Star]) -> str:
    """Give the mark of the smallest limit that p is below; a p at a limit is not below it."""
    if p is None:
        return ""
    return next((star.mark for star in legend if p < star.below), "")
