"""Years beside numbers: whether a number is of the year that is said, and set against another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reportgen.errors import Problem
from reportgen.manuscript.model import Number
from reportgen.verify.consistency.reading import Reading
from reportgen.verify.consistency.sentences import Sentence
from reportgen.verify.consistency.wording import ends_with, phrases

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d|[.,]\d)")
_CLAUSE = re.compile(r"[,;:()–]")


def check_years(reading: Reading) -> Iterator[Problem]:
    """Give a problem for each number that is not of the year said with it.

    Rules: `wrong-year`, for "37 per cent in 2020" and "in 2020 it was 37 per cent"; `unsaid-year`,
    for a number of the earlier wave where nothing says so; `compared-with-itself`, for "since 2022"
    in 2022 and for one number that is set against itself.
    """
    years = _Years(reading)
    for sentence in reading.sentences:
        yield from years.against_itself(sentence)
        dated = [(at, n) for at, n in sentence.numbers if _is_dated(n)]
        yield from years.twice(dated)
        for at, number in dated:
            yield from years.said(sentence, at, number, dated)


def _is_dated(number: Number) -> bool:
    """Whether a number is of one wave, and printed as a number."""
    quantity = number.quantity
    of_one = isinstance(quantity.edition, int) and quantity.edition > 0
    return of_one and quantity.statistic != "fact" and quantity.value is not None


def _same(one: Number, other: Number, *, edition: bool) -> bool:
    """Whether two numbers are of one thing, in one wave or in any."""
    first, second = one.quantity, other.quantity
    alike = (first.statistic, first.item, first.categories, first.where) == (
        second.statistic,
        second.item,
        second.categories,
        second.where,
    )
    return alike and (not edition or first.edition == second.edition)


@dataclass(frozen=True)
class _Years:
    reading: Reading

    def against_itself(self, sentence: Sentence) -> Iterator[Problem]:
        for match in _YEAR.finditer(sentence.text):
            said = ends_with(sentence.folded, self.reading.lexicon.since, match.start())
            if said and int(match.group()) == self.reading.basis.edition:
                message = f'"{said} {match.group()}" compares the edition with itself'
                place = sentence.at(match.start())
                yield Problem(place, "compared-with-itself", message, self._earlier())

    def twice(self, dated: list[tuple[int, Number]]) -> Iterator[Problem]:
        """Find a number in digits that a sentence sets against itself."""
        for index, (_, number) in enumerate(dated):
            before = (one for _, one in dated[:index] if one.text == number.text)
            digits = number.text[:1].isdecimal() and number.quantity.unit == "share"
            if digits and any(_same(one, number, edition=True) for one in before):
                message = f'"{number.text}" of {number.quantity.edition} stands twice in a sentence'
                yield Problem(number.place, "compared-with-itself", message, self._earlier())

    def said(
        self, sentence: Sentence, at: int, number: Number, dated: list[tuple[int, Number]]
    ) -> Iterator[Problem]:
        """Compare the year of a number with the one that the sentence gives it."""
        year, edition = self._year(sentence, at, number), number.quantity.edition
        if year is not None and year != edition:
            message = f'"{number.text}" is of {edition}, but {year} is said'
            hint = f"say {edition}, or print the number of {year}"
            yield Problem(number.place, "wrong-year", message, hint)
        elif year is None and edition == self.reading.basis.previous:
            others = (one for _, one in dated if one is not number)
            contrasted = any(_same(one, number, edition=False) for one in others)
            if not contrasted and not self._is_told(sentence):
                message = f'"{number.text}" is of {edition}, and nothing says so'
                hint = "say the year, or print the number of this edition"
                yield Problem(number.place, "unsaid-year", message, hint)

    def _year(self, sentence: Sentence, at: int, number: Number) -> int | None:
        """Give the year right behind a number, else the one before it in its clause."""
        end = at + len(number.text)
        last = None
        for match in _YEAR.finditer(sentence.text):
            start = match.start()
            said = ends_with(sentence.folded, self.reading.lexicon.in_year, start)
            if said and start < at:
                last = match
            elif said and start - len(said) - 2 == end:
                return int(match.group())
        if last is None or ends_with(sentence.folded, self.reading.lexicon.since, last.start()):
            return None
        between = sentence.text[last.end() : at]
        other = any(last.end() <= start < at for start, _ in sentence.numbers)
        return None if other or _CLAUSE.search(between) else int(last.group())

    def _is_told(self, sentence: Sentence) -> bool:
        """Whether a sentence names the earlier wave, by its year or in words."""
        if str(self.reading.basis.previous) in sentence.text:
            return True
        return phrases(self.reading.lexicon.earlier).search(sentence.folded) is not None

    def _earlier(self) -> str:
        previous = self.reading.basis.previous
        return "this edition has no earlier wave" if previous is None else (
            f"write {{{{ previous }}}} ({previous})"
        )
