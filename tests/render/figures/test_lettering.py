"""Lines of text: where they begin, and how they are broken evenly."""

from __future__ import annotations

import pytest

from reportgen.render.figures.lettering import Lettering
from reportgen.render.figures.letters import Letters


@pytest.fixture
def text(even: Letters) -> Lettering:
    return Lettering("text", 10.0, 12.0, "#000000", even)


@pytest.mark.parametrize(("align", "x"), [("left", 100), ("centre", 90), ("right", 80)])
def test_alignment(align: str, x: float, text: Lettering) -> None:
    assert text.line("abcd", 100, 0, align).x == x  # type: ignore[arg-type]


def test_a_block_is_centred_on_its_height(text: Lettering) -> None:
    first, second = text.block(("a", "b"), 0, 50)

    assert first.y - second.y == 12
    assert (first.y + text.capital + second.y) / 2 == pytest.approx(50)


def test_balanced_lines_leave_no_word_alone(text: Lettering) -> None:
    assert text.wrap("I meget høj grad + I høj grad", 60) == ("I meget høj", "grad + I høj", "grad")
    assert text.balance("I meget høj grad + I høj grad", 60) == (
        "I meget",
        "høj grad +",
        "I høj grad",
    )


def test_balancing_divides_no_word_and_adds_no_line(text: Lettering) -> None:
    assert text.balance("Kommunikationsnedsættelse hos", 125) == (
        "Kommunikationsnedsættelse",
        "hos",
    )
    assert text.balance("ab", 100) == ("ab",)
    assert text.balance("", 100) == ()
    assert text.balance("abcdefgh", 20) == ("abcd", "efgh")
