"""The number ledger: what is in it, in which order, with which way back."""

from __future__ import annotations

import json
from collections.abc import Mapping

import pytest

from reportgen.errors import Place
from reportgen.exhibits.model import (
    Axis,
    Bar,
    BarGroup,
    BarRow,
    CategoryBars,
    DefinitionTable,
    LikertFigure,
    NumberCell,
    NumberColumn,
    NumberRow,
    NumberTable,
    Quantity,
    RowGroup,
    Segment,
    Statement,
    Tick,
    ValueBar,
)
from reportgen.manuscript.model import (
    Aside,
    Block,
    Document,
    Emphasis,
    ExhibitBlock,
    ListBlock,
    Meta,
    Note,
    NoteMark,
    Number,
    Paragraph,
    PlainTable,
    Section,
    Text,
)
from reportgen.verify.ledger import ledger_json, take_ledger

META = Meta("Title", "", "", "Agency", "en", 2022, "", 2023, "", ())


def at(line: int) -> Place:
    return Place("content/p/a.md", line, 1)


def share(text: str, value: float | None = 0.5) -> Quantity:
    return Quantity(text, value, "share", "share", "item", ("high",), 2022, n=82)


def number(text: str, line: int) -> Number:
    return Number(share(text), at(line))


def said(text: str, line: int) -> Paragraph:
    return Paragraph((Text("About "), number(text, line)), at(line))


def section(*blocks: Block, title: str = "", inner: tuple[Section, ...] = ()) -> Section:
    heading = (number(title, 1),) if title else (Text("Heading"),)
    return Section("sec-a", 1, "1", heading, blocks, inner, "chapter", at(1))


def document(
    *sections: Section, colophon: tuple[Block, ...] = (), notes: Mapping[str, Note] | None = None
) -> Document:
    return Document(META, colophon, sections, notes or {})


@pytest.fixture
def figure() -> LikertFigure:
    bars = (
        Bar(2022, "2022", 82, (Segment("high", share("44"), "44"), small()), share("46 %")),
        Bar(2020, "2020", 80, (Segment("high", share("40"), "40"),), None),
    )
    return LikertFigure(
        id="fig-a",
        title="Title",
        legend=(),
        groups=(BarGroup("item", "Stub", bars),),
        net_label="High",
        note=Statement(("N = ", Quantity("82", 82, "count", "n", "item", (), 2022, n=82))),
        source="A survey",
        alt=Statement((share("44 per cent"),)),
    )


def small() -> Segment:
    return Segment("low", share("2", 0.02), "")


def texts(given: Document) -> list[str]:
    return [entry.text for entry in take_ledger(given, {})]


def test_reads_from_front_to_back() -> None:
    inner = section(said("5", 30))
    given = document(
        section(
            said("2", 10),
            ListBlock(False, ((said("3", 11),), (said("4", 12),)), at(11)),
            title="1",
            inner=(inner,),
        ),
        section(Aside("boks-a", "Box 1 – A", (said("6", 40),), at(40))),
        colophon=(said("0", 1),),
    )

    assert texts(given) == ["0", "1", "2", "3", "4", "5", "6"]


def test_ids_count_in_reading_order() -> None:
    entries = take_ledger(document(section(said("1", 1), said("2", 2))), {})

    assert [entry.id for entry in entries] == ["n0001", "n0002"]


def test_spaces_are_plain() -> None:
    assert texts(document(section(said("44\N{NO-BREAK SPACE}per cent", 3)))) == ["44 per cent"]


def test_a_number_in_emphasis_is_a_number() -> None:
    paragraph = Paragraph((Emphasis((number("1", 3),)),), at(3))

    assert texts(document(section(paragraph))) == ["1"]


def test_a_footnote_is_read_after_the_block_that_marks_it() -> None:
    marked = Paragraph((number("1", 3), NoteMark("a", 1), Text(" and "), number("2", 3)), at(3))
    notes = {"a": Note("a", 1, (said("3", 90),))}

    assert texts(document(section(marked, said("4", 5)), notes=notes)) == ["1", "2", "3", "4"]


def test_a_figure_gives_what_is_printed_of_it(figure: LikertFigure) -> None:
    block = ExhibitBlock(figure, 7, "Figure 7 – Title", at(8))

    entries = take_ledger(document(section(block)), {})

    assert [entry.text for entry in entries] == ["44", "46 %", "40", "82"]
    assert {entry.exhibit for entry in entries} == {"figure-7"}
    assert {entry.source for entry in entries} == {"fig-a"}


def test_prose_has_its_line_as_source_and_no_exhibit() -> None:
    (entry,) = take_ledger(document(section(said("1", 14))), {})

    assert (entry.source, entry.exhibit) == ("content/p/a.md:14", None)


def table(text: str, line: int, number_: int = 0, appendix: int = 0) -> PlainTable:
    cells = (((number(text, line),),),)
    return PlainTable("", "", ((),), cells, ("l",), at(line), number=number_, appendix=appendix)


