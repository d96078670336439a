"""Whether everything that has a number is referred to in the text, and before it stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from reportgen.errors import Problem
from reportgen.verify.consistency.passages import Passage
from reportgen.verify.consistency.reading import Placed, Reading


def check_referred(reading: Reading) -> Iterator[Problem]:
    """Give a warning for each numbered figure, table and box that the text does not lead to.

    Rules: `unreferenced-figure`, `unreferenced-table`, `unreferenced-box`; `late-reference`, where
    the first reference comes after it and in another section.
    """
    referring = _referring(reading)
    for one in reading.placed:
        if not one.number or not one.id:
            continue
        passages = [p for p in referring.get(one.id, ()) if p.owner != one.id]
        if not passages:
            yield Problem(
                one.place,
                f"unreferenced-{one.kind}",
                f'nothing in the text refers to the {one.kind} "{one.id}"',
                f"write @{one.id} where the text speaks of it",
                "warning",
            )
        elif not any(_leads_to(passage, one) for passage in passages):
            first = passages[0]
            message = f'the {one.kind} "{one.id}" stands before the text first refers to it'
            hint = f"move it behind {first.place}, or write @{one.id} before it"
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
