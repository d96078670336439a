"""What a set of publications withholds, decided once for the whole survey."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from reportgen.answers.model import Survey
from reportgen.estimates.disclosure.suppress import suppress
from reportgen.estimates.disclosure.table import CellTable, Mask, Rule, cell_table
from reportgen.estimates.model import Column, Where, Withheld
from reportgen.estimates.population import Population
from reportgen.estimates.tally import tally_survey


@dataclass(frozen=True, slots=True)
class Told:
    """A set of publications as far as small groups go.

    populations: the whole first, then every class that anything is told of.
    whole, parts: the rules for the whole and for the classes.
    marks: smallest count of an item of which several may be marked, where that is the larger.
    """

    populations: tuple[Population, ...]
    whole: Rule
    parts: Rule
    marks: int = 0

    def rules(self, *, multiple: bool) -> tuple[Rule, ...]:
        """Give the rule of each population, for items of which several may be marked or others."""
        least = self.marks if multiple else 0
        whole, parts = (
            replace(rule, minimum_count=max(rule.minimum_count, least))
            for rule in (self.whole, self.parts)
        )
        return (whole, *(parts for _ in self.populations[1:]))

    @property
    def withholds(self) -> bool:
        """Whether anything can be too small to be told at all."""
        parts = self.parts.minimum_count if self.populations[1:] else 0
        return bool(self.whole.minimum_count or parts or self.marks)


def tables(survey: Survey, told: Told) -> Iterator[CellTable]:
    """Give the cells of every item and wave that have any small count in them."""
    counted = [tally_survey(survey, one.where) for one in told.populations]
    for key in (*counted[0].tallies, *counted[0].marks):
        rules = told.rules(multiple=key in counted[0].marks)
        if not any(rule.minimum_count for rule in rules):
            continue
        table = cell_table(key, told.populations, counted, rules)
        if table.sensitive.any():
            yield table


def protect(survey: Survey, told: Told) -> Withheld:
    """Take the answers and who they are told of, give what is withheld.

    Nothing of it can be worked out more closely than `suppress` says, from all that is told together.
    """
    found: dict[Where, dict[tuple[str, int], frozenset[Column]]] = {
        one.where: {} for one in told.populations
    }
    for table in tables(survey, told):
        hidden = suppress(table)
        for one, row in zip(told.populations, hidden, strict=True):
            if row.any():
                found[one.where][table.item, table.edition] = _columns(table, row)
    return found


def hidden_of(table: CellTable, told: Told, withheld: Withheld) -> Mask:
    """Give the withheld cells of a table as what was decided says."""
    key = table.item, table.edition
    rows: Sequence[frozenset[Column]] = [
        withheld.get(one.where, {}).get(key, frozenset()) for one in told.populations
    ]
    return np.array([[column in row for column in table.columns] for row in rows], dtype=np.bool_)


def _columns(table: CellTable, row: Mask) -> frozenset[Column]:
    return frozenset(column for column, out in zip(table.columns, row, strict=True) if out)
