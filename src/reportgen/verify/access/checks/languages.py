"""Words in another language: marked as such, so that they are pronounced right."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from reportgen.errors import Problem
from reportgen.verify.access.checks.told import OURS, ours, quoted
from reportgen.verify.access.original import Original
from reportgen.verify.access.reading.model import Reading


def check_languages(reading: Reading, original: Original) -> Iterator[Problem]:
    """Find foreign words without their language, and words with a language they have not."""
    found = Counter(
        (element.lang, reading.text(element))
        for element in reading.elements
        if element.lang and element not in reading.roots
    )
    for strange in original.strange:
        key = strange.lang, strange.text
        if not found[key]:
            message = f"{quoted(strange.text)} is not marked as {strange.lang}"
            yield Problem(strange.place, "access-foreign-words", message, OURS)
        found[key] -= 1
    for (lang, text), count in found.items():
        if count > 0:
            message = f"{quoted(text)} is marked as {lang}"
            yield ours(original, "access-foreign-words", message)
