from __future__ import annotations

from dataclasses import replace

from reportgen.verify.editions.signs import flipped_numbers
from reportgen.verify.model import Entry

ENTRY = Entry(
    "n0001", "0,3", 0.3, "r", "pearson_r", "a", ("b",), 2020, (), 40, False, 1, "fig-x", "figure-1"
)


def entry(value: float | None, **parts: object) -> Entry:
    return replace(ENTRY, value=value, text=str(value), **parts)


def test_a_correlation_that_turned_is_told_once() -> None:
    last = [entry(-0.2), entry(-0.2, id="n0002")]

    (sign,) = flipped_numbers([ENTRY], last)

    assert (sign.what, sign.before, sign.after) == ("a in figure-1", "0,3", "-0.2")


def test_others_are_not() -> None:
    last = [
        entry(0.1),
        entry(None),
        entry(-0.004),
        entry(-0.2, item="other"),
        entry(-0.2, where=(("region", "x"),)),
        entry(-0.2, unit="share"),
    ]

    assert list(flipped_numbers([ENTRY], last)) == []
