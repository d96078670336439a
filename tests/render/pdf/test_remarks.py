"""What stands under an exhibit, in its order."""

from __future__ import annotations

from documents import definitions, figure
from page_tree import line_text
from press import Press

from reportgen.exhibits.model import Quantity, Statement
from reportgen.manuscript.model import ExhibitBlock, Text
from reportgen.render.pdf.remarks import set_remarks, statement_inlines
from reportgen.render.pdf.strips import TextMark


def said(press: Press, block: ExhibitBlock) -> list[str]:
    setter = press.setter()
    strips = set_remarks(setter, block, setter.tree.root)
    return [line_text(m).strip() for s in strips for m in s.marks if isinstance(m, TextMark)]


def test_note_source_and_data_of_a_figure(press: Press) -> None:
    lines = said(press, figure(7))

    assert [line.split()[0] for line in lines] == ["Anm.:", "Kilde:", "Data:"]
    assert lines[-1] == "Data: figur-07.csv"


def test_only_data_where_there_is_nothing_else(press: Press) -> None:
    assert said(press, definitions("tbl-x", "", [("a", "b")])) == ["Data: tbl-x.csv"]


def test_numbers_are_text_in_a_note() -> None:
    told = Statement(("N = ", Quantity("82", 82, "count", "n"), "."))

    assert statement_inlines(told) == (Text("N = "), Text("82"), Text("."))
