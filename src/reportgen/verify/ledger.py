"""The number ledger: every number that is printed, in reading order, with its way back.

A footnote is read right after the block that holds its mark. What is not printed is not in it:
segments too small for a label, alt texts. Spaces that hold a number and its unit together are plain spaces.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from reportgen.errors import Place
from reportgen.exhibits.anatomy import kind_of, note_of, printed_numbers
from reportgen.exhibits.model import Quantity
from reportgen.manuscript.model import (
    Aside,
    Bibliography,
    Block,
    Document,
    ExhibitBlock,
    Image,
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
    reader = _Reader(document, page_of)
    return tuple(_entry(f"n{rank:04}", found) for rank, found in enumerate(reader.read(), 1))


def ledger_json(entries: Iterable[Entry]) -> bytes:
    """Take the ledger, give it as JSON in UTF-8: a list, one number a line."""
    lines = (json.dumps(entry.as_json(), ensure_ascii=False) for entry in entries)
    return ("[\n" + ",\n".join(lines) + "\n]\n").encode()


@dataclass(frozen=True, slots=True)
class _Spot:
    """Where the reader is: page, the exhibit it is in, the appendix ("bilag3", else "")."""

    page: int
    exhibit: str | None = None
    appendix: str = ""

    def within(self, kind: str, number: int) -> _Spot:
        """Give the spot within a figure or table; one without a number is named by none."""
        parts = (self.appendix, kind, str(number))
        name = "-".join(part for part in parts if part) if number else self.exhibit
        return replace(self, exhibit=name)


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

    def read(self) -> Iterator[_Found]:
        yield from self.blocks(self.document.colophon, _Spot(0))
        for section in self.document.sections:
            yield from self.section(section, _Spot(0))

    def section(self, section: Section, spot: _Spot) -> Iterator[_Found]:
        if section.level == 1:
            spot = replace(spot, appendix=_appendix(section))
        spot = self.turn(spot, section.id, section.place)
        yield from self.inlines(section.title, spot)
        yield from self.blocks(section.blocks, spot)
        for below in section.sections:
            yield from self.section(below, spot)

    def turn(self, spot: _Spot, *marks: Place | str) -> _Spot:
        """Give the spot with the page of the first mark whose page is known."""
        page = next((self.page_of[mark] for mark in marks if mark in self.page_of), spot.page)
        return replace(spot, page=page)

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
            yield from self.inlines(block.title if isinstance(block, Aside) else (), spot)
            yield from self.blocks(block.blocks, spot)
        elif isinstance(block, Image):
            yield from self.inlines(block.title, spot)
        elif isinstance(block, PlainTable):
            spot = spot.within("table", block.number)
            yield from self.inlines(block.title, spot)
            for row in (block.head, *block.rows):
                for cell in row:
                    yield from self.inlines(cell, spot)
        elif isinstance(block, Bibliography):
            for entry_of_list in block.entries:
                yield from self.inlines(entry_of_list.content, spot)
        elif isinstance(block, ExhibitBlock):
            shown = block.exhibit
            spot = self.turn(spot, shown.id).within(kind_of(shown), block.number)
            for quantity in (*printed_numbers(shown), *note_of(shown).quantities):
                yield _Found(quantity, quantity.text, shown.id, spot)

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


def _appendix(section: Section) -> str:
    """Give the appendix that a chapter is, as one word ("bilag3"); "" for any other chapter."""
    if section.role != "appendix":
        return ""
    return "".join(re.findall(r"\w+", section.number.lower()))
