"""Sources where they are cited: none twice in a sentence, none of another area without a word of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from reportgen.errors import Problem
from reportgen.term_specs import ForeignTerm
from reportgen.verify.consistency.passages import Passage
from reportgen.verify.consistency.reading import Reading
from reportgen.verify.consistency.sentences import Sentence
from reportgen.verify.consistency.wording import phrases


def check_cited(reading: Reading) -> Iterator[Problem]:
    """Give a problem for each citation that repeats one, or whose source is of another area.

    Rules: `cited-twice` (a warning), for one source twice in a sentence; `foreign-source`, for a
    source that is called by words of another area (terms.yaml) where the sentence has none of them.
    """
    works = {one.owner: one for one in reading.passages if one.kind == "works"}
    foreign = {
        key: term
        for key, work in works.items()
        for term in reading.terms.foreign
        if phrases(term.words).search(work.folded) is not None
    }
    for sentence in reading.sentences:
        yield from _repeated(sentence, works)
        yield from _foreign(reading, sentence, works, foreign)


def _repeated(sentence: Sentence, works: Mapping[str, Passage]) -> Iterator[Problem]:
    seen: set[str] = set()
    for _, reference in sentence.references:
        if reference.target in seen and reference.target in works:
            message = f'"{reference.target}" is cited already in this sentence'
            hint = f"cite it once, or another source: it is {works[reference.target].text}"
            yield Problem(reference.place, "cited-twice", message, hint, "warning")
        seen.add(reference.target)


def _foreign(
    reading: Reading,
    sentence: Sentence,
    works: Mapping[str, Passage],
    foreign: Mapping[str, ForeignTerm],
) -> Iterator[Problem]:
    """Judge by what introduces the sentence too: the entry of a list by its lead, a note by its anchor."""
    before = sentence.passage.spot.before
    said = f"{before.folded if before is not None else ''} {sentence.folded}"
    for _, reference in sentence.references:
        term = foreign.get(reference.target)
        if term is not None and phrases(term.words).search(said) is None:
            message = f'"{works[reference.target].text}" is about what belongs to {term.of}'
            path = reading.beside_publication("terms.yaml")
            hint = f"cite another source, or say what it is about in the words of {path}"
            yield Problem(reference.place, "foreign-source", message, hint)
