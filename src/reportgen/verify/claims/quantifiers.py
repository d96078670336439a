"""Quantifiers: "most areas", "all of them", "both" - and what they are a part of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from reportgen.verify.claims.lexicon import FractionWords, QuantityWords
from reportgen.verify.claims.phrases import Hit
from reportgen.verify.claims.scene import Scene

Noun = Literal["units", "parts", "them", "none", "other"]
"""What is counted: respondents, parts of a set, parts named before, nothing said, other things."""

_REACH = 5


@dataclass(frozen=True, slots=True)
class Quantifier:
    """A quantifier where it stands. noun: what it counts; at: where that is said."""

    hit: Hit
    words: QuantityWords
    noun: Noun
    at: int

    @property
    def of_set(self) -> bool:
        """Whether it counts the parts of a set."""
        return self.noun in {"parts", "them"}


def quantifier(scene: Scene, hit: Hit) -> Quantifier | None:
    """Take a claim word, give it as a quantifier; None where it is none."""
    words = hit.meaning
    noun, at = noun_after(scene, hit.end)
    if isinstance(words, FractionWords):
        counts = [
            c for t in scene.tokens[hit.start : hit.end] if (c := scene.speech.count(t)) is not None
        ]
        of_parts = len(counts) == 2 and noun == "parts"
        exact = QuantityWords(words=(), exactly=counts[0], total=counts[1]) if of_parts else None
        return None if exact is None else Quantifier(hit, exact, noun, at)
    if not isinstance(words, QuantityWords):
        return None
    if words.both and noun == "none":
        noun = "them"
    earlier = scene.nouns_in(scene.clause_at(hit.start)[0], hit.start)
    if words.all and not words.both and noun == "none" and earlier:
        return Quantifier(hit, words, "parts", earlier[-1])
    return Quantifier(hit, words, noun, at)


def noun_after(scene: Scene, start: int) -> tuple[Noun, int]:
    """Give what the words from a token on count, and where that is said."""
    tokens, words = scene.tokens, scene.speech.words
    end = min(start + _REACH, len(tokens))
    other, pointed = False, -1
    for at in range(start, end):
        if words("above").at(tokens, at) is not None and not _parts_follow(scene, at, end):
            return "them", at
        if scene.speech.is_unit(tokens[at]):
            return "units", at
        if at in scene.nouns:
            return "parts", at
        if tokens[at].is_mark or (other and words("linking").at(tokens, at) is not None):
            break
        if scene.speech.count(tokens[at]) is not None:
            definite = words("definite").at(tokens, at - 1) is not None and at > start
            pointed = at if definite else pointed
        elif words("linking").at(tokens, at) is None:
            if words("closed").at(tokens, at) is not None:
                break
            other = True
    if pointed >= 0 and not other:
        return "them", pointed
    return ("other" if other else "none"), start


def _parts_follow(scene: Scene, at: int, end: int) -> bool:
    """Whether words that point back ("these") stand before the parts that they point to."""
    return bool(scene.nouns_in(at, end))


def quantifier_of(scene: Scene, hit: Hit) -> Quantifier | None:
    """Give the set quantifier that a claim word stands under: the nearest before it."""
    found = _counted(scene, hit)
    for other in scene.hits:
        if other.start >= hit.start:
            break
        one = quantifier(scene, other)
        if one is None or not one.of_set:
            continue
        if found is None or other.start >= found.hit.start or one.at == found.at:
            found = one
    return found


def _counted(scene: Scene, hit: Hit) -> Quantifier | None:
    """Give "the three areas" as what is said of all of them, "three areas" as of just so many."""
    tokens = scene.tokens
    for at in range(hit.start - 1, -1, -1):
        count = scene.speech.count(tokens[at]) if tokens[at].is_word else None
        noun, where = ("none", at) if count is None else noun_after(scene, at + 1)
        if noun != "parts" or where >= hit.start or count is None:
            continue
        definite = at > 0 and tokens[at - 1].word in scene.speech.lexicon.grammar.definite
        words = QuantityWords(words=(), all=definite, exactly=0 if definite else count)
        return Quantifier(Hit(at - definite, where + 1, None), words, "parts", where)
    return None
