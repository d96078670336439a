"""The head of tables of numbers: which cells it has, and what they are the heads of."""

from __future__ import annotations

from documents import PLACE
from page_tree import line_text
from press import Press
from tabulated import numbers

from reportgen.render.pdf.number_grid import grid_of
from reportgen.render.pdf.number_head import set_head
from reportgen.render.pdf.setter import Setter
from reportgen.render.pdf.strips import FillMark, Strip, TextMark

Heads = list[str | tuple[str, str]]


def head(press: Press, heads: Heads) -> tuple[Setter, Strip]:
    setter = press.setter()
    table = numbers(heads, {"": [("A", ["1"] * len(heads))]})
    return setter, set_head(setter, table, grid_of(setter, table, PLACE), setter.tree.root)


def rows(setter: Setter) -> list[list[dict[str, object]]]:
    return [
        [dict(cell.attributes["Table"]) for cell in row.walk() if cell.role == "TH"]
        for row in setter.tree.root.walk()
        if row.role == "TR"
    ]


def test_one_row_without_spanners(press: Press) -> None:
    setter, _ = head(press, ["N", "r"])

    assert rows(setter) == [[{"Scope": "Column"}] * 3]


def test_a_spanner_stands_over_its_neighbours(press: Press) -> None:
    setter, strip = head(press, ["N", ("Region", "Nord"), ("Region", "Syd"), ("Størrelse", "Små")])

    whole, one = {"Scope": "Column", "RowSpan": 2}, {"Scope": "Column"}
    assert rows(setter) == [[whole, whole, {"Scope": "Column", "ColSpan": 2}, one], [one] * 3]
    at = {line_text(m).strip(): m.y for m in strip.marks if isinstance(m, TextMark)}
    assert at["Region"] == at["Størrelse"] < at["Nord"] == at["Små"] == at["N"]


def test_equal_spanners_apart_are_two(press: Press) -> None:
    setter, _ = head(press, [("A", "1"), ("B", "2"), ("A", "3")])

    assert rows(setter)[0][1:] == [{"Scope": "Column"}] * 3


def test_the_head_stands_on_a_ground_of_its_own_height(press: Press) -> None:
    _, strip = head(press, [("Region", "Nord"), ("Region", "Syd")])

    ground = next(mark for mark in strip.marks if isinstance(mark, FillMark))
    assert (ground.y, ground.height) == (0.0, strip.height)
    assert strip.keep
    assert all(0 < m.y < strip.height for m in strip.marks if isinstance(m, TextMark))
