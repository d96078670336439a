"""The order in which the Tab key goes through a page: that of the tree."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.errors import Problem
from reportgen.verify.access.checks.told import ours
from reportgen.verify.access.original import Original
from reportgen.verify.access.reading.model import Reading


def check_tab_order(reading: Reading, original: Original) -> Iterator[Problem]:
    """Find pages that keep to another order."""
    for number, page in enumerate(reading.pages):
        if page.tabs != "S":
            message = "the Tab key does not follow the reading order"
            yield ours(original, "access-tab-order", message, number)
