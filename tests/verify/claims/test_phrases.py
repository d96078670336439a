"""Phrases of the lexicon and where they stand."""

from __future__ import annotations

import pytest

from reportgen.errors import Place
from reportgen.manuscript.model import Text
from reportgen.verify.claims.phrases import Hit, Index, Matcher, WordSet, pattern
from reportgen.verify.claims.tokens import Token, tokens

COUNTS = {"to": 2, "tre": 3, "4": 4, "5": 5}
PLACE = Place("a.md", 1, 1)


def words(text: str) -> tuple[Token, ...]:
    return tokens([Text(text)], PLACE, frozenset({"ca."}))


@pytest.mark.parametrize(
    ("phrase", "text", "found"),
    [
        ("stigning", "En Stigning.", [(1, 2)]),
        ("stigning", "Stigninger.", []),
        ("stigning*", "Stigninger.", [(0, 1)]),
        ("lige så mange|få", "lige så få og lige så store", [(0, 3)]),
        ("størst* (en) stigning", "den største stigning, største en stigning", [(1, 3), (4, 7)]),
        ("rykket … op", "rykket to pladser op", [(0, 4)]),
        ("rykket … op", "rykket en, to, tre op", []),
        ("væksten på #", "væksten på 5 og væksten på to", [(0, 3)]),
        ("{count} ud af {count}", "to ud af tre, 4 ud af 5, mange ud af få", [(0, 4), (5, 9)]),
        ("ca.", "Ca. hver anden", [(0, 1)]),
    ],
)
def test_finds_a_phrase(phrase: str, text: str, found: list[tuple[int, int]]) -> None:
    matcher = Matcher(Index((pattern(phrase, "x"),), COUNTS))

    assert [(hit.start, hit.end) for hit in matcher.hits(words(text))] == found


def test_the_longest_phrase_wins_and_none_overlap() -> None:
    phrases = {"de fleste": 1, "langt de fleste": 2, "fleste": 3}
    index = Index(tuple(pattern(phrase, n) for phrase, n in phrases.items()), {})

    assert Matcher(index).hits(words("langt de fleste")) == (Hit(0, 3, 2),)


def test_a_phrase_that_is_not_admitted_leaves_a_shorter_one() -> None:
    index = Index((pattern("mere", 1), pattern("mere end", 2)), {})
    matcher = Matcher(index, lambda _, hit: hit.meaning != 2)

    assert matcher.hits(words("mere end")) == (Hit(0, 1, 1),)


def test_a_set_of_words_tells_where_they_stand_between_two_tokens() -> None:
    found = WordSet.of(["som (de)", "end"])
    text = words("større end som de som")

    assert found.spans(text) == [(1, 2), (2, 4), (4, 5)]
    assert found.spans(text, 2, 4) == [(2, 4)]
    assert found.spans(text, -3, 99) == found.spans(text)
    assert found.at(text, 2) == 4
    assert found.at(text, 0) is None
    assert found.at(text, 9) is None
    assert found.within(text, 3)
    assert not found.within(text, 3, 4)
