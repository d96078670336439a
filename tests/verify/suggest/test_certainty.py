"""When a binding may be written without asking."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "certain"),
    [
        ("Strategien udfordrer 50 pct. af dem.", [True]),
        ("Det gælder 50 pct. af dem.", [False]),  # strategy and casework alike
        ("Strategien udfordrer 50 procent af dem.", [False]),  # prints "50 pct."
        ("Der er tre strategier.", [False]),
        ("Strategien udfordrer 75 pct. af dem.", [False]),  # the words speak of 50
        ("I 2020 udfordrede strategien 50 pct. af dem.", [True, False]),
    ],
)
def test_value_words_and_year_must_agree(suggested, text: str, certain: list[bool]) -> None:
    assert [one.certain for one in suggested(text)] == certain
