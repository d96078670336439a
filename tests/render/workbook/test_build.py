"""The workbook of a document: which sheets it has and what stands on them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from documents import (
    PLACE,
    chapter,
    document,
    figure,
    inlines,
    note,
    paragraph,
    report,
    section,
    table,
)  # fmt: skip

from reportgen.errors import LayoutError
from reportgen.exhibits.companion import Companion
from reportgen.exhibits.data import DataTable
from reportgen.exhibits.model import (
    NumberCell,
    NumberColumn,
    NumberRow,
    NumberTable,
    Quantity,
    RowGroup,
    Statement,
)
from reportgen.language import Language
from reportgen.manuscript.model import Block, ExhibitBlock, NoteMark
from reportgen.render.workbook.build import workbook_of
from reportgen.render.workbook.model import Sheet, SheetLink, Workbook


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory, beside: Companion, da: Language) -> Workbook:
    return workbook_of(report(tmp_path_factory.mktemp("report")), beside, da)


def lines(sheet: Sheet) -> list[str]:
    return [
        line.content.text if isinstance(line.content, SheetLink) else line.content
        for line in sheet.lines
    ]


def test_the_sheets_come_in_reading_order(book: Workbook) -> None:
    assert [sheet.name for sheet in book.sheets] == [
        "Forside", "Indhold", "Noter", "Figur 1", "Tabel, Målgrupper", "Figur 2", "Bilag 1", "Alle spørgsmål",
    ]  # fmt: skip


def test_the_file_says_what_it_is(book: Workbook) -> None:
    assert book.title == "Hvad kommunerne svarer, 2022"
    assert (book.author, book.language) == ("Styrelsen for Prøver", "da")
    assert book.made.isoformat() == "2023-01-01T00:00:00+00:00"


def test_the_cover_says_who_when_what_and_whom_to_ask(book: Workbook) -> None:
    told = lines(book.sheets[0])

    assert told[:3] == [book.title, "En undersøgelse af trivsel", "Udgiver: Styrelsen for Prøver"]
    assert {"Udgave: 2022", "Udgivelsesår: 2023", "Kontakt: a@b.dk"} <= set(told)
    assert f"Regnearket har {len(book.sheets)} ark." in " ".join(told)
    assert told[-3:] == [
        "Om publikationen", "Udgivet af Styrelsen for Prøver, 2023.", "Se example.org/om.",
    ]  # fmt: skip


def test_the_contents_link_to_every_sheet_after_them(book: Workbook) -> None:
    grid = book.sheets[1].grid

    assert grid is not None
    assert [row[0] for row in grid.rows] == [SheetLink(s.name, s.name) for s in book.sheets[2:]]
    assert [row[1] for row in grid.rows] == [lines(sheet)[0] for sheet in book.sheets[2:]]


def test_a_figures_sheet_has_title_note_source_and_one_table(book: Workbook) -> None:
    sheet = book.sheets[3]

    assert lines(sheet) == [
        "Figur 1 – Udfordringer, samlet", "Dette ark indeholder én tabel.", "Gå til indholdet",
        "Anm.: N = 82-84. Der er afrundet.",
        "Kilde: Styrelsens spørgeskemaundersøgelse (2022)",
    ]  # fmt: skip
    assert sheet.lines[2].content == SheetLink("Indhold", "Gå til indholdet")
    assert sheet.grid is not None
    assert len(sheet.grid.rows) == 18
    assert sheet.grid.name == "data_Figur_1"


def test_every_sheet_with_a_table_says_so(book: Workbook) -> None:
    for sheet in book.sheets:
        assert (sheet.grid is not None) == ("Dette ark indeholder én tabel." in lines(sheet))


def test_boxes_have_no_sheet(book: Workbook) -> None:
    assert not [sheet for sheet in book.sheets if "Boks" in sheet.name]


def test_a_table_without_number_is_named_after_its_chapter(book: Workbook) -> None:
    (sheet,) = [sheet for sheet in book.sheets if sheet.name == "Bilag 1"]

    assert lines(sheet)[0] == "Målgrupper"


def test_a_table_of_the_text_brings_its_footnotes(beside: Companion, da: Language) -> None:
    cell = inlines("nej", NoteMark("3", 3))
    shown = replace(table("t", "Tabel 4 – A", ["a", "b"], [["x", cell]]), number=4)
    made = document(section("k", "K", shown, number="1"), notes=[note("3", "Kun i nord.")])

    sheet = workbook_of(made, beside, da).sheets[3]

    assert (sheet.name, lines(sheet)[-1]) == ("Tabel 4", "3 Kun i nord.")


def test_what_is_numbered_within_an_appendix_says_so(beside: Companion, da: Language) -> None:
    own = replace(figure(1), appendix=3)

    sheets = workbook_of(chapter(figure(1), own), beside, da).sheets[3:5]

    assert [sheet.name for sheet in sheets] == ["Figur 1", "Bilag 3, figur 1"]
    assert lines(sheets[1])[0] == "Bilag 3: Figur 1 – Udfordringer, samlet"


def test_stars_are_explained_where_there_are_any(beside: Companion, da: Language) -> None:
    r = NumberCell(Quantity("0,53", 0.531, "r", "pearson_r"), "**")
    group = RowGroup("", (NumberRow("Vækst", (r,)),))
    starred = NumberTable(
        "tbl-r", "R", "", (NumberColumn("r"),), (group,), Statement(()), "", Statement(())
    )
    block = ExhibitBlock(starred, 1, "Tabel 1 – R", PLACE)

    def topics(*blocks: Block) -> list[object]:
        grid = workbook_of(chapter(*blocks), beside, da).sheets[2].grid
        return [row[0] for row in grid.rows] if grid else []

    assert topics(paragraph("Ord.")) == ["Afrunding"]
    assert topics(block) == ["Afrunding", "Stjerner"]


def test_a_draft_says_so(beside: Companion, da: Language) -> None:
    made = workbook_of(chapter(paragraph("Ord.")), beside, da, draft=True)

    assert made.title == "UDKAST: Hvad kommunerne svarer, 2022"
    assert lines(made.sheets[0])[0] == made.title


def test_a_text_that_no_cell_has_room_for_is_refused(beside: Companion, da: Language) -> None:
    long = replace(beside, items=DataTable(("a",), (("x" * 32_768,),)))

    with pytest.raises(LayoutError, match="too long for a cell"):
        workbook_of(chapter(paragraph("Ord.")), long, da)


def test_a_workbook_without_exhibits_has_the_items(beside: Companion, en: Language) -> None:
    made = workbook_of(chapter(paragraph("Words.")), replace(beside, contact=""), en)

    assert [sheet.name for sheet in made.sheets] == ["Cover", "Contents", "Notes", "All questions"]
    assert not [line for line in lines(made.sheets[0]) if line.startswith("Contact")]
    items = made.sheets[3].grid
    assert items is not None
    assert items.filtered


def test_nothing_of_a_figure_is_lost(tmp_path: Path, beside: Companion, da: Language) -> None:
    first = workbook_of(report(tmp_path), beside, da)
    second = workbook_of(report(tmp_path), beside, da)

    assert first == second
