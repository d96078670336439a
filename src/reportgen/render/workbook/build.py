"""Document to Workbook: a sheet for each figure and table, and those that every workbook has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from reportgen.errors import LayoutError, Place, Problem
from reportgen.exhibits.anatomy import ExhibitKind, kind_of, note_of, source_of, told_of
from reportgen.exhibits.companion import Companion
from reportgen.exhibits.data import DataTable, data_of
from reportgen.language import Language
from reportgen.manuscript.model import (
    Block,
    Document,
    ExhibitBlock,
    NoteMark,
    Paragraph,
    PlainTable,
    Section,
    plain_text,
)
from reportgen.manuscript.walk import every_block, every_inline
from reportgen.render.imprint import made_at
from reportgen.render.workbook.grids import grid_of, plain_data
from reportgen.render.workbook.model import CellValue, Grid, Sheet, SheetLink, Workbook
from reportgen.render.workbook.names import sheet_names, table_names, utf16_length
from reportgen.render.workbook.sheets import (
    Frame,
    contents_sheet,
    cover_sheet,
    items_sheet,
    notes_sheet,
    title_told,
)

Called = tuple[str, str]
"""Name of a sheet and title."""

LONGEST_TEXT = 32_767
"""How many UTF-16 units a cell holds."""


@dataclass(frozen=True, slots=True)
class _Shown:
    """A figure or table of the text. name: what its sheet should be called.  told: lines below it."""

    name: str
    title: str
    told: tuple[str, ...]
    data: DataTable


def workbook_of(
    document: Document, companion: Companion, language: Language, *, draft: bool = False
) -> Workbook:
    """Take the Document and what is said beside it, give the Workbook.

    draft: says so in the title. Raises LayoutError for a text that no cell has room for.
    """
    meta, title = document.meta, title_told(document, language, draft=draft)
    exhibits = tuple(_all_shown(document, language))
    keys = ("book_cover", "contents", "book_notes", "book_items")
    names = sheet_names([*map(language.word, keys), *(one.name for one in exhibits)])
    frame = Frame(language, title, *names[:4])
    grids = [grid_of(one.data, language) for one in exhibits]
    shown = [
        Sheet(name, frame.above(one.title, *one.told), grid, grid.columns[0].width)
        for name, one, grid in zip(names[4:], exhibits, grids, strict=True)
    ]
    marked = any(len(g.columns) > len(e.data.head) for g, e in zip(grids, exhibits, strict=True))
    conventions = (*companion.conventions, *(companion.stars if marked else ()))
    tables = (notes_sheet(frame, conventions), *shown, items_sheet(frame, companion.items))
    listed = [(sheet.name, str(sheet.lines[0].content)) for sheet in tables]
    cover = cover_sheet(document, companion, frame, len(tables) + 2)
    sheets = _named((cover, contents_sheet(frame, listed), *tables))
    _check_lengths(sheets, meta.path)
    words, made = ", ".join(meta.keywords), made_at(meta)
    return Workbook(title, meta.publisher, meta.description, words, language.code, made, sheets)


def _named(sheets: Sequence[Sheet]) -> tuple[Sheet, ...]:
    """Give the sheets with a name for each table."""
    names = table_names(sheet.name for sheet in sheets)
    return tuple(
        sheet if sheet.grid is None else replace(sheet, grid=replace(sheet.grid, name=name))
        for sheet, name in zip(sheets, names, strict=True)
    )


# --- the figures and tables of the text -------------------------------------------------------


def _all_shown(document: Document, language: Language) -> Iterator[_Shown]:
    for chapter in document.sections:
        yield from _within(chapter, chapter, document, language)


def _within(
    section: Section, chapter: Section, document: Document, language: Language
) -> Iterator[_Shown]:
    for block in every_block(section.blocks):
        found = _shown(block, section, document, language)
        if found is not None:
            yield found if found.name else replace(found, name=_unnumbered(chapter, language))
    for below in section.sections:
        yield from _within(below, chapter, document, language)


def _unnumbered(chapter: Section, language: Language) -> str:
    """Give what the sheet of a table without number is called: "Appendix 2", "Table, chapter"."""
    if chapter.role == "appendix" and chapter.number:
        return chapter.number
    return f"{language.word('table')}, {plain_text(chapter.title)}"


def _shown(block: Block, section: Section, document: Document, language: Language) -> _Shown | None:
    """Give a figure or table; None for anything else. An unnumbered one has no name yet."""
    if isinstance(block, PlainTable):
        name, title = _called(block, "table", language)
        told = _footnotes(block, document)
        return _Shown(name, title or section.heading, told, plain_data(block))
    if not isinstance(block, ExhibitBlock) or kind_of(block.exhibit) == "box":
        return None
    exhibit, kind = block.exhibit, kind_of(block.exhibit)
    name, caption = _called(block, kind, language)
    summary = str(told_of(exhibit)) if kind == "table" else ""
    title = caption or summary or section.heading
    told = (
        _after(language.word("note_prefix"), str(note_of(exhibit))),
        _after(language.word("source_prefix"), source_of(exhibit)),
    )
    return _Shown(name, title, told, data_of(exhibit, language))


def _called(block: ExhibitBlock | PlainTable, kind: ExhibitKind, language: Language) -> Called:
    """Give what its sheet should be called ("Figure 7") and its title; "" where it has none."""
    word = language.word
    if not block.number:
        return "", block.caption
    if not block.appendix:
        return f"{word(kind)} {block.number}", block.caption
    appendix = f"{word('appendix')} {block.appendix}"
    return f"{appendix}, {word(f'ref_{kind}')} {block.number}", f"{appendix}: {block.caption}"


def _after(prefix: str, text: str) -> str:
    return f"{prefix} {text}" if text else ""


def _footnotes(table: PlainTable, document: Document) -> tuple[str, ...]:
    """Give the footnotes that a table's cells mark, each with its number."""
    cells = (cell for row in (table.head, *table.rows) for cell in row)
    marks = [i for cell in cells for i in every_inline(cell) if isinstance(i, NoteMark)]
    return tuple(f"{mark.number} {_note(document, mark.note)}" for mark in dict.fromkeys(marks))


def _note(document: Document, note: str) -> str:
    blocks = every_block(document.notes[note].blocks)
    return " ".join(plain_text(block.content) for block in blocks if isinstance(block, Paragraph))


# --- what a spreadsheet has no room for -------------------------------------------------------


def _check_lengths(sheets: Sequence[Sheet], path: str) -> None:
    problems = [
        Problem(
            Place(path),
            "long-cell",
            f"a text of {utf16_length(text)} characters is too long for a cell: “{text[:40]}…”",
            f"make it shorter than {LONGEST_TEXT}, or leave the format xlsx out",
        )
        for text in dict.fromkeys(text for sheet in sheets for text in _texts(sheet))
        if len(text) > LONGEST_TEXT // 2 and utf16_length(text) > LONGEST_TEXT
    ]
    if problems:
        raise LayoutError(problems)


def _texts(sheet: Sheet) -> Iterator[str]:
    yield from (line.content for line in sheet.lines if isinstance(line.content, str))
    grid: Grid | None = sheet.grid
    for row in grid.rows if grid is not None else ():
        yield from (_text(value) for value in row)


def _text(value: CellValue) -> str:
    if isinstance(value, str):
        return value
    return value.text if isinstance(value, SheetLink) else ""
