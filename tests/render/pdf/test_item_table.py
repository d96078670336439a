"""Tables that are looked up: whole on a page, what was asked above them, read in order."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from documents import PLACE, document, section
from page_tree import line_text, page_lines
from press import Press
from reading import read_aloud
from tabulated import numbers, tall

from reportgen.exhibits.model import NumberTable
from reportgen.manuscript.model import Document, ExhibitBlock, Section, Text
from reportgen.render.pdf.item_table import set_item_table
from reportgen.render.pdf.setter import Setter
from reportgen.render.pdf.strips import AnchorMark, Strip, TextMark

HEADS = ["Alle", ("Region", "Hovedstaden"), ("Region", "Midtjylland"), ("Størrelse", "Små")]


def dense(rows: int, wordings: tuple[str, ...] = ("Hvad mener I?",)) -> NumberTable:
    cells = tall(1)[""][0][1]
    held = {"2022": [(f"Svar {n}", [*cells[:1] * 4]) for n in range(rows)]}
    return replace(numbers(HEADS, held, source="", wordings=wordings), dense=True)


def block(table: NumberTable, number: int = 7) -> ExhibitBlock:
    return ExhibitBlock(table, number, "", PLACE, shared_data=True)


def set_table(press: Press, table: NumberTable) -> tuple[Setter, list[Strip]]:
    setter = press.setter()
    return setter, set_item_table(setter, block(table), table, setter.tree.root)


def texts(strip: Strip) -> list[str]:
    return [line_text(mark).strip() for mark in strip.marks if isinstance(mark, TextMark)]


def report(count: int, rows: int = 18) -> Document:
    items = tuple(
        Section(
            f"item-{n}", 3, f"Tabel {n}", (Text(f"Spørgsmål {n}"),),
            (block(replace(dense(rows), id=f"tbl-{n}"), n),), (), "chapter", PLACE, listed=False,
        )
        for n in range(1, count + 1)
    )  # fmt: skip
    group = replace(section("g", "Gruppe", level=2), sections=items)
    return document(replace(section("k", "Kapitel"), sections=(group,)))


def test_a_table_is_one_piece_that_stays_where_it_is(press: Press) -> None:
    _, (whole,) = set_table(press, dense(18))

    assert not whole.floats
    said = texts(whole)
    assert said[0] == "Hvad mener I?"
    assert said[-1] == "Anm.: N\u00a0=\u00a082-84."
    assert [mark.id for mark in whole.marks if isinstance(mark, AnchorMark)] == [dense(1).id]


def test_a_table_as_long_as_a_page_is_divided_under_its_head(press: Press) -> None:
    setter, strips = set_table(press, dense(90))

    rows = [strip for strip in strips if strip.head]
    assert len(rows) == 91
    assert sum(strip.height for strip in strips) > setter.room
    (head,) = rows[0].head
    leaves = {f.ink.leaf for m in head.marks if isinstance(m, TextMark) for f in m.line.fragments}
    assert leaves == {-1}


def test_cells_are_read_row_by_row_under_their_heads(press: Press) -> None:
    setter, _ = set_table(press, dense(1))

    rows = [element for element in setter.tree.root.walk() if element.role == "TR"]
    kinds = [[kid.role for kid in row.kids if not isinstance(kid, int)] for row in rows]
    assert kinds == [["TH"] * 4, ["TH"] * 3, ["TH"], ["TH"] + ["TD"] * 4]
    spans = [dict(e.attributes["Table"]) for e in rows[0].kids if not isinstance(e, int)]
    assert [span.get("ColSpan", 1) for span in spans] == [1, 1, 2, 1]
    assert [span.get("RowSpan", 1) for span in spans] == [2, 2, 1, 1]


def test_numbers_end_alike_in_a_column(press: Press) -> None:
    _, (whole,) = set_table(press, dense(3))

    ends: dict[float, set[float]] = {}
    for mark in whole.marks:
        if isinstance(mark, TextMark) and line_text(mark).strip() == "2,41":
            ends.setdefault(mark.y, set()).add(round(mark.x + mark.line.width, 3))
    rows = list(ends.values())
    assert not rows or all(row == rows[0] for row in rows)


def test_columns_are_alike_so_far_as_their_heads_allow(press: Press) -> None:
    setter, (whole,) = set_table(press, dense(1))

    ends = sorted(
        mark.x + mark.line.width
        for mark in whole.marks
        if isinstance(mark, TextMark) and line_text(mark).strip() == "0,00"
    )
    gaps = [right - left for left, right in pairwise(ends)]
    assert gaps == pytest.approx([gaps[0]] * 3)
    assert ends[-1] == pytest.approx(setter.full.x + setter.full.width, abs=4.0)


def test_heads_are_whole_before_a_long_stub_is(press: Press) -> None:
    heads = ["Alle", "Nordjylland", "Midtjylland", "Syddanmark", "Sjælland", "Hovedstaden", "Små",
             "Mellemstore", "Store"]  # fmt: skip
    stub = "Nationale retningslinjer og anbefalinger fra myndighederne i landet"
    table = replace(numbers(heads, {"2022": [(stub, ["44"] * 9)]}), dense=True)
    _, (whole,) = set_table(press, table)

    said = texts(whole)
    assert set(heads) <= set(said)
    assert stub not in said


def test_two_tables_of_two_waves_find_room_on_a_page(press: Press) -> None:
    _, pages = press.pages(report(6))

    of = [pages.page_of[f"item-{n}"] for n in range(1, 7)]
    assert [of.count(page) for page in sorted(set(of))] == [1, 2, 2, 1]  # a chapter's title first
    for number in range(1, 7):
        assert pages.page_of[f"item-{number}"] == pages.page_of[f"tbl-{number}"]


def test_items_are_bookmarked_but_not_listed(press: Press) -> None:
    flow, pages = press.pages(report(3))

    assert [entry.title for entry in flow.outline][-3:] == [
        f"Tabel {n} Spørgsmål {n}" for n in (1, 2, 3)
    ]
    contents = next(page for page in pages.pages if page.heading == "Indhold")
    assert not any("Spørgsmål" in line_text(mark) for mark in page_lines(contents))


def test_heading_question_table_and_note_are_read_in_order(press: Press) -> None:
    spoken = read_aloud(press.pdf(report(1)).data)

    said = spoken.text(spoken.tree)
    chapter = said.rindex("Kapitel")
    words = ("Spørgsmål 1", "Hvad mener I?", "Alle", "Hovedstaden", "2022", "Svar 0", "Anm.:")
    places = [said.index(word, chapter) for word in words]
    assert places == sorted(places)
