"""Access: what an outside validator cannot know about a PDF, because it has not seen the manuscript."""

from __future__ import annotations

from reportgen.verify.access.check import check_access
from reportgen.verify.access.original import expected_text

__all__ = ["check_access", "expected_text"]
