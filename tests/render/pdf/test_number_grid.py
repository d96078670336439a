"""The grid of tables of numbers: everything fits, and heads stay whole as long as they can."""

from __future__ import annotations

from itertools import pairwise

import pytest
from documents import PLACE
from hypothesis import given
from hypothesis import strategies as st
from press import Press
from tabulated import numbers

from reportgen.errors import LayoutError
from reportgen.render.pdf.number_grid import NARROWEST, PAD, Grid, grid_of

LONG = "Koordinering og samarbejde med civilsamfund og lokale aktører i hele kommunen"


def grid(
    press: Press, heads: list[str], stub: str = "A", text: str = "2,50", mark: str = ""
) -> Grid:
    table = numbers(heads, {"": [(stub, [(text, mark)] * len(heads))]})
    return grid_of(press.setter(), table, PLACE)


def widths(found: Grid) -> list[float]:
    return [right - left for left, right in pairwise(found.edges)]


words = st.text("abcdefghæøå ", min_size=1, max_size=40)


@given(st.lists(words, min_size=1, max_size=6), words, st.sampled_from(["7", "2,50", "125,00"]))
def test_numbers_and_stub_fit_whatever_the_heads_are(
    press: Press, heads: list[str], stub: str, text: str
) -> None:
    setter, found = press.setter(), grid(press, heads, stub, text, "***")

    assert found.x == setter.full.x
    assert found.edges[-1] <= setter.full.x + setter.full.width + 0.01
    look = setter.style("table_cell")
    natural = setter.book.width(stub, look.face, look.size)
    assert found.stub_room().width >= min(natural, 0.24 * setter.full.width - 2 * PAD) - 0.01
    for n, width in enumerate(widths(found)):
        assert width >= found.number[n] + found.mark[n] + 2 * PAD - 0.01
        assert found.end(n) - found.number[n] >= found.edges[n]


def test_columns_are_alike_where_their_heads_have_room(press: Press) -> None:
    found = widths(grid(press, ["Nordjylland", "Syd", "I meget høj grad"], LONG))

    assert found == pytest.approx([found[0]] * 3)


def test_a_column_gives_way_to_the_words_of_its_neighbour(press: Press) -> None:
    heads = ["Kompetenceudvikling", "Rådgivning og implementeringsstøtte", "Netværk", "Andet",
             "Retningslinjer og anbefalinger", "Nøgletal", "Forebyggelse"]  # fmt: skip
    setter, found = press.setter(), widths(grid(press, heads))

    look = setter.style("table_head")
    for head, width in zip(heads, found, strict=True):
        short = [word for word in head.split() if len(word) < 10]
        need = [setter.book.width(word, look.face, look.size) for word in short]
        assert max(need, default=0.0) + 2 * PAD <= width + 0.01
    assert found[0] > found[3]


def test_a_word_in_a_head_is_divided_late_rather_than_early(press: Press) -> None:
    setter = press.setter()
    heads = [*["Kompetenceudvikling"] * 3, *["Netværk"] * 3]

    table = numbers(heads, {"": [("A", ["2,50"] * 6)]})
    found = grid_of(setter, table, PLACE)

    look, room = setter.style("table_head"), found.head_room(0).width
    assert setter.book.width("Kompetence-", look.face, look.size) <= room
    assert setter.book.width("Kompetenceudvikling", look.face, look.size) > room


def test_a_small_table_is_narrower_than_the_text(press: Press) -> None:
    setter = press.setter()

    assert grid(press, ["N"]).width < 0.6 * setter.full.width
    assert grid(press, ["N"], LONG).width == pytest.approx(setter.full.width)


def test_numbers_end_at_one_line_with_room_for_the_widest_mark(press: Press) -> None:
    table = numbers(["r"], {"": [("A", [("0,53", "***")]), ("B", [("−0,18", "")])]})
    found = grid_of(press.setter(), table, PLACE)

    assert found.mark[0] > 0
    assert found.end(0) == pytest.approx(found.edges[1] - PAD - found.mark[0])


def test_shaded_numbers_stand_in_the_middle(press: Press) -> None:
    found = grid_of(press.setter(), numbers(["Kurser"], {"": [("A", [7])]}), PLACE)

    assert found.centred
    middle = found.end(0) - found.number[0] / 2
    assert middle == pytest.approx((found.edges[0] + found.edges[1]) / 2)


def test_more_columns_than_have_room_are_a_problem_with_place_and_hint(press: Press) -> None:
    with pytest.raises(LayoutError) as raised:
        grid(press, [str(n) for n in range(30)])

    (problem,) = raised.value.problems
    most = int(press.setter().full.width * 0.76 / NARROWEST)
    assert problem.rule == "wide-table"
    assert problem.place == PLACE
    assert f"30 columns of numbers, and there is room for {most}" in problem.message
    assert problem.hint
