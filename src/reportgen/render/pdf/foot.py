"""The foot of a page: the room that footnotes claim, and how a long one is divided between pages."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain, pairwise

from reportgen.render.pdf.strips import Strip

NOTE_GAP = 14.0
"""Between the text and the first footnote, the rule included, in pt."""
LONG_NOTE = 7
"""Footnotes of at least this many lines may be divided."""
LEAST_LINES = 3
"""Of a divided footnote, no page has fewer lines than this."""
CARRIED = 0.75
"""Share of a page that a footnote begun on the page before may take."""
SLACK = 0.01

Note = tuple[Strip, ...]
Share = tuple[list[Strip], list[Strip]]
"""Lines for this page, and lines for the next."""


def share(standing: Sequence[Strip], new: Sequence[Note], room: float) -> Share | None:
    """Share new footnotes between this page and the next; None when they cannot all begin here.

    standing: lines that are at the foot already.  Only the last note may be divided: those before it
    must end where it begins.
    """
    lines = list(chain(*new))
    if notes_height([*standing, *lines]) <= room + SLACK:
        return lines, []
    if not new:
        return None
    before = len(lines) - len(new[-1])
    count = _most([*standing, *lines[:before]], new[-1], room)
    return (lines[: before + count], lines[before + count :]) if count else None


def share_anyhow(new: Sequence[Note], room: float) -> Share:
    """Share footnotes that no page could hold as they should be: as many lines as fit."""
    lines = list(chain(*new))
    count = len(lines)
    while count and notes_height(lines[:count]) > room + SLACK:
        count -= 1
    return lines[:count], lines[count:]


def share_carried(carried: Sequence[Strip], height: float) -> Share:
    """Share what a footnote begun before has left: on a page of `height` pt, text is to come first."""
    lines, room = list(carried), height * CARRIED
    if notes_height(lines) <= room:
        return lines, []
    count = _most([], tuple(lines), room)
    return (lines[:count], lines[count:]) if count else share_anyhow([tuple(lines)], height)


def _most(standing: list[Strip], note: Note, room: float) -> int:
    """Give how many lines of a note that is divided fit; 0 where it cannot be divided here."""
    if len(note) < LONG_NOTE:
        return 0
    for count in range(len(note) - LEAST_LINES, LEAST_LINES - 1, -1):
        if not note[count - 1].keep and notes_height([*standing, *note[:count]]) <= room + SLACK:
            return count
    return 0


def notes_height(notes: Sequence[Strip]) -> float:
    """Give the height of footnotes at the foot, their distance to the text included."""
    if not notes:
        return 0.0
    gaps = sum(max(upper.after, lower.before) for upper, lower in pairwise(notes))
    return NOTE_GAP + gaps + sum(note.height for note in notes)


def notes_at_foot(notes: Sequence[Strip], height: float) -> tuple[tuple[Strip, float], ...]:
    """Give each line of the footnotes its y, the last one ending at the foot of the text."""
    y = height - notes_height(notes) + NOTE_GAP
    placed = []
    for number, note in enumerate(notes):
        if number:
            y += max(notes[number - 1].after, note.before)
        placed.append((note, y))
        y += note.height
    return tuple(placed)
