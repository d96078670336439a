"""Content streams and tree as met while reading: what is untagged, unreadable or wrongly nested."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.errors import Problem
from reportgen.verify.access.checks.told import ours
from reportgen.verify.access.original import Original
from reportgen.verify.access.reading.model import Reading


def check_content(reading: Reading, original: Original) -> Iterator[Problem]:
    """Give every fault that reading met."""
    for fault in reading.faults:
        yield ours(original, fault.rule, fault.message, fault.page)
