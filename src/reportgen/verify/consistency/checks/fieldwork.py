"""Who was asked and who answered: N, respondents, invited, frame, and the response rate."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.config import FieldworkMeasure, StructureMeasure
from reportgen.errors import Place, Problem
from reportgen.estimates.fieldwork import response_rate
from reportgen.manuscript.model import Number
from reportgen.rounding import whole_percent
from reportgen.verify.consistency.passages import Passage
from reportgen.verify.consistency.reading import Reading
from reportgen.verify.consistency.sentences import Sentence
from reportgen.verify.consistency.wording import ends_with, phrases

BEFORE, BEHIND = 3, 7
"""So many words before and behind a number say of whom it is."""

NEAR = 2
"""So many words behind a number may be the unit it counts."""

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
    shown = (basis.estimates, *(one.estimates for one in basis.beside))
    most = max(one.respondents[year] for one in shown for year in basis.years())
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
    """Check numbers before the word for respondents: of what they are, and that there are so many."""
    basis = reading.basis
    most = max(basis.codebook.waves[year].frame for year in basis.years())
    unit = basis.codebook.unit_many.lower()
    for sentence in reading.sentences:
        for at, number in sentence.numbers:
            behind = sentence.folded[at + len(number.text) :]
            if number.quantity.unit not in {"count", "number"}:
                continue
            measure = basis.publication.measures.get(number.quantity.item)
            value = reading.numerals.value(number.text)
            counted = any(word.startswith(unit) for word in behind.split()[:NEAR])
            if counted and value is not None and value > most:
                message = f'"{number.text}" {unit}: there are only {most}'
                hint = "take the number from a measure of the fieldwork"
                yield Problem(number.place, "impossible-base", message, hint)
            elif isinstance(measure, StructureMeasure):
                if counted or _is_of_units(reading, sentence, at):
                    yield _of_something_else(number, f"parts of the questionnaire, no {unit}")
            elif isinstance(measure, FieldworkMeasure):
                near = sentence.folded[at + len(number.text) :].split()[:BEHIND]
                if not any(word.startswith(unit) for word in near):
                    yield _of_something_else(number, unit)
                yield from _of_others(reading, sentence, at, number, measure)


def _is_of_units(reading: Reading, sentence: Sentence, at: int) -> bool:
    """Whether the words right before a number are those before the invited, or the whole frame."""
    before = sentence.folded[:at].rstrip()
    known = reading.lexicon.fieldwork
    says = (*known.get("invited", ()), *known.get("frame", ()))
    return bool(ends_with(before, says, len(before)))


def _of_others(
    reading: Reading, sentence: Sentence, at: int, number: Number, measure: FieldworkMeasure
) -> Iterator[Problem]:
    """Check the words beside a number: "sent to" the invited, "completed" by the respondents."""
    before = " ".join(sentence.folded[:at].split()[-BEFORE:])
    end = at + len(number.text)
    behind = " ".join(sentence.folded[end:].split()[:BEHIND])
    for text in (before, behind):
        said = {
            fact
            for fact, words in reading.lexicon.fieldwork.items()
            if phrases(words).search(text) is not None
        }
        if measure.kind in said:
            return
        if said:
            told = " or ".join(sorted(said))
            message = f'"{number.text}" is of "{number.quantity.item}" ({measure.kind})'
            hint = f"the words beside it speak of {told}: print a measure of that kind"
            yield Problem(number.place, "wrong-measure", message, hint)
            return


def _of_something_else(number: Number, what: str) -> Problem:
    message = f'"{number.text}" is of "{number.quantity.item}", which counts {what}'
    return Problem(number.place, "wrong-measure", message, "print the measure that is meant")
