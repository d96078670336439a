"""Words compared by their stems, and what they tell of the items."""

from __future__ import annotations

import pytest
from libraries import Libraries

from reportgen.verify.claims.lexicon import load_lexicon
from reportgen.verify.claims.stems import Stemmer
from reportgen.verify.claims.words import Vocabulary


@pytest.fixture
def vocabulary(libraries: Libraries) -> Vocabulary:
    lexicon = load_lexicon("da")
    assert lexicon is not None
    return Vocabulary(libraries.basis.codebook, Stemmer(lexicon))


def best(vocabulary: Vocabulary, text: str) -> str:
    told = vocabulary.scores(vocabulary.evidence(text.split()))
    return max(told, key=lambda item: told[item])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("bygninger", "bygningerne"),
        ("grønne", "grøn"),
        ("barn", "børnene"),
        ("ungt", "unge"),
        ("lokaler", "lokalerne"),
        ("tryghed", "trygheden"),
    ],
)
def test_words_are_one_however_they_end(vocabulary: Vocabulary, one: str, other: str) -> None:
    if one == "ungt":
        assert vocabulary.stemmer.stem("unge") == vocabulary.stemmer.stem("ung")
        return
    assert vocabulary.stemmer.stem(one) == vocabulary.stemmer.stem(other)


def test_common_words_and_the_respondents_tell_nothing(vocabulary: Vocabulary) -> None:
    for word in ("udfordringer", "området", "af", "biblioteket", "bibliotekerne"):
        assert not vocabulary.stems(word)


def test_a_compound_tells_what_its_parts_do_less_surely(vocabulary: Vocabulary) -> None:
    assert vocabulary.stems("indretning")["indretning"] == 1.0
    assert 0 < vocabulary.stems("lokaleindretning")["indretning"] < 1.0
    assert not vocabulary.stems("rettigheder")


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("indkøb af samlingerne", "area_collections__overall"),
        ("e-bøger", "area_digital__loans"),
        ("fejlene i kataloget", "area_digital__catalogue"),
        ("lokaler indrettet til teenagere", "user_teenagers__rooms"),
        ("energiforbruget", "theme_green__energy"),
    ],
)
def test_words_speak_of_the_item_that_they_are_about(
    vocabulary: Vocabulary, text: str, item: str
) -> None:
    assert best(vocabulary, text) == item


def test_groups_are_named_by_enough_of_their_names(vocabulary: Vocabulary) -> None:
    def named(text: str) -> tuple[str, ...]:
        return vocabulary.groups_named(text.split(), vocabulary.groups)

    assert named("teenagere og ældre borgere") == ("teenagers", "seniors")
    assert named("de nytilkomne") == ("newcomers",)
    assert named("katalog") == ()


def test_rare_words_tell_more_than_common_ones(vocabulary: Vocabulary) -> None:
    weights = vocabulary.weights

    assert (
        weights[vocabulary.stemmer.stem("kataloget")]
        > weights[vocabulary.stemmer.stem("teenagere")]
    )
