"""Templates: fragments as written to Markdown with bound values, in a sandbox."""

from __future__ import annotations

from reportgen.manuscript.template.evaluate import Evaluator, Found, offset_of
from reportgen.manuscript.template.expression import Names, Refused
from reportgen.manuscript.template.fill import fill
from reportgen.manuscript.template.sandbox import Sandbox

__all__ = ["Evaluator", "Found", "Names", "Refused", "Sandbox", "fill", "offset_of"]
