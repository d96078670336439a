"""Figures, tables and boxes that nothing refers to."""

from __future__ import annotations

from reportgen.errors import Place
from reportgen.exhibits.model import DefinitionTable, LikertFigure, ListBox, Statement
from reportgen.manuscript.model import (
    Aside,
    Block,
    Document,
    Emphasis,
    ExhibitBlock,
    Image,
    Meta,
    Note,
    Paragraph,
    PlainTable,
    Quotation,
    Reference,
    Section,
    Text,
)
from reportgen.verify.references import unreferenced

HERE = Place("a.md", 7, 3)
NOTHING = Statement(())
FIGURE = LikertFigure("fig-a", "T", (), (), "", NOTHING, "", NOTHING)


def document(*blocks: Block, notes: tuple[Block, ...] = ()) -> Document:
    section = Section("s", 1, "1", (Text("T"),), blocks, (), "chapter", Place("a.md", 1, 1))
    meta = Meta("T", "", "", "P", "da", 2022, "", 2022, "", ())
    return Document(meta, (), (section,), {"n": Note("n", 1, notes)} if notes else {})


def reference(target: str) -> Paragraph:
    return Paragraph((Emphasis((Reference(target, "figur 1", HERE),)),), HERE)


def rules(made: Document) -> list[str]:
    return [one.rule for one in unreferenced(made)]


def test_each_kind_has_its_rule() -> None:
    made = document(
        ExhibitBlock(FIGURE, 1, "Figur 1 – T", HERE),
        ExhibitBlock(ListBox("boks-a", "T", (), None), 1, "Boks 1 – T", HERE),
        ExhibitBlock(DefinitionTable("tbl-a", "T", ("a", "b"), (), ""), 1, "Tabel 1 – T", HERE),
        Quotation((Image("fig-b", "/b.png", "alt", "Figur 2 – T", HERE),), "", HERE),
        PlainTable("tbl-b", "Tabel 2 – T", (), (), (), HERE),
        Aside("boks-b", "Boks 2 – T", (), HERE),
    )

    assert rules(made) == [f"unreferenced-{kind}" for kind in ("figure", "box", "table") * 1] + [
        "unreferenced-figure",
        "unreferenced-table",
        "unreferenced-box",
    ]
    assert {one.severity for one in unreferenced(made)} == {"warning"}
    assert {one.place for one in unreferenced(made)} == {HERE}


def test_a_reference_anywhere_is_enough() -> None:
    figure = ExhibitBlock(FIGURE, 1, "Figur 1 – T", HERE)

    assert rules(document(figure, reference("fig-a"))) == []
    assert rules(document(figure, notes=(reference("fig-a"),))) == []
    assert rules(document(figure, reference("fig-b"))) == ["unreferenced-figure"]


def test_what_has_no_number_needs_no_reference() -> None:
    made = document(
        ExhibitBlock(DefinitionTable("tbl-a", "", ("a", "b"), (), ""), 0, "", HERE),
        PlainTable("", "", (), (), (), HERE),
        Aside("", "Titel", (), HERE),
        Image("", "/b.png", "alt", "", HERE),
    )

    assert rules(made) == []
