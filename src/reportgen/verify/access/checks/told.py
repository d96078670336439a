"""How a check tells what it found."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from reportgen.errors import Place, Problem
from reportgen.verify.access.original import Original
from reportgen.verify.access.reading.model import Reading

Check = Callable[[Reading, Original], Iterator[Problem]]
"""Takes what the PDF says and what it should say, gives what is wrong."""

OURS = "this is a fault of reportgen, not of the manuscript: please report it with the PDF"
"""The way out where the author can do nothing."""

LONGEST = 60
"""Characters of the text that a message quotes."""


def ours(original: Original, rule: str, message: str, page: int = -1) -> Problem:
    """Give a problem that is reportgen's. page: from 0, -1 for none."""
    where = f"page {page + 1}: " if page >= 0 else ""
    return Problem(original.output, rule, f"{where}{message}", OURS)


def quoted(text: str) -> str:
    """Give text in quotation marks, shortened."""
    short = text if len(text) <= LONGEST else text[: LONGEST - 1].rstrip() + "…"
    return f"“{short}”"


def place_of(places: Sequence[Place], number: int, found: int, otherwise: Place) -> Place:
    """Give the place of one of several elements; only where the PDF has as many as the manuscript."""
    return places[number] if len(places) == found else otherwise
