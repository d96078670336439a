"""Ranking: some items among others, by share or by change, and the claim of it as an expression."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from reportgen.verify.claims import expressions
from reportgen.verify.claims.lexicon import RankWords
from reportgen.verify.claims.results import Categories, Results
from reportgen.verify.claims.subjects import Subject


@dataclass(frozen=True)
class Ranking:
    """Some items among others in a wave. bottom: whether the bottom box is what is ranked."""

    results: Results
    words: RankWords
    year: int
    items: tuple[str, ...]
    family: tuple[str, ...]
    bottom: bool = False

    @cached_property
    def values(self) -> dict[str, Fraction]:
        """What items are ranked by, in per cent or points; the first in rank has the largest."""
        sign = 1 if self._is_upward else -1
        known = ((item, self._value(item)) for item in self.family)
        return {item: sign * value for item, value in known if value is not None}

    @property
    def _is_upward(self) -> bool:
        """Whether the first in rank has the largest share, or the change that is most upward."""
        return (self.words.on != "fall") == (self.words.end == "high")

    def _value(self, item: str) -> Fraction | None:
        categories = self.categories(item)
        if self.words.on != "share":
            return self.results.change(item, categories)
        share = self.results.share(item, categories, self.year)
        return None if share is None else share * 100

    def categories(self, item: str) -> Categories:
        """Give the answers of an item that are ranked; None is the top box."""
        return self.results.bottom(item) if self.bottom else None

    @property
    def is_known(self) -> bool:
        """Whether all items are known, and others beside them."""
        return len(self.values) > len(self.items) > 0 and set(self.items) <= set(self.values)

    def place(self, item: str) -> int:
        """Give the place of an item; equal values share a place."""
        return 1 + sum(value > self.values[item] for value in self.values.values())

    def ties(self, item: str) -> int:
        """Give how many items have the value of one."""
        return sum(value == self.values[item] for value in self.values.values())

    def holds(self, *, among: int) -> bool:
        """Whether the items stand where the words say, and none that is as large is left out.

        among: 0, or how many places "one of the largest" takes in.
        """
        places = [self.place(item) for item in self.items]
        if among:
            return max(places) <= among
        if self.words.place > 1:
            return places == [self.words.place] and self.ties(self.items[0]) == 1
        last = max(self.items, key=self.place)
        left_out = self.place(last) + self.ties(last) - 1 > len(self.items)
        return max(places) <= len(self.items) and not left_out

    @property
    def ends(self) -> list[tuple[str, Fraction]]:
        """The first places and those of the items, with what they are ranked by."""
        sign = 1 if self._is_upward else -1
        ordered = sorted(self.values, key=lambda item: -self.values[item])
        first = ordered[: len(self.items) + 1]
        told = [*first, *(i for i in ordered if i in self.items and i not in first)]
        return [(item, sign * self.values[item]) for item in told]

    def name(self, item: str) -> str:
        """Give what an item is ranked by as an expression."""
        subject = Subject(item, self.categories(item))
        if self.words.on != "share":
            return expressions.change(self.results, subject)
        return expressions.share(self.results, subject, self.year)

    def expression(self, *, among: int) -> str:
        """Give the claim as an expression: the places, and that none as large is left out."""
        if self.words.on != "share":
            return self._of_change(among)
        high, known = self.words.end == "high", tuple(self.values)
        listed = expressions.items(self.results, known)
        when = ", categories='bottom'" if self.bottom else ""
        when += "" if self.year == self.results.year else ", year=previous"
        order = "" if high else ", order='lowest'"
        places = [f"rank({item!r}, {listed}{when}{order})" for item in self.items]
        if among:
            return " and ".join(f"{place} <= {among}" for place in places)
        ours = expressions.items(self.results, self.items)
        end = f"{'lowest' if high else 'highest'}({ours}{when})"
        end = self.name(self.items[0]) if len(places) == 1 else end
        beyond = f"count({listed}, {'at_least' if high else 'more_than'}={end}{when})"
        last = max(len(self.items), self.words.place)
        whole = f"{beyond} == {last}" if high else f"{len(known)} - {beyond} == {last}"
        return f"{places[0]} == {last} and {whole}" if len(places) == 1 else whole

    def _of_change(self, among: int) -> str:
        """Give the claim that some changes are the largest, against every change left out."""
        up = self._is_upward
        if among:
            call, sign = ("risen", "") if up else ("fallen", "-")
            family = sorted(self.values)
            bottom = ", 'bottom'" if self.bottom else ""
            calls = (f"{call}({family}{bottom}, by={sign}{self.name(i)})" for i in self.items)
            return " and ".join(f"{one} < {among}" for one in calls)
        others = [item for item in self.values if item not in self.items]
        return " and ".join(
            f"{self.name(item)} {'>' if up else '<'} {self.name(other)}"
            for item in self.items
            for other in others
        )
