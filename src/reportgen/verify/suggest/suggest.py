"""Suggesting: the recipe, from the text of a file to bindings for its typed numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportgen.exhibits.basis import Basis
from reportgen.exhibits.model import Exhibits
from reportgen.manuscript.source import Source
from reportgen.verify.literal_words import load_literals
from reportgen.verify.proposals import Proposals
from reportgen.verify.suggest.agreement import Standing, agreed
from reportgen.verify.suggest.candidates import Around, Candidate, Candidates
from reportgen.verify.suggest.model import Binding, Suggestion
from reportgen.verify.suggest.numbers import Numbers, Typed
from reportgen.verify.suggest.passages import Passage, passages
from reportgen.verify.suggest.reasons import reasons
from reportgen.verify.suggest.surroundings import around, sentence_ends, sentence_of

MARGIN, LEAST, RIVAL = 1.0, 2.5, 0.0
"""How much better than the next the first must fit to be certain, and how well at least; and the fit
below which another number may be meant."""

_NEVER = "words("
"""A number word holds nothing to the answers, so it is never certain."""
_PROPOSALS = 3
_NEAR = 300
"""Characters within which numbers are told as reasons for each other."""


@dataclass(frozen=True, slots=True)
class _Found:
    """A typed number in its passage. sentence: numbers of passage and sentence."""

    passage: Passage
    typed: Typed
    around: Around
    sentence: tuple[int, int]

    @property
    def start(self) -> int:
        return self.passage.start + self.typed.start

    @property
    def text(self) -> str:
        return self.passage.text[self.typed.start : self.typed.end]


def suggest(source: Source, basis: Basis, exhibits: Exhibits) -> tuple[Suggestion, ...]:
    """Take a text and what a publication can print, give a suggestion for each typed number.

    In the order of the text; a language without a file in `languages/literals` gives none.
    """
    literals = load_literals(basis.language, _nouns(basis))
    if literals is None:
        return ()
    candidates = Candidates(basis, exhibits, Proposals(basis, literals.in_year))
    found = tuple(_found(source, Numbers(basis, literals), exhibits))
    standing = [
        Standing(one.start, one.sentence, candidates.of(one.typed, one.around)) for one in found
    ]
    ranked = agreed(standing, basis.codebook)
    meant = [candidates.meant(one.typed, one.around) for one in found]
    return tuple(
        _suggestion(found, ranked, at, source, basis, meant[at], standing[at])
        for at in range(len(found))
    )


def _found(source: Source, numbers: Numbers, exhibits: Exhibits) -> Iterator[_Found]:
    for number, passage in enumerate(passages(source.text)):
        typed = numbers.find(passage.open)
        ends = sentence_ends(passage.text)
        for at, one in enumerate(typed):
            near = around(passage, typed, at, exhibits)
            yield _Found(passage, one, near, (number, sentence_of(ends, one.start)))


def _nouns(basis: Basis) -> tuple[str, ...]:
    """Give what the survey counts: its respondents, and what its blocks consist of."""
    blocks = (
        label.split()[-1].lower() for label in basis.codebook.blocks.values() if label.split()
    )
    return tuple(dict.fromkeys([basis.codebook.unit_many.lower(), *blocks]))


def _beside(
    found: Sequence[_Found], ranked: Sequence[tuple[Candidate, ...]], at: int
) -> Iterator[Candidate]:
    """Give what the two numbers before and after are taken for, the nearest first."""
    for other in (at - 1, at + 1, at - 2, at + 2):
        if 0 <= other < len(found) and abs(found[other].start - found[at].start) <= _NEAR:
            yield from ranked[other][:1]


def _suggestion(
    found: Sequence[_Found],
    ranked: Sequence[tuple[Candidate, ...]],
    at: int,
    source: Source,
    basis: Basis,
    meant: Candidate | None,
    standing: Standing,
) -> Suggestion:
    one, beside = found[at], tuple(_beside(found, ranked, at))
    bindings = tuple(
        Binding(c.expression, _printed(c), c.score, reasons(c, one.around, basis, beside))
        for c in ranked[at][:_PROPOSALS]
    )
    certain = _certain(one, bindings) and not _rivalled(standing, ranked[at][0], meant)
    if certain and one.typed.sort == "year" and len(bindings) > 1:
        certain = _compared(found, ranked, at)
    end = one.start + len(one.text)
    other = _other(meant, bindings)
    return Suggestion(source.place(one.start), one.text, one.start, end, bindings, certain, other)


def _rivalled(standing: Standing, first: Candidate, meant: Candidate | None) -> bool:
    """Say whether the words alone speak more of what prints another number."""
    if meant is None or meant.expression == first.expression:
        return False
    own = next(one for one in standing.candidates if one.expression == first.expression)
    return meant.score > own.score + RIVAL


def _other(meant: Candidate | None, bindings: Sequence[Binding]) -> Binding | None:
    """Give what is meant if it prints another number than is typed and proposed."""
    if meant is None or any(str(meant.said) == one.prints for one in bindings):
        return None
    return Binding(meant.expression, str(meant.said), meant.score)


def _printed(candidate: Candidate) -> str:
    said = str(candidate.said)
    return said.capitalize() if candidate.expression.endswith("| capitalize") else said


def _certain(one: _Found, bindings: Sequence[Binding]) -> bool:
    """Say whether the first binding prints what is typed and is clearly better than the next."""
    if not bindings or " ".join(bindings[0].prints.split()) != " ".join(one.text.split()):
        return False
    if one.typed.sort == "year":
        return True
    if bindings[0].expression.startswith(_NEVER):
        return False
    second = bindings[1].score if len(bindings) > 1 else 0.0
    return bindings[0].score >= LEAST and bindings[0].score - second >= MARGIN


def _compared(found: Sequence[_Found], ranked: Sequence[tuple[Candidate, ...]], at: int) -> bool:
    """Say whether a year that is also a fact stands right beside a number of that year."""
    own, year = found[at], int(found[at].text)
    for other in (at - 1, at + 1):
        if not 0 <= other < len(found) or found[other].sentence != own.sentence:
            continue
        for quantity in (one.quantity for one in ranked[other][:1]):
            edition = None if quantity is None else quantity.edition
            if year == edition or (isinstance(edition, tuple) and year in edition):
                return True
    return False
