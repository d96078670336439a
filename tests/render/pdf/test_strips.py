"""Strips: slices of content, moved and stacked with everything that stands on them."""

from __future__ import annotations

import pytest

from reportgen.errors import Place
from reportgen.render.pdf.strips import (
    AnchorMark,
    FillMark,
    PageNumberMark,
    Panel,
    Strip,
    TextMark,
    moved,
    stacked,
)
from reportgen.render.typeface.model import Ink, Line

INK = Ink("text", 10, "#000000", 0)


def test_marks_are_moved_to_the_right_and_down() -> None:
    assert moved(TextMark(1, 2, Line((), 0)), 10, 20) == TextMark(11, 22, Line((), 0))
    assert moved(FillMark(1, 2, 3, 4, "#000000"), 10, 20) == FillMark(11, 22, 3, 4, "#000000")


def test_a_page_number_is_moved_with_its_leader() -> None:
    mark = PageNumberMark(100, 2, "kap-1", INK, 40, INK)

    assert moved(mark, 10, 20) == PageNumberMark(110, 22, "kap-1", INK, 50, INK)


def strip(name: str, **more: object) -> Strip:
    return Strip(10.0, (AnchorMark(0, 0, name),), **more)  # type: ignore[arg-type]


def test_stacked_strips_keep_the_larger_of_two_distances() -> None:
    whole = stacked([strip("a", before=9, after=2), strip("b", before=5), strip("c", after=7)])

    assert whole.height == 35
    assert [mark.y for mark in whole.marks if isinstance(mark, AnchorMark)] == [0, 15, 25]
    assert (whole.before, whole.after) == (9, 7), "those of its ends"


def test_stacked_strips_keep_what_is_said_on_them() -> None:
    place, panel = Place("kapitel.md", 1, 1), Panel(1, 0, 100)

    whole = stacked([
        strip("a", notes=("1",), keep=True, panel=panel), strip("b", notes=("2", "3"), places=(place,)),
    ])  # fmt: skip

    assert whole.notes == ("1", "2", "3")
    assert whole.places == (place,)
    assert whole.panel == panel
    assert not whole.keep, "as its last strip"


def test_one_strip_stays_as_it_is() -> None:
    one = strip("a", before=3, after=4, keep=True, notes=("1",))

    assert stacked([one]) == one


def test_strips_cannot_be_changed() -> None:
    with pytest.raises(AttributeError):
        strip("a").height = 3  # type: ignore[misc]
