"""The workbook's file, read back: all text is text, one table a sheet, the same bytes."""

from __future__ import annotations

import time
import zipfile
from datetime import UTC, datetime
from decimal import Decimal
from io import BytesIO

import pytest
from documents import report
from hypothesis import given, settings
from hypothesis import strategies as st
from spreadsheet import BookRead, read_book

from reportgen.exhibits.companion import Companion
from reportgen.exhibits.data import DataTable
from reportgen.language import Language, load_language
from reportgen.render.workbook.build import workbook_of
from reportgen.render.workbook.grids import grid_of
from reportgen.render.workbook.model import (
    Column,
    Grid,
    Line,
    NumberValue,
    Sheet,
    SheetLink,
    Workbook,
)
from reportgen.render.workbook.names import one_line
from reportgen.render.workbook.write import write_workbook

DA = load_language("da")
FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", '=HYPERLINK("http://x")', "{=1}", "http://example.org",
            "mailto:a@b", "internal:A1", "12", "<r><t>x</t></r>", "<r>&", "\t=1", "_x003D_1"]  # fmt: skip
WORDS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12).filter(
    lambda text: text.strip() != ""
)
ANY = st.one_of(
    st.sampled_from(FORMULAS), st.builds("{}{}".format, st.sampled_from("=+-@"), WORDS), WORDS
)


def book_of(*sheets: Sheet) -> Workbook:
    made = datetime(2023, 1, 1, tzinfo=UTC)
    return Workbook("Titel & mere", "Styrelsen", "Emne", "a, b", "da", made, sheets)


def sheet_of(grid: Grid | None, *told: str) -> Sheet:
    return Sheet("Ark", tuple(Line(text) for text in told), grid, 40)


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory, beside: Companion, da: Language) -> bytes:
    return write_workbook(workbook_of(report(tmp_path_factory.mktemp("report")), beside, da))


@pytest.fixture(scope="module")
def read(data: bytes) -> BookRead:
    return read_book(data)


def test_every_sheet_has_its_title_first_and_at_most_one_table_right_below(read: BookRead) -> None:
    for name, sheet in read.sheets.items():
        assert sheet.rows[0][0].text
        if name == "Forside":
            assert sheet.table is None
            continue
        assert sheet.table is not None
        area, heads, _ = sheet.table
        assert sheet.xml.count("<tablePart ") == 1
        first, last = area.split(":")
        top = int(first.removeprefix("A"))
        assert [cell.text for cell in sheet.rows[top - 1]] == heads
        assert int("".join(filter(str.isdigit, last))) == len(sheet.rows)
        assert all(len(row) == 1 for row in sheet.rows[: top - 1])
        assert all(len(row) == len(heads) for row in sheet.rows[top - 1 :])


def test_nothing_hides_from_a_reader(data: bytes, read: BookRead) -> None:
    for sheet in read.sheets.values():
        assert "<mergeCell" not in sheet.xml
        assert "<pane" not in sheet.xml
        assert 'hidden="1"' not in sheet.xml
        assert "<f>" not in sheet.xml
    with zipfile.ZipFile(BytesIO(data)) as file:
        assert not [name for name in file.namelist() if "vba" in name or "external" in name]
        assert b"hidden" not in file.read("xl/workbook.xml")


def test_links_lead_to_sheets_that_are_there(read: BookRead) -> None:
    links = [target for sheet in read.sheets.values() for target in sheet.links.values()]

    assert links
    assert {target.removesuffix("!A1").strip("'") for target in links} <= set(read.sheets)


def test_only_the_table_of_items_has_filters(data: bytes) -> None:
    with zipfile.ZipFile(BytesIO(data)) as file:
        tables = [file.read(n).decode() for n in file.namelist() if n.startswith("xl/tables/")]

    assert ["autoFilter" in table for table in tables].count(True) == 1


