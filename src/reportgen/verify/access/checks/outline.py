"""Bookmarks: every heading, in order and on its level, and nothing else."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace
from difflib import SequenceMatcher

from reportgen.errors import Problem
from reportgen.verify.access.checks.headings import headings
from reportgen.verify.access.checks.told import ours, quoted
from reportgen.verify.access.original import Original
from reportgen.verify.access.reading.model import Bookmark, Element, Reading, folded


def check_outline(reading: Reading, original: Original) -> Iterator[Problem]:
    """Find headings that have no bookmark, and bookmarks that lead elsewhere."""
    titles = {folded(entry.title) for entry in reading.outline}
    wanted = [
        Bookmark(level, _title(reading, element, titles), reading.page_of(element))
        for level, element in headings(reading)
    ]
    found = [Bookmark(entry.level, folded(entry.title), entry.page) for entry in reading.outline]
    if wanted == found:
        return
    for kind, a, b, c, d in SequenceMatcher(None, wanted, found, autojunk=False).get_opcodes():
        if kind == "equal":
            continue
        for entry in wanted[a:b]:
            message = (
                f"the heading {quoted(entry.title)} has no bookmark of its level that leads to it"
            )
            yield ours(original, "access-outline", message, entry.page)
        if a == b:
            for entry in found[c:d]:
                message = f"the bookmark {quoted(entry.title)} belongs to no heading"
                yield ours(original, "access-outline", message, entry.page)


def _title(reading: Reading, heading: Element, titles: Collection[str]) -> str:
    """Give what a heading says; without the marks of its footnotes if a bookmark says it so."""
    whole = reading.text(heading)
    if whole in titles:
        return whole
    kept = (k for k in heading.kids if not (isinstance(k, Element) and k.role == "Reference"))
    return reading.text(replace(heading, kids=tuple(kept)))
