"""Parts and wholes: whether a part is larger than what it is a part of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from itertools import permutations

from reportgen.config import CountMeasure
from reportgen.errors import Problem
from reportgen.exhibits.model import Edition
from reportgen.exhibits.select import select_items
from reportgen.verify.consistency.passages import Passage
from reportgen.verify.consistency.reading import Printed, Reading
from reportgen.verify.consistency.wording import phrases

Key = tuple[str, Edition, tuple[tuple[str, str], ...]]


def check_parts(reading: Reading) -> Iterator[Problem]:
    """Give a problem for each part that is printed larger than its whole.

    Rules: `part-over-whole`, for categories of one item and for "X out of Y"; `wrong-whole`, where
    the Y is not the number of items that X was counted among.
    """
    yield from _categories(reading)
    for one in reading.said:
        yield from _out_of(reading, one)


def _categories(reading: Reading) -> Iterator[Problem]:
    by_item: dict[Key, dict[tuple[str, ...], tuple[Printed, Decimal]]] = defaultdict(dict)
    for one in reading.printed:
        quantity = one.quantity
        if quantity.statistic != "share" or quantity.value is None or not quantity.categories:
            continue
        number = one.number
        if number is not None:
            found = by_item[quantity.item, quantity.edition, quantity.where]
            most = found.get(quantity.categories)
            if most is None or number > most[1]:
                found[quantity.categories] = one, number
    for shares in by_item.values():
        for (part, (one, number)), (whole, (other, total)) in permutations(shares.items(), 2):
            if number > total and set(part) < set(whole):
                message = (
                    f'"{one.text}" for {", ".join(part)} is more than "{other.text}" for '
                    f"{', '.join(whole)}, which holds it ({other.place})"
                )
                yield Problem(one.place, "part-over-whole", " ".join(message.split()))


def _out_of(reading: Reading, passage: Passage) -> Iterator[Problem]:
    for match in phrases(reading.lexicon.out_of).finditer(passage.folded):
        part = reading.numerals.before(passage, match.start())
        whole = reading.numerals.after(passage, match.end() + 1)
        if part is None or whole is None or part.start == whole.start:
            continue  # "two out of three" is one quantity
        said = f"{part.text} {match.group()} {whole.text}"
        if part.value > whole.value:
            yield Problem(part.place, "part-over-whole", f'"{said}": the part is the larger one')
            continue
        name = part.quantity.item if part.quantity is not None else ""
        counted = _counted_among(reading, name)
        if counted is not None and counted != whole.value:
            message = f'"{said}": "{name}" is counted among {counted} items'
            yield Problem(whole.place, "wrong-whole", message, f"write {counted}")


def _counted_among(reading: Reading, name: str) -> int | None:
    """Give how many items a count was taken over; None for what is no such count."""
    basis = reading.basis
    measure = basis.publication.measures.get(name)
    if not isinstance(measure, CountMeasure):
        return None
    items = select_items(basis.codebook, measure.items).items
    return sum((item, basis.edition) in basis.estimates.tallies for item in items)
