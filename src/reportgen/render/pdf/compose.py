"""Document to Flow: every element set, in reading order, before any page is filled."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from reportgen.errors import LayoutError
from reportgen.manuscript.model import Document, Section
from reportgen.render.pdf.blocks import BlockPress
from reportgen.render.pdf.contents import set_contents
from reportgen.render.pdf.flow import Flow, OutlineEntry, Part
from reportgen.render.pdf.front import set_cover, set_imprint
from reportgen.render.pdf.headings import set_heading
from reportgen.render.pdf.setter import Column, Setter
from reportgen.render.pdf.strips import Strip, stacked
from reportgen.render.pdf.structure import Element

CHAPTER_SINK = 30.0
"""How far a chapter's heading stands below the top of the text, in pt."""

GUTTER = 22.0
"""Between columns, in pt."""


def compose_flow(document: Document, setter: Setter) -> Flow:
    """Take the Document, give the Flow; LayoutError for all images that cannot be read."""
    press = BlockPress(setter, document)
    parts = [set_cover(setter, document)]
    imprint = set_imprint(setter, document, press)
    if imprint is not None:
        parts.append(imprint)
    contents, bookmarks = set_contents(setter, document)
    parts.append(contents)
    for section in document.sections:
        parts.extend(_set_chapter(setter, press, section))
    press.problems.raise_if_any(LayoutError)
    outline = (*bookmarks, *_outline(document.sections))
    return Flow(tuple(parts), press.notes, setter.tree, outline)


def _set_chapter(setter: Setter, press: BlockPress, section: Section) -> Iterator[Part]:
    """Set a chapter; in several columns its heading stands across them."""
    sink = Strip(CHAPTER_SINK, (), keep=True)
    sect = setter.tree.add(setter.tree.root, "Sect")
    head = [sink, *set_heading(setter, section, sect)]
    if section.columns == 1:
        yield from _set_pages(setter, press, section, sect, head)
        return
    lead = stacked(head)
    width = (setter.full.width - GUTTER * (section.columns - 1)) / section.columns
    with setter.within(Column(setter.full.x, width)):
        strips = tuple(_set_body(setter, press, section, sect))
    pitch = width + GUTTER
    yield Part("text", section.heading, strips, (), section.columns, pitch, lead)


def _set_pages(
    setter: Setter, press: BlockPress, section: Section, sect: Element, head: list[Strip]
) -> Iterator[Part]:
    """Set a chapter of one column: a part up to each section that begins on a page of its own."""
    strips, opening = [*head, *press.set(section.blocks, sect, setter.text)], True
    for at, inner in enumerate(section.sections):
        if inner.new_page and (at or section.blocks):
            yield Part("text", section.heading, _ended(strips), opening=opening)
            strips, opening = [], False
        strips.extend(_set_section(setter, press, inner, sect))
    yield Part("text", section.heading, _ended(strips), opening=opening)


def _ended(strips: list[Strip]) -> tuple[Strip, ...]:
    """Give the strips of a part: nothing follows the last of them."""
    return (*strips[:-1], replace(strips[-1], keep=False)) if strips else ()


def _set_section(
    setter: Setter, press: BlockPress, section: Section, parent: Element
) -> list[Strip]:
    sect = setter.tree.add(parent, "Sect")
    return [*set_heading(setter, section, sect), *_set_body(setter, press, section, sect)]


def _set_body(setter: Setter, press: BlockPress, section: Section, sect: Element) -> list[Strip]:
    strips = press.set(section.blocks, sect, setter.text)
    for inner in section.sections:
        strips.extend(_set_section(setter, press, inner, sect))
    if strips and strips[-1].keep:
        strips[-1] = replace(strips[-1], keep=bool(section.sections))
    return strips


def _outline(sections: tuple[Section, ...]) -> Iterator[OutlineEntry]:
    for section in sections:
        yield OutlineEntry(section.heading, section.id, section.level)
        yield from _outline(section.sections)