def numbers(exhibit_id: str = "tbl-n") -> NumberTable:
    cells = (
        NumberCell(share("44"), "*"),
        NumberCell(None),
        NumberCell(Quantity("•", None, "count", "count", "item", suppressed=True)),
    )
    groups = (RowGroup("Heading", (NumberRow("Stub", cells),)),)
    columns = (NumberColumn("a"), NumberColumn("b"), NumberColumn("c"))
    note = Statement(("N = ", Quantity("82", 82, "count", "n", "item", (), 2022, n=82)))
    return NumberTable(exhibit_id, "T", "", columns, groups, note, "S", Statement(()))


def test_tables_have_their_number() -> None:
    definitions = DefinitionTable("tbl-d", "Terms", ("a", "b"), (), "")
    given = document(
        section(
            table("1", 10, 1),
            ExhibitBlock(definitions, 2, "Table 2 – Terms", at(20)),
            table("2", 30),
            Aside("boks-a", "", (table("3", 40, 3),), at(40)),
        )
    )

    found = [entry.exhibit for entry in take_ledger(given, {})]

    assert found == ["table-1", None, "table-3"]


def test_a_table_of_numbers_gives_its_cells_row_by_row_then_its_note() -> None:
    block = ExhibitBlock(numbers(), 2, "Table 2 – T", at(8))

    entries = take_ledger(document(section(block)), {})

    assert [(entry.text, entry.suppressed) for entry in entries] == [
        ("44", False),
        ("•", True),
        ("82", False),
    ]
    assert {(entry.exhibit, entry.source) for entry in entries} == {("table-2", "tbl-n")}


def test_bars_give_the_numbers_at_their_ends(figure: LikertFigure) -> None:
    bars = (ValueBar(0, share("7"), "7"), ValueBar(1, share("8"), ""))
    axis = Axis((Tick(0, "0"), Tick(10, "10")))
    shown = CategoryBars(
        "fig-b", "T", ("A", "B"), (BarRow("Stub", bars),), axis, figure.note, "S", figure.alt
    )

    entries = take_ledger(document(section(ExhibitBlock(shown, 3, "Figure 3 – T", at(8)))), {})

    assert [(entry.text, entry.exhibit) for entry in entries] == [
        ("7", "figure-3"),
        ("82", "figure-3"),
    ]


def test_what_stands_in_an_appendix_is_named_with_it(figure: LikertFigure) -> None:
    blocks = (
        ExhibitBlock(figure, 1, "Figur 1 – Title", at(13), 3),
        ExhibitBlock(numbers(), 2, "Tabel 2 – T", at(14), 3),
        table("5", 30, 1, 3),
    )
    inner = Section(
        "sec-b", 2, "", (Text("H"),), (said("6", 40), table("7", 50, 3, 3)), (), "appendix", at(39)
    )
    appendix = Section("bilag-c", 1, "Bilag 3", (Text("H"),), blocks, (inner,), "appendix", at(1))

    entries = take_ledger(document(section(said("1", 2)), appendix), {})

    assert list(dict.fromkeys(entry.exhibit for entry in entries)) == [
        None,
        "bilag3-figure-1",
        "bilag3-table-2",
        "bilag3-table-1",
        "bilag3-table-3",
    ]
    assert next(entry for entry in entries if entry.text == "6").exhibit is None


def test_the_page_is_that_of_the_number_else_of_what_holds_it(figure: LikertFigure) -> None:
    given = document(
        section(
            said("own", 10),
            said("section's", 11),
            Paragraph((number("block's", 99),), at(12)),
            ExhibitBlock(figure, 1, "Figure 1 – Title", at(13)),
        )
    )
    pages: dict[Place | str, int] = {"sec-a": 4, at(10): 5, at(12): 6, "fig-a": 7}

    entries = take_ledger(given, pages)

    assert [entry.page for entry in entries] == [5, 4, 6, 7, 7, 7, 7]


def test_the_json_has_the_keys_of_the_contract() -> None:
    suppressed = Quantity(
        "•", None, "share", "share", "item", ("high", "low"), 2022, (("region", "nord"),), 4, True
    )
    change = Quantity("7 pp", -7.25, "pp", "difference", "item", ("high",), (2020, 2022), n=82)
    plain = Quantity("seven", 7, "count", "count")
    paragraph = Paragraph(tuple(Number(one, at(3)) for one in (suppressed, change, plain)), at(3))

    written = ledger_json(take_ledger(document(section(paragraph)), {at(3): 12}))

    first, second, third = json.loads(written)
    assert first == {
        "id": "n0001",
        "text": "•",
        "value": None,
        "unit": "share",
        "statistic": "share",
        "item": "item",
        "categories": ["high", "low"],
        "edition": 2022,
        "where": {"region": "nord"},
        "n": 4,
        "suppressed": True,
        "page": 12,
        "source": "content/p/a.md:3",
        "exhibit": None,
    }
    assert (second["value"], second["edition"]) == (-7.25, [2020, 2022])
    assert (third["item"], third["edition"], third["n"]) == (None, None, None)


def test_the_json_is_one_number_a_line_in_utf8() -> None:
    written = ledger_json(take_ledger(document(section(said("“½”", 3), said("2", 4))), {}))

    assert written.decode("utf-8").splitlines()[0] == "["
    assert len(written.splitlines()) == 4
    assert "“½”".encode() in written


def test_an_empty_document_gives_an_empty_list() -> None:
    assert json.loads(ledger_json(take_ledger(document(), {}))) == []
