"""What stands beside the rows of an exhibit: an item's own label, its group's or its topic's."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reportgen.exhibit_specs import Stub
from reportgen.exhibits.basis import Basis
from reportgen.exhibits.errors import SpecProblems

LEAD_END = ": "
"""Between what several items' labels begin with and what tells them apart."""


def stubs_of(
    items: Sequence[str], kind: Stub, basis: Basis, problems: SpecProblems
) -> dict[str, str]:
    """Give the text beside each item; an item without usable text is noted and left out.

    Problems: `no-stub`, `same-stub`.
    """
    stubs: dict[str, str] = {}
    for item in items:
        stub = stub_of(item, kind, basis)
        twin = next((other for other, text in stubs.items() if text == stub), None)
        if not stub:
            message = f'item "{item}" has no {kind}, so nothing can stand beside its bar'
            problems.add(("stub",), "no-stub", message, 'use "stub: item"')
        elif twin is not None:
            message = f'the same text, "{stub}", would stand beside "{twin}" and "{item}"'
            hint = "let another stub (item, group, topic) tell them apart"
            problems.add(("stub",), "same-stub", message, hint)
        else:
            stubs[item] = stub
    return stubs


def under_lead(stubs: Mapping[str, str]) -> tuple[str, dict[str, str]]:
    """Take stubs, give the lead that all of them share ("Elderly" of "Elderly: care"), and the rest.

    The lead is "" and the stubs stay as they are where there are fewer than two, or one has another
    lead or none.
    """
    leads = {stub.partition(LEAD_END)[0] for stub in stubs.values() if LEAD_END in stub}
    if len(stubs) < 2 or len(leads) != 1 or not all(LEAD_END in s for s in stubs.values()):
        return "", dict(stubs)
    rests = {item: stub.partition(LEAD_END)[2] for item, stub in stubs.items()}
    return leads.pop(), {item: rest[:1].upper() + rest[1:] for item, rest in rests.items()}


def stub_of(item_id: str, kind: Stub, basis: Basis) -> str:
    """Give the text beside an item; "" where it has none of that kind."""
    item, codebook = basis.codebook.items[item_id], basis.codebook
    if kind == "item":
        return item.label
    if kind == "group":
        return codebook.groups[item.group].label if item.group in codebook.groups else ""
    return codebook.topics[item.topic].label if item.topic in codebook.topics else ""
