"""Templates: fragments as written to Markdown with bound values, in a sandbox."""

from __future__ import annotations

from reportgen.manuscript.template.expression import Names
from reportgen.manuscript.template.fill import fill
from reportgen.manuscript.template.sandbox import Sandbox

__all__ = ["Names", "Sandbox", "fill"]
