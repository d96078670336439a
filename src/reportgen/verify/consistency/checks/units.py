"""Counts and shares: whether "number of" heads counts and "share of" heads shares."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.errors import Problem
from reportgen.manuscript.model import Inline, Number, PlainTable, plain_text
from reportgen.manuscript.walk import every_inline
from reportgen.verify.consistency.reading import Reading
from reportgen.verify.consistency.sentences import Sentence
from reportgen.verify.consistency.wording import Phrases, phrases

BETWEEN = 4
"""So many words may stand between "number of" and the number."""

HINT = "say that they are shares"


def check_units(reading: Reading) -> Iterator[Problem]:
    """Give a problem for each share that is called a number, and each count that is called a share.

    Rule: `wrong-unit`: for columns of tables, and in a sentence for the number that the word is said of.
    """
    counts, shares = phrases(reading.lexicon.counts), phrases(reading.lexicon.shares)
    for one in reading.placed:
        if isinstance(one.block, PlainTable):
            yield from _columns(reading, one.block, counts, shares)
    for sentence in reading.sentences:
        yield from _sentence(reading, sentence, counts)


def _columns(
    reading: Reading, table: PlainTable, counts: Phrases, shares: Phrases
) -> Iterator[Problem]:
    signs = reading.numerals.percent_signs
    for column, head in enumerate(table.head):
        said = plain_text(head).lower()
        cells = [row[column] for row in table.rows if column < len(row)]
        units = {unit for cell in cells for unit in _units(cell, signs)}
        if counts.search(said) and not shares.search(said) and units == {"share"}:
            yield Problem(table.place, "wrong-unit", f'"{said}" heads shares', HINT)
        if shares.search(said) and not counts.search(said) and units == {"count"}:
            yield Problem(
                table.place, "wrong-unit", f'"{said}" heads counts', "say that they are counts"
            )


def _units(cell: tuple[Inline, ...], signs: tuple[str, ...]) -> set[str]:
    """Give the units of what a cell holds: "share" for anything with a per cent sign."""
    bound = {one.quantity.unit for one in every_inline(cell) if isinstance(one, Number)}
    text = plain_text(cell).strip()
    if not bound and text[:1].isdecimal() and text.endswith(signs):
        return {"share"}
    return {str(unit) for unit in bound}


def _sentence(reading: Reading, sentence: Sentence, counts: Phrases) -> Iterator[Problem]:
    """Find "the number of libraries is 44 per cent": the unit's word, a verb, a share."""
    unit = reading.basis.codebook.unit_many.lower()
    for match in counts.finditer(sentence.folded):
        for at, number in sentence.numbers:
            between = sentence.folded[match.end() : at].split() if at > match.end() else []
            if len(between) > BETWEEN or number.quantity.unit != "share":
                continue
            if any(word.startswith(unit) for word in between):
                said = f"{match.group()} {' '.join(between)}"
                message = f'"{said}" is said of a share, "{" ".join(number.text.split())}"'
                yield Problem(sentence.at(match.start()), "wrong-unit", message, HINT)
