"""Numbers as a language writes them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from reportgen.language import load_language
from reportgen.verify.consistency.numerals import numerals

DA, EN = numerals(load_language("da"), {"begge": 2}), numerals(load_language("en"), {})


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("44 pct.", "44"),
        ("1.234,5", "1234.5"),
        ("8,5\u00a0%", "8.5"),
        ("syv", "7"),
        ("Begge", "2"),
        ("82-84", None),
        ("tre ud af fem", None),
        ("", None),
    ],
)
def test_danish(text, value) -> None:
    assert DA.value(text) == (None if value is None else Decimal(value))


def test_english() -> None:
    assert EN.value("1,234.5") == Decimal("1234.5")
    assert EN.value("seven") == 7


def test_before_and_after_an_offset(reading_of) -> None:
    text = "# A {#a}\n\nFor {{ share('tg_autism__growth') }} og syv af 1.234 gælder det.\n"
    reading = reading_of(text)
    passage = reading.passages[1]
    ours = reading.numerals

    bound = ours.before(passage, passage.text.index("og"))
    assert bound is not None
    assert (bound.text, bound.value, bound.place.column) == ("30 pct.", 30, 5)
    assert bound.quantity is not None
    typed = ours.after(passage, passage.text.index("1.234"))
    assert typed is not None
    assert (typed.value, typed.quantity) == (1234, None)
    assert ours.before(passage, passage.text.index("af")).value == 7
    assert ours.after(passage, passage.text.index("gælder")) is None
