"""The finished PDF read back: whether everyone can read it, and reads what was written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from pikepdf import PdfError

from reportgen.errors import Place, Problem
from reportgen.language import Language
from reportgen.manuscript.model import Document
from reportgen.verify.access.checks.told import OURS
from reportgen.verify.access.original import take_original
from reportgen.verify.access.reading.file import read_pdf
from reportgen.verify.access.registry import CHECKS

MOST = 10
"""Problems of one rule that are told; the last one says how many more there are."""


def check_access(
    data: bytes, document: Document, language: Language, output: str = ""
) -> tuple[Problem, ...]:
    """Take a PDF's bytes and the Document it was made from, give every problem of access.

    output: name of the PDF, the place of what is not the manuscript's.
    """
    original = take_original(document, language, output)
    try:
        reading = read_pdf(data)
    except PdfError as fault:
        message = f"the PDF cannot be read: {' '.join(str(fault).split())}"
        return (Problem(Place(original.output.path), "access-unreadable-pdf", message, OURS),)
    found = (problem for check in CHECKS for problem in check(reading, original))
    return tuple(_fewer(dict.fromkeys(found)))


def _fewer(problems: Iterable[Problem]) -> Iterator[Problem]:
    """Leave out what would only repeat: a fault of every page is told a few times."""
    told = tuple(problems)
    counts = Counter(problem.rule for problem in told)
    seen: Counter[str] = Counter()
    for problem in told:
        seen[problem.rule] += 1
        more = counts[problem.rule] - MOST
        if seen[problem.rule] < MOST or (seen[problem.rule] == MOST and more == 0):
            yield problem
        elif seen[problem.rule] == MOST:
            yield replace(problem, message=f"{problem.message} (and {more} more like this)")
