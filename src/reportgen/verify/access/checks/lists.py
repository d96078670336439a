"""Lists: entries with a label and a body each."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.errors import Problem
from reportgen.verify.access.checks.told import ours
from reportgen.verify.access.original import Original
from reportgen.verify.access.reading.model import Element, Reading


def check_lists(reading: Reading, original: Original) -> Iterator[Problem]:
    """Find lists that would not be read as lists."""
    entries: set[Element] = set()
    for element in reading.elements:
        parts = [kid.role for kid in element.elements]
        page = reading.page_of(element)
        if element.role == "L":
            entries.update(element.elements)
            own = parts[1:] if parts[:1] == ["Caption"] else parts
            if not own or any(part not in {"LI", "L"} for part in own):
                message = "a list has something other than entries"
                yield ours(original, "access-broken-list", message, page)
        elif element.role == "LI":
            if element not in entries:
                message = "an entry stands outside lists"
                yield ours(original, "access-broken-list", message, page)
            if parts != ["Lbl", "LBody"]:
                message = "an entry of a list is not a label and a body"
                yield ours(original, "access-broken-list", message, page)
        elif element.role != "L" and "LBody" in parts:
            message = "the body of an entry stands outside entries"
            yield ours(original, "access-broken-list", message, page)
