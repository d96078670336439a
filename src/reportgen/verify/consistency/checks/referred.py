"""Whether everything that has a number is referred to in the text, and before it stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from reportgen.errors import Problem
from reportgen.verify.consistency.passages import Passage
from reportgen.verify.consistency.reading import Placed, Reading
from reportgen.verify.references import unreferenced


def check_referred(reading: Reading) -> Iterator[Problem]:
    """Give a warning for each numbered figure, table and box that the text does not lead to.

    Rules: those of `unreferenced`; `late-reference`, where the first reference comes after it and in
    another section.
    """
    yield from unreferenced(reading.document)
    referring = _referring(reading)
    for one in reading.placed:
        passages = [p for p in referring.get(one.id, ()) if p.owner != one.id]
        if one.number and passages and not any(_leads_to(p, one) for p in passages):
            message = f'the {one.kind} "{one.id}" stands before the text first refers to it'
            hint = f"move it behind {passages[0].place}, or write @{one.id} before it"
            yield Problem(one.place, "late-reference", message, hint, "warning")


def _referring(reading: Reading) -> Mapping[str, list[Passage]]:
    """Give the passages that refer to each id, in reading order."""
    found: dict[str, list[Passage]] = defaultdict(list)
    for passage in reading.passages:
        for _, reference in passage.references:
            found[reference.target].append(passage)
    return found


def _leads_to(passage: Passage, placed: Placed) -> bool:
    return passage.order < placed.order or passage.sections == placed.sections
