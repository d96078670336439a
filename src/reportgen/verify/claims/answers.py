"""Answers: what the categories of the scales are called in running text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

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

    Two together leave out words that they share: "to a high or very high degree", "to a high or to a
    very high degree".
    """
    for one in scale.categories:
        yield one.label.lower(), (one.id,)
    for first in scale.categories:
        for second in scale.categories:
            if first.id != second.id:
                ids = tuple(c.id for c in scale.categories if c.id in {first.id, second.id})
                for join in joins:
                    yield from ((name, ids) for name in _joined(first.label, second.label, join))


def _joined(first: str, second: str, join: str) -> Iterator[str]:
    one, other = first.lower().split(), second.lower().split()
    yield " ".join([*one, join, *other])
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    end = 0
    while end < min(len(one), len(other)) - start and one[-1 - end] == other[-1 - end]:
        end += 1
    head, tail = one[:start], one[len(one) - end :]
    middle = [*one[start : len(one) - end], join, *other[start : len(other) - end]]
    if start or end:
        yield " ".join([*head, *middle, *tail])
    if end:
        yield " ".join([*one[: len(one) - end], join, *other])
