"""Below and above: whether what the text points at stands on that side of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Literal

from reportgen.errors import Problem
from reportgen.verify.consistency.lexicon import Kind
from reportgen.verify.consistency.passages import Passage
from reportgen.verify.consistency.reading import Reading

Side = Literal["below", "above"]


def check_directions(reading: Reading) -> Iterator[Problem]:
    """Give a problem for "the table below" where none stands below it in its chapter.

    Rule: `wrong-direction`.
    """
    pattern = _pattern(reading)
    if pattern is None:
        return
    kinds, sides = _kinds(reading), _sides(reading)
    for passage in reading.said:
        for match in pattern.finditer(passage.folded):
            words = [word for word in match.groups() if word]
            kind = next(kinds[word] for word in words if word in kinds)
            side = next(sides[word] for word in words if word in sides)
            if not _stands(reading, passage, kind, side):
                yield _problem(reading, passage, match, kind, side)


def _pattern(reading: Reading) -> re.Pattern[str] | None:
    """Find "the table below", "the table that stands below" and "the below table"."""
    kinds, sides = _kinds(reading), _sides(reading)
    if not kinds or not sides:
        return None
    kind, side = (
        "|".join(sorted(map(re.escape, w), key=len, reverse=True)) for w in (kinds, sides)
    )
    after = rf"({kind}) ({side})"
    before = rf"({side}) (?:\w+ )?({kind})"
    return re.compile(rf"(?<!\w)(?:{after}|{before})(?!\w)")


def _kinds(reading: Reading) -> Mapping[str, Kind]:
    return {word: kind for kind, words in reading.lexicon.kinds.items() for word in words}


def _sides(reading: Reading) -> Mapping[str, Side]:
    below: dict[str, Side] = dict.fromkeys(reading.lexicon.below, "below")
    above: dict[str, Side] = dict.fromkeys(reading.lexicon.above, "above")
    return {**below, **above}


def _stands(reading: Reading, passage: Passage, kind: Kind, side: Side) -> bool:
    chapter = passage.sections[:1]
    return any(
        (one.order > passage.order) == (side == "below")
        for one in reading.placed
        if one.kind == kind and one.sections[:1] == chapter
    )


def _problem(
    reading: Reading, passage: Passage, match: re.Match[str], kind: Kind, side: Side
) -> Problem:
    other: Side = "above" if side == "below" else "below"
    there = _stands(reading, passage, kind, other)
    message = f'"{match.group()}": no {kind} stands {side} this in the chapter'
    words = reading.lexicon.above if other == "above" else reading.lexicon.below
    hint = f"it stands {other}: {', '.join(words)}" if there else f"refer to the {kind} by its id"
    return Problem(passage.at(match.start()), "wrong-direction", message, hint)
