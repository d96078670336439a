"""Filling one page: which strips it takes, at which heights, and what is left for the next.

Greedy with a way back: strips are taken until one does not fit, then the page ends at the last
place where it may. A figure that does not fit waits for the next page's top while the text after it
fills this one. Footnotes claim room at the foot with the line that marks them; a long one may run on.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from reportgen.render.pdf.strips import Strip

NOTE_GAP = 14.0
"""Between the text and the first footnote, the rule included, in pt."""
LONG_NOTE = 7
"""Footnotes of at least this many lines may be divided, so that each page has at least three."""
SLACK = 0.01
LEAST_TEXT = 60.0
"""Room under a waiting figure that text must find, in pt; with less it begins on the next page."""

PlacedStrip = tuple[Strip, float]


@dataclass(frozen=True, slots=True)
class Filled:
    """One filled page: strips and notes with their y from the text's top, and what is left."""

    placed: tuple[PlacedStrip, ...]
    notes: tuple[PlacedStrip, ...]
    rest: tuple[Strip, ...]
    notes_rest: tuple[Strip, ...]
    used: float


@dataclass(slots=True)
class _State:
    """The page while it is filled; `copy` makes a place to come back to."""

    placed: list[PlacedStrip] = field(default_factory=list)
    used: float = 0.0
    notes: list[Strip] = field(default_factory=list)
    carried: list[Strip] = field(default_factory=list)
    waiting: list[Strip] = field(default_factory=list)
    at: int = 0

    def copy(self) -> _State:
        return _State(
            [*self.placed], self.used, [*self.notes], [*self.carried], [*self.waiting], self.at
        )


def fill_page(
    queue: Sequence[Strip], carried: Sequence[Strip], head: tuple[Strip, ...],
    notes: Mapping[str, tuple[Strip, ...]], height: float,
) -> Filled:  # fmt: skip
    """Take what waits to be set, give one filled page.

    carried: lines of a footnote begun on the page before.  head: the table head that was in force at
    its end, () for none.  height: of the text, in pt.
    """
    state = _State(notes=list(carried))
    legal: _State | None = None
    complete = True
    while state.at < len(queue):
        strip = queue[state.at]
        if strip.floats and _waits(state, strip, notes, height):
            state.waiting.append(strip)
            state.at += 1
            continue
        crumbs = state.placed and _begins(state) and height - state.used < LEAST_TEXT
        if crumbs or not _take(state, strip, head, notes, height):
            complete = False
            break
        if not strip.keep:
            legal = state.copy()
    if not complete:
        state = legal or _forced(state, queue)
    return Filled(
        tuple(state.placed),
        _notes_at_foot(state.notes, height),
        (*state.waiting, *queue[state.at :]),
        tuple(state.carried),
        state.used + _notes_height(state.notes),
    )


def _waits(
    state: _State, strip: Strip, notes: Mapping[str, tuple[Strip, ...]], height: float
) -> bool:
    """Say whether a figure must wait for the next page: it does not fit, or one waits already."""
    if not state.placed or (state.placed[-1][0].keep and not state.waiting):
        return False
    if state.waiting:
        return True
    trial = state.copy()
    return not _take(trial, strip, (), notes, height)


def _take(
    state: _State, strip: Strip, head: tuple[Strip, ...],
    notes: Mapping[str, tuple[Strip, ...]], height: float,
) -> bool:  # fmt: skip
    """Place a strip and its notes; False when they do not fit. The first strip always fits."""
    repeats = strip.head if strip.head and strip.head is head and _begins(state) else ()
    for number, repeated in enumerate(repeats):
        y = state.used + (0 if number == 0 and not state.placed else repeated.before)
        state.placed.append((repeated, y))
        state.used = y + repeated.height
    gap = max(state.placed[-1][0].after, strip.before) if state.placed else 0.0
    if repeats:
        gap = 0.0
    bottom = state.used + gap + strip.height
    new = [line for name in strip.notes for line in notes.get(name, ())]
    kept, later = _divided(state, new, height - bottom)
    first = not state.placed or (bool(repeats) and len(state.placed) == len(repeats))
    if kept is None or bottom + _notes_height([*state.notes, *kept]) > height + SLACK:
        if not first:
            return False
        kept, later = kept or [], later or new
    state.placed.append((strip, state.used + gap))
    state.used = bottom
    state.notes.extend(kept)
    state.carried.extend(later)
    state.at += 1
    return True


def _begins(state: _State) -> bool:
    """Say whether only figures that waited stand on the page so far."""
    return all(strip.floats for strip, _ in state.placed)


def _divided(
    state: _State, new: list[Strip], room: float
) -> tuple[list[Strip] | None, list[Strip]]:
    """Share a strip's notes between this page and the next; None when they cannot begin here."""
    if not new:
        return [], []
    if state.carried:
        return None, new
    if _notes_height([*state.notes, *new]) <= room + SLACK:
        return new, []
    if len(new) < LONG_NOTE:
        return None, new
    count = len(new) - 3
    while count >= 3 and _notes_height([*state.notes, *new[:count]]) > room + SLACK:  # noqa: PLR2004
        count -= 1
    return (new[:count], new[count:]) if count >= 3 else (None, new)  # noqa: PLR2004


def _forced(state: _State, queue: Sequence[Strip]) -> _State:
    """Break where no break is allowed: what must stay together is higher than a page."""
    if not state.placed:
        raise ValueError(f"an empty page of {len(queue)} strips")
    return state


def _notes_height(notes: Sequence[Strip]) -> float:
    if not notes:
        return 0.0
    gaps = sum(max(a.after, b.before) for a, b in zip(notes, notes[1:], strict=False))
    return NOTE_GAP + gaps + sum(note.height for note in notes)


def _notes_at_foot(notes: Sequence[Strip], height: float) -> tuple[PlacedStrip, ...]:
    y = height - _notes_height(notes) + NOTE_GAP
    placed = []
    for number, note in enumerate(notes):
        if number:
            y += max(notes[number - 1].after, note.before)
        placed.append((note, y))
        y += note.height
    return tuple(placed)
