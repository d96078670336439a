"""Legends in one row where they fit, in a few where they do not."""

from __future__ import annotations

import pytest
from specimens import SCALE

from reportgen.exhibits.model import LegendEntry
from reportgen.render.figures.legend import Legend, lay_out_legend
from reportgen.render.figures.lettering import Lettering, lettering
from reportgen.render.figures.letters import Letters
from reportgen.theme import Theme


@pytest.fixture
def text(theme: Theme, even: Letters) -> Lettering:
    return lettering(theme, "figure", even)


def rows(legend: Legend) -> list[list[str]]:
    depths = sorted({entry.depth for entry in legend.entries})
    return [[e.category.category for e in legend.entries if e.depth == depth] for depth in depths]


def test_one_row_where_there_is_room(text: Lettering) -> None:
    legend = lay_out_legend(SCALE, 450, text)

    assert rows(legend) == [[entry.category for entry in SCALE]]
    assert legend.height == text.capital


def test_two_rows_part_before_the_answers_that_take_no_stand(text: Lettering) -> None:
    legend = lay_out_legend(SCALE, 300, text)

    assert [len(row) for row in rows(legend)] == [4, 2]
    assert legend.height == text.leading + text.capital


def test_two_full_rows_where_that_does_not_fit(text: Lettering) -> None:
    assert [len(row) for row in rows(lay_out_legend(SCALE, 260, text))] == [3, 3]


@pytest.mark.parametrize("width", [60, 90, 150, 260, 300, 450])
def test_no_row_is_wider_than_its_room(width: float, text: Lettering) -> None:
    legend = lay_out_legend(SCALE, width, text)

    assert legend.width <= width
    assert [e.category for e in legend.entries] == list(SCALE)


def test_a_name_wider_than_the_room_is_broken_and_pushes_the_next_row_down(text: Lettering) -> None:
    long = LegendEntry("long", "Hverken i høj eller lav", "substantive", 0, 2)
    short = LegendEntry("short", "Slet ikke", "substantive", 1, 2)

    legend = lay_out_legend((long, short), 90, text)

    first, second = legend.entries
    assert len(first.lines) == 2
    assert second.depth == pytest.approx(first.depth + 2 * text.leading)


def test_no_categories_take_no_room(text: Lettering) -> None:
    assert lay_out_legend((), 100, text).height == 0
