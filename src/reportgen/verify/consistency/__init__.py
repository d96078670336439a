"""Consistency: one quantity one value, references and structure, names and terms, bases and sources.

`read` walks a document into passages, `registry` lists the checks, one a module; the words that
they know are data, `languages/terms/` and the publication's terms.yaml.
"""

from __future__ import annotations

from reportgen.verify.consistency.check import check_consistency

__all__ = ["check_consistency"]
