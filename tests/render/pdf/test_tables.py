"""Tables: columns share the width, rows stay whole, long rows are divided by lines."""

from __future__ import annotations

from itertools import pairwise

import pytest
from documents import definitions, prose, table
from hypothesis import given
from hypothesis import strategies as st
from page_tree import line_text
from press import Press

from reportgen.exhibits.model import DefinitionTable
from reportgen.manuscript.model import PlainTable
from reportgen.render.pdf.setter import Setter
from reportgen.render.pdf.strips import AnchorMark, FillMark, Strip, TextMark
from reportgen.render.pdf.tables import (
    HAIRLINE,
    PAD_X,
    PAD_Y,
    WHOLE_ROW_LINES,
    _edges,
    set_definition_table,
    set_plain_table,
)


def set_plain(press: Press, block: PlainTable) -> tuple[Setter, list[Strip]]:
    setter = press.setter()
    return setter, set_plain_table(setter, block, setter.tree.root)


def set_terms(press: Press, caption: str, rows: list[tuple[str, str]]) -> list[Strip]:
    setter = press.setter()
    block = definitions("tbl-1", caption, rows)
    assert isinstance(block.exhibit, DefinitionTable)
    return set_definition_table(setter, block, block.exhibit, setter.tree.root)


def lines(strip: Strip) -> list[TextMark]:
    return [mark for mark in strip.marks if isinstance(mark, TextMark)]


cells = st.text("abc defgh ijklmnop", max_size=300)


@given(st.integers(1, 12).flatmap(lambda n: st.lists(st.lists(cells, min_size=n, max_size=n), min_size=1, max_size=4)))  # fmt: skip
def test_columns_share_the_full_width(press: Press, rows: list[list[str]]) -> None:
    setter = press.setter()

    edges = _edges(setter, table("t", "", rows[0], rows[1:]))

    assert edges[0] == setter.full.x
    assert edges[-1] == pytest.approx(setter.full.x + setter.full.width)
    widths = [b - a for a, b in pairwise(edges)]
    assert len(widths) == len(rows[0])
    assert min(widths) > 2 * PAD_X


def test_columns_with_more_to_say_are_wider(press: Press) -> None:
    setter = press.setter()

    edges = _edges(setter, table("t", "", ["Nr.", "Forklaring"], [["1", prose(40)]]))

    assert edges[1] - edges[0] < 0.2 * (edges[2] - edges[0])


def test_cells_stand_as_their_column_is_aligned(press: Press) -> None:
    setter, strips = set_plain(press, table("t", "", ["a", "b", "c"], [["x", "y", "z"]], "lrc"))
    edges = _edges(setter, table("t", "", ["a", "b", "c"], [["x", "y", "z"]]))

    left, right, centre = lines(strips[1])
    assert left.x + left.line.fragments[0].x == pytest.approx(edges[0] + PAD_X)
    assert right.x + right.line.width == pytest.approx(edges[2] - PAD_X)
    middle = centre.x + (centre.line.fragments[0].x + centre.line.width) / 2
    assert middle == pytest.approx((edges[2] + edges[3]) / 2)


def test_a_row_is_as_high_as_its_longest_cell(press: Press) -> None:
    setter, strips = set_plain(press, table("t", "", ["a", "b"], [["x", prose(60)]]))

    count = len(lines(strips[1])) - 1
    leading = setter.style("table_cell").leading
    assert 1 < count <= WHOLE_ROW_LINES
    assert strips[1].height == pytest.approx(count * leading + 2 * PAD_Y)


def test_a_rule_ends_every_row(press: Press) -> None:
    _, strips = set_plain(press, table("t", "", ["a"], [["x"], ["y"]]))

    for row in strips[1:]:
        (rule,) = [mark for mark in row.marks if isinstance(mark, FillMark)]
        assert rule.y + rule.height == pytest.approx(row.height)
        assert rule.height == HAIRLINE


def test_caption_head_and_first_row_stay_together_and_so_do_the_last_two(press: Press) -> None:
    strips = set_terms(press, "Tabel 1 – Ord", [("a", "b")] * 5)

    assert [strip.keep for strip in strips] == [True, True, False, False, False, True, False]


def test_a_long_row_is_divided_and_leaves_no_line_alone(press: Press) -> None:
    strips = set_terms(press, "", [("Ord", prose(600)), ("a", "b")])

    slices = strips[1:-1]
    assert len(slices) > WHOLE_ROW_LINES
    assert [slices[0].keep, slices[1].keep, slices[-2].keep] == [True, False, True]
    said = "".join(line_text(lines(strip)[-1]) for strip in slices).replace("\u00ad", "")
    assert said.strip() == prose(600)
    assert line_text(lines(slices[0])[0]).strip() == "Ord"
    whole = sum(strip.height for strip in slices)
    assert whole == pytest.approx(
        len(slices) * press.theme.styles["table_cell"].leading + 2 * PAD_Y
    )


def test_the_repeated_head_is_read_only_once(press: Press) -> None:
    strips = set_terms(press, "", [("a", "b")] * 3)

    (repeated,) = strips[1].head
    assert all(strip.head is strips[1].head for strip in strips[1:])
    assert [line_text(mark) for mark in lines(repeated)] == [line_text(m) for m in lines(strips[0])]
    assert {f.ink.leaf for mark in lines(repeated) for f in mark.line.fragments} == {-1}
    assert not any(isinstance(mark, AnchorMark) for mark in repeated.marks)


@pytest.mark.parametrize("caption", ["", "Tabel 1 – Ord"])
def test_a_table_is_found_at_its_top(press: Press, caption: str) -> None:
    strips = set_terms(press, caption, [("a", "b")])

    anchors = [n for n, s in enumerate(strips) for m in s.marks if isinstance(m, AnchorMark)]
    assert anchors == [0]
