"""Document to Flow: every element set, in reading order, before any page is filled."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from reportgen.manuscript.model import Document, Section
from reportgen.render.pdf.blocks import BlockPress
from reportgen.render.pdf.contents import set_contents
from reportgen.render.pdf.flow import Flow, OutlineEntry, Part
from reportgen.render.pdf.front import set_cover, set_imprint
from reportgen.render.pdf.headings import set_heading
from reportgen.render.pdf.setter import Setter
from reportgen.render.pdf.strips import Strip
from reportgen.render.pdf.structure import Element

CHAPTER_SINK = 30.0
"""How far a chapter's heading stands below the top of the text, in pt."""


def compose_flow(document: Document, setter: Setter) -> Flow:
    """Take the Document, give the Flow."""
    press = BlockPress(setter, document)
    parts = [set_cover(setter, document)]
    imprint = set_imprint(setter, document, press)
    if imprint is not None:
        parts.append(imprint)
    contents, bookmarks = set_contents(setter, document)
    parts.append(contents)
    for section in document.sections:
        strips = _set_section(setter, press, section, setter.tree.root)
        strips.insert(0, Strip(CHAPTER_SINK, (), keep=True))
        parts.append(Part("text", section.heading, tuple(strips)))
    outline = (*bookmarks, *_outline(document.sections))
    return Flow(tuple(parts), press.notes, setter.tree, outline)


def _set_section(
    setter: Setter, press: BlockPress, section: Section, parent: Element
) -> list[Strip]:
    sect = setter.tree.add(parent, "Sect")
    strips = set_heading(setter, section, sect)
    strips.extend(press.set(section.blocks, sect, setter.text))
    for inner in section.sections:
        strips.extend(_set_section(setter, press, inner, sect))
    if strips[-1].keep:
        strips[-1] = replace(strips[-1], keep=bool(section.sections))
    return strips


def _outline(sections: tuple[Section, ...]) -> Iterator[OutlineEntry]:
    for section in sections:
        yield OutlineEntry(section.heading, section.id, section.level)
        yield from _outline(section.sections)
