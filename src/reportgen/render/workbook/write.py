"""Workbook to bytes: the only place that knows XlsxWriter.

Text is written as text whatever it looks like: none of it becomes a formula, a link, a number or a
piece of the file's own markup.
"""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from io import BytesIO
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from reportgen.render.workbook.model import CellValue, Grid, NumberValue, Sheet, SheetLink, Workbook
from reportgen.render.workbook.names import is_markup, one_line

if TYPE_CHECKING:
    from xlsxwriter import Workbook as Book
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

FONT = {"font_name": "Arial", "font_size": 11, "font_scheme": "none"}
STYLES: dict[str, dict[str, object]] = {
    "title": {"bold": True, "font_size": 15},
    "heading": {"bold": True, "font_size": 13},
    "body": {},
    "head": {"bold": True, "bottom": 1, "top": 1, "text_wrap": True, "valign": "bottom"},
    "link": {"font_color": "#0563C1", "underline": 1},
}
OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "nan_inf_to_errors": False,
}
A4 = 9
MADE = (1980, 1, 1, 0, 0, 0)
CORE = "docProps/core.xml"
CORE_END = b"</cp:coreProperties>"

Style = Callable[[str], "Format"]


def write_workbook(workbook: Workbook) -> bytes:
    """Take a Workbook, give the bytes of its file: the same for the same workbook."""
    from xlsxwriter import Workbook as Book

    data = BytesIO()
    own = {"default_format_properties": dict(FONT)}  # which the library changes
    book = Book(data, OPTIONS | own)
    book.set_properties(
        {
            "title": one_line(workbook.title),
            "author": one_line(workbook.author),
            "company": one_line(workbook.author),
            "subject": one_line(workbook.subject),
            "keywords": one_line(workbook.keywords),
            "created": workbook.made.replace(tzinfo=None),
        }
    )
    style = _styles(book)
    for sheet in workbook.sheets:
        _write_sheet(book.add_worksheet(sheet.name), sheet, style)
    book.close()
    return _with_language(data, workbook.language)


def _styles(book: Book) -> Style:
    """Give a function that gives a style, or the pattern of numbers that is no style."""
    known: dict[str, Format] = {}

    def style(name: str) -> Format:
        if name not in known:
            own = {"text_wrap": True, "valign": "top"} | STYLES.get(name, {})
            if name not in STYLES:
                own = {"num_format": name, "valign": "top"}
            known[name] = book.add_format({**FONT, **own})
        return known[name]

    return style


def _write_sheet(page: Worksheet, sheet: Sheet, style: Style) -> None:
    page.set_landscape()
    page.set_paper(A4)
    page.fit_to_pages(1, 0)
    page.set_column(0, 0, sheet.width)
    for row, line in enumerate(sheet.lines):
        if isinstance(line.content, SheetLink):
            _write_cell(page, row, 0, line.content, style)
        else:
            _write_text(page, row, 0, line.content, style(line.style))
    if sheet.grid is not None:
        _write_grid(page, len(sheet.lines), sheet.grid, style)


def _write_grid(page: Worksheet, top: int, grid: Grid, style: Style) -> None:
    for at, column in enumerate(grid.columns):
        page.set_column(at, at, column.width)
    last = top + len(grid.rows), len(grid.columns) - 1
    heads = [{"header": column.head, "header_format": style("head")} for column in grid.columns]
    options = {"name": grid.name, "columns": heads, "style": None, "autofilter": grid.filtered}
    _done(page.add_table(top, 0, *last, options))
    for down, row in enumerate(grid.rows, top + 1):
        for at, value in enumerate(row):
            _write_cell(page, down, at, value, style)
    page.ignore_errors({"number_stored_as_text": f"A1:{_corner(*last)}"})


def _corner(row: int, column: int) -> str:
    """Give the name of a cell: (9, 27) is "AB10"."""
    letters = ""
    while column >= 0:
        column, at = column // 26 - 1, column % 26
        letters = chr(ord("A") + at) + letters
    return f"{letters}{row + 1}"


def _write_cell(page: Worksheet, row: int, column: int, value: CellValue, style: Style) -> None:
    if isinstance(value, NumberValue):
        _done(page.write_number(row, column, value.value, style(value.pattern)))
    elif isinstance(value, SheetLink):
        target = "internal:'{}'!A1".format(value.sheet.replace("'", "''"))
        _done(page.write_url(row, column, target, style("link"), _plain(one_line(value.text))))
    else:
        _write_text(page, row, column, value, style("body"))


def _write_text(page: Worksheet, row: int, column: int, text: str, own: Format) -> None:
    _done(page.write_string(row, column, _plain(text), own))


def _plain(text: str) -> str:
    """Give text that the library does not take for its own markup of rich text."""
    return f"{text} " if is_markup(text) else text


def _done(status: int) -> None:
    """See that the library did what it was asked; what it refuses is a fault of ours."""
    if status != 0:
        raise ValueError(f"the workbook's library refused a part of it ({status})")


def _with_language(data: BytesIO, language: str) -> bytes:
    """Give the file with its language among what it says of itself, and no time of day in it."""
    said = f"<dc:language>{escape(language)}</dc:language>".encode()
    written = BytesIO()
    with zipfile.ZipFile(data) as old, zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = old.read(name)
            if name == CORE:
                part = part.replace(CORE_END, said + CORE_END)
            entry = zipfile.ZipInfo(name, MADE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            entry.external_attr = 0o600 << 16
            new.writestr(entry, part)
    return written.getvalue()
