"""Walking: every block and every inline element of a document, in reading order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from reportgen.manuscript.model import (
    Aside,
    Bibliography,
    Block,
    Claim,
    Document,
    Emphasis,
    Foreign,
    Image,
    Inline,
    Link,
    ListBlock,
    Paragraph,
    PlainTable,
    Quotation,
    Section,
    Strong,
    Waived,
)


def every_section(sections: Iterable[Section]) -> Iterator[Section]:
    """Give every section, each before those within it."""
    for section in sections:
        yield section
        yield from every_section(section.sections)


def every_block(blocks: Iterable[Block]) -> Iterator[Block]:
    """Give every block, each before those within it."""
    for block in blocks:
        yield block
        if isinstance(block, Quotation | Aside):
            yield from every_block(block.blocks)
        elif isinstance(block, ListBlock):
            for entry in block.entries:
                yield from every_block(entry)


def every_inline(content: Iterable[Inline]) -> Iterator[Inline]:
    """Give every inline element, each before those within it."""
    for inline in content:
        yield inline
        if isinstance(inline, Emphasis | Strong | Foreign | Link | Claim | Waived):
            yield from every_inline(inline.children)


def own_content(block: Block) -> Iterator[tuple[Inline, ...]]:
    """Give the texts that a block itself holds, not those of blocks within it."""
    if isinstance(block, Paragraph):
        yield block.content
    elif isinstance(block, Aside | Image) and block.title:
        yield block.title
    elif isinstance(block, PlainTable):
        yield from (block.title,) if block.title else ()
        yield from block.head
        for row in block.rows:
            yield from row
    elif isinstance(block, Bibliography):
        for entry in block.entries:
            yield entry.content


def written(document: Document) -> Document:
    """Give a document without the chapters that the program adds: what authors wrote."""
    own = tuple(one for one in document.sections if one.place.path != document.meta.path)
    return document if len(own) == len(document.sections) else replace(document, sections=own)


def document_blocks(document: Document) -> Iterator[Block]:
    """Give every block of a document: colophon, sections, footnotes."""
    yield from every_block(document.colophon)
    for section in every_section(document.sections):
        yield from every_block(section.blocks)
    for note in document.notes.values():
        yield from every_block(note.blocks)


def document_inlines(document: Document) -> Iterator[Inline]:
    """Give every inline element of a document: titles first, then as the blocks."""
    for section in every_section(document.sections):
        yield from every_inline(section.title)
    for block in document_blocks(document):
        for content in own_content(block):
            yield from every_inline(content)
