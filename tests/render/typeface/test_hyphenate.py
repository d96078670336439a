"""Words are divided by the language's patterns, three letters at least on each side."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.render.typeface.fonts import FontBook
from reportgen.render.typeface.hyphenate import Hyphenator

LETTERS = "abcdefghijklmnopqrstuvwxyzæøåABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅ"

danish = Hyphenator("da")


def divided(word: str) -> str:
    parts = [0, *danish.positions(word), len(word)]
    return "|".join(word[a:b] for a, b in pairwise(parts))


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("kommunerne", "kom|mu|nerne"),
        ("undersøgelsen", "under|sø|gel|sen"),
        ("Kommunerne,", "Kom|mu|nerne,"),
        ("»kommunerne.«", "»kom|mu|nerne.«"),
        ("viser", "viser"),
        ("vi", "vi"),
    ],
)
def test_words_are_divided_between_syllables(word: str, expected: str) -> None:
    assert divided(word) == expected


@given(st.text(LETTERS + "0123456789.,-«»", max_size=30))
def test_three_letters_stand_on_each_side(word: str) -> None:
    for position in danish.positions(word):
        assert len(word[:position].strip("«»,.")) >= 3
        assert len(word[position:].strip("«»,.")) >= 3


@pytest.mark.parametrize(
    "word",
    ["KOMMUNERNE", "UNICEFS", "2022-undersøgelsen", "b2b-samarbejde", "kommune2022", "", "«»"],
)
def test_capitals_digits_and_hyphened_words_are_never_divided(word: str) -> None:
    assert danish.positions(word) == ()


def test_positions_ascend(book: FontBook) -> None:
    positions = danish.positions("speciallægekonsulentordningen")

    assert list(positions) == sorted(set(positions))
    assert len(positions) > 4


def test_an_unknown_language_divides_nothing() -> None:
    assert Hyphenator("tlh").positions("kommunerne") == ()


def test_each_language_has_its_own_patterns(book: FontBook) -> None:
    assert book.divisions("measurement", "en") == Hyphenator("en").positions("measurement")
    assert book.divisions("measurement", "en") != book.divisions("measurement")
    assert book.divisions("kommunerne") == danish.positions("kommunerne")
