"""Trying to work out what was withheld, from everything that is told.

The attacker knows every told count of every population exactly (which is more than rounded shares
give away), the rule, and how the counts add up; nothing of how the withheld ones were chosen.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np

from reportgen.answers.model import Survey
from reportgen.estimates.disclosure.bounds import intervals
from reportgen.estimates.disclosure.protect import Told, hidden_of, tables
from reportgen.estimates.disclosure.swaps import Swaps, needed
from reportgen.estimates.disclosure.table import CellTable, Mask
from reportgen.estimates.model import Column, Withheld


@dataclass(frozen=True, slots=True)
class Recovered:
    """A small count that can be worked out too closely.

    population: name of its variant, "" for the whole.  low, high: what it must be between.
    needed: how far apart these should be.
    """

    population: str
    item: str
    edition: int
    categories: Column
    low: int
    high: int
    needed: int

    def as_json(self) -> dict[str, object]:
        """Give it for programs."""
        return {
            "population": self.population,
            "item": self.item,
            "edition": self.edition,
            "categories": list(self.categories),
            "low": self.low,
            "high": self.high,
            "needed": self.needed,
        }


@dataclass(frozen=True, slots=True)
class Attack:
    """What came of it.

    suppressed: small counts that are withheld.  beside: other counts withheld to protect them.
    told: counts of the same items that are told.  recovered: small counts that were worked out.
    """

    suppressed: int
    beside: int
    told: int
    recovered: tuple[Recovered, ...]


def attack(survey: Survey, told: Told, withheld: Withheld) -> Attack:
    """Take the answers and what is withheld, give what can be worked out of it all the same.

    A small count that is told outright is worked out too.
    """
    suppressed = beside = open_ = 0
    recovered: list[Recovered] = []
    for table in tables(survey, told):
        hidden = hidden_of(table, told, withheld)
        suppressed += int((table.sensitive & hidden).sum())
        beside += int((hidden & ~table.sensitive).sum())
        open_ += int((~hidden).sum())
        recovered += _recovered(table, hidden)
    return Attack(suppressed, beside, open_, tuple(recovered))


def _recovered(table: CellTable, hidden: Mask) -> Iterator[Recovered]:
    enough = needed(table)
    for row, column in np.argwhere(table.sensitive & ~hidden):
        count = int(table.counts[row, column])
        yield _one(table, row, column, (count, count), int(enough[row, column]))
    swaps = Swaps(table)
    doubtful = np.zeros_like(hidden)
    for row, column in np.argwhere(table.sensitive & hidden):
        doubtful[row, column] = swaps.width(hidden, row, column) < enough[row, column]
    for (row, column), found in intervals(table, hidden, doubtful):
        if found.width < enough[row, column]:
            yield _one(table, row, column, (found.low, found.high), int(enough[row, column]))


def _one(
    table: CellTable, row: int, column: int, bounds: tuple[int, int], enough: int
) -> Recovered:
    name, categories = table.rows[row], table.columns[column]
    return Recovered(name, table.item, table.edition, categories, *bounds, enough)


def without_complements(survey: Survey, told: Told) -> Withheld:
    """Give what would be withheld by the small counts alone: what the attacker is tried on."""
    found: dict[tuple[tuple[str, str], ...], dict[tuple[str, int], frozenset[Column]]] = {}
    for table in tables(survey, told):
        for one, row in zip(told.populations, table.sensitive, strict=True):
            columns = _small(table, row)
            if columns:
                found.setdefault(one.where, {})[table.item, table.edition] = columns
    return found


def _small(table: CellTable, row: Iterable[bool]) -> frozenset[Column]:
    return frozenset(column for column, small in zip(table.columns, row, strict=True) if small)
