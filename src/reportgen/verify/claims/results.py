"""Results: what the answers say, exactly, and which items are compared with which."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from reportgen.answers.model import Item
from reportgen.config import CountMeasure, SpanMeasure
from reportgen.estimates import UnanswerableError, compare_groups, correlate
from reportgen.estimates import share as estimate_share
from reportgen.estimates.count_items import meets
from reportgen.estimates.share import exact_share
from reportgen.exhibits.basis import Basis
from reportgen.exhibits.errors import VocabularyError
from reportgen.exhibits.select import select_items

UNANSWERED = (UnanswerableError, VocabularyError)
"""What is raised for a number or a test that is suppressed, undefined or never asked for."""
Categories = tuple[str, ...] | None
"""Ids that are added up; None is the top box."""


@dataclass(frozen=True)
class Results:
    """Exact shares and changes, and the questionnaire's families of items.

    overall_words: words in the label of an item that asks about a group as a whole.
    """

    basis: Basis
    overall_words: tuple[str, ...]

    @property
    def year(self) -> int:
        """The wave that the edition shows."""
        return self.basis.edition

    @property
    def previous(self) -> int | None:
        """The wave that it is compared with."""
        return self.basis.previous

    @cached_property
    def items(self) -> Mapping[str, Item]:
        """The items that the edition asked, in the questionnaire's order."""
        items = self.basis.codebook.items
        return {name: item for name, item in items.items() if self.asked(name, self.year)}

    @cached_property
    def groups(self) -> frozenset[str]:
        """The groups that the edition asked about."""
        return frozenset(item.group for item in self.items.values() if item.group)

    @cached_property
    def overall(self) -> frozenset[str]:
        """The items that ask about a group as a whole."""
        return frozenset(
            name
            for name, item in self.items.items()
            if any(words in item.label.lower() for words in self.overall_words)
        )

    @cached_property
    def _shares(self) -> dict[tuple[str, Categories, int], Fraction | None]:
        return {}

    def asked(self, item: str, year: int | None) -> bool:
        """Whether anybody answered the item in that wave."""
        return (item, year) in self._answered

    @cached_property
    def _answered(self) -> frozenset[tuple[str, int | None]]:
        tallies = self.basis.estimates.tallies
        return frozenset(key for key, tally in tallies.items() if tally.n > 0)

    def share(
        self, item: str, categories: Categories = None, year: int | None = None
    ) -> Fraction | None:
        """Give a share as the ratio of counts it is; None where it is not known."""
        key = item, categories, self.year if year is None else year
        if key not in self._shares:
            self._shares[key] = self._exact(*key)
        return self._shares[key]

    def _exact(self, item: str, categories: Categories, year: int) -> Fraction | None:
        try:
            return exact_share(
                estimate_share(self.basis.estimates, item, categories or None, edition=year)
            )
        except UnanswerableError:
            return None

    def change(self, item: str, categories: Categories = None) -> Fraction | None:
        """Give the change since the earlier wave in percentage points; None where not known."""
        if self.previous is None:
            return None
        before = self.share(item, categories, self.previous)
        after = self.share(item, categories, self.year)
        return None if before is None or after is None else (after - before) * 100

    def differs(self, item: str, variable: str, year: int) -> bool | None:
        """Say whether the classes of a background variable differ, by the publication's rules."""
        rules = self.basis.publication.settings.significance
        found = compare_groups(self.basis.estimates, [item], variable, edition=year, rules=rules)
        return found[0].significant

    def correlated(self, item: str, other: str, edition: int | tuple[int, int]) -> bool | None:
        """Say whether two variables go together significantly, by the publication's rules."""
        settings = self.basis.publication.settings
        found = correlate(
            self.basis.estimates,
            [(item, other)],
            edition=edition if isinstance(edition, int) else edition[1],
            rules=settings.significance,
            confidence=settings.intervals.confidence,
        )
        return found[0].significant

    def is_correlation(self, statistic: str) -> bool:
        """Whether a statistic is the publication's coefficient of correlation."""
        return statistic.startswith(self.basis.publication.settings.significance.correlation)

    def aspect(self, item: str) -> str:
        """Give what an item asks about its group: its topic, else the end of its id."""
        found = self.basis.codebook.items[item]
        return found.topic or item.rpartition("__")[2]

    def across(self, item: str, year: int | None = None) -> tuple[str, ...]:
        """Give the items that ask the same of the other groups of the block, itself included."""
        wanted, block = self.aspect(item), self.basis.codebook.items[item].block
        return tuple(
            name
            for name, other in self._in(year)
            if other.block == block and other.group and self.aspect(name) == wanted
        )

    def within(self, group: str, year: int | None = None) -> tuple[str, ...]:
        """Give the items about parts of a group; those about the whole of it are left out."""
        return tuple(
            name
            for name, other in self._in(year)
            if other.group == group and name not in self.overall
        )

    def of_group(self, group: str) -> str | None:
        """Give the item that asks about a group as a whole."""
        return next((n for n in self.overall if self.items[n].group == group), None)

    def alike(self, items: Iterable[str], item: str) -> tuple[str, ...]:
        """Give those of the items whose polarity is that of one item."""
        polarity = self.basis.codebook.items[item].polarity
        return tuple(i for i in items if self.basis.codebook.items[i].polarity == polarity)

    def _in(self, year: int | None) -> list[tuple[str, Item]]:
        wave = self.year if year is None else year
        return [(n, i) for n, i in self.basis.codebook.items.items() if self.asked(n, wave)]

    def better(self, item: str) -> int:
        """Give the sign of a change that is for the better; 0 where neither is."""
        return {"challenge": -1, "strength": 1, "neutral": 0}[
            self.basis.codebook.items[item].polarity
        ]

    def top(self, item: str) -> tuple[str, ...]:
        """Give the categories of the top box of an item."""
        return self.basis.codebook.scale_of(item).top_box

    def bottom(self, item: str) -> tuple[str, ...]:
        """Give the categories of the bottom box of an item."""
        return self.basis.codebook.scale_of(item).bottom_box

    def counted(self, measure: str) -> tuple[str, ...] | None:
        """Give the items that a count counts, or a span spans; None for another measure."""
        found = self.basis.publication.measures.get(measure)
        if not isinstance(found, CountMeasure | SpanMeasure):
            return None
        left_out = found.leave_out if isinstance(found, SpanMeasure) else ()
        items = select_items(self.basis.codebook, found.items, left_out).items
        items = tuple(item for item in items if self.asked(item, self.year))
        if isinstance(found, SpanMeasure):
            return items
        chosen = found.categories or None
        return tuple(
            i for i in items if meets(self.share(i, chosen), found.at_least, found.more_than)
        )

    def considered(self, measure: str) -> tuple[str, ...]:
        """Give all items that a counting measure looks at."""
        found = self.basis.publication.measures.get(measure)
        if not isinstance(found, CountMeasure | SpanMeasure):
            return ()
        items = select_items(self.basis.codebook, found.items).items
        return tuple(item for item in items if self.asked(item, self.year))
