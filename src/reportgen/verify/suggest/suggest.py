"""Suggesting: the recipe, from the text of a file to bindings for its typed numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportgen.exhibits.basis import Basis
from reportgen.exhibits.model import Exhibits
from reportgen.manuscript.source import Source
from reportgen.verify.literal_words import load_literals
from reportgen.verify.proposals import Proposals
from reportgen.verify.suggest.agreement import Standing, agreed
from reportgen.verify.suggest.candidates import Candidate, Candidates
from reportgen.verify.suggest.certainty import Found, Weighed, is_certain, rivalled
from reportgen.verify.suggest.model import Binding, Suggestion
from reportgen.verify.suggest.numbers import Numbers
from reportgen.verify.suggest.passages import passages
from reportgen.verify.suggest.reasons import Reasons
from reportgen.verify.suggest.surroundings import Figures, around, sentence_ends, sentence_of

_PROPOSALS = 3
_NEAR = 300
"""Characters within which numbers are told as reasons for each other."""


def suggest(source: Source, basis: Basis, exhibits: Exhibits) -> tuple[Suggestion, ...]:
    """Take a text and what a publication can print, give a suggestion for each typed number.

    In the order of the text; a language without a file in `languages/literals` gives none.
    """
    literals = load_literals(basis.language, _nouns(basis))
    if literals is None:
        return ()
    candidates = Candidates(basis, exhibits, Proposals(basis, literals.in_year))
    figures = Figures.of(exhibits, basis.language)
    found = tuple(_found(source, Numbers(basis, literals), figures))
    weighed, reasons = _weighed(found, candidates, basis), Reasons(basis)
    return tuple(_suggestion(weighed, at, source, reasons) for at in range(len(weighed)))


def _found(source: Source, numbers: Numbers, figures: Figures) -> Iterator[Found]:
    for number, passage in enumerate(passages(source.text)):
        typed = numbers.find(passage.open)
        ends = sentence_ends(passage.text)
        for at, one in enumerate(typed):
            near = around(passage, typed, at, figures)
            yield Found(passage, one, near, (number, sentence_of(ends, one.start)))


def _nouns(basis: Basis) -> tuple[str, ...]:
    """Give what the survey counts: its respondents, and what its blocks consist of."""
    blocks = (
        label.split()[-1].lower() for label in basis.codebook.blocks.values() if label.split()
    )
    return tuple(dict.fromkeys([basis.codebook.unit_many.lower(), *blocks]))


def _weighed(found: Sequence[Found], candidates: Candidates, basis: Basis) -> tuple[Weighed, ...]:
    alone = [candidates.of(one.typed, one.around) for one in found]
    standing = [
        Standing(one.start, one.sentence, own) for one, own in zip(found, alone, strict=True)
    ]
    ranked = agreed(standing, basis.codebook)
    return tuple(
        Weighed(one, ranked[at], alone[at], candidates.meant(one.typed, one.around))
        for at, one in enumerate(found)
    )


def _suggestion(
    weighed: Sequence[Weighed], at: int, source: Source, reasons: Reasons
) -> Suggestion:
    own = weighed[at]
    one, beside = own.found, tuple(_beside(weighed, at))
    bindings = tuple(
        Binding(c.expression, c.printed, c.score, reasons.of(c, one.around, beside))
        for c in own.ranked[:_PROPOSALS]
    )
    meant = None
    if (
        own.meant is not None
        and rivalled(own)
        and own.meant.printed not in {b.prints for b in bindings}
    ):
        meant = Binding(own.meant.expression, own.meant.printed, own.meant.score)
    return Suggestion(
        place=source.place(one.start),
        text=one.text,
        start=one.start,
        end=one.start + len(one.text),
        bindings=bindings,
        certain=is_certain(weighed, at),
        meant=meant,
    )


def _beside(weighed: Sequence[Weighed], at: int) -> Iterator[Candidate]:
    """Give what the two numbers before and after are taken for, the nearest first."""
    for other in (at - 1, at + 1, at - 2, at + 2):
        if not 0 <= other < len(weighed):
            continue
        if abs(weighed[other].found.start - weighed[at].found.start) <= _NEAR:
            yield from weighed[other].ranked[:1]
