"""The claim words of every language: the same kinds, each with thresholds that exist."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pydantic import BaseModel

from reportgen.language import FOLDER
from reportgen.verify.claims.lexicon import Lexicon, load_lexicon
from reportgen.verify.claims.phrases import pattern

CODES = sorted(path.stem for path in (FOLDER / "claims").glob("*.yaml"))
KINDS = tuple(name for name in Lexicon.model_fields if name in {
    "direction", "level", "equality", "size", "quantity", "approximation", "ratio", "rank",
    "comparison", "movement", "spread", "position", "significance",
})  # fmt: skip
NAMED = ("within", "at_least", "at_most", "more_than", "less_than", "below", "above", "most")
"""Fields that name a threshold."""
GIVEN = ("fraction", "multiple", "nearly_multiple", "spread_of", "upper_part", "leaders")


def lexicon(code: str) -> Lexicon:
    found = load_lexicon(code)
    assert found is not None
    return found


def entries(one: Lexicon) -> Iterator[BaseModel]:
    for kind in KINDS:
        yield from getattr(one, kind)


def meanings(one: Lexicon) -> set[str]:
    """What words can mean in a language, thresholds by their place among those of the file."""
    places = {name: f"threshold {at}" for at, name in enumerate(one.thresholds)}
    found = set()
    for entry in entries(one):
        values = entry.model_dump(exclude={"words", "several", "present", "alone"})
        said = {k: places.get(v, v) if k in NAMED else v for k, v in values.items()}
        found.add(f"{type(entry).__name__} {said}")
    return found


def test_danish_and_english_have_claim_words() -> None:
    assert CODES == ["da", "en"]
    assert load_lexicon("fo") is None


def test_every_language_says_the_same() -> None:
    first, *others = [meanings(lexicon(code)) for code in CODES]

    for other in others:
        assert first == other


def test_every_language_has_as_many_thresholds_of_the_same_size() -> None:
    first, *others = [list(lexicon(code).thresholds.values()) for code in CODES]

    assert all(other == first for other in others)


@pytest.mark.parametrize("code", CODES)
def test_thresholds_are_the_files_own_and_all_used(code: str) -> None:
    one = lexicon(code)
    named = {value for e in entries(one) for key, value in e.model_dump().items() if key in NAMED}
    used = (named | {getattr(one, key) for key in GIVEN}) - {"", "0", "any"}

    assert used == set(one.thresholds)


@pytest.mark.parametrize("code", CODES)
def test_grammar_is_the_same_everywhere(code: str) -> None:
    told = lexicon(code).grammar.model_dump()

    assert [name for name, words in told.items() if not words] == []


@pytest.mark.parametrize("code", CODES)
def test_no_phrase_stands_twice_in_a_kind_and_none_begins_with_what_may_be_missing(
    code: str,
) -> None:
    one = lexicon(code)
    for kind in KINDS:
        phrases = [phrase for entry in getattr(one, kind) for phrase in entry.words]
        assert sorted(phrases) == sorted(set(phrases)), kind
        for phrase in phrases:
            first = pattern(phrase, None).steps[0]
            assert not first.optional, phrase
            assert not first.gap, phrase
