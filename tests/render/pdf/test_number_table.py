"""Tables of numbers on pages: whole where they are short, well divided where they are long."""

from __future__ import annotations

import pytest
from documents import chapter, paragraph, prose
from hypothesis import given, settings
from hypothesis import strategies as st
from page_tree import line_text, page_lines
from press import Press
from reading import opened, read_aloud, read_tree
from tabulated import block, numbers, tall

from reportgen.exhibits.model import NumberTable
from reportgen.render.pdf.number_table import set_number_table
from reportgen.render.pdf.setter import Setter
from reportgen.render.pdf.strips import AnchorMark, Strip, TextMark

HEADS = [("Region", "Nord"), ("Region", "Syd")]


def set_table(press: Press, table: NumberTable, caption: str = "Tabel 1 – Tal") -> tuple[Setter, list[Strip]]:  # fmt: skip
    setter = press.setter()
    return setter, set_number_table(setter, block(table, caption), table, setter.tree.root)


def texts(strip: Strip) -> list[str]:
    return [line_text(mark).strip() for mark in strip.marks if isinstance(mark, TextMark)]


def test_a_short_table_is_one_piece_that_may_float(press: Press) -> None:
    _, (whole,) = set_table(press, numbers(HEADS, tall(3)))

    assert whole.floats
    assert not whole.keep
    said = texts(whole)
    assert said[0] == "Tabel 1 – Tal"
    assert said[-1] == "Data: tabel-01.csv"
    assert "Anm.: N\u00a0=\u00a082-84." in said
    assert "Kilde: Styrelsens undersøgelse (2022)" in said


def test_note_and_source_are_left_out_where_there_are_none(press: Press) -> None:
    _, (whole,) = set_table(press, numbers(HEADS, tall(1), note="", source=""))

    assert not any(text.startswith(("Anm.:", "Kilde:")) for text in texts(whole))


def test_a_long_table_repeats_its_head_unread(press: Press) -> None:
    _, strips = set_table(press, numbers(HEADS, tall(40)))

    rows = [strip for strip in strips if strip.head]
    assert len(rows) == 40
    assert all(row.head is rows[0].head for row in rows)
    (head,) = rows[0].head
    assert texts(head)[0] == "Spørgsmål"
    leaves = {f.ink.leaf for m in head.marks if isinstance(m, TextMark) for f in m.line.fragments}
    assert leaves == {-1}


def test_the_last_rows_of_a_long_table_stay_together(press: Press) -> None:
    _, strips = set_table(press, numbers(HEADS, {"Et": tall(20)[""], "To": tall(16)[""]}))

    rows = [strip for strip in strips if strip.head]
    assert [row.keep for row in rows[-5:]] == [False, True, True, True, True]
    first_group = rows[:21]
    assert [row.keep for row in first_group[-4:]] == [False, False, True, False]


@pytest.mark.parametrize(("rows", "caption"), [(3, ""), (3, "Tabel 1 – Tal"), (40, ""), (40, "T")])
def test_a_table_is_found_at_its_top(press: Press, rows: int, caption: str) -> None:
    _, strips = set_table(press, numbers(HEADS, tall(rows)), caption)

    found = [(n, m.y) for n, s in enumerate(strips) for m in s.marks if isinstance(m, AnchorMark)]
    assert found == [(0, 0.0)]


def test_what_was_asked_stands_under_the_caption(press: Press) -> None:
    _, (whole,) = set_table(press, numbers(HEADS, tall(1), wordings=("2022: Hvor meget?",)))

    assert texts(whole)[:2] == ["Tabel 1 – Tal", "2022: Hvor meget?"]


@settings(max_examples=25)
@given(st.lists(st.integers(1, 30), min_size=1, max_size=6), st.integers(1, 250))
def test_no_row_is_left_alone_and_every_page_has_the_head(
    press: Press, groups: list[int], words: int
) -> None:
    rows = {
        f"Gruppe {n}": [(f"Række {n}.{m}", ("1,00", "2,00")) for m in range(size)]
        for n, size in enumerate(groups)
    }
    text = paragraph(prose(words))

    _, pages = press.pages(chapter(text, block(numbers(HEADS, rows)), text))

    held = [
        [line_text(mark).strip() for mark in page_lines(page)]
        for page in pages.pages
        if page.kind == "text"
    ]
    with_rows = [page for page in held if any(line.startswith("Række") for line in page)]
    for page in with_rows:
        assert "Spørgsmål" in page
        assert sum(line.startswith("Række") for line in page) >= min(2, sum(groups))
        told = [line for line in page if line.startswith(("Række", "Gruppe"))]
        assert told[-1].startswith("Række")  # no heading ends a page
        number = told[1].removeprefix("Række ").split(".")[0]
        assert told[0] == f"Gruppe {number}"  # nor does a page begin without one
        assert len(told) == len(set(told))


def test_the_tree_tells_heads_headings_and_stubs(press: Press) -> None:
    rows = {"Områder": [("A", ["1", ("2", "*")])], "Grupper": [("B", ["3", None])]}
    data = press.pdf(chapter(paragraph("x"), block(numbers(HEADS, rows)))).data

    spoken = read_aloud(data)
    assert spoken.texts("Caption") == ["Tabel 1 – Tal "]
    assert [text.strip() for text in spoken.texts("TH")] == [
        "Spørgsmål", "Region", "Nord", "Syd", "Områder", "A", "Grupper", "B",
    ]  # fmt: skip
    assert [text.strip() for text in spoken.texts("TD")] == ["1", "2*", "3", ""]
    with opened(data) as pdf:
        (table,) = [node for node in read_tree(pdf).walk() if node.role == "Table"]
        assert str(table.object.A.Summary) == "Tabel over tal."
        roles = [kid.role for kid in table.kids if not isinstance(kid, tuple)]
        assert roles == ["Caption", "THead", "TBody", "TBody"]
        bodies = [kid for kid in table.kids if kid.role == "TBody"]
        heading = next(node for node in bodies[0].walk() if node.role == "TH").object.A
        assert (str(heading.Scope), int(heading.ColSpan)) == ("/Column", 3)
