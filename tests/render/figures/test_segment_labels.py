"""Labels inside segments share one scale; what cannot be read is not set."""

from __future__ import annotations

import pytest

from reportgen.render.figures.lettering import Lettering
from reportgen.render.figures.letters import Letters
from reportgen.render.figures.segment_labels import SegmentLabel, set_labels


@pytest.fixture
def text(even: Letters) -> Lettering:
    return Lettering("text", 10.0, 12.0, "#000000", even)


def label(written: str, width: float, text: Lettering, height: float = 12.0) -> SegmentLabel:
    return SegmentLabel(written, 50.0, 20.0, width, height, "#ffffff", text)


def test_a_label_stands_in_the_middle_of_its_segment(text: Lettering) -> None:
    (found,) = set_labels([label("44", 30, text)])

    assert found is not None
    assert (found.x, found.y + text.capital / 2) == (45, 20)
    assert found.colour == "#ffffff"


def test_all_shrink_to_the_narrowest(text: Lettering) -> None:
    """A segment of 10 pt has 8 to spare for two digits of 5 pt each."""
    one, other = set_labels([label("44", 30, text), label("12", 10, text)])

    assert one is not None
    assert other is not None
    assert one.size == other.size == pytest.approx(8)


def test_one_that_could_not_be_read_is_left_out_and_shrinks_nothing(text: Lettering) -> None:
    one, other = set_labels([label("44", 30, text), label("12", 7, text)])

    assert one is not None
    assert one.size == 10
    assert other is None


def test_a_thin_bar_shrinks_its_labels_too(text: Lettering) -> None:
    (found,) = set_labels([label("44", 30, text, height=7.0)])

    assert found is not None
    assert found.size * 0.65 == pytest.approx(5.5)


def test_nothing_to_set(text: Lettering) -> None:
    assert set_labels([label("", 30, text)]) == (None,)
    assert set_labels([]) == ()
