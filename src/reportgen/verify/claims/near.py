"""Which words of a sentence belong to which of its numbers."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.verify.claims.scene import Scene
from reportgen.verify.claims.tokens import Token
from reportgen.verify.claims.values import Bound

_BESIDE = 2
_LINK = 9
"""How many words may part two numbers that say the same of one item."""


def words_near(scene: Scene, bound: Bound) -> list[int]:
    """Give the tokens around a number that speak of it rather than of the numbers beside it."""
    numbers = [b.at for b in scene.numbers]
    at = numbers.index(bound.at)
    left = numbers[at - 1] + 1 if at else 0
    right = numbers[at + 1] if at + 1 < len(numbers) else len(scene.tokens)
    before, after = list(range(left, bound.at)), list(range(bound.at + 1, right))
    if at:
        before = before[_cut(scene, before) :]
    if at + 1 < len(numbers):
        after = after[: _cut(scene, after) or None]
    if after and scene.tokens[after[0]].text == ")" and _tells(scene, before):
        after = []
    return before + after


def _tells(scene: Scene, tokens: Sequence[int]) -> bool:
    """Whether any of some words is of an item."""
    vocabulary = scene.ground.vocabulary
    return any(vocabulary.stems(scene.tokens[at].word) for at in tokens if at not in scene.silent)


def _cut(scene: Scene, between: Sequence[int]) -> int:
    """Give how many tokens between two numbers belong to the first; 0 where nothing parts them."""
    tokens, grammar = scene.tokens, scene.speech.lexicon.grammar
    conjunctions = (*grammar.conjunctions, *grammar.clause)
    for n, at in enumerate(between):
        if tokens[at].text == "," and at + 1 < len(tokens) and tokens[at + 1].word in conjunctions:
            return n + 1
    for words in (
        (",", ";"),
        grammar.clause,
        (*grammar.conjunctions, *grammar.against, *grammar.to),
    ):
        for n, at in enumerate(between):
            if (tokens[at].word or tokens[at].text) in words:
                return n + 1
    return 0


def linked(scene: Scene, bound: Bound) -> tuple[Bound, ...]:
    """Give the numbers that say something of the same item as one does, itself included.

    "44 per cent against 37", "60 per cent, that is three in five".
    """
    numbers = scene.bounds
    at = numbers.index(bound)
    found = [bound]
    for step in (-1, 1):
        here = at
        while 0 <= here + step < len(numbers) and link(scene, numbers[here], numbers[here + step]):
            here += step
            found.append(numbers[here])
    return tuple(found)


def side_by_side(scene: Scene, bound: Bound) -> tuple[Bound, ...]:
    """Give the numbers beside one that only "and" parts from it ("65 and 64 per cent")."""
    at = scene.bounds.index(bound)
    around = (*scene.bounds[max(at - 1, 0) : at], *scene.bounds[at + 1 : at + 2])
    joins = scene.speech.lexicon.grammar.conjunctions
    pairs = [(other, sorted((other.at, bound.at))) for other in around]
    return tuple(
        other
        for other, (first, last) in pairs
        if last - first == _BESIDE and scene.tokens[first + 1].word in joins
    )


def link(scene: Scene, one: Bound, other: Bound) -> str:
    """Give the word that links two neighbouring numbers to one item; "" where none does."""
    first, last = sorted((one.at, other.at))
    between = scene.tokens[first + 1 : last]
    if len(between) > _LINK or any(_parts(scene, token) for token in between):
        return ""
    for name in ("against", "to", "that_is"):
        if scene.speech.words(name).within(scene.tokens, first + 1, last):
            apart = name != "that_is" and one.item != other.item and one.year == other.year
            return "" if apart else name
    return ""


def _parts(scene: Scene, token: Token) -> bool:
    return token.word in scene.speech.lexicon.grammar.conjunctions or token.text == ";"
