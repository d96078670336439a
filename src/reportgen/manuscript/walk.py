"""Walking: every block and every inline element of a document, in reading order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reportgen.manuscript.model import (
    Aside,
    Bibliography,
    Block,
    Document,
    Emphasis,
    Foreign,
    Inline,
    Link,
    ListBlock,
    Paragraph,
    PlainTable,
    Quotation,
    Section,
    Strong,
)


def every_section(document: Document) -> Iterator[Section]:
    """Give every section, each before those within it."""
    yield from _sections(document.sections)


def every_block(document: Document) -> Iterator[Block]:
    """Give every block, each before those within it: colophon, sections, footnotes."""
    yield from _blocks(document.colophon)
    for section in every_section(document):
        yield from _blocks(section.blocks)
    for note in document.notes.values():
        yield from _blocks(note.blocks)


def every_inline(document: Document) -> Iterator[Inline]:
    """Give every inline element, each before those within it; titles first, footnotes last."""
    for section in every_section(document):
        yield from _inlines(section.title)
    for block in every_block(document):
        for content in _contents(block):
            yield from _inlines(content)


def _sections(sections: Iterable[Section]) -> Iterator[Section]:
    for section in sections:
        yield section
        yield from _sections(section.sections)


def _blocks(blocks: Iterable[Block]) -> Iterator[Block]:
    for block in blocks:
        yield block
        if isinstance(block, Quotation | Aside):
            yield from _blocks(block.blocks)
        elif isinstance(block, ListBlock):
            for entry in block.entries:
                yield from _blocks(entry)


def _contents(block: Block) -> Iterator[tuple[Inline, ...]]:
    """Give the texts that a block itself holds."""
    if isinstance(block, Paragraph):
        yield block.content
    elif isinstance(block, PlainTable):
        yield from block.head
        for row in block.rows:
            yield from row
    elif isinstance(block, Bibliography):
        for entry in block.entries:
            yield entry.content


def _inlines(content: Iterable[Inline]) -> Iterator[Inline]:
    for inline in content:
        yield inline
        if isinstance(inline, Emphasis | Strong | Foreign | Link):
            yield from _inlines(inline.children)
