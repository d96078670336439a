"""The number ledger: every number that is printed, in reading order, with its way back.

A footnote is read right after the block that holds its mark. What is not printed is not in it:
segments too small for a label, alt texts. Spaces that hold a number and its unit together are plain spaces.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from reportgen.errors import Place
from reportgen.exhibits.model import DefinitionTable, LikertFigure, Quantity
from reportgen.manuscript.model import (
    Aside,
    Bibliography,
    Block,
    Document,
    ExhibitBlock,
    Inline,
    ListBlock,
    NoteMark,
    Number,
    Paragraph,
    PlainTable,
    Quotation,
    Section,
)
from reportgen.manuscript.walk import every_inline
from reportgen.verify.model import Entry

PageOf = Mapping[Place | str, int]
"""Printed page by the place of a number, block or heading, or by the id of an exhibit."""


def take_ledger(document: Document, page_of: PageOf) -> tuple[Entry, ...]:
    """Take the document and its pages, give every printed number in reading order."""
    reader = _Reader(document, page_of, _table_numbers(document))
    return tuple(_entry(f"n{rank:04}", found) for rank, found in enumerate(reader.read(), 1))


def ledger_json(entries: Iterable[Entry]) -> bytes:
    """Take the ledger, give it as JSON in UTF-8: a list, one number a line."""
    lines = (json.dumps(entry.as_json(), ensure_ascii=False) for entry in entries)
    return ("[\n" + ",\n".join(lines) + "\n]\n").encode()


@dataclass(frozen=True, slots=True)
class _Spot:
    """Where the reader is: page, and the exhibit it is in."""

    page: int
    exhibit: str | None = None


@dataclass(frozen=True, slots=True)
class _Found:
    """A number as it was met. text: what is printed."""

    quantity: Quantity
    text: str
    source: str
    spot: _Spot


def _entry(entry_id: str, found: _Found) -> Entry:
    quantity = found.quantity
    return Entry(
        id=entry_id,
        text=" ".join(found.text.split()),
        value=quantity.value,
        unit=quantity.unit,
        statistic=quantity.statistic,
        item=quantity.item or None,
        categories=quantity.categories,
        edition=quantity.edition or None,
        where=quantity.where,
        n=quantity.n,
        suppressed=quantity.suppressed,
        page=found.spot.page,
        source=found.source,
        exhibit=found.spot.exhibit,
    )


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads a document from front to back and finds the numbers in it."""

    document: Document
    page_of: PageOf
    tables: Mapping[Place, int]

    def read(self) -> Iterator[_Found]:
        yield from self.blocks(self.document.colophon, _Spot(0))
        for section in self.document.sections:
            yield from self.section(section, _Spot(0))

    def section(self, section: Section, spot: _Spot) -> Iterator[_Found]:
        spot = self.turn(spot, section.id, section.place)
        yield from self.inlines(section.title, spot)
        yield from self.blocks(section.blocks, spot)
        for below in section.sections:
            yield from self.section(below, spot)

    def turn(self, spot: _Spot, *marks: Place | str) -> _Spot:
        """Give the spot with the page of the first mark whose page is known."""
        page = next((self.page_of[mark] for mark in marks if mark in self.page_of), spot.page)
        return _Spot(page, spot.exhibit)

    def blocks(self, blocks: Iterable[Block], spot: _Spot) -> Iterator[_Found]:
        for block in blocks:
            yield from self.block(block, self.turn(spot, block.place))

    def block(self, block: Block, spot: _Spot) -> Iterator[_Found]:
        if isinstance(block, Paragraph):
            yield from self.inlines(block.content, spot)
        elif isinstance(block, ListBlock):
            for entry in block.entries:
                yield from self.blocks(entry, spot)
        elif isinstance(block, Quotation | Aside):
            yield from self.blocks(block.blocks, spot)
        elif isinstance(block, PlainTable):
            number = self.tables.get(block.place)
            spot = _Spot(spot.page, f"table-{number}" if number else spot.exhibit)
            for row in (block.head, *block.rows):
                for cell in row:
                    yield from self.inlines(cell, spot)
        elif isinstance(block, Bibliography):
            for entry_of_list in block.entries:
                yield from self.inlines(entry_of_list.content, spot)
        elif isinstance(block, ExhibitBlock) and isinstance(block.exhibit, LikertFigure):
            spot = self.turn(spot, block.exhibit.id)
            spot = _Spot(spot.page, f"figure-{block.number}" if block.number else None)
            for quantity in _printed(block.exhibit):
                yield _Found(quantity, quantity.text, block.exhibit.id, spot)

    def inlines(self, content: Iterable[Inline], spot: _Spot) -> Iterator[_Found]:
        """Give the numbers of running text, then those of the footnotes it marks."""
        marks: list[NoteMark] = []
        for inline in every_inline(content):
            if isinstance(inline, NoteMark):
                marks.append(inline)
            elif isinstance(inline, Number):
                source = f"{inline.place.path}:{inline.place.line}"
                yield _Found(inline.quantity, inline.text, source, self.turn(spot, inline.place))
        for mark in marks:
            yield from self.blocks(self.document.notes[mark.note].blocks, spot)


def _printed(figure: LikertFigure) -> Iterator[Quantity]:
    """Give a figure's numbers as they are read: bar by bar, then the note."""
    for group in figure.groups:
        for bar in group.bars:
            yield from (segment.share for segment in bar.segments if segment.label)
            if bar.net is not None:
                yield bar.net
    yield from figure.note.quantities


def _table_numbers(document: Document) -> Mapping[Place, int]:
    """Give the number of every numbered table, by its place: they are counted as they are read."""
    tables = (
        block.place
        for section in _sections(document.sections)
        for block in _deep(section.blocks)
        if _is_numbered_table(block)
    )
    return {place: number for number, place in enumerate(tables, 1)}


def _is_numbered_table(block: Block) -> bool:
    if isinstance(block, ExhibitBlock):
        return isinstance(block.exhibit, DefinitionTable) and block.number > 0
    return isinstance(block, PlainTable) and block.caption != ""


def _sections(sections: Iterable[Section]) -> Iterator[Section]:
    for section in sections:
        yield section
        yield from _sections(section.sections)


def _deep(blocks: Iterable[Block]) -> Iterator[Block]:
    for block in blocks:
        yield block
        if isinstance(block, Quotation | Aside):
            yield from _deep(block.blocks)
        elif isinstance(block, ListBlock):
            for entry in block.entries:
                yield from _deep(entry)
