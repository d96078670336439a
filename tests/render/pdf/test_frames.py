"""Columns: filled from left to right, the last ones of a part balanced."""

from __future__ import annotations

from itertools import chain

import pytest
from flows import HEIGHT, LINE, Strips, flows, name_of, names, note_names, text
from hypothesis import given, settings
from hypothesis import strategies as st

from reportgen.render.pdf.flow import Flow, Part
from reportgen.render.pdf.frames import FINEST, Sheet, fill_sheets
from reportgen.render.pdf.strips import Strip
from reportgen.render.pdf.structure import Tree


def sheets_of(flow: Strips, columns: int, lead: Strip | None = None) -> list[Sheet]:
    part = Part("text", "", flow.strips, columns=columns, pitch=200.0, lead=lead)
    return fill_sheets(part, Flow((part,), flow.notes, Tree("da"), ()), HEIGHT)


def paragraphs(*lines: int) -> Strips:
    strips = chain(*(text(f"p{n}", count) for n, count in enumerate(lines)))
    return Strips((), tuple(strips), {})


@settings(max_examples=40)
@given(flows(), st.integers(1, 3))
def test_every_strip_and_note_stands_once_in_some_column(flow: Strips, columns: int) -> None:
    filled = [column for sheet in sheets_of(flow, columns) for column in sheet.columns]

    placed = [name for column in filled for name in names(column) if name != "head"]
    assert sorted(placed) == sorted(map(name_of, flow.strips))
    texts = [name_of(strip) for strip in flow.strips if not strip.floats]
    assert [name for name in placed if name in set(texts)] == texts
    notes = [name for column in filled for name in note_names(column)]
    assert sorted(notes) == sorted(name_of(line) for lines in flow.notes.values() for line in lines)


@settings(max_examples=40)
@given(flows(), st.integers(2, 3))
def test_every_page_but_the_last_has_all_its_columns(flow: Strips, columns: int) -> None:
    sheets = sheets_of(flow, columns)

    assert all(len(sheet.columns) == columns for sheet in sheets[:-1])
    assert 1 <= len(sheets[-1].columns) <= columns
    assert all(sheet.used <= HEIGHT + FINEST for sheet in sheets)


def test_the_last_columns_are_about_equally_long() -> None:
    (sheet,) = sheets_of(paragraphs(10, 10, 10, 10), 2)

    left, right = sheet.columns
    assert left.used == pytest.approx(right.used, abs=2 * LINE)


def test_a_lead_stands_above_the_columns_of_the_first_page() -> None:
    lead = Strip(60.0, (), after=12.0)

    first, second = sheets_of(paragraphs(30, 30, 30, 30), 2, lead)

    assert (first.top, second.top) == (72.0, 0.0)
    assert max(column.used for column in first.columns) <= HEIGHT - 72.0


def test_one_line_takes_one_column() -> None:
    (sheet,) = sheets_of(paragraphs(1), 2)

    assert [len(column.placed) for column in sheet.columns] == [1]
