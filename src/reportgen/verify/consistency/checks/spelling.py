"""Spellings and names: one way of writing each, as the language and the publication lay down."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.errors import Problem
from reportgen.term_specs import Term
from reportgen.verify.consistency.allowed import is_allowed
from reportgen.verify.consistency.passages import Kind, Passage
from reportgen.verify.consistency.reading import Reading
from reportgen.verify.consistency.wording import NUMBER, literal, phrase

LEFT_ALONE: frozenset[Kind] = frozenset({"quotation", "works"})
"""What others wrote."""

TEXT: frozenset[Kind] = frozenset({"text", "heading"})


def check_spelling(reading: Reading) -> Iterator[Problem]:
    """Give a warning for each variant of a term: another spelling, an old name.

    Rule: `term`. What the publication prefers is no variant of the language's terms.
    """
    own = reading.terms.terms
    kept = {term.preferred.lower() for term in own}
    found: list[tuple[int, int, int, Problem]] = []
    for term in (*own, *reading.lexicon.terms):
        for variant in term.variants:
            if literal(variant) in reading.folded and (term in own or variant.lower() not in kept):
                found += _matches(reading, term, variant)
    yield from _longest(found)


def _longest(found: list[tuple[int, int, int, Problem]]) -> Iterator[Problem]:
    """Of variants that overlap, give the longest."""
    taken: list[tuple[int, int, int]] = []
    for order, start, end, problem in sorted(found, key=lambda one: one[1] - one[2]):
        if not any(o == order and s < end and start < e for o, s, e in taken):
            taken.append((order, start, end))
            yield problem


def _matches(reading: Reading, term: Term, variant: str) -> Iterator[tuple[int, int, int, Problem]]:
    needed, pattern, preferred = literal(variant), phrase(variant), phrase(term.preferred)
    for passage in reading.passages:
        if needed not in passage.folded or passage.kind in LEFT_ALONE:
            continue
        if term.scope == "text" and passage.kind not in TEXT:
            continue
        for match in pattern.finditer(passage.text):
            right = preferred.match(passage.text, match.start())
            if right is not None and not _differs(right, term):
                continue
            cited = any(
                match.start() < at + len(one.text) and at < match.end()
                for at, one in passage.references
            )
            if not cited and not is_allowed(reading, term, passage, match.start()):
                yield (passage.order, *match.span(), _problem(passage, match, term))


def _differs(match: re.Match[str], term: Term) -> bool:
    """Whether a match of the preferred spelling differs from it in its capitals."""
    return "#" not in term.preferred and match.group() != term.preferred


def _problem(passage: Passage, match: re.Match[str], term: Term) -> Problem:
    number = re.search(NUMBER, match.group())
    preferred = term.preferred.replace("#", number.group()) if number else term.preferred
    message = f'"{match.group()}" is written "{preferred}"'
    why = f": {term.why}" if term.why else ""
    hint = f"write {preferred}"
    return Problem(passage.at(match.start()), "term", f"{message}{why}", hint, "warning")
