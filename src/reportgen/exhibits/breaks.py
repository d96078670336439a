"""Breaks: items that two waves did not ask in the same way, so that their answers have no trend."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from reportgen.answers.model import Break
from reportgen.exhibits.basis import Basis
from reportgen.exhibits.model import Statement
from reportgen.exhibits.phrases import fill
from reportgen.language import Language

MARK = "*"
"""At the stub of an item with a break; doubled for a second kind of break in the same figure."""


def breaks_of(item: str, years: Sequence[int], basis: Basis) -> tuple[Break, ...]:
    """Give why the waves shown of an item cannot be compared; () where they can, or are but one."""
    if len(set(years)) < 2:
        return ()
    return basis.codebook.items[item].breaks(min(years), max(years))


def break_marks(shown: Mapping[str, Sequence[int]], basis: Basis) -> dict[str, str]:
    """Take items with the waves that are shown of each, give the marks of those with a break."""
    found = {item: breaks_of(item, years, basis) for item, years in shown.items()}
    kinds = list(dict.fromkeys(kind for kind in found.values() if kind))
    return {item: MARK * (kinds.index(kind) + 1) for item, kind in found.items() if kind}


def breaks_told(shown: Mapping[str, Sequence[int]], basis: Basis) -> Iterator[Statement]:
    """Say what each mark stands for: what changed between the two waves."""
    language, told = basis.language, set[str]()
    for item, mark in break_marks(shown, basis).items():
        if mark in told:
            continue
        told.add(mark)
        years = shown[item]
        changed = changed_told(breaks_of(item, years, basis), language)
        first, last = str(min(years)), str(max(years))
        yield fill(language.word("note_break"), mark=mark, changed=changed, first=first, last=last)


def changed_told(kinds: Sequence[Break], language: Language) -> str:
    """Give what changed, as a sentence begins: "The wording and who was asked"."""
    words = language.join([language.word(kind) for kind in kinds])
    return f"{words[:1].upper()}{words[1:]}"
