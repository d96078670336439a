"""Cells of tables of numbers: digits under digits, marks beside them, shades that can be read on."""

from __future__ import annotations

import pytest
from documents import PLACE
from hypothesis import given
from hypothesis import strategies as st
from press import Press
from tabulated import numbers

from reportgen.exhibits.model import NumberTable
from reportgen.render.figures.palette import contrast, luminance
from reportgen.render.pdf.number_cells import cell_marks, shade_of, stub_lines
from reportgen.render.pdf.number_grid import grid_of
from reportgen.render.pdf.setter import Setter
from reportgen.render.pdf.strips import FillMark, Mark, TextMark
from reportgen.theme import Theme


def marks(press: Press, table: NumberTable) -> tuple[Setter, list[Mark]]:
    setter = press.setter()
    grid = grid_of(setter, table, PLACE)
    holder = setter.tree.add(setter.tree.root, "TR")
    found: list[Mark] = []
    for row in table.groups[0].rows:
        for n, cell in enumerate(row.cells):
            found += cell_marks(setter, cell, n, grid, holder, 12.0, 18.0)
    return setter, found


def test_numbers_end_alike_with_or_without_marks(press: Press) -> None:
    rows = [("A", [("0,53", "***")]), ("B", [("−0,18", "")]), ("C", [("•", "")])]
    _, found = marks(press, numbers(["r"], {"": rows}))

    lines = [mark for mark in found if isinstance(mark, TextMark)]
    ends = [mark.x + mark.line.fragments[0].width for mark in lines]
    assert ends == pytest.approx([ends[0]] * 3)


def test_a_mark_is_raised_smaller_and_read_with_its_number(press: Press) -> None:
    setter, (mark,) = marks(press, numbers(["r"], {"": [("A", [("0,53", "***")])]}))

    assert isinstance(mark, TextMark)
    number, raised = mark.line.fragments
    assert (number.text, raised.text) == ("0,53", "*** ")
    assert raised.ink.rise > 0
    assert raised.ink.size < number.ink.size
    assert raised.ink.leaf == number.ink.leaf
    assert setter.tree.owners[number.ink.leaf].role == "TD"


def test_an_empty_cell_is_a_cell_without_content(press: Press) -> None:
    setter, found = marks(press, numbers(["r"], {"": [("A", [None])]}))

    assert found == []
    assert [element.role for element in setter.tree.root.walk()].count("TD") == 1


def test_the_mark_of_a_stub_stands_at_its_last_word(press: Press) -> None:
    table = numbers(["r"], {"": [("Samarbejde på tværs*", ["2,50"])]})
    setter = press.setter()
    row, grid = table.groups[0].rows[0], grid_of(setter, table, PLACE)

    lines = stub_lines(setter, row, grid, setter.tree.add(setter.tree.root, "TR"))

    last = lines[-1].fragments
    assert last[-1].text.strip() == "*"
    assert last[-1].ink.rise > 0
    (head,) = [element for element in setter.tree.root.walk() if element.role == "TH"]
    assert head.attributes == {"Table": {"Scope": "Row"}}


@given(st.floats(0, 1))
def test_numbers_can_be_read_on_every_shade(press: Press, theme: Theme, shade: float) -> None:
    ground = shade_of(shade, theme)
    count = numbers(["a"], {"": [("A", [round(10 * shade, 3)])]})

    _, (fill, text) = marks(press, count)

    assert isinstance(fill, FillMark)
    assert isinstance(text, TextMark)
    assert contrast(ground, text.line.fragments[0].ink.colour) >= 4.5


def test_a_larger_number_is_darker(theme: Theme) -> None:
    shades = [luminance(shade_of(step / 10, theme)) for step in range(11)]

    assert shades == sorted(shades, reverse=True)
    assert shades[0] - shades[-1] > 0.3


def test_a_suppressed_cell_has_no_ground(press: Press) -> None:
    _, found = marks(press, numbers(["a", "b"], {"": [("A", ["•", 5])]}))

    assert sum(isinstance(mark, FillMark) for mark in found) == 1
