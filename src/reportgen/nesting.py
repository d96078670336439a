"""How deeply a YAML text nests, found out before a parser that recurses is let at it."""

from __future__ import annotations

import re

DEEPEST = 50
"""Levels that a YAML file may nest."""
BRACKETS = re.compile(r"[\[{\]}]")
DEEP_BLOCK = re.compile(rf"^(?: {{{DEEPEST * 4},}}| *(?:[-?] ){{{DEEPEST},}})", re.MULTILINE)


def too_deep(text: str) -> bool:
    """Take YAML text, say whether brackets, dashes or indentation nest more than `DEEPEST` levels.

    Brackets in quoted text count too: the limit is far above what any file of ours needs.
    """
    depth = 0
    for bracket in BRACKETS.finditer(text):
        depth = max(depth + (1 if bracket[0] in "[{" else -1), 0)
        if depth > DEEPEST:
            return True
    return DEEP_BLOCK.search(text) is not None
