"""The sheets that every workbook has: cover, contents, how to read the numbers, all items."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportgen.exhibits.companion import Companion, Convention
from reportgen.exhibits.data import DataTable
from reportgen.language import Language
from reportgen.manuscript.model import Document, Paragraph, plain_text
from reportgen.manuscript.walk import every_block
from reportgen.render.imprint import title_of
from reportgen.render.workbook.grids import grid_of
from reportgen.render.workbook.model import Column, Grid, Line, Sheet, SheetLink

COVER_WIDTH = 90.0
CONTENTS_WIDTHS = (30.0, 100.0)
NOTES_WIDTHS = (30.0, 90.0)


@dataclass(frozen=True, slots=True)
class Frame:
    """What every sheet is made with. names: of cover, contents, notes and items sheet."""

    language: Language
    title: str
    cover: str
    contents: str
    notes: str
    items: str

    def above(self, title: str, *told: str) -> tuple[Line, ...]:
        """Give the lines above a table: title, what the sheet holds, the way back, what is told."""
        word = self.language.word
        back = SheetLink(self.contents, word("book_to_contents"))
        lines = (Line(title, "title"), Line(word("book_one_table")), Line(back))
        return (*lines, *(Line(text) for text in told if text))


def title_told(document: Document, language: Language, *, draft: bool) -> str:
    """Give title, edition and variant, and that it is a draft where it is one."""
    title = title_of(document.meta)
    if not draft:
        return title
    return language.word("book_draft").format(draft=language.word("draft"), title=title)


def cover_sheet(document: Document, companion: Companion, frame: Frame, sheets: int) -> Sheet:
    """Give the cover: what this is, who publishes it, what it holds, what the colophon says."""
    meta, word = document.meta, frame.language.word
    told = [
        meta.subtitle,
        word("book_publisher").format(publisher=meta.publisher),
        word("book_edition").format(edition=meta.edition),
        word("book_year").format(year=meta.year),
        meta.description,
        word("book_holds").format(count=sheets, items=frame.items),
        word("book_contact").format(contact=companion.contact) if companion.contact else "",
    ]
    lines = [Line(frame.title, "title"), *(Line(text) for text in told if text)]
    lines += [
        Line(SheetLink(name, word("book_to_sheet").format(sheet=name)))
        for name in (frame.contents, frame.notes)
    ]
    imprint = [Line(text) for text in _colophon(document)]
    lines += [Line(word("book_imprint"), "heading"), *imprint] if imprint else []
    return Sheet(frame.cover, tuple(lines), None, COVER_WIDTH)


def _colophon(document: Document) -> Iterator[str]:
    """Give the paragraphs of the imprint page but for the title, which the cover has said."""
    for block in every_block(document.colophon):
        if isinstance(block, Paragraph):
            text = plain_text(block.content).strip()
            if text and text != document.meta.title:
                yield text


def contents_sheet(frame: Frame, listed: Sequence[tuple[str, str]]) -> Sheet:
    """Give the contents: every sheet's name as a link, and what it shows."""
    word = frame.language.word
    heads = zip((word("book_sheet"), word("book_shows")), CONTENTS_WIDTHS, strict=True)
    rows = tuple((SheetLink(name, name), title) for name, title in listed)
    lines = (
        Line(word("book_contents_title").format(title=frame.title), "title"),
        Line(word("book_one_table")),
    )
    grid = Grid("", tuple(Column(*head) for head in heads), rows)
    return Sheet(frame.contents, lines, grid, CONTENTS_WIDTHS[0])


def notes_sheet(frame: Frame, conventions: Sequence[Convention]) -> Sheet:
    """Give the sheet that says how the numbers are to be read."""
    word = frame.language.word
    heads = zip((word("book_topic"), word("book_meaning")), NOTES_WIDTHS, strict=True)
    grid = Grid("", tuple(Column(*head) for head in heads), tuple(conventions))
    return Sheet(frame.notes, frame.above(word("book_notes_title")), grid, NOTES_WIDTHS[0])


def items_sheet(frame: Frame, items: DataTable) -> Sheet:
    """Give the sheet of all items, with filters."""
    grid = grid_of(items, frame.language, filtered=True)
    title = frame.language.word("book_items_title")
    return Sheet(frame.items, frame.above(title), grid, grid.columns[0].width)
