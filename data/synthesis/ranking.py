"""Who gives which answer: respondents are ranked by a score, the highest get the strongest answers."""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from pathlib import Path

from .chance import Scores, bell, generator
from .counts import Counts
from .municipalities import Municipality

CODES = {
    "very_high": 4,
    "high": 3,
    "low": 2,
    "not_at_all": 1,
    "dont_know": 8,
    "not_relevant": 9,
}
"""Integer code of each answer in the answer files; a test holds them equal to codebook.yaml."""

STAND = ("very_high", "high", "low", "not_at_all")
"""The answers that take a stand, strongest first."""


def lasting(who: Sequence[Municipality], *keys: str | int) -> Scores:
    """A trait that a municipality keeps whoever else answers: one number for each possible id."""
    traits = bell(generator(*keys), 1000)
    return traits[[int(m.id[1:]) for m in who]]


def highest(scores: Scores, count: int, among: Sequence[int]) -> list[int]:
    """Give the positions of the `count` highest scores among some, highest first; ties by position."""
    return sorted(among, key=lambda i: (-scores[i], i))[:count]


def spread(ranked: Sequence[int], counts: Counts) -> dict[int, int]:
    """Give the ranked positions their codes, the first ones the strongest answers."""
    codes: dict[int, int] = {}
    start = 0
    for category in STAND:
        for i in ranked[start : start + counts[category]]:
            codes[i] = CODES[category]
        start += counts[category]
    return codes


def write_table(
    path: Path, who: Sequence[Municipality], columns: Mapping[str, Sequence[str | int]]
) -> None:
    """Write an answer file: a row a respondent, its id, then a column each."""
    with path.open("w", encoding="utf-8", newline="") as lines:
        writer = csv.writer(lines, lineterminator="\n")
        writer.writerow(["respondent", *columns])
        for row, municipality in enumerate(who):
            writer.writerow([municipality.id, *(column[row] for column in columns.values())])
