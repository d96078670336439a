"""Totals: whether the rows of a table, and the groups of a breakdown, add up to their whole."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from reportgen.errors import Problem
from reportgen.exhibits.model import Edition, Quantity
from reportgen.manuscript.model import Inline, PlainTable, plain_text
from reportgen.verify.consistency.reading import Printed, Reading

Key = tuple[str, Edition, tuple[str, ...]]


def check_totals(reading: Reading) -> Iterator[Problem]:
    """Give a problem for each total that is not the sum of its parts.

    Rules: `wrong-total`, for a row that is called the total of a table; `wrong-group-bases`, for Ns
    of the groups of one background variable that do not add up to the N of all.
    """
    for one in reading.placed:
        if isinstance(one.block, PlainTable):
            yield from _table(reading, one.block)
    yield from _breakdowns(reading)


def _table(reading: Reading, table: PlainTable) -> Iterator[Problem]:
    totals = [n for n, row in enumerate(table.rows) if _is_total(reading, row)]
    if len(totals) != 1 or len(table.rows) < 3:
        return
    parts = [row for n, row in enumerate(table.rows) if n != totals[0]]
    for column in range(1, len(table.head)):
        total = _count(reading, table.rows[totals[0]], column)
        counts = [_count(reading, row, column) for row in parts]
        known = [count for count in counts if count is not None]
        if total is not None and len(known) == len(counts) and sum(known) != total:
            head = plain_text(table.head[column])
            message = f'the rows of "{head}" add up to {sum(known)}, the total says {total}'
            hint = f"write {sum(known)}, or correct a row"
            yield Problem(table.place, "wrong-total", message, hint)


def _is_total(reading: Reading, row: tuple[tuple[Inline, ...], ...]) -> bool:
    return bool(row) and plain_text(row[0]).strip().lower() in reading.lexicon.total


def _count(reading: Reading, row: tuple[tuple[Inline, ...], ...], column: int) -> Decimal | None:
    """Give a cell that holds a whole number and nothing else."""
    text = plain_text(row[column]).strip() if column < len(row) else ""
    if not text[:1].isdecimal() or not text[-1:].isdecimal():
        return None
    value = reading.numerals.value(text)
    return value if value is not None and value == value.to_integral_value() else None


def _base(quantity: Quantity) -> tuple[str, ...]:
    """Give what tells a number's base from others of the item: means leave answers out, pairs too."""
    if quantity.statistic == "mean":
        return ("mean",)
    return quantity.categories if quantity.statistic == "n" else ()


def _breakdowns(reading: Reading) -> Iterator[Problem]:
    """Add up the Ns of the groups of one variable, where all of its groups are printed."""
    bases: dict[Key, dict[tuple[tuple[str, str], ...], Printed]] = defaultdict(dict)
    for one in reading.printed:
        quantity = one.quantity
        if quantity.n is not None and quantity.statistic in {"share", "n", "mean"}:
            key = quantity.item, quantity.edition, _base(quantity)
            bases[key].setdefault(quantity.where, one)
    for (item, year, _), by_filter in bases.items():
        whole = by_filter.get(())
        for variable in reading.basis.codebook.background.values():
            filters = [((variable.id, value),) for value in variable.values]
            groups = [by_filter[one] for one in filters if one in by_filter]
            if whole is None or not filters or len(groups) < len(filters):
                continue
            summed = sum(group.quantity.n or 0 for group in groups)
            if summed != whole.quantity.n:
                message = (
                    f'"{item}" {year}: the groups of "{variable.label}" have {summed} answers, '
                    f"all have {whole.quantity.n}"
                )
                hint = "say in the note who has no group"
                yield Problem(groups[0].place, "wrong-group-bases", message, hint)
