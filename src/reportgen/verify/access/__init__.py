"""Access: what an outside validator cannot know about a PDF, because it has not seen the manuscript.

Each name is imported when it is first asked for: only what has pages is checked here.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reportgen.verify.access.check import check_access
    from reportgen.verify.access.original import expected_text

__all__ = ["check_access", "expected_text"]

_HOMES = {"check_access": "check", "expected_text": "original"}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
