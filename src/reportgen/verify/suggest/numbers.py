"""Numbers: what is typed in a passage and could be printed from the answers instead."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property
from itertools import product
from typing import Literal as OneOf

from reportgen.exhibits.basis import Basis
from reportgen.language import FractionForm, FractionWords, Language
from reportgen.verify.literal_words import HIDDEN, Literal, Literals

Sort = OneOf["number", "bare", "fraction", "development", "year", "fact"]
"""`bare`: a share without its unit; `development`: a change with its words; `fact`: exempt, but
equal to a fact of the publication; `number`: any other."""

_FORMS: tuple[FractionForm, ...] = ("out_of", "part", "every")
_YEAR = re.compile(r"(?<![\d.,])(?:19|20)\d\d(?![\d]|[.,]\d)")
_DIGITS = {"1": "1", "7": r"\d+"}
_BETWEEN = re.compile(r"(?:,\s|\s[^\W\d_]{1,3}\s|\s?[-–]\s?)")


@dataclass(frozen=True, slots=True)
class Typed:
    """A typed number. literal: start counts in its passage.  sort: how it is to be read.

    low, high: the other end of a range that it is an end of, in per cent.
    """

    literal: Literal
    sort: Sort = "number"
    low: Decimal | None = None
    high: Decimal | None = None

    @property
    def start(self) -> int:
        """Where it begins in its passage."""
        return self.literal.start

    @property
    def end(self) -> int:
        """Where it ends in its passage."""
        return self.literal.end


class Numbers:
    """Finds the typed numbers of passages about one publication."""

    def __init__(self, basis: Basis, literals: Literals) -> None:
        self._basis = basis
        self._literals = literals

    def find(self, text: str) -> tuple[Typed, ...]:
        """Take the open text of a passage, give its typed numbers in order; none overlap."""
        found: list[Typed] = []
        for one in self._developments(text):
            found.append(one)
            text = _without(text, one)
        for one in self._fractions_in(text):
            found.append(one)
            text = _without(text, one)
        found += _bare(text, [Typed(one) for one in self._literals.find(text)])
        for one in found:
            text = _without(text, one)
        found += self._words(text)
        for one in found:
            text = _without(text, one)
        found += self._years(text)
        found += self._facts(text)
        return tuple(sorted(found, key=lambda one: one.start))

    def _developments(self, text: str) -> Iterator[Typed]:
        for match in self._development.finditer(text):
            size = Decimal(re.sub(r"\D", "", match[0]))
            signed = size if match["up"] else -size
            yield Typed(Literal(match[0], match.start(), "points", signed), "development")

    @cached_property
    def _development(self) -> re.Pattern[str]:
        language = self._basis.language
        told = "|".join(
            rf"(?P<{name}>{_told(language.word(f'development_{way}'), language)})"
            for name, way in (("up", "rise"), ("down", "fall"))
        )
        return re.compile(rf"\b(?:{told})", re.IGNORECASE)

    def _fractions_in(self, text: str) -> Iterator[Typed]:
        for match in self._fraction.finditer(text):
            yield Typed(Literal(match[0], match.start(), "out-of", None, in_words=True), "fraction")

    @cached_property
    def _fraction(self) -> re.Pattern[str]:
        said = sorted(printed_fractions(self._basis.language), key=len, reverse=True)
        every = "|".join(re.escape(one).replace(r"\ ", r"\s") for one in said)
        return re.compile(rf"\b(?:{every})\b", re.IGNORECASE)

    def _words(self, text: str) -> Iterator[Typed]:
        """Find number words beside nothing that is counted: "two of them"."""
        for match in self._word.finditer(text):
            value = Decimal(self._values[match[0].lower()])
            yield Typed(Literal(match[0], match.start(), "count", value, in_words=True))

    @cached_property
    def _values(self) -> dict[str, int]:
        told = ((self._basis.language.count_word(number), number) for number in range(1, 100))
        return {word: number for word, number in told if word.isalpha()}

    @cached_property
    def _word(self) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{'|'.join(self._values) or '(?!)'})\b", re.IGNORECASE)

    def _years(self, text: str) -> Iterator[Typed]:
        known = {self._basis.edition, self._basis.previous, *self._basis.facts.values()}
        for match in _YEAR.finditer(text):
            if int(match[0]) in known:
                value = Decimal(match[0])
                yield Typed(Literal(match[0], match.start(), "count", value), "year")

    def _facts(self, text: str) -> Iterator[Typed]:
        values = {fact for fact in self._basis.facts.values() if isinstance(fact, int)}
        for value in sorted(values):
            if 10 <= value < 1000:  # smaller ones stand for too much else
                for match in re.finditer(rf"(?<![\d.,]){value}(?!\d|[.,]\d|\.\s[a-zæøå])", text):
                    literal = Literal(match[0], match.start(), "count", Decimal(value))
                    yield Typed(literal, "fact")


def printed_fractions(language: Language) -> frozenset[str]:
    """Give everything that a share may be called in words, in any form."""
    return frozenset(
        language.fraction_words(share, form, _name(fraction))
        for fraction, form in product(language.fractions, _FORMS)
        if getattr(fraction, form)
        for share in (fraction.value + off / 200 for off in range(-10, 11))
    )


def _name(fraction: FractionWords) -> str:
    return f"{fraction.of[0]}/{fraction.of[1]}"


def _told(template: str, language: Language) -> str:
    """Give the pattern of a template with points in it, for one and for several, however spaced."""
    ways = (template.format(points=language.points(size)).split() for size in (1, 7))
    return "|".join(r"\s".join(_DIGITS.get(word, re.escape(word)) for word in one) for one in ways)


def _bare(text: str, found: Sequence[Typed]) -> list[Typed]:
    """Give numbers before another with unit, as in "from 37 to 65 per cent", that unit."""
    told: list[Typed] = []
    later: Typed | None = None
    for one in sorted(found, key=lambda typed: typed.start, reverse=True):
        own = one
        if (
            later is not None
            and one.literal.kind == "count"
            and not one.literal.in_words
            and later.literal.kind == "percent"
            and _BETWEEN.fullmatch(text[one.end : later.start])
        ):
            own = Typed(replace(one.literal, kind="percent"), "bare", high=later.literal.value)
            told[-1] = replace(later, low=own.literal.value)
        told.append(own)
        later = own
    return told


def _without(text: str, typed: Typed) -> str:
    length = typed.end - typed.start
    return text[: typed.start] + HIDDEN * length + text[typed.end :]
