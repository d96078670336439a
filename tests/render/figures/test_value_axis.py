"""Value axes: places of numbers, and fewer of them where they have no room."""

from __future__ import annotations

from reportgen.exhibits.model import Axis, Tick
from reportgen.render.figures.lettering import lettering
from reportgen.render.figures.letters import Letters
from reportgen.render.figures.value_axis import ValueAxis
from reportgen.theme import Theme


def value_axis(theme: Theme, letters: Letters, width: float, ticks: int = 5, label: str = ""):
    axis = Axis(tuple(Tick(float(at), f"1.{at}00") for at in range(ticks)), label)
    return ValueAxis(axis, 100.0, 100.0 + width, lettering(theme, "figure_small", letters))


def test_numbers_stand_at_their_places(theme: Theme, even: Letters) -> None:
    found = value_axis(theme, even, 200)

    assert [found.x(value) for value in (0, 1, 4)] == [100, 150, 300]


def test_numbers_beyond_stand_at_the_ends(theme: Theme, even: Letters) -> None:
    found = value_axis(theme, even, 200)

    assert (found.x(-3), found.x(9)) == (100, 300)


def test_every_second_or_fourth_where_they_have_no_room(theme: Theme, even: Letters) -> None:
    counts = [len(value_axis(theme, even, width).numbers(0)) for width in (200, 80, 40)]

    assert counts == [5, 3, 2]


def test_what_is_measured_takes_a_line_of_its_own(theme: Theme, even: Letters) -> None:
    plain, told = value_axis(theme, even, 200), value_axis(theme, even, 200, label="Antal")

    assert told.heading == ("Antal",)
    assert told.height - plain.height > told.lettering.size
