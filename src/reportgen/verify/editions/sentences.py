"""Sentences: what the first edition says that the answers of the second do not bear out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reportgen.errors import Place, Problem
from reportgen.exhibits.basis import Basis
from reportgen.manuscript.model import Document
from reportgen.verify.claims.lexicon import load_lexicon
from reportgen.verify.claims.sentences import Sentence as Read
from reportgen.verify.claims.sentences import read
from reportgen.verify.editions.model import Sentence
from reportgen.verify.editions.truths import truth_of_test

TRUTH = frozenset(
    {
        "false-claim",
        "broken-trend",
        "wrong-item",
        "wrong-year",
        "wrong-category",
        "wrong-polarity",
        "pinned-mismatch",
    }
)
"""Findings that say that a sentence is not true of the answers."""

_NO_BREAK = "\u00a0"


def untrue_sentences(
    document: Document, basis: Basis, cannot: Iterable[Problem], found: Iterable[Problem]
) -> Iterator[Sentence]:
    """Take a text that is filled with another edition's numbers, give what it may not say.

    cannot: what its templates ask for in vain, such as a question that was dropped; such a sentence
    is told once, and nothing else of it is judged.  found: by the checks of claims.
    """
    at = _Text(document, basis.language.code)
    asked_in_vain: dict[tuple[str, int], Problem] = {}
    for problem in cannot:
        if problem.severity == "error":
            asked_in_vain.setdefault((problem.place.path, problem.place.line), problem)
    told = [
        problem
        for problem in found
        if problem.rule in TRUTH and (problem.place.path, problem.place.line) not in asked_in_vain
    ]
    for problem in sorted((*asked_in_vain.values(), *told), key=lambda one: one.place):
        words, message = at.words(problem.place), problem.message.replace(_NO_BREAK, " ")
        hint = problem.hint.replace(_NO_BREAK, " ")
        if problem.rule == "false-claim" and "(" in hint:  # bound by hand: it repeats the test
            hint = truth_of_test(hint, basis) or hint
        yield Sentence(problem.place, words, problem.rule, message, hint)


class _Text:
    """The sentences of a document, by where they stand."""

    def __init__(self, document: Document, language: str) -> None:
        lexicon = load_lexicon(language)
        abbreviations = frozenset() if lexicon is None else lexicon.abbreviations
        self._by_place: dict[Place, Read] = {}
        self._by_line: dict[tuple[str, int], Read] = {}
        for sentence in read(document, abbreviations).sentences:
            for token in sentence.tokens:
                self._by_place.setdefault(token.place, sentence)
                self._by_line.setdefault((token.place.path, token.place.line), sentence)

    def words(self, place: Place) -> str:
        """Give the sentence at a place, "" where none is known."""
        found = self._by_place.get(place) or self._by_line.get((place.path, place.line))
        if found is None:
            return ""
        text = ""
        for token in found.tokens:
            text += token.text if token.is_mark or not text else f" {token.text}"
        return text.replace(_NO_BREAK, " ")
