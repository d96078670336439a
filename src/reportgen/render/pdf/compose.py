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
    parts.extend(_set_chapter(setter, press, section) for section in document.sections)
    press.problems.raise_if_any(LayoutError)
    outline = (*bookmarks, *_outline(document.sections))
    return Flow(tuple(parts), press.notes, setter.tree, outline)


def _set_chapter(setter: Setter, press: BlockPress, section: Section) -> Part:
    """Set a chapter; in several columns its heading stands across them."""
    sink = Strip(CHAPTER_SINK, (), keep=True)
    if section.columns == 1:
        strips = (sink, *_set_section(setter, press, section, setter.tree.root))
        return Part("text", section.heading, strips)
    sect = setter.tree.add(setter.tree.root, "Sect")
    lead = stacked([sink, *set_heading(setter, section, sect)])
    width = (setter.full.width - GUTTER * (section.columns - 1)) / section.columns
    with setter.within(Column(setter.full.x, width)):
        strips = tuple(_set_body(setter, press, section, sect))
    pitch = width + GUTTER
    return Part("text", section.heading, strips, (), section.columns, pitch, lead)


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
