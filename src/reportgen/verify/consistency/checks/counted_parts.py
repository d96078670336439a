"""Counts of the questionnaire's own parts: "the nine areas" against the list in the codebook."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from reportgen.config import FieldworkMeasure, StructureMeasure
from reportgen.errors import Problem
from reportgen.exhibits.structure import groups_of, topics_of
from reportgen.verify.consistency.numerals import Numeral
from reportgen.verify.consistency.passages import Passage
from reportgen.verify.consistency.reading import Reading
from reportgen.verify.consistency.wording import ends_with, words

LARGEST_LIST = 2
"""A block is a list from so many groups on."""


def check_counted_parts(reading: Reading) -> Iterator[Problem]:
    """Give a problem for each count of groups that cannot be right.

    Rules: `wrong-count`, for a number beside the name of a block ("nine areas") that is more than
    there are, or, behind a word for the whole ("all nine areas"), not all; `wrong-measure`, for a
    measure that counts something else than it stands beside.
    """
    lists = _Lists(reading)
    if not lists.blocks:
        return
    for passage in reading.said:
        for match in lists.pattern.finditer(passage.folded):
            numeral = reading.numerals.before(passage, match.start())
            if numeral is None:  # "nine important areas"
                word = passage.folded.rfind(" ", 0, match.start() - 1)
                numeral = reading.numerals.before(passage, word + 1) if word > 0 else None
            if numeral is not None:
                yield from lists.check(passage, numeral, match.group())


@dataclass(frozen=True)
class _Lists:
    """The blocks that are lists of groups, by the noun that names them ("areas")."""

    reading: Reading

    @cached_property
    def blocks(self) -> Mapping[str, str]:
        basis = self.reading.basis
        return {
            words(label)[-1]: block
            for block, label in basis.codebook.blocks.items()
            if words(label) and len(groups_of(basis, block)) >= LARGEST_LIST
        }

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Finds the nouns of the blocks."""
        nouns = "|".join(re.escape(noun) for noun in self.blocks)
        return re.compile(rf"(?<!\w)(?:{nouns})(?!\w)")

    def check(self, passage: Passage, numeral: Numeral, noun: str) -> Iterator[Problem]:
        block = self.blocks[noun]
        total = len(groups_of(self.reading.basis, block))
        name = numeral.quantity.item if numeral.quantity is not None else ""
        measure = self.reading.basis.publication.measures.get(name)
        if isinstance(measure, StructureMeasure | FieldworkMeasure):
            label = self.reading.basis.codebook.blocks[block].lower()
            whole = passage.folded.startswith(label, numeral.end + 1)
            if not _counts(measure, block, of_other=not whole):
                message = f'"{numeral.text} {noun}": the measure "{name}" counts something else'
                right = self._measure_of(block)
                hint = f"write {{{{ measure('{right}') }}}}" if right else f"there are {total}"
                yield Problem(numeral.place, "wrong-measure", message, hint)
        elif numeral.quantity is None and numeral.value not in self._allowed(block):
            whole = self._is_whole(passage, numeral)
            if whole or numeral.value > total:
                message = f'"{numeral.text} {noun}": the questionnaire has {total}'
                word = self.reading.basis.language.count_word(total)
                yield Problem(numeral.place, "wrong-count", message, f"write {word} {noun}")

    def _allowed(self, block: str) -> set[int]:
        """Give all counts that may be called by the block's noun."""
        basis = self.reading.basis
        facts = {value for value in basis.facts.values() if isinstance(value, int)}
        topics = {
            len(topics_of(basis, measure.block)) - len(measure.leave_out)
            for measure in basis.publication.measures.values()
            if isinstance(measure, StructureMeasure)
            and measure.kind == "topics"
            and measure.block != block
        }
        return {len(groups_of(basis, block)), *facts, *topics}

    def _is_whole(self, passage: Passage, numeral: Numeral) -> bool:
        whole = self.reading.lexicon.whole
        return bool(ends_with(passage.folded, whole, numeral.start))

    def _measure_of(self, block: str) -> str:
        measures = self.reading.basis.publication.measures.items()
        return next(
            (
                name
                for name, measure in measures
                if isinstance(measure, StructureMeasure)
                and measure.kind == "groups"
                and measure.block == block
            ),
            "",
        )


def _counts(measure: StructureMeasure | FieldworkMeasure, block: str, *, of_other: bool) -> bool:
    """Whether a measure counts what a block's noun names; of_other: or the topics of another block."""
    if isinstance(measure, FieldworkMeasure):
        return False
    if measure.kind == "groups":
        return measure.block == block
    return of_other and measure.kind == "topics" and measure.block != block
