"""Footnotes at a page's foot: how much room they take and where a long one may be divided."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.render.pdf.foot import (
    LONG_NOTE,
    NOTE_GAP,
    Note,
    notes_at_foot,
    notes_height,
    share,
    share_anyhow,
    share_carried,
)
from reportgen.render.pdf.strips import Strip

LINE = 11.0


def note(lines: int, after: float = 2.0) -> Note:
    """Give a footnote of one paragraph: its first two and last two lines stay together."""
    return tuple(
        Strip(LINE, (), after=after if n == lines - 1 else 0.0, keep=n in {0, lines - 2})
        for n in range(lines)
    )


def room_for(lines: int) -> float:
    return NOTE_GAP + lines * LINE


def test_no_notes_take_no_room() -> None:
    assert notes_height([]) == 0.0
    assert notes_at_foot([], 500.0) == ()
    assert share([], [], 0.0) == ([], [])


def test_notes_take_their_lines_the_space_between_them_and_the_gap_above() -> None:
    assert notes_height([*note(2), *note(3)]) == NOTE_GAP + 5 * LINE + 2.0


def test_the_last_line_ends_at_the_foot_of_the_text() -> None:
    placed = notes_at_foot([*note(2), *note(1)], 600.0)

    assert [y for _, y in placed] == [600 - 3 * LINE - 2, 600 - 2 * LINE - 2, 600 - LINE]


def test_what_fits_stays_whole() -> None:
    assert share([], [note(9)], room_for(9)) == (list(note(9)), [])


def test_a_short_note_is_never_divided() -> None:
    assert share([], [note(LONG_NOTE - 1)], room_for(LONG_NOTE - 2)) is None


@pytest.mark.parametrize(("room", "here"), [(8, 7), (7, 7), (6, 6), (4, 4), (3, 3)])
def test_of_a_long_note_as_much_as_fits_stands_here_and_three_lines_at_least_on_each_page(
    room: int, here: int
) -> None:
    shared = share([], [note(10)], room_for(room))

    assert shared is not None
    assert (len(shared[0]), len(shared[1])) == (here, 10 - here)


def test_a_note_does_not_begin_with_fewer_than_three_lines() -> None:
    assert share([], [note(10)], room_for(2)) is None


def test_only_the_last_of_a_lines_notes_is_divided() -> None:
    shared = share([], [note(2), note(9)], room_for(7))

    assert shared is not None
    assert shared[0][:2] == list(note(2))
    assert len(shared[1]) == 9 - 4, "two lines and a space before it, so four of nine"
    assert share([], [note(9), note(2)], room_for(7)) is None, "the second must begin here too"


def test_notes_that_stand_there_already_count() -> None:
    standing = list(note(4))

    assert share(standing, [note(2)], room_for(6)) is None
    assert share(standing, [note(2)], room_for(6) + 2.0) == (list(note(2)), [])


def test_no_paragraph_of_a_divided_note_leaves_a_line_alone() -> None:
    two_paragraphs = (*note(5), *note(5))

    shared = share([], [two_paragraphs], room_for(6) + 2.0)

    assert shared is not None
    assert len(shared[0]) == 5, "the sixth line is the first of the second paragraph"


@given(st.lists(st.integers(1, 60), max_size=4), st.floats(0, 700))
def test_lines_are_shared_out_in_order_and_none_is_lost(sizes: list[int], room: float) -> None:
    new = [note(size) for size in sizes]
    lines = [line for one in new for line in one]

    shared = share([], new, room)

    if shared is None:
        shared = share_anyhow(new, room)
    elif shared[1]:
        assert min(len(shared[0]), len(shared[1])) >= 3
    assert shared[0] + shared[1] == lines
    assert notes_height(shared[0]) <= room + 0.1 or not shared[0]


@given(st.integers(0, 300))
def test_the_rest_of_a_long_note_leaves_room_for_text(lines: int) -> None:
    now, later = share_carried(note(lines), 600.0)

    assert now + later == list(note(lines))
    assert notes_height(now) <= 0.75 * 600
    assert not later or len(later) >= 3
    assert bool(now) == bool(lines)
