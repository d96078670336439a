"""Who was asked and who answered: N, respondents, invited, frame, and the response rate."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from reportgen.errors import Place, Problem
from reportgen.estimates.fieldwork import response_rate
from reportgen.rounding import whole_percent
from reportgen.verify.consistency.passages import Passage
from reportgen.verify.consistency.reading import Reading
from reportgen.verify.consistency.wording import phrases

_N = re.compile(r"(?<!\w)[Nn] ?= ?(\d+)(?:[-–](\d+))?(?![\d.,]\d)")


def check_fieldwork(reading: Reading) -> Iterator[Problem]:
    """Give a problem for each number of respondents that the fieldwork does not allow.

    Rules: `impossible-base`, for an N that is more than answered, an N of an item that is more than
    the respondents, more respondents than invited, more invited than there are; `wrong-rate`, for
    a response rate that is not respondents over invited.
    """
    yield from _waves(reading)
    yield from _items(reading)
    rate = phrases(reading.lexicon.response_rate)
    for passage in reading.passages:
        if passage.kind == "quotation":
            continue
        yield from _printed_bases(reading, passage)
        for match in rate.finditer(passage.folded):
            yield from _printed_rate(reading, passage, match.end() + 1)
    yield from _counts_of_units(reading)


def _waves(reading: Reading) -> Iterator[Problem]:
    basis = reading.basis
    place = Place(basis.codebook.path)
    for year in basis.years():
        wave, answered = basis.codebook.waves[year], basis.estimates.respondents[year]
        if answered > wave.invited:
            message = f"{year}: {answered} answered, but only {wave.invited} were invited"
            yield Problem(place, "impossible-base", message, "correct invited or the answer file")
        if wave.invited > wave.frame:
            message = f"{year}: {wave.invited} were invited, but there are only {wave.frame}"
            yield Problem(place, "impossible-base", message, "correct invited or frame")


def _items(reading: Reading) -> Iterator[Problem]:
    basis = reading.basis
    for (item, year), tally in basis.estimates.tallies.items():
        answered = basis.estimates.respondents[year]
        if tally.n > answered:
            message = f'{year}: {tally.n} answers to "{item}" from {answered} respondents'
            yield Problem(Place(basis.codebook.path), "impossible-base", message)


def _printed_bases(reading: Reading, passage: Passage) -> Iterator[Problem]:
    """Check every "N = 82-84" against the largest number of respondents of the waves shown."""
    if "n" not in passage.folded or "=" not in passage.text:
        return
    basis = reading.basis
    most = max(basis.estimates.respondents[year] for year in basis.years())
    for match in _N.finditer(passage.text):
        largest = max(int(number) for number in match.groups() if number)
        if largest > most:
            message = f'"{match.group()}" is more than the {most} who answered'
            hint = f"write N = {most}, or the N of the item: {{{{ n('…') }}}}"
            yield Problem(passage.at(match.start()), "impossible-base", message, hint)


def _printed_rate(reading: Reading, passage: Passage, offset: int) -> Iterator[Problem]:
    """Check the share behind "response rate of" against those of the waves shown."""
    basis = reading.basis
    match = re.compile(r"\d+(?= ?(?:%|\w))").match(passage.text, offset)
    if match is None or re.match(r"\d{4}\b", match.group()):
        return
    rates = {
        year: whole_percent(rate)
        for year in basis.years()
        if (rate := response_rate(basis.estimates, year).value) is not None
    }
    if rates and int(match.group()) not in rates.values():
        span = passage.span(match.start())
        said = match.group()
        known = ", ".join(f"{rate} in {year}" for year, rate in sorted(rates.items()))
        place = passage.place if span is None else passage.at(match.start())
        yield Problem(place, "wrong-rate", f"the response rate is not {said}", f"it is {known}")


def _counts_of_units(reading: Reading) -> Iterator[Problem]:
    """Check facts printed before the word for a respondent: there are no more of them than exist."""
    basis = reading.basis
    most = max(basis.codebook.waves[year].frame for year in basis.years())
    units = f" {basis.codebook.unit_many}".lower()
    for passage in reading.said:
        for start, number in passage.numbers:
            end = start + len(number.text)
            value = reading.numerals.value(number.text)
            counts = number.quantity.unit in {"count", "number"}
            if counts and value is not None and passage.folded.startswith(units, end):
                yield from _too_many(number.place, number.text, value, most, units)


def _too_many(
    place: Place, text: str, value: Decimal, most: int, units: str
) -> Iterator[Problem]:
    if value > most:
        message = f'"{text}{units}": there are only {most}'
        yield Problem(place, "impossible-base", message, "take the number from a measure")
