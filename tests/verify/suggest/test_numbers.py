"""Which stretches of a passage are numbers, and how they are read."""

from __future__ import annotations

import pytest

from reportgen.exhibits.basis import Basis
from reportgen.verify.literal_words import load_literals
from reportgen.verify.suggest.numbers import Numbers


@pytest.fixture
def numbers(basis: Basis) -> Numbers:
    literals = load_literals(basis.language, ("kommuner",))
    assert literals is not None
    return Numbers(basis, literals)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Det er 44 pct. af dem.", [("44 pct.", "number")]),
        (
            "Det er en stigning på 7 procentpoint.",
            [("en stigning på 7 procentpoint", "development")],
        ),
        ("Et fald på 1 procentpoint", [("Et fald på 1 procentpoint", "development")]),
        ("Den er steget 7 procentpoint.", [("7 procentpoint", "number")]),
        ("Næsten to ud af tre kommuner", [("Næsten to ud af tre", "fraction")]),
        ("mere end halvdelen af dem", [("mere end halvdelen", "fraction")]),
        ("mellem 37 og 65 pct. af dem", [("37", "bare"), ("65 pct.", "number")]),
        ("siden 2020 og før 1998", [("2020", "year")]),
        ("til og med 17 år", [("17", "fact")]),
        ("de to af dem", [("to", "number")]),
        ("efter § 17 i loven", [("17", "fact")]),
        ("stk. 12 i loven", []),
    ],
)
def test_numbers_and_phrases_are_found(
    numbers: Numbers, text: str, expected: list[tuple[str, str]]
) -> None:
    assert [(text[one.start : one.end], one.sort) for one in numbers.find(text)] == expected


def test_the_ends_of_a_range_know_each_other(numbers: Numbers) -> None:
    low, high = numbers.find("mellem 37 og 65 pct.")

    assert (low.high, high.low) == (65, 37)
