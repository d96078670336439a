"""Shares and their base: whether any count out of the base gives the share that is printed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from functools import cache

from reportgen.errors import Problem
from reportgen.rounding import half_up
from reportgen.verify.consistency.passages import Passage
from reportgen.verify.consistency.reading import Printed, Reading

LARGEST = 2000
"""Out of so many, every whole per cent can be reached."""

WHOLE = 1e-6
"""How far a share times its base may lie from a count, for a share kept in floating point."""


def check_reachable(reading: Reading) -> Iterator[Problem]:
    """Give a problem for each share that no count out of its base gives: 47 per cent of 82.

    Rules: `unreachable-share`, for a share and the N that stands behind it in brackets, a pinned
    one and its own N; `wrong-base`, for a share whose value is no count out of its N at all.
    Where respondents are weighted, any share can be right.
    """
    if reading.basis.codebook.weight:
        return
    for one in reading.printed:
        yield from _bound(one)
    pattern = _pattern(reading)
    for passage in reading.passages:
        if passage.kind != "quotation" and "n" in passage.folded:
            for match in pattern.finditer(passage.text):
                yield from _typed(reading, passage, match)


def _bound(one: Printed) -> Iterator[Problem]:
    quantity = one.quantity
    if quantity.unit != "share" or quantity.statistic != "share" or not quantity.n:
        return
    if quantity.value is None:
        return
    count = quantity.value * quantity.n
    if abs(count - round(count)) > WHOLE * max(1, quantity.n):
        message = f'"{one.text}" is {quantity.value:.4f}, which is no count out of {quantity.n}'
        hint = "the base of the share and the N are not the same: one leaves answers out"
        yield Problem(one.place, "wrong-base", message, hint)
        return
    printed = one.number if one.text != quantity.text else None  # what we print ourselves is right
    if printed is not None and printed not in reachable(quantity.n, _decimals(printed)):
        yield _unreachable(one, printed, quantity.n)


def _unreachable(one: Printed, printed: Decimal, n: int) -> Problem:
    message = f'"{" ".join(one.text.split())}" is no count out of {n}'
    return Problem(one.place, "unreachable-share", message, _nearest(printed, n))


def _pattern(reading: Reading) -> re.Pattern[str]:
    """Find a share and, within the same brackets or right behind it, its N."""
    sign = "|".join(map(re.escape, reading.numerals.percent_signs))
    return re.compile(
        rf"(\d[\d.,]*) ?(?:{sign})[ ,;]*\(?(?:[^()]{{0,20}}[ ,;(])?[Nn] ?= ?(\d+)(?![\d-])"
    )


def _typed(reading: Reading, passage: Passage, match: re.Match[str]) -> Iterator[Problem]:
    printed, n = reading.numerals.value(match[1]), int(match[2])
    if printed is None or printed in reachable(n, _decimals(printed)):
        return
    message = f'"{match.group()}": no count out of {n} gives this share'
    yield Problem(passage.at(match.start()), "unreachable-share", message, _nearest(printed, n))


@cache
def reachable(n: int, decimals: int) -> frozenset[Decimal]:
    """Give every share in per cent that a count out of n rounds to."""
    if n > LARGEST:
        return frozenset(
            Decimal(whole).scaleb(-decimals) for whole in range(100 * 10**decimals + 1)
        )
    return frozenset(half_up(Fraction(100 * count, n), decimals) for count in range(n + 1))


def _decimals(number: Decimal) -> int:
    exponent = number.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _nearest(printed: Decimal, n: int) -> str:
    known = sorted(reachable(n, _decimals(printed)), key=lambda share: abs(share - printed))
    return f"nearest are {' and '.join(str(share) for share in sorted(known[:2]))}"
