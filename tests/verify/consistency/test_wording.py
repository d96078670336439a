"""Phrases of word lists, and words that differ in their endings."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.verify.consistency.wording import ends_with, literal, phrase, phrases, same_word


@pytest.mark.parametrize(
    ("says", "text", "found"),
    [
        ("procent point", "5 Procent point.", "Procent point"),
        ("procentenhed*", "5 procentenheder", "procentenheder"),
        ("N=#", "(N=82-84)", "N=82-84"),
        ("N=#", "(n=82)", None),
        ("%-point*", "5 %-points", "%-points"),
        ("# %", "44,5 % af", "44,5 %"),
        ("# pct", "44 pctx", None),
        (
            "kapitlet … delt i {count}",
            "Kapitlet er derfor delt i to dele",
            "Kapitlet er derfor delt i to",
        ),
        ("kapitlet … delt i {count}", "Kapitlet er nu og her og altid delt i to", None),
        ("de|i følgende", "i følgende", "i følgende"),
        ("ord", "ordet", None),
        ("a.b*", "axbc", None),
    ],
)
def test_what_a_phrase_finds(says, text, found) -> None:
    match = phrase(says).search(text)

    assert (match and match.group()) == found
    if match is not None:
        assert literal(says) in text.lower()


def test_of_several_phrases_the_longest_is_found() -> None:
    assert phrases(("ud af", "ud af de")).search("to ud af de fem").group() == "ud af de"
    assert phrases(()).search("noget") is None
    assert ends_with("flere end i 2020", ("i", "end i"), 12) == "end i"
    assert ends_with("politi 2020", ("i",), 7) == ""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("sektor", "sektorer"),
        ("opspore", "opsporing"),
        ("vækst", "væksten"),
        ("autisme", "autismespektrum"),
        ("målgrupper", "målgruppeniveau"),
    ],
)
def test_the_same_word(one, other) -> None:
    assert same_word(one, other)
    assert same_word(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("vokser", "voksenområdet"),
        ("kompetencer", "komplekse"),
        ("undersøgelse", "understøttelse"),
        ("børn", "barn"),
        ("og", "også"),
    ],
)
def test_other_words(one, other) -> None:
    assert not same_word(one, other)


@given(st.text(min_size=1, max_size=12).filter(lambda text: re.search(r"\S", text)))
def test_any_phrase_can_be_looked_for(says) -> None:
    phrase(says).search("Alt andet end 44 pct. og 5 %.")
    literal(says)
