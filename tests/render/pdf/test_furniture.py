"""Running heads: the title is whole while there is room, the heading gives way to it."""

from __future__ import annotations

import pytest
from page_tree import line_text
from press import Press

from reportgen.render.pdf.furniture import furnish
from reportgen.render.pdf.pages import Page
from reportgen.render.pdf.strips import TextMark

LONG = "Bilag 4 – Sammenhæng mellem udfordringer og behov for ekstern viden, råd og støtte i alle landets kommuner og regioner"


def head(press: Press, title: str, heading: str) -> list[str]:
    page = Page(7, "text", opening=False, heading=heading, filled=1.0, marks=())
    page = furnish(page, press.setter(), title)
    return [line_text(mark).strip() for mark in page.furniture if isinstance(mark, TextMark)][1:]


@pytest.mark.parametrize("title", ["Kort titel", "Udfordringer og behov på det sociale område"])
def test_a_title_is_whole_beside_a_long_heading(press: Press, title: str) -> None:
    shown, heading = head(press, title, LONG)

    assert shown == title
    assert heading.endswith(" …")
    assert LONG.startswith(heading.removesuffix(" …"))


def test_the_shorter_the_title_the_more_is_told_of_the_heading(press: Press) -> None:
    _, much = head(press, "Kort titel", LONG)
    _, little = head(press, "Udfordringer og behov på det sociale område", LONG)

    assert len(much) > len(little)


def test_a_very_long_title_leaves_room_for_the_heading(press: Press) -> None:
    shown, heading = head(press, LONG, "Indledning")
    assert (shown.endswith(" …"), heading) == (len(shown) < len(LONG), "Indledning")
    shown, heading = head(press, LONG * 2, LONG * 2)
    assert shown.endswith(" …")
    assert len(heading) > 20
