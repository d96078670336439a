"""Evidence: which items of the questionnaire the numbers of a text are about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reportgen.config import CountMeasure, LeadersMeasure, SpanMeasure
from reportgen.exhibits.basis import Basis
from reportgen.exhibits.model import Quantity
from reportgen.exhibits.select import select_items
from reportgen.manuscript.model import Number


def items_of(basis: Basis, quantity: Quantity) -> tuple[str, ...]:
    """Give the items behind a quantity: its own, those of its measure, or none."""
    if quantity.item in basis.codebook.items:
        return (quantity.item,)
    measure = basis.publication.measures.get(quantity.item)
    if isinstance(measure, SpanMeasure):
        return select_items(basis.codebook, measure.items, measure.leave_out).items
    if isinstance(measure, CountMeasure | LeadersMeasure):
        return select_items(basis.codebook, measure.items).items
    return ()


def items_in(basis: Basis, numbers: Iterable[tuple[int, Number]]) -> tuple[str, ...]:
    """Give the items behind numbers, each once, in reading order."""
    found = (item for _, number in numbers for item in items_of(basis, number.quantity))
    return tuple(dict.fromkeys(found))


def groups_of(basis: Basis, items: Iterable[str]) -> frozenset[str]:
    """Give the groups that items belong to."""
    return frozenset(_groups(basis, items))


def _groups(basis: Basis, items: Iterable[str]) -> Iterator[str]:
    for item in items:
        group = basis.codebook.items[item].group
        if group:
            yield group
