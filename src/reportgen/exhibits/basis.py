"""What exhibits are made from: the estimates, the publication, the edition, the language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from reportgen.answers.model import Codebook, Item
from reportgen.config import Publication
from reportgen.estimates.model import Estimates
from reportgen.language import Language


@dataclass(frozen=True)
class Basis:
    """Everything that an exhibit or a number in prose is made from.

    edition: the year shown.  previous: the earlier wave beside it, None where there is none.
    """

    estimates: Estimates
    publication: Publication
    edition: int
    previous: int | None
    language: Language

    @property
    def codebook(self) -> Codebook:
        """The questionnaire."""
        return self.estimates.codebook

    @cached_property
    def facts(self) -> Mapping[str, str | int | bool]:
        """The publication's facts, overridden by the edition's."""
        return {**self.publication.facts, **self.publication.editions[self.edition].facts}

    def years(self, compare: bool = True) -> tuple[int, ...]:
        """Give the waves that are shown, newest first."""
        both = (self.edition,) if self.previous is None else (self.edition, self.previous)
        return tuple(sorted(both, reverse=True)) if compare else (self.edition,)

    def answered(self, item: str, years: tuple[int, ...]) -> tuple[int, ...]:
        """Give those of the years in which anybody answered the item."""
        tallies = self.estimates.tallies
        return tuple(year for year in years if (item, year) in tallies and tallies[item, year].n)

    def asked(self, block: str) -> tuple[Item, ...]:
        """Give the items of a block that this edition asked, in the questionnaire's order."""
        items = self.codebook.items.values()
        return tuple(i for i in items if i.block == block and self.edition in i.questions)
