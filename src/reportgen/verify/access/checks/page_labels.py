"""Page labels: the number that viewers show is the number that is printed."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.errors import Problem
from reportgen.verify.access.checks.told import ours
from reportgen.verify.access.original import Original
from reportgen.verify.access.reading.model import Page, Reading


def check_page_labels(reading: Reading, original: Original) -> Iterator[Problem]:
    """Find pages whose printed number is another than their label."""
    labels = [page.label for page in reading.pages]
    if len(set(labels)) < len(labels):
        yield ours(original, "access-page-label", "two pages have the same label")
    for number, page in enumerate(reading.pages):
        printed = _printed(page)
        if printed and page.label not in printed:
            message = f"the label is {page.label}, printed is {printed[-1]}"
            yield ours(original, "access-page-label", message, number)


def _printed(page: Page) -> list[str]:
    """Give the numbers that end a line of running head or foot."""
    ends = [line.split()[-1] for line in page.content.furniture if line.split()]
    return [word for word in ends if any(character.isdigit() for character in word)]
