"""Counting multiple response: how many marked what together, for each item in each wave."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from reportgen.answers.model import MARKED, NO_ANSWER
from reportgen.estimates.model import Marks, MarkTally, Where
from reportgen.estimates.sample import Sample


def tally_marks(sample: Sample, where: Where) -> Iterator[MarkTally]:
    """Take a wave's respondents, give the tally of every item of multiple response it asked."""
    held = set(sample.wave.marks.columns)
    for item in sample.codebook.items:
        if held.issuperset(sample.codebook.columns_of(item)):
            yield _tally(sample, item, where)


def _tally(sample: Sample, item: str, where: Where) -> MarkTally:
    marks = sample.marks(item)
    answered = (marks != NO_ANSWER).all(axis=1)
    choices = [choice.id for choice in sample.codebook.scale_of(item).categories]
    patterns, which = np.unique(marks[answered], axis=0, return_inverse=True)
    names = [_marked(choices, pattern) for pattern in patterns.tolist()]
    which = which.reshape(-1)
    year = sample.wave.info.year
    counts = dict(zip(names, np.bincount(which, minlength=len(names)).tolist(), strict=True))
    if sample.weights is None:
        return MarkTally(item, year, where, counts)
    weights, squares = (
        np.bincount(which, sample.weights[answered] ** power, len(names)).tolist()
        for power in (1, 2)
    )
    return MarkTally(
        item,
        year,
        where,
        counts,
        dict(zip(names, weights, strict=True)),
        dict(zip(names, squares, strict=True)),
    )


def _marked(choices: Sequence[str], pattern: Sequence[int]) -> Marks:
    return tuple(choice for choice, mark in zip(choices, pattern, strict=True) if mark == MARKED)
