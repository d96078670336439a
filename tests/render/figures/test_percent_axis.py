"""Numbers of the quarters: flush with the ends, fewer where there is no room."""

from __future__ import annotations

import pytest

from reportgen.render.figures.lettering import Lettering
from reportgen.render.figures.letters import Letters
from reportgen.render.figures.percent_axis import number_quarters

NUMBERS = ("0 %", "25 %", "50 %", "75 %", "100 %")


@pytest.mark.parametrize(
    ("width", "printed"),
    [
        (200, NUMBERS),
        (90, ("0 %", "50 %", "100 %")),
        (50, ("0 %", "100 %")),
        (20, ("100 %",)),
    ],
)
def test_as_many_as_fit(width: float, printed: tuple[str, ...], even: Letters) -> None:
    text = Lettering("text", 8.0, 10.0, "#000000", even)

    labels = number_quarters(NUMBERS, 50, 50 + width, 0, text)

    assert tuple(label.text for label in labels) == printed


def test_flush_with_the_ends(even: Letters) -> None:
    text = Lettering("text", 8.0, 10.0, "#000000", even)

    first, *_, last = number_quarters(NUMBERS, 50, 250, 0, text)

    assert first.x == 50
    assert last.x + text.width(last.text) == 250


def test_an_axis_without_numbers(even: Letters) -> None:
    assert number_quarters((), 0, 100, 0, Lettering("text", 8.0, 10.0, "#000000", even)) == ()
