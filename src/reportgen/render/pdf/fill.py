"""Filling one page: which strips it takes, at which heights, and what is left for the next.

Greedy with a way back: strips are taken until one does not fit, then the page ends at the last
place where it may. A figure that does not fit waits for the next page's top while the text after it
fills this one. Footnotes claim room at the foot with the line that marks them; a long one may run on.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from reportgen.render.pdf.foot import (
    Note,
    notes_at_foot,
    notes_height,
    share,
    share_anyhow,
    share_carried,
)
from reportgen.render.pdf.strips import Strip

LEAST_TEXT = 60.0
"""Room under a waiting figure that text must find, in pt; with less it begins on the next page."""
FULL = 0.7
"""A page less full than this is filled further, even if figures then come more than a page late."""

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

    height: float
    placed: list[PlacedStrip] = field(default_factory=list)
    bottom: float = 0.0
    notes: list[Strip] = field(default_factory=list)
    carried: list[Strip] = field(default_factory=list)
    waiting: list[Strip] = field(default_factory=list)
    at: int = 0

    def copy(self) -> _State:
        return _State(
            self.height, [*self.placed], self.bottom, [*self.notes], [*self.carried],
            [*self.waiting], self.at,
        )  # fmt: skip

    @property
    def last(self) -> Strip | None:
        return self.placed[-1][0] if self.placed else None

    @property
    def used(self) -> float:
        return self.bottom + notes_height(self.notes)

    @property
    def begins(self) -> bool:
        """Whether only figures that waited stand on the page so far."""
        return all(strip.floats for strip, _ in self.placed)


def fill_page(
    queue: Sequence[Strip], carried: Sequence[Strip], head: tuple[Strip, ...],
    notes: Mapping[str, Note], height: float,
) -> Filled:  # fmt: skip
    """Take what waits to be set, give one filled page.

    carried: lines of a footnote begun on the page before.  head: the table head that was in force at
    its end, () for none.  height: of the text, in pt.
    """
    now, later = share_carried(carried, height)
    state = _State(height, notes=now, carried=later)
    legal = state.copy() if now else None  # a page may hold nothing but the rest of a long note
    while state.at < len(queue):
        strip = queue[state.at]
        empty = legal is None or legal.used < FULL * height
        if strip.floats and _waits(state, strip, notes, empty=empty):
            if not empty and not _may_wait(state, strip):
                break
            state.waiting.append(strip)
            state.at += 1
        elif _crumbs(state, strip) or not _take(state, strip, head, notes, _follows(queue, state)):
            break
        elif not strip.keep:
            legal = state.copy()
    heading_last = bool(state.waiting and state.last and state.last.keep)
    if legal is not None and (state.at < len(queue) or heading_last):
        state = legal
    return Filled(
        tuple(state.placed),
        notes_at_foot(state.notes, height),
        (*state.waiting, *queue[state.at :]),
        tuple(state.carried),
        state.used,
    )


def _waits(state: _State, strip: Strip, notes: Mapping[str, Note], *, empty: bool) -> bool:
    """Say whether a figure waits for the next page: it does not fit, or one waits already.

    Right after a heading it rather takes the heading along, unless the page would be too empty.
    """
    if state.waiting:
        return True
    if (state.last is None and not state.notes) or _take(state.copy(), strip, (), notes):
        return False
    return empty or not (state.last and state.last.keep)


def _may_wait(state: _State, strip: Strip) -> bool:
    """Say whether a figure may join those that wait: all find room on the next page."""
    bottom, above = notes_height(state.carried), 0.0
    for waiting in (*state.waiting, strip):
        bottom += (max(above, waiting.before) if above else 0.0) + waiting.height
        above = waiting.after
    return bottom <= state.height


def _crumbs(state: _State, strip: Strip) -> bool:
    """Say whether there is too little room for text under the figures that waited."""
    under = bool(state.placed) and state.begins and not strip.floats
    return under and state.height - state.bottom < LEAST_TEXT


def _follows(queue: Sequence[Strip], state: _State) -> float:
    """Give the height of what must stand under the next strip, in pt."""
    height, strip = 0.0, queue[state.at]
    for number in range(state.at + 1, len(queue)):
        follows = queue[number]
        if not strip.keep or follows.floats:
            break
        height += max(strip.after, follows.before) + follows.height
        strip = follows
    return height


def _take(
    state: _State, strip: Strip, head: tuple[Strip, ...], notes: Mapping[str, Note],
    follows: float = 0.0,
) -> bool:  # fmt: skip
    """Place a strip and its notes, under its table's head if it goes on with a table.

    False when they do not fit; on an empty page they always do.  follows: height that the notes
    leave for what must stand under the strip.
    """
    goes_on = bool(strip.head and head) and strip.head[0] is head[0] and state.begins
    placed, bottom, above = [], state.bottom, state.last
    for one in (*strip.head, strip) if goes_on else (strip,):
        y = bottom + (max(above.after, one.before) if above else 0.0)
        placed.append((one, y))
        bottom, above = y + one.height, one
    new = [notes[name] for name in strip.notes if name in notes]
    room = state.height - bottom - (follows if new else 0.0)
    shared = None if new and state.carried else share(state.notes, new, room)
    if shared is None:
        if state.placed or state.notes:
            return False
        shared = share_anyhow(new, room)
    state.placed.extend(placed)
    state.bottom = bottom
    state.notes.extend(shared[0])
    state.carried.extend(shared[1])
    state.at += 1
    return True
