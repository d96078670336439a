"""What exhibits are made from: the estimates, the publication, the edition, the language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from reportgen.answers.model import Codebook, Item
from reportgen.config import Publication
from reportgen.estimates.model import Estimates
from reportgen.estimates.population import Population
from reportgen.language import Language

ALL = "all"
"""What templates and publication.yaml call all respondents."""

WHOLE = Population()
"""All respondents, in a publication without variants."""


@dataclass(frozen=True)
class Beside:
    """Those whose answers stand beside a variant's own.

    label: what they are called.  name: what templates call them, `all` or a dimension.
    """

    label: str
    estimates: Estimates
    name: str = ALL


@dataclass(frozen=True)
class Basis:
    """Everything that an exhibit or a number in prose is made from.

    edition: the year shown.  previous: the earlier wave beside it, None where there is none.
    population: whose answers `estimates` are.  beside: those they are shown beside.
    """

    estimates: Estimates
    publication: Publication
    edition: int
    previous: int | None
    language: Language
    population: Population = WHOLE
    beside: tuple[Beside, ...] = ()

    @property
    def codebook(self) -> Codebook:
        """The questionnaire."""
        return self.estimates.codebook

    @cached_property
    def facts(self) -> Mapping[str, str | int | bool]:
        """The publication's facts, overridden by the edition's; and which variant it is."""
        variant = {
            "variant": self.population.label,
            "variant_name": self.population.called,
            "variant_value": self.population.value,
            "dimension": self.population.dimension,
        }
        edition = self.publication.editions[self.edition].facts
        return {**variant, **self.publication.facts, **edition}

    @property
    def reference(self) -> Beside | None:
        """Those whom a variant is measured by: all, or else the last that it stands beside."""
        whole = (one for one in self.beside if one.name == ALL)
        return next(whole, self.beside[-1] if self.beside else None)

    def years(self, compare: bool = True) -> tuple[int, ...]:
        """Give the waves that are shown, newest first."""
        both = (self.edition,) if self.previous is None else (self.edition, self.previous)
        return tuple(sorted(both, reverse=True)) if compare else (self.edition,)

    def answered(self, item: str, years: tuple[int, ...]) -> tuple[int, ...]:
        """Give those of the years in which anybody answered the item."""
        tallies, marks = self.estimates.tallies, self.estimates.marks
        found = {year: tallies.get((item, year)) or marks.get((item, year)) for year in years}
        return tuple(year for year, tally in found.items() if tally is not None and tally.n)

    def asked(self, block: str) -> tuple[Item, ...]:
        """Give the items of a block that this edition asked, in the questionnaire's order."""
        items = self.codebook.items.values()
        return tuple(i for i in items if i.block == block and self.edition in i.questions)
