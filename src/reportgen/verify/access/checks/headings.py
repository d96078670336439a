"""Headings: a first one of the first level, and no level passed over."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.errors import Problem
from reportgen.verify.access.checks.told import ours, place_of, quoted
from reportgen.verify.access.original import Original
from reportgen.verify.access.reading.model import Element, Reading

LEVELS = {f"H{level}": level for level in range(1, 7)}


def headings(reading: Reading) -> Iterator[tuple[int, Element]]:
    """Give every heading with its level."""
    for element in reading.elements:
        if element.role in LEVELS:
            yield LEVELS[element.role], element


def check_headings(reading: Reading, original: Original) -> Iterator[Problem]:
    """Find a level that is skipped, and headings without level."""
    found = list(headings(reading))
    if not found:
        yield ours(original, "access-heading-order", "the PDF has no headings")
    above = 0
    for number, (level, element) in enumerate(found):
        if level > above + 1:
            before = f"follows one of level {above}" if above else "is the first"
            message = f"the heading {quoted(reading.text(element))} of level {level} {before}"
            # lists of contents have headings that the manuscript has not: they come first
            behind = number - len(found) + len(original.headings)
            at = place_of(original.headings, behind, len(original.headings), original.output)
            place = at if behind >= 0 else original.output
            hint = "give it the next level, or the heading above it"
            yield Problem(place, "access-heading-order", message, hint)
        above = level
    if any(element.role == "H" for element in reading.elements):
        yield ours(original, "access-heading-order", "a heading has no level")
