"""Footnotes: each with an id of its own and its number in front."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from reportgen.errors import Problem
from reportgen.verify.access.checks.told import ours
from reportgen.verify.access.original import Original
from reportgen.verify.access.reading.model import Reading


def check_notes(reading: Reading, original: Original) -> Iterator[Problem]:
    """Find footnotes that could not be told apart or found back."""
    notes = [element for element in reading.elements if element.role == "Note"]
    ids = Counter(element.id for element in reading.elements if element.id)
    for note in notes:
        page = reading.page_of(note)
        if not note.id:
            yield ours(original, "access-note-id", "a footnote has no id", page)
        elif ids[note.id] > 1:
            message = f"{ids[note.id]} elements have the id {note.id}"
            yield ours(original, "access-note-id", message, page)
        parts = [kid.role for kid in note.elements]
        if parts[:1] != ["Lbl"] or parts.count("Lbl") != 1:
            yield ours(original, "access-note-label", "a footnote has no number in front", page)
        elif len(note.kids) < 2:
            yield ours(original, "access-empty-element", "a footnote says nothing", page)
