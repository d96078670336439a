"""Comparisons of the survey with itself: "since 2022" in the report on 2022."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.errors import Problem
from reportgen.manuscript.model import Number
from reportgen.verify.consistency.reading import Reading
from reportgen.verify.consistency.sentences import Sentence
from reportgen.verify.consistency.wording import ends_with

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d|[.,]\d)")


def check_itself(reading: Reading) -> Iterator[Problem]:
    """Give a problem for each comparison that has the same year on both sides.

    Rule: `compared-with-itself`: the edition's year behind a word of comparison, a share that a
    sentence sets against itself, and shares of the very year that they are compared with.
    """
    for sentence in reading.sentences:
        shares = [(at, n) for at, n in sentence.numbers if _is_share(n)]
        yield from _years(reading, sentence, shares)
        yield from _twice(reading, shares)


def _is_share(number: Number) -> bool:
    """Whether a number is a share of one wave, printed in digits."""
    quantity = number.quantity
    of_one = isinstance(quantity.edition, int) and quantity.edition > 0
    return of_one and quantity.unit == "share" and number.text[:1].isdecimal()


def _years(
    reading: Reading, sentence: Sentence, shares: list[tuple[int, Number]]
) -> Iterator[Problem]:
    for match in _YEAR.finditer(sentence.text):
        said = ends_with(sentence.folded, reading.lexicon.since, match.start())
        year = int(match.group())
        if not said:
            continue
        of_year = {number.quantity.edition for at, number in shares if at < match.start()}
        if year == reading.basis.edition or of_year == {year}:
            message = f'"{said} {year}" compares {year} with itself'
            place = sentence.at(match.start())
            yield Problem(place, "compared-with-itself", message, _hint(reading, year))


def _twice(reading: Reading, shares: list[tuple[int, Number]]) -> Iterator[Problem]:
    seen: set[tuple[object, ...]] = set()
    for _, number in shares:
        quantity = number.quantity
        what = (quantity.statistic, quantity.item, quantity.categories, quantity.where)
        key = (*what, quantity.edition, number.text)
        if key in seen and quantity.statistic == "share":
            text = " ".join(number.text.split())
            message = f'"{text}" of {quantity.edition} is set against itself'
            hint = f"take one of them of {reading.basis.previous}" if reading.basis.previous else ""
            yield Problem(number.place, "compared-with-itself", message, hint)
        seen.add(key)


def _hint(reading: Reading, year: int) -> str:
    if year != reading.basis.edition:
        return f"print the share of {reading.basis.edition}, or name another year"
    previous = reading.basis.previous
    if previous is None:
        return "this edition has no earlier wave to compare with"
    return f"write {{{{ previous }}}} ({previous})"
