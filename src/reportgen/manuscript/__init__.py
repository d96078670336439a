"""Manuscript, the fourth stage: fragments and exhibits to the document."""

from __future__ import annotations

from reportgen.manuscript.compose import compose

__all__ = ["compose"]
