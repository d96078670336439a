"""Pages are filled as a typesetter would: nothing lost, nothing torn, nothing left too empty."""

from __future__ import annotations

from itertools import chain, pairwise

import pytest
from flows import (
    HEIGHT,
    LINE,
    Strips,
    everything,
    figure,
    fill,
    flows,
    heading,
    marked,
    name_of,
    named,
    names,
    note,
    note_names,
    table,
    text,
)
from hypothesis import given, settings

from reportgen.render.pdf.fill import FULL, LEAST_TEXT, Filled
from reportgen.render.pdf.foot import notes_height
from reportgen.render.pdf.strips import Strip

NEAR = 0.02


def page_of(pages: list[Filled]) -> dict[str, int]:
    """Give the page of each strip, and of each line of a footnote."""
    return {
        name: number
        for number, page in enumerate(pages)
        for name in (*names(page), *note_names(page))
    }


def begins(page: Filled) -> list[str]:
    return names(page)[:1]


def ends(page: Filled) -> str:
    return names(page)[-1]


# --- whatever the document -------------------------------------------------------------------


@settings(max_examples=80)
@given(flows())
def test_every_strip_and_every_line_of_a_note_is_placed_once(flow: Strips) -> None:
    pages = fill(flow.strips, flow.notes)

    assert sorted(everything(pages)) == sorted(map(name_of, flow.strips))
    notes = [name for page in pages for name in note_names(page)]
    marks = [mark for strip in flow.strips for mark in strip.notes]
    assert notes == [name_of(line) for mark in marks for line in flow.notes[mark]]


@settings(max_examples=80)
@given(flows())
def test_text_keeps_its_order_and_so_do_figures(flow: Strips) -> None:
    placed = everything(fill(flow.strips, flow.notes))

    for floats in (True, False):
        wanted = [name_of(strip) for strip in flow.strips if strip.floats is floats]
        assert [name for name in placed if name in set(wanted)] == wanted


@settings(max_examples=80)
@given(flows())
def test_strips_keep_their_distance_and_leave_room_for_the_notes(flow: Strips) -> None:
    for page in fill(flow.strips, flow.notes):
        if page.placed:
            assert page.placed[0][1] == 0.0
        for (upper, y), (lower, below) in pairwise(page.placed):
            gap = max(upper.after, lower.before)
            assert below == pytest.approx(y + upper.height + gap)
        bottom = page.placed[-1][1] + page.placed[-1][0].height if page.placed else 0.0
        notes = notes_height([line for line, _ in page.notes])
        assert bottom + notes <= HEIGHT + NEAR
        assert page.used == pytest.approx(bottom + notes)
        if page.notes:
            assert page.notes[-1][1] + page.notes[-1][0].height == pytest.approx(HEIGHT)


@settings(max_examples=80)
@given(flows())
def test_no_page_ends_where_it_must_not(flow: Strips) -> None:
    for page in fill(flow.strips, flow.notes)[:-1]:
        assert not page.placed or not page.placed[-1][0].keep


@settings(max_examples=80)
@given(flows())
def test_a_note_begins_on_the_page_of_its_mark_and_goes_on_without_a_break(flow: Strips) -> None:
    pages = fill(flow.strips, flow.notes)
    at = page_of(pages)

    for strip in flow.strips:
        for mark in strip.notes:
            lines = [at[name_of(line)] for line in flow.notes[mark]]
            assert lines[0] == at[name_of(strip)]
            assert all(b - a in {0, 1} for a, b in pairwise(lines)), "on pages in a row"
            if len(set(lines)) > 1:
                assert len(lines) >= 7, "short notes are whole"
                assert min(map(lines.count, lines)) >= 3


@settings(max_examples=80)
@given(flows())
def test_table_heads_are_repeated_where_a_table_goes_on_and_nowhere_else(flow: Strips) -> None:
    for number, page in enumerate(fill(flow.strips, flow.notes)):
        text_names = [name for name in names(page) if not name.startswith("figure")]
        first = next((name for name in text_names if name != "head"), "")
        goes_on = first.startswith("table") and not first.endswith((".head", ".0"))
        assert text_names.count("head") == int(goes_on), number
        if goes_on:
            assert text_names[0] == "head"


def next_unit(page: Filled) -> list[Strip]:
    """Give what would have had to follow on the page: up to the next place where it may end."""
    rest = list(page.rest)
    while rest and rest[0].floats:  # these wait
        rest.pop(0)
    unit: list[Strip] = []
    for strip in rest:
        if strip.floats:
            continue
        unit.append(strip)
        if not strip.keep:
            break
    return unit


