"""Contents lists: entries that lead to the page they name."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.errors import Problem
from reportgen.verify.access.checks.told import ours, quoted
from reportgen.verify.access.original import Original
from reportgen.verify.access.reading.model import Annotation, Element, Key, Reading, Referred


def check_contents(reading: Reading, original: Original) -> Iterator[Problem]:
    """Find contents lists of other than entries, and entries that name a wrong page."""
    areas = {area.key: area for page in reading.pages for area in page.annotations}
    entries: set[Element] = set()
    for element in reading.elements:
        page = reading.page_of(element)
        if element.role == "TOC":
            entries.update(element.elements)
            if any(kid.role not in {"TOCI", "TOC", "Caption"} for kid in element.elements):
                message = "a contents list has something other than entries"
                yield ours(original, "access-broken-contents", message, page)
        elif element.role == "TOCI":
            if element not in entries:
                message = "an entry stands outside contents lists"
                yield ours(original, "access-broken-contents", message, page)
            yield from _check_entry(reading, element, areas, original)


def _check_entry(
    reading: Reading, entry: Element, areas: dict[Key, Annotation], original: Original
) -> Iterator[Problem]:
    text, page = reading.text(entry), reading.page_of(entry)
    keys = [kid.key for below in entry.walk() for kid in below.kids if isinstance(kid, Referred)]
    leads = {areas[key].leads for key in keys if key in areas}
    if not leads or -1 in leads:
        message = f"the entry {quoted(text)} does not lead to its page"
        yield ours(original, "access-broken-contents", message, page)
        return
    labels = {reading.pages[target].label for target in leads}
    if labels != {text.rpartition(" ")[2]}:
        message = f"the entry {quoted(text)} leads to page {', '.join(sorted(labels))}"
        yield ours(original, "access-wrong-page-number", message, page)
