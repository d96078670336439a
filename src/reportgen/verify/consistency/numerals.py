"""Numerals: numbers in a text, bound or typed, in digits or in words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from reportgen.errors import Place
from reportgen.exhibits.model import Quantity
from reportgen.language import Language
from reportgen.manuscript.model import Number
from reportgen.verify.consistency.passages import Passage

MOST_WORDS = 100
"""How far number words are looked for in a language."""

_DIGITS = re.compile(r"\d[\d.,\u00a0]*(?<![.,\u00a0])")
_NEXT = re.compile(r"\d[\d.,]*(?<![.,])|[^\W\d_]+")
_LAST = re.compile(r"(?:\d[\d.,]*(?<![.,])|[^\W\d_]+)(?= ?\Z)")


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as it stands in a text. quantity: what is bound to it, None where it was typed."""

    text: str
    value: Decimal
    place: Place
    start: int
    end: int
    quantity: Quantity | None = None


@dataclass(frozen=True, slots=True)
class Numerals:
    """Reads numbers as a language writes them.

    words: number words in lower case.  group, point: the marks of thousands and decimals.
    percent_signs: what stands behind a share ("pct.", "%").
    """

    words: Mapping[str, int]
    group: str
    point: str
    percent_signs: tuple[str, ...]

    def value(self, text: str) -> Decimal | None:
        """Give the one number in digits, or what a number word says; None where neither is."""
        found = _DIGITS.findall(text)
        if not found:
            known = self.words.get(text.strip().lower())
            return None if known is None else Decimal(known)
        if len(found) > 1:
            return None
        plain = found[0].replace(self.group, "").replace("\u00a0", "")
        plain = plain.replace(self.point, ".")
        return Decimal(plain) if plain.count(".") <= 1 else None

    def after(self, passage: Passage, offset: int) -> Numeral | None:
        """Give the number that begins at an offset; None for any other word."""
        match = _NEXT.match(passage.text, offset)
        return None if match is None else self._numeral(passage, *match.span())

    def before(self, passage: Passage, offset: int) -> Numeral | None:
        """Give the number that ends at an offset or one space earlier; None for any other word."""
        span = passage.span(max(offset - 2, 0))
        if span is not None and isinstance(span.inline, Number) and span.end >= offset - 1:
            return self._numeral(passage, span.start, span.end)
        match = _LAST.search(passage.text, max(offset - 40, 0), offset)
        return None if match is None else self._numeral(passage, *match.span())

    def _numeral(self, passage: Passage, start: int, end: int) -> Numeral | None:
        span = passage.span(start)
        bound = span.inline if span is not None else None
        quantity = None
        if span is not None and isinstance(bound, Number):
            start, end, quantity = span.start, span.end, bound.quantity
        text = passage.text[start:end]
        value = self.value(text)
        if value is None:
            return None
        return Numeral(" ".join(text.split()), value, passage.at(start), start, end, quantity)


def numerals(language: Language, more: Mapping[str, int]) -> Numerals:
    """Take a language and further number words, give what reads its numbers."""
    words = dict(more)
    for number in range(MOST_WORDS):
        word = language.count_word(number)
        if word[:1].isdecimal():
            break
        words[word] = number
    example = language.number(1234.5, 1)
    shares = (language.percent(0.5), language.percent_sign(0.5))
    signs = tuple(share.replace(language.number(50), "").strip() for share in shares)
    return Numerals(words, example[1], example[-2], signs)
