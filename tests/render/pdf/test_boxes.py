"""Boxes of lists: what stands beside the side panel, and what stands below it."""

from __future__ import annotations

from documents import PLACE
from page_tree import line_text
from press import Press

from reportgen.exhibits.model import BoxList, ListBox
from reportgen.manuscript.model import ExhibitBlock
from reportgen.render.pdf.boxes import set_list_box
from reportgen.render.pdf.strips import TextMark

ENTRY = "unge og voksne med svære psykiske vanskeligheder og hyppig kontakt til psykiatrien"


def lines(press: Press, entries: int, side: BoxList | None) -> list[str]:
    """Give the lines of a box with so many long entries in two lists."""
    setter = press.setter()
    lists = (BoxList("Målgrupper", (ENTRY,) * entries), BoxList("Temaer", (ENTRY,)))
    box = ListBox("boks-x", "Indhold", lists, side)
    block = ExhibitBlock(box, 1, "Boks 1 – Indhold", PLACE)
    strips = set_list_box(setter, block, box, setter.tree.root)
    marks = (mark for strip in strips for mark in strip.marks if isinstance(mark, TextMark))
    return [line_text(mark).strip() for mark in marks]


def test_what_stands_below_the_side_panel_has_the_whole_width(press: Press) -> None:
    side = BoxList("Spørgsmål", ("opsporing", "vækst"))
    told = lines(press, 8, side)

    whole = [n for n, line in enumerate(told) if line == ENTRY]
    begun = [n for n, line in enumerate(told) if line.startswith("unge og") and line != ENTRY]
    assert begun
    assert whole
    assert max(begun) < min(whole)
    assert told[-1] == ENTRY


def test_a_long_side_panel_keeps_the_lists_beside_it(press: Press) -> None:
    assert ENTRY not in lines(press, 2, BoxList("Spørgsmål", ("opsporing",) * 30))


def test_without_a_side_panel_lists_have_the_whole_width(press: Press) -> None:
    assert lines(press, 2, None).count(ENTRY) == 3


def test_the_side_panel_is_read_after_the_lists(press: Press) -> None:
    setter = press.setter()
    lists = (BoxList("Målgrupper", ("unge",)),)
    box = ListBox("boks-x", "Indhold", lists, BoxList("Spørgsmål", ("opsporing",)))
    set_list_box(setter, ExhibitBlock(box, 1, "", PLACE), box, setter.tree.root)

    (aside,) = setter.tree.root.kids
    assert [kid.role for kid in aside.kids] == ["P", "L", "P", "L"]
    owners = [setter.tree.owners.index(aside.kids[n]) for n in (0, 2)]
    assert len(set(owners)) == 2
