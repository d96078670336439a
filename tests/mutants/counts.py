"""The answers counted anew: pandas on the files, and nothing of the program but which item has which scale.

It evaluates the tests of proofs ("change('x') > 0") with functions of its own. What an item, a group
or a measure is comes from the questionnaire and publication.yaml; what was answered is counted here.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from pathlib import Path
from types import SimpleNamespace

import pandas as pd

from reportgen.answers.model import Codebook
from reportgen.config import Publication

Items = str | Sequence[str]


class Counts:
    """Shares and changes from the answer files themselves.

    waves: answers as codes, by year.  years: the edition and the wave before it.
    """

    def __init__(
        self, codebook: Codebook, publication: Publication, waves: Mapping[int, pd.DataFrame]
    ) -> None:
        self.codebook, self.publication, self.waves = codebook, publication, waves
        self.edition, self.previous = max(waves), min(waves)
        self._tallies: dict[tuple[str, int], Mapping[str, int]] = {}

    def tally(self, item: str, year: int) -> Mapping[str, int]:
        """Count each category of an item; what is left blank is not there."""
        if (item, year) not in self._tallies:
            codes = {str(one.code): one.id for one in self.codebook.scale_of(item).categories}
            asked = item in self.waves[year] and year in self.codebook.items[item].questions
            answers = self.waves[year][item].dropna() if asked else pd.Series(dtype=str)
            counted = answers.astype(str).str.strip().value_counts()
            self._tallies[item, year] = {
                codes[str(k)]: int(v) for k, v in counted.items() if str(k)
            }
        return self._tallies[item, year]

    def share(
        self, item: str, categories: str | Sequence[str] = "top", year: int | None = None
    ) -> Fraction:
        """Give a share in per cent of all who answered."""
        tally, scale = self.tally(item, year or self.edition), self.codebook.scale_of(item)
        named = {"top": scale.top_box, "bottom": scale.bottom_box}
        if isinstance(categories, str):
            categories = named.get(categories, (categories,))
        return Fraction(100 * sum(tally.get(one, 0) for one in categories), sum(tally.values()))

    def change(self, item: str, categories: str | Sequence[str] = "top") -> Fraction:
        """Give a change in percentage points."""
        return self.share(item, categories) - self.share(item, categories, self.previous)

    def both(self, item: str) -> bool:
        """Say whether both waves answered an item."""
        return bool(self.tally(item, self.edition)) and bool(self.tally(item, self.previous))

    def items(self, items: Items) -> list[str]:
        """Give the items that patterns name."""
        patterns = [items] if isinstance(items, str) else list(items)
        return [i for p in patterns for i in self.codebook.items if _fits(i, p)]

    def answered(self, items: Items, year: int | None = None) -> list[str]:
        """Give those of the items that a wave answered."""
        return [i for i in self.items(items) if self.tally(i, year or self.edition)]

    def risen(self, items: Items, categories: str = "top", by: float = 0) -> int:
        """Count the items that rose."""
        found = [self.change(i, categories) for i in self.items(items) if self.both(i)]
        return sum(one > Fraction(str(by)) for one in found)

    def fallen(self, items: Items, categories: str = "top", by: float = 0) -> int:
        """Count the items that fell."""
        found = [self.change(i, categories) for i in self.items(items) if self.both(i)]
        return sum(one < -Fraction(str(by)) for one in found)

    def rank(
        self, item: str, among: Items, categories: str = "top", year: int | None = None,
        order: str = "highest",
    ) -> int:  # fmt: skip
        """Give an item's place."""
        own, sign = self.share(item, categories, year), 1 if order == "highest" else -1
        others = (self.share(i, categories, year) for i in self.answered(among, year))
        return 1 + sum(sign * one > sign * own for one in others)

    def count(
        self, what: Items, at_least: float | None = None, more_than: float | None = None,
        categories: str = "top", year: int | None = None,
    ) -> Fraction | int:  # fmt: skip
        """Count the items that meet a limit, or give a measure that does."""
        measure = self.publication.measures.get(what) if isinstance(what, str) else None
        if measure is not None:
            return self._measure(measure, year)
        shares = [self.share(i, categories, year) for i in self.answered(what, year)]
        return _meeting(shares, at_least, more_than)

    def _measure(self, measure: object, year: int | None) -> Fraction | int:
        m = SimpleNamespace(**measure.model_dump())  # type: ignore[attr-defined]
        if m.kind == "count-items":
            shares = [self.share(i, m.categories or "top", year) for i in self.answered(m.items)]
            low, above = (None if x is None else 100 * x for x in (m.at_least, m.more_than))
            return _meeting(shares, low, above)
        if m.kind == "groups":
            asked = [i for i in self.codebook.items.values() if self.edition in i.questions]
            return len({i.group for i in asked if i.block == m.block})
        raise NotCountedError(m.kind)

    def lowest(self, what: Items, categories: str = "top", year: int | None = None) -> Fraction:
        """Give the lowest share."""
        return min(self._ends(what, categories, year))

    def highest(self, what: Items, categories: str = "top", year: int | None = None) -> Fraction:
        """Give the highest share."""
        return max(self._ends(what, categories, year))

    def _ends(self, what: Items, categories: str, year: int | None) -> list[Fraction]:
        measure = self.publication.measures.get(what) if isinstance(what, str) else None
        if measure is None:
            return [self.share(i, categories, year) for i in self.answered(what, year)]
        m = SimpleNamespace(**measure.model_dump())
        out = {i for pattern in m.leave_out for i in self.items(pattern)}
        chosen = m.categories or "top"
        return [self.share(i, chosen, year) for i in self.answered(m.items) if i not in out]

    def limit(self, name: str) -> Fraction:
        """Give the limit of a measure in per cent."""
        m = SimpleNamespace(**self.publication.measures[name].model_dump())
        return 100 * Fraction(str(m.at_least if m.at_least is not None else m.more_than))

    def respondents(self, year: int | None = None) -> int:
        """Give the number of respondents."""
        return len(self.waves[year or self.edition])

    def evaluate(self, test: str) -> bool | None:
        """Give whether a proof's test is true; None where it asks what is not counted here."""
        names = {
            name: getattr(self, name)
            for name in (
                "share",
                "change",
                "risen",
                "fallen",
                "rank",
                "count",
                "lowest",
                "highest",
                "limit",
                "respondents",
            )
        }
        facts = {**self.publication.facts, **self.publication.editions[self.edition].facts}
        world = {
            **names, "abs": abs, "edition": self.edition, "previous": self.previous,
            "facts": SimpleNamespace(**facts), "__builtins__": {}, "true": True, "false": False,
        }  # fmt: skip
        try:
            tree = ast.parse(test, mode="eval")
            return bool(eval(compile(tree, "test", "eval"), world))
        except (SyntaxError, NameError, NotCountedError, ZeroDivisionError, TypeError):
            return None


class NotCountedError(Exception):
    """A kind of measure that is not evaluated here."""


def waves_of(root: Path, data: str, years: Iterable[int]) -> dict[int, pd.DataFrame]:
    """Read the answer files, every answer as text."""
    folder = root / "data" / data
    return {year: pd.read_csv(folder / f"answers-{year}.csv", dtype=str) for year in years}


def _meeting(shares: Iterable[Fraction], low: float | None, above: float | None) -> int:
    return sum(
        (low is None or one >= Fraction(str(low))) and (above is None or one > Fraction(str(above)))
        for one in shares
    )


def _fits(item: str, pattern: str) -> bool:
    """Say whether a pattern, with `*` for any characters, names an item."""
    before, star, after = pattern.partition("*")
    if not star:
        return item == pattern
    long_enough = len(item) >= len(before) + len(after)
    return item.startswith(before) and item.endswith(after) and long_enough
