"""Figures referred to beside numbers: whether the figure shows what the sentence is about."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.errors import Problem
from reportgen.manuscript.model import Reference
from reportgen.verify.consistency.passages import Passage
from reportgen.verify.consistency.reading import Placed, Reading
from reportgen.verify.consistency.sentences import Sentence


def check_targets(reading: Reading) -> Iterator[Problem]:
    """Give a problem for each figure named beside numbers that another figure shows.

    Rule: `wrong-figure`. Judged by the sentence and the list it opens, else by the paragraph, else
    by the section; where no other figure fits better, nothing is said.
    """
    for sentence in reading.sentences:
        named = [
            (reference, reading.shown[reference.target])
            for _, reference in sentence.references
            if reference.target in reading.shown and reading.shown[reference.target].items
        ]
        if named:
            yield from _judged(reading, sentence, named)


def _judged(
    reading: Reading, sentence: Sentence, named: list[tuple[Reference, Placed]]
) -> Iterator[Problem]:
    near = _sentence_items(reading, sentence)
    covered = {item for _, figure in named for item in figure.items}
    for reference, figure in named:
        if set(near) & set(figure.items):
            continue
        better = _best(reading, [item for item in near if item not in covered])
        if better is None and not near:
            better = _by_group(reading, sentence.passage, figure)
        if better is not None and better.id not in {one.id for _, one in named}:
            message = f'{reference.text} ("{figure.id}") does not show what stands beside it'
            hint = f"write @{better.id} ({better.title})"
            yield Problem(reference.place, "wrong-figure", message, hint)


def _sentence_items(reading: Reading, sentence: Sentence) -> tuple[str, ...]:
    """Give the items of a sentence, and of the list that it opens."""
    numbers = list(sentence.numbers)
    if sentence.end == len(sentence.passage.text):
        for entry in reading.introduced.get(sentence.passage.order, ()):
            numbers += entry.numbers
    return reading.evidence.items(numbers)


def _best(reading: Reading, items: list[str]) -> Placed | None:
    """Give the figure that shows most of the items; None where none shows any."""
    shown = {one.id: len(set(items) & set(one.items)) for one in reading.placed}
    best = max(reading.placed, key=lambda one: shown[one.id], default=None)
    return best if best is not None and shown[best.id] else None


def _by_group(reading: Reading, passage: Passage, figure: Placed) -> Placed | None:
    """Give the figure of the group that paragraph or section speak of, where this one is not of it."""
    own = reading.evidence.groups(figure.items)
    for items in (_paragraph_items(reading, passage), _section_items(reading, passage)):
        spoken = reading.evidence.groups(items)
        if not spoken:
            continue
        if own & spoken:
            return None
        fitting = [one for one in reading.placed if _is_of(reading, one, spoken)]
        return fitting[0] if fitting else _best(reading, list(items))
    return None


def _is_of(reading: Reading, figure: Placed, groups: frozenset[str]) -> bool:
    own = reading.evidence.groups(figure.items)
    return bool(own) and own <= groups


def _paragraph_items(reading: Reading, passage: Passage) -> tuple[str, ...]:
    numbers = list(passage.numbers)
    for entry in reading.introduced.get(passage.order, ()):
        numbers += entry.numbers
    return reading.evidence.items(numbers)


def _section_items(reading: Reading, passage: Passage) -> tuple[str, ...]:
    same = (one for one in reading.said if one.sections == passage.sections)
    return reading.evidence.items(number for one in same for number in one.numbers)
