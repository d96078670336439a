"""Answers: what the categories of the scales are called in running text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import permutations, takewhile

from reportgen.answers.model import Scale
from reportgen.verify.claims.lexicon import Boxes
from reportgen.verify.claims.phrases import Index, Matcher, pattern

Ids = tuple[str, ...]
BOTTOM = ("bottom",)
"""Stands for the bottom box, whatever the scale."""


def answer_names(scales: Iterable[Scale], boxes: Boxes) -> Matcher:
    """Give what finds the names of answers in sentences; their meaning are the categories' ids."""
    names: dict[str, Ids] = dict.fromkeys(boxes.bottom, BOTTOM)
    for scale in scales:
        for name, ids in scale_names(scale, boxes.or_):
            names.setdefault(name, ids)
    return Matcher(Index(tuple(pattern(name, ids) for name, ids in names.items()), {}))


def scale_names(scale: Scale, joins: tuple[str, ...]) -> Iterator[tuple[str, Ids]]:
    """Give what the categories of a scale are called, one by one and two together.

    Two together leave out words that they share: "to a high or very high degree", "to a high or
    to a very high degree".
    """
    for one in scale.categories:
        yield one.label.lower(), (one.id,)
    taking_a_stand = [c for c in scale.categories if c.id in scale.substantive and scale.top_box]
    for first, second in permutations(taking_a_stand, 2):
        ids = tuple(c.id for c in taking_a_stand if c.id in {first.id, second.id})
        for join in joins:
            yield from ((name, ids) for name in _joined(first.label, second.label, join))


def _joined(first: str, second: str, join: str) -> Iterator[str]:
    one, other = first.lower().split(), second.lower().split()
    shortest = min(len(one), len(other)) - 1
    start = _shared(zip(one[:shortest], other[:shortest], strict=True))
    rest = shortest - start
    end = _shared(zip(one[::-1][:rest], other[::-1][:rest], strict=True))
    yield " ".join([*one, join, *other])
    if end:
        yield " ".join([*one[:-end], join, *other])
    if start:
        yield " ".join([*one, join, *other[start:]])
    if start and end:
        yield " ".join([*one[:-end], join, *other[start:]])


def _shared(pairs: Iterable[tuple[str, str]]) -> int:
    """Give how many words two names begin with alike."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