def test_the_file_says_what_it_is(read: BookRead) -> None:
    assert "<dc:title>Hvad kommunerne svarer, 2022</dc:title>" in read.core
    assert "<dc:creator>Styrelsen for Prøver</dc:creator>" in read.core
    assert "<dc:language>da</dc:language>" in read.core
    assert "2023-01-01T00:00:00Z" in read.core


def test_the_same_workbook_gives_the_same_bytes(
    monkeypatch: pytest.MonkeyPatch, beside: Companion, data: bytes, da: Language, tmp_path_factory
) -> None:
    monkeypatch.setattr(time, "time", lambda: 2_000_000_000.0)
    made = workbook_of(report(tmp_path_factory.mktemp("again")), beside, da)

    assert write_workbook(made) == data
    with zipfile.ZipFile(BytesIO(data)) as file:
        assert {entry.date_time for entry in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_the_time_it_was_made_can_be_given(
    monkeypatch: pytest.MonkeyPatch, beside: Companion, da: Language, tmp_path_factory
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    made = workbook_of(report(tmp_path_factory.mktemp("dated")), beside, da)

    assert "2023-11-14T22:13:20Z" in read_book(write_workbook(made)).core


@settings(deadline=None, max_examples=60)
@given(st.lists(ANY, min_size=1, max_size=4), ANY, ANY)
def test_no_text_becomes_a_formula_a_link_or_a_number(
    cells: list[str], told: str, title: str
) -> None:
    grid = Grid("data_x", (Column("a", 10),), tuple((cell,) for cell in cells))

    read = read_book(write_workbook(book_of(sheet_of(grid, title, told)))).sheets["Ark"]

    expected = [title, told, "a", *cells]
    assert [row[0].pattern for row in read.rows] == [None] * len(expected)
    assert [row[0].text.strip() for row in read.rows] == [text.strip() for text in expected]
    assert "<f>" not in read.xml
    assert not read.links


@settings(deadline=None, max_examples=60)
@given(st.lists(ANY, min_size=1, max_size=5))
def test_any_heads_make_a_sound_table(heads: list[str]) -> None:
    rows = (tuple(heads),)
    grid = grid_of(DataTable(tuple(heads), rows), DA)
    named = Grid("data_x", grid.columns, grid.rows)

    read = read_book(write_workbook(book_of(sheet_of(named, "Titel")))).sheets["Ark"]

    assert read.table is not None
    assert [cell.text for cell in read.rows[1]] == read.table[1]
    assert len({head.casefold() for head in read.table[1]}) == len(heads)


@settings(deadline=None, max_examples=30)
@given(ANY, ANY)
def test_any_properties_and_links_make_a_sound_file(title: str, text: str) -> None:
    made = datetime(2023, 1, 1, tzinfo=UTC)
    lines = (Line("Titel", "title"), Line(SheetLink("Ark", text)))
    book = Workbook(title, text, title, text, "da", made, (Sheet("Ark", lines, None, 40),))

    read = read_book(write_workbook(book)).sheets["Ark"]

    assert read.rows[1][0].text.strip() == one_line(text)
    assert list(read.links.values()) == ["'Ark'!A1"] or list(read.links.values()) == ["Ark!A1"]


def test_numbers_are_written_to_the_digit() -> None:
    values = (NumberValue(Decimal("0.07"), "0%"), NumberValue(Decimal("-0.53"), "0.00"))
    grid = Grid("data_x", (Column("a", 10), Column("b", 10)), (values,))

    read = read_book(write_workbook(book_of(sheet_of(grid)))).sheets["Ark"]

    assert [cell.text for cell in read.rows[1]] == ["0.07", "-0.53"]
    assert [cell.shown() for cell in read.rows[1]] == ["7%", "−0,53"]


def test_columns_go_on_after_z() -> None:
    columns = tuple(Column(f"c{at}", 10) for at in range(30))
    grid = Grid("data_x", columns, (tuple("x" for _ in columns),))

    read = read_book(write_workbook(book_of(sheet_of(grid)))).sheets["Ark"]

    assert 'sqref="A1:AD2"' in read.xml
