"""Clauses: the parts of a sentence that its marks and conjunctions make."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from reportgen.verify.claims.phrases import WordSet
from reportgen.verify.claims.tokens import Token
from reportgen.verify.claims.values import Span

_MARKS = frozenset(",;:–()")


def clauses(tokens: Sequence[Token], conjunctions: WordSet) -> tuple[Span, ...]:
    """Give the parts that commas, colons, brackets and conjunctions make; marks end them."""
    cuts = [0]
    for at, token in enumerate(tokens):
        if token.text in _MARKS:
            cuts.append(at + 1)
        elif at and conjunctions.at(tokens, at) is not None:
            cuts.append(at)
    edges = [*dict.fromkeys(cuts), len(tokens)]
    return tuple((start, end) for start, end in pairwise(edges) if end > start)


def main_clauses(tokens: Sequence[Token], conjunctions: WordSet) -> tuple[Span, ...]:
    """Give the parts that conjunctions ("while", "but") and semicolons make."""
    cuts = [0]
    for at, token in enumerate(tokens):
        if at and (token.text == ";" or conjunctions.at(tokens, at) is not None):
            cuts.append(at)
    return tuple(pairwise([*cuts, len(tokens)]))
