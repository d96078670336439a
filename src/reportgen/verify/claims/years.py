"""Years in a sentence, and words for the earlier wave."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportgen.verify.claims.speech import Speech
from reportgen.verify.claims.tokens import Token
from reportgen.verify.claims.values import Year


def years(tokens: Sequence[Token], speech: Speech, previous: int | None) -> Iterator[Year]:
    """Take a sentence, give its years in order; previous: the wave that "before" stands for."""
    at = 0
    while at < len(tokens):
        found = _year_at(tokens, at, speech, previous)
        if found is not None:
            yield found
        at = at + 1 if found is None else found.end


def _year_at(tokens: Sequence[Token], at: int, speech: Speech, previous: int | None) -> Year | None:
    """Give the year that begins at a token: "since 2020", "2020", "than before", "then"."""
    end = speech.words("since").at(tokens, at)
    year = year_of(tokens[end]) if end is not None and end < len(tokens) else None
    if end is not None and year is not None:
        return Year(at, end + 1, year, since=True)
    year = year_of(tokens[at])
    if year is not None:
        return Year(at, at + 1, year, since=False)
    for name in ("than_before", "then") if previous is not None else ():
        end = speech.words(name).at(tokens, at)
        if end is not None:
            return Year(at, end, previous or 0, since=name == "than_before")
    return None


def year_of(token: Token) -> int | None:
    """Give the year that a token says, bound or typed; None for any other token."""
    if token.number is not None:
        quantity = token.number.quantity
        return int(quantity.value or 0) if quantity.unit == "year" else None
    is_year = token.word.isdigit() and len(token.word) == 4 and token.word[:2] in {"19", "20"}
    return int(token.word) if is_year else None
