"""Applying: the text of a file with the certain bindings written into it."""

from __future__ import annotations

from collections.abc import Iterable

from reportgen.verify.suggest.model import Suggestion


def applied(text: str, suggestions: Iterable[Suggestion]) -> str:
    """Take a text and what was suggested for it, give it with the certain ones in place."""
    certain = sorted((one for one in suggestions if one.certain), key=lambda one: -one.start)
    for one in certain:
        text = text[: one.start] + one.bindings[0].written + text[one.end :]
    return text
