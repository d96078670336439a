"""Numbers as authors type them: how a language writes them, and which need not be bound.

The patterns stand in `languages/literals/<code>.yaml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Literal as OneOf

from pydantic import Field

from reportgen.config import Strict
from reportgen.files import read_yaml
from reportgen.language import FOLDER, Language

HIDDEN = "\ufffc"
"""Stands for every character that is not looked at."""

Kind = OneOf["percent", "points", "count", "out-of"]


class LiteralWords(Strict):
    """How one language writes numbers. Patterns are regular expressions; case does not matter.

    thousands, decimal: marks within digits.  percent, points: patterns of units.
    numbers: number words beyond those of the language file.  articles: number words by form only.
    out_of: between a part and its whole.  in_year: before the year of a number.  counted: patterns of nouns that are counted.
    quotes: marks that open and close what others say.  exempt: patterns by kind of number.
    """

    thousands: str
    decimal: str
    percent: tuple[str, ...]
    points: tuple[str, ...]
    numbers: dict[str, int] = Field(default_factory=dict)
    articles: frozenset[str] = frozenset()
    out_of: str
    in_year: tuple[str, ...] = ()
    counted: tuple[str, ...] = ()
    quotes: tuple[tuple[str, str], ...] = ()
    exempt: dict[str, tuple[str, ...]] = Field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Literal:
    """A typed number. text: with its unit.  start: in the text it was found in.

    value: in per cent, points or as counted; None for "two out of three".  decimals: as typed.
    in_words: whether it was typed in words.
    """

    text: str
    start: int
    kind: Kind
    value: Decimal | None
    decimals: int = 0
    in_words: bool = False

    @property
    def end(self) -> int:
        """Where its text ends."""
        return self.start + len(self.text)


def load_literals(language: Language, nouns: Sequence[str]) -> Literals | None:
    """Give the finder of a language; None for a language without a file.

    nouns: what the survey at hand counts besides ("libraries"), as words.
    """
    path = f"literals/{language.code}.yaml"
    if not (FOLDER / path).exists():
        return None
    return Literals(_words(path), language, nouns)


@cache
def _words(path: str) -> LiteralWords:
    return read_yaml(FOLDER, path, LiteralWords)


class Literals:
    """Finds typed numbers that should be bound."""

    def __init__(self, words: LiteralWords, language: Language, nouns: Sequence[str]) -> None:
        self.in_year = words.in_year
        self._words = words
        self._values = {**_number_words(language), **words.numbers}
        patterns = [one for kind in words.exempt.values() for one in kind]
        units = "|".join((*words.points, *words.percent))
        exempt = "|".join(f"(?:{one})" for one in patterns) or "(?!)"
        self._exempt = _compiled(rf"(?:{exempt})(?!\d|\s?(?:{units}))")
        thousands, decimal = re.escape(words.thousands), re.escape(words.decimal)
        digits = rf"\d{{1,3}}(?:{thousands}\d{{3}})+(?:{decimal}\d+)?(?!\d)|\d+(?:{decimal}\d+)?"
        points, percent = "|".join(words.points), "|".join(words.percent)
        self._digits = _compiled(
            rf"(?P<digits>{digits})(?:[\s\u00a0]?(?:(?P<points>{points})|(?P<percent>{percent})))?"
        )
        self._counts = self._counting(nouns)
        self._quoted = _compiled("|".join(f"{a}[^{a}{b}]*{b}" for a, b in words.quotes) or "(?!)")

    def find(self, text: str) -> Iterator[Literal]:
        """Take running text, give the typed numbers in it that are not exempt.

        Characters that are `HIDDEN` are no part of any number.
        """
        text = self._quoted.sub(_hidden, text)
        for match in self._counts.finditer(text):
            yield self._in_words(match)
        if any(character.isdigit() for character in text):
            for match in self._digits.finditer(self._exempt.sub(_hidden, text)):
                yield self._in_digits(match)

    def _in_digits(self, match: re.Match[str]) -> Literal:
        words = self._words
        plain = match["digits"].replace(words.thousands, "").replace(words.decimal, ".")
        value = Decimal(plain)
        decimals = max(-int(value.as_tuple().exponent), 0)
        kind: Kind = "points" if match["points"] else "percent" if match["percent"] else "count"
        return Literal(match[0], match.start(), kind, value, decimals)

    def _in_words(self, match: re.Match[str]) -> Literal:
        if match["part"]:
            return Literal(match["part"], match.start("part"), "out-of", None, in_words=True)
        word = match["count"]
        value = Decimal(self._values[word.lower()])
        return Literal(word, match.start("count"), "count", value, in_words=True)

    def _counting(self, nouns: Sequence[str]) -> re.Pattern[str]:
        """Give the pattern of number words that count something of the survey."""
        words = self._words
        every = "|".join(map(re.escape, self._values))
        real = "|".join(re.escape(word) for word in self._values if word not in words.articles)
        counted = "|".join([*words.counted, *(rf"{re.escape(noun)}\w{{0,3}}" for noun in nouns)])
        out_of = re.escape(words.out_of).replace(r"\ ", r"\s")
        return _compiled(
            rf"\b(?:(?P<part>(?:{every})\s{out_of}\s(?:{every}))\b"
            rf"|(?P<count>{real})(?=(?:\s[^\W\d_]+){{0,3}}?\s(?:{counted})\b))"
        )


def _number_words(language: Language) -> dict[str, int]:
    words: dict[str, int] = {}
    while (word := language.count_word(len(words))).isalpha():
        words[word] = len(words)
    return words


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def _hidden(match: re.Match[str]) -> str:
    return HIDDEN * len(match[0])
