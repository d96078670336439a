"""One quantity, one value: whether the same thing is printed with two different numbers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from reportgen.errors import Problem
from reportgen.exhibits.model import Edition, Quantity
from reportgen.exhibits.quantities import DECIMALS
from reportgen.rounding import half_up
from reportgen.verify.consistency.reading import Printed, Reading

Key = tuple[str, str, tuple[str, ...], Edition, tuple[tuple[str, str], ...]]


def check_values(reading: Reading) -> Iterator[Problem]:
    """Give a problem for each printing of a quantity that differs from another one of it.

    Rule: `two-values`. Fractions in words are not compared: several words are right for one share.
    """
    by_key: dict[Key, list[tuple[Printed, Decimal]]] = defaultdict(list)
    for one in reading.printed:
        if one.number is not None and one.quantity.value is not None and one.quantity.item:
            by_key[_key(one.quantity)].append((one, one.number))
    for printings in by_key.values():
        if len({number for _, number in printings}) > 1:
            yield from _different(reading, printings)


def _key(quantity: Quantity) -> Key:
    return (
        quantity.statistic,
        quantity.item,
        quantity.categories,
        quantity.edition,
        quantity.where,
    )


def _different(reading: Reading, printings: list[tuple[Printed, Decimal]]) -> Iterator[Problem]:
    right = _right(printings[0][0].quantity)
    good = next((one for one, number in printings if number == right), None)
    for one, number in printings:
        if number == right:
            continue
        first = good or printings[0][0]
        if one is not first:
            said, other = " ".join(one.text.split()), " ".join(first.text.split())
            message = f'"{said}" is printed as "{other}" elsewhere ({first.place})'
            yield Problem(one.place, "two-values", message, f"it is {_truth(reading, one)}")


def _right(quantity: Quantity) -> Decimal:
    """Give the number as it is to be printed, with its unit's decimals and without its sign."""
    value = quantity.value or 0.0
    return abs(half_up(value * 100 if quantity.unit == "share" else value, _decimals(quantity)))


def _decimals(quantity: Quantity) -> int:
    return DECIMALS.get(quantity.unit, 0)


def _truth(reading: Reading, one: Printed) -> str:
    """Say the value, with a decimal more than is printed."""
    quantity, language = one.quantity, reading.basis.language
    value, decimals = quantity.value or 0.0, _decimals(quantity)
    exact = value * 100 if quantity.unit == "share" else abs(value)
    right = language.number(float(_right(quantity)), decimals)
    return f"{right} ({language.number(exact, decimals + 1)} before rounding)"
