"""Certainty: whether a binding may be written without asking.

It may where the first candidate prints what is typed, fits clearly better than the next, and where
the words alone do not speak more of something that prints another number: a typed number may be
wrong, and something else always prints it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportgen.verify.suggest.candidates import Around, Candidate
from reportgen.verify.suggest.numbers import Typed
from reportgen.verify.suggest.passages import Passage

MARGIN, MARGIN_OF_WORDS, LEAST = 1.0, 1.5, 2.5
"""How much better than the next the first must fit, as for "three", and how well at least."""

_NEVER = "words("
"""A number word holds nothing to the answers."""


@dataclass(frozen=True, slots=True)
class Found:
    """A typed number where it stands. sentence: numbers of passage and sentence."""

    passage: Passage
    typed: Typed
    around: Around
    sentence: tuple[int, int]

    @property
    def start(self) -> int:
        """Where it begins in the file."""
        return self.passage.start + self.typed.start

    @property
    def text(self) -> str:
        """What is typed."""
        return self.passage.text[self.typed.start : self.typed.end]


@dataclass(frozen=True, slots=True)
class Weighed:
    """A number with its candidates, best first. alone: how well they fit without its neighbours.

    meant: what its words speak of, whatever it prints; None where they speak of nothing.
    """

    found: Found
    ranked: tuple[Candidate, ...]
    alone: tuple[Candidate, ...]
    meant: Candidate | None


def is_certain(all_: Sequence[Weighed], at: int) -> bool:
    """Take the numbers of a text and which of them is asked about, say whether it is certain."""
    one = all_[at]
    if not one.ranked or not _prints(one.ranked[0], one.found.text):
        return False
    if one.found.typed.sort == "year":
        return len(one.ranked) == 1 or _compared(all_, at)
    first, second = one.ranked[0], one.ranked[1].score if len(one.ranked) > 1 else 0.0
    plain_word = one.found.typed.literal.in_words and one.found.typed.sort == "number"
    margin = MARGIN_OF_WORDS if plain_word else MARGIN
    if first.expression.startswith(_NEVER) or first.score < max(LEAST, second + margin):
        return False
    return not rivalled(one) and not _of_another_year(one)


def rivalled(one: Weighed) -> bool:
    """Say whether the words alone speak more of what prints another number."""
    if one.meant is None or not one.ranked:
        return one.meant is not None
    first = one.ranked[0].expression
    if one.meant.expression == first:
        return False
    own = next(alone.score for alone in one.alone if alone.expression == first)
    return one.meant.score > own


def _of_another_year(one: Weighed) -> bool:
    """Say whether the sentence opens with a year that the first candidate is not of."""
    quantity, year = one.ranked[0].quantity, one.found.around.year
    edition = quantity.edition if quantity is not None else None
    return bool(year) and isinstance(edition, int) and edition not in {0, year}


def _prints(candidate: Candidate, typed: str) -> bool:
    return " ".join(candidate.printed.split()) == " ".join(typed.split())


def _compared(all_: Sequence[Weighed], at: int) -> bool:
    """Say whether a year that is also a fact stands right beside a number of that year."""
    own = all_[at].found
    for other in (at - 1, at + 1):
        if not 0 <= other < len(all_) or all_[other].found.sentence != own.sentence:
            continue
        quantity = all_[other].ranked[0].quantity if all_[other].ranked else None
        edition = None if quantity is None else quantity.edition
        if int(own.text) in (edition if isinstance(edition, tuple) else (edition,)):
            return True
    return False
