"""The ends of what a figure shows, by name: "”A” og ”B” (2,81)", for sentences of its own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reportgen.exhibits.model import Quantity, Statement
from reportgen.exhibits.phrases import NOTHING, Part
from reportgen.language import Language

Named = tuple[str, Quantity]
"""What a number is about, as a figure names it, and the number."""

MOST_NAMED = 2
"""How many are named of those that print the same number; the rest are "and others"."""

LONGEST = 90
"""How many words an alternative text may have before fewer rows are named."""


def named_ends(
    told: Sequence[Named], language: Language, most: int = MOST_NAMED
) -> dict[str, Part]:
    """Give slots for the largest and the smallest of the numbers that are printed, with names.

    `high`, `low`: the numbers, the first of those that print alike.  `high_items`, `low_items`: whom
    they are about.  Empty where no number is printed.
    """
    known = [(name, number) for name, number in told if number.value is not None]
    if not known:
        return {}
    slots: dict[str, Part] = {}
    for slot, end in (("high", max(known, key=_value)), ("low", min(known, key=_value))):
        alike = [one for one in known if one[1].text == end[1].text]
        slots[slot] = alike[0][1]
        slots[f"{slot}_items"] = names([name for name, _ in alike], language, most)
    return slots


def names(told: Sequence[str], language: Language, most: int = MOST_NAMED) -> str:
    """Give names, quoted: "”A” og ”B”", with "and others" for more than `most`."""
    quoted = [language.quote(name) for name in told[:most]]
    if len(told) > most:
        return f"{', '.join(quoted)} {language.word('and_others')}"
    return language.join(quoted)


def not_long(texts: Iterable[Statement]) -> Statement:
    """Take one text told ever shorter, give the first that is not too long, or the last."""
    text = NOTHING
    for text in texts:
        if len(str(text).split()) <= LONGEST:
            break
    return text


def _value(told: Named) -> float:
    return told[1].value or 0.0