def would_fit(page: Filled, unit: list[Strip], flow: Strips) -> bool:
    placed = [strip for strip, _ in page.placed]
    goes_on = all(strip.floats for strip in placed)  # with a table, if that is what follows
    bottom, above = 0.0, None
    for strip in (*placed, *(unit[0].head if goes_on else ()), *unit):
        bottom += (max(above.after, strip.before) if above else 0.0) + strip.height
        above = strip
    lines = [line for strip in unit for mark in strip.notes for line in flow.notes[mark]]
    notes = notes_height([*(line for line, _ in page.notes), *lines])
    return bottom + notes <= HEIGHT - NEAR


@settings(max_examples=80)
@given(flows(figures=False))
def test_a_page_without_figures_takes_all_that_fits(flow: Strips) -> None:
    for page in fill(flow.strips, flow.notes)[:-1]:
        unit = next_unit(page)
        noted = any(strip.notes for strip in unit)
        if unit and not (noted and page.notes_rest):  # no note begins where another is divided
            assert not would_fit(page, unit, flow)


@settings(max_examples=120)
@given(flows())
def test_no_page_but_the_last_is_less_than_full_when_a_break_would_allow_more(flow: Strips) -> None:
    for page in fill(flow.strips, flow.notes)[:-1]:
        unit = next_unit(page)
        noted = any(strip.notes for strip in unit)
        if page.used < FULL * HEIGHT and unit and not (noted and page.notes_rest):
            assert not would_fit(page, unit, flow)


def anchors(flow: Strips, at: dict[str, int]) -> dict[str, int]:
    """Give, of each figure, the page of the text before it."""
    found, last = {}, 0
    for strip in flow.strips:
        if strip.floats:
            found[name_of(strip)] = last
        else:
            last = at[name_of(strip)]
    return found


@settings(max_examples=120)
@given(flows())
def test_figures_that_wait_come_first_on_the_next_pages(flow: Strips) -> None:
    pages = fill(flow.strips, flow.notes)
    at = page_of(pages)

    for name, anchor in anchors(flow, at).items():
        assert at[name] >= anchor, "never before its text"
        for between in range(anchor + 1, at[name]):
            page = pages[between]
            served = [n for n in names(page)[:1] if n.startswith("figure")]
            assert served or page.notes, "a page serves those that waited first"


@settings(max_examples=120)
@given(flows(notes=False))
def test_a_figure_is_more_than_a_page_late_only_to_fill_a_page(flow: Strips) -> None:
    pages = fill(flow.strips)
    at = page_of(pages)

    for name, anchor in anchors(flow, at).items():
        if at[name] > anchor + 1:
            waited = [n for n, a in anchors(flow, at).items() if a <= anchor and at[n] > anchor]
            ahead = waited[: waited.index(name)]
            assert ahead, "others waited before it"


# --- figures ----------------------------------------------------------------------------------


def test_a_figure_stands_in_its_place_when_it_fits() -> None:
    (page,) = fill([*text("a", 5), *figure("figure", 200), *text("b", 5)])

    assert names(page)[5] == "figure"


def test_a_figure_that_does_not_fit_waits_while_the_text_goes_on() -> None:
    first, second = fill([*text("a", 30), *figure("figure", 300), *text("b", 20)])

    assert ends(first) == "b.12"
    assert begins(second) == ["figure"]
    assert first.used > 0.95 * HEIGHT


def test_figures_come_in_order() -> None:
    pages = fill(
        [
            *text("a", 30),
            *figure("figure1", 300),
            *text("b", 4),
            *figure("figure2", 40),
            *text("c", 30),
        ]
    )

    assert names(pages[1])[:2] == ["figure1", "figure2"], "the second waits for the first"


def test_a_figure_waits_for_one_page_only_where_the_next_has_room_for_all() -> None:
    several = [*text("a", 34), *figure("figure1", 400), *text("b", 2), *figure("figure2", 400)]

    first, second, third, *_ = fill([*several, *text("c", 60)])

    assert ends(first) == "b.1", "81 % full: the page ends before the second figure"
    assert begins(second) == ["figure1"]
    assert begins(third) == ["figure2"]


