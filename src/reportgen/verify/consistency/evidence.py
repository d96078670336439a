"""Evidence: which items of the questionnaire the numbers of a text are about."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from reportgen.config import CountMeasure, LeadersMeasure, Measure, SpanMeasure
from reportgen.exhibits.basis import Basis
from reportgen.exhibits.select import select_items
from reportgen.manuscript.model import Number


@dataclass(frozen=True)
class Evidence:
    """Finds the items behind numbers, and the groups of items."""

    basis: Basis

    @cached_property
    def _measures(self) -> Mapping[str, tuple[str, ...]]:
        """The items that each measure summarises."""
        measures = self.basis.publication.measures.items()
        return {name: self._summarised(measure) for name, measure in measures}

    def _summarised(self, measure: Measure) -> tuple[str, ...]:
        if isinstance(measure, SpanMeasure):
            return select_items(self.basis.codebook, measure.items, measure.leave_out).items
        if isinstance(measure, CountMeasure | LeadersMeasure):
            return select_items(self.basis.codebook, measure.items).items
        return ()

    def items(self, numbers: Iterable[tuple[int, Number]]) -> tuple[str, ...]:
        """Give the items behind numbers and their measures, each once, in reading order."""
        found: dict[str, None] = {}
        for _, number in numbers:
            name = number.quantity.item
            if name in self.basis.codebook.items:
                found[name] = None
            else:
                found.update(dict.fromkeys(self._measures.get(name, ())))
        return tuple(found)

    def groups(self, items: Iterable[str]) -> frozenset[str]:
        """Give the groups that items belong to."""
        own = (self.basis.codebook.items[item].group for item in items)
        return frozenset(group for group in own if group)