def test_text_fills_a_page_that_would_be_too_empty_before_a_second_figure() -> None:
    several = [*text("a", 12), *figure("figure1", 600), *text("b", 2), *figure("figure2", 600)]

    first = fill([*several, *text("c", 60)])[0]

    assert ends(first).startswith("c")
    assert first.used > 0.9 * HEIGHT


def test_no_crumb_of_text_stands_under_a_tall_figure() -> None:
    tall = HEIGHT - LEAST_TEXT + 1
    first, second, third = fill([*text("a", 30), *figure("figure", tall), *text("b", 40)])

    assert names(second) == ["figure"]
    assert begins(third)[0].startswith("b.")
    assert first.used > 0.9 * HEIGHT


def test_a_heading_goes_along_with_the_figure_under_it_when_the_page_is_full_enough() -> None:
    first, second = fill([*text("a", 35), *heading("h"), *figure("figure", 300), *text("b", 5)])

    assert ends(first) == "a.34"
    assert names(second)[:2] == ["h", "figure"]


def test_text_goes_on_under_a_heading_whose_figure_would_empty_the_page() -> None:
    first, second = fill([*text("a", 20), *heading("h"), *figure("figure", 400), *text("b", 30)])

    assert names(first)[20:22] == ["h", "b.0"]
    assert begins(second) == ["figure"]


def test_a_heading_is_not_left_at_the_end_when_all_that_follows_is_a_figure() -> None:
    pages = fill([*text("a", 20), *heading("h"), *figure("figure", 400)])

    assert names(pages[-1]) == ["h", "figure"]
    waiting = [*text("a", 40), *figure("figure1", 300), *heading("h"), *figure("figure2", 200)]
    pages = fill(waiting)
    assert ends(pages[0]) == "a.39"
    assert names(pages[1]) == ["figure1", "h", "figure2"]


# --- footnotes --------------------------------------------------------------------------------


def test_a_line_goes_to_the_next_page_with_its_note() -> None:
    notes = {"n": note("n", 4)}
    first, second = fill([*text("a", 42), *marked(text("b", 1), 0, "n")], notes)

    assert ends(first) == "a.41"
    assert names(second) == ["b.0"]
    assert len(second.notes) == 4


def test_a_note_of_pages_goes_on_over_pages_with_text_above_it() -> None:
    notes = {"n": note("n", 150)}
    pages = fill([*marked(text("a", 20), 1, "n"), *text("b", 90)], notes)

    assert [len(page.notes) for page in pages[:4]] == [56, 43, 43, 8]
    assert all(page.placed for page in pages)


def test_a_figure_stands_back_for_the_rest_of_a_note() -> None:
    notes = {"n": note("n", 90)}
    pages = fill([*marked(text("a", 2), 1, "n"), *figure("figure", 500), *text("b", 80)], notes)

    assert begins(pages[1])[0].startswith("b.")
    assert begins(pages[2]) == ["figure"]


def test_a_page_may_hold_nothing_but_the_rest_of_a_note() -> None:
    notes = {"n": note("n", 99)}
    tall = [*marked(text("a", 2), 1, "n"), *table("table", [180]), *text("b", 2)]

    pages = fill(tall, notes)

    assert [bool(page.placed) for page in pages] == [True, False, True]
    assert names(pages[2])[0] == "table.head", "the head stays with its first row"


# --- what is higher than a page ---------------------------------------------------------------


def test_what_is_higher_than_a_page_stands_alone_and_the_rest_goes_on() -> None:
    pages = fill([*text("a", 3), named("giant", HEIGHT + 100), *text("b", 3)])

    assert [names(page)[0] for page in pages] == ["a.0", "giant", "b.0"]


def test_more_kept_together_than_a_page_holds_is_broken_somewhere() -> None:
    chain_ = [named(f"k{n}", LINE, keep=True) for n in range(100)]

    pages = fill([*chain_, *text("a", 1)])

    assert list(chain(*map(names, pages))) == [f"k{n}" for n in range(100)] + ["a.0"]
    assert len(pages) == 3


def test_notes_that_no_page_can_hold_go_on_all_the_same() -> None:
    notes = {f"n{n}": note(f"n{n}", 20) for n in range(6)}
    pages = fill([*marked(text("a", 1), 0, *notes), *text("b", 3)], notes)

    lines = [name for page in pages for name in note_names(page)]
    assert lines == [f"n{n}.{k}" for n in range(6) for k in range(20)]


def test_an_empty_part_fills_no_page() -> None:
    assert fill([]) == []
