"""Headings: number in the margin, title on the text's edge."""

from __future__ import annotations

from dataclasses import replace

from reportgen.manuscript.model import Section, Text, plain_text
from reportgen.render.pdf.setter import Column, Setter
from reportgen.render.pdf.strips import AnchorMark, Strip, TextMark, placed
from reportgen.render.pdf.structure import Element
from reportgen.render.typeface.model import Run
from reportgen.theme import StyleName

STYLES: dict[int, StyleName] = {1: "h1", 2: "h2", 3: "h3"}


def set_heading(setter: Setter, section: Section, parent: Element) -> list[Strip]:
    """Set a section's heading; it stays with what follows."""
    element = setter.tree.add(parent, f"H{section.level}")
    margin = setter.text.x - setter.full.x
    hangs = bool(section.number) and section.role == "chapter" and margin > 0
    if hangs:
        return _hanging(setter, section, element)
    lead = section.heading.removesuffix(plain_text(section.title))
    title = (Text(lead), *section.title) if lead else section.title
    return _anchored(setter.paragraph(title, STYLES[section.level], element, setter.text), section)


def _hanging(setter: Setter, section: Section, element: Element) -> list[Strip]:
    """Set the number to the left of the text's edge, read before the title."""
    style = STYLES[section.level]
    ink = setter.ink(style, setter.tree.leaf(element))
    number = Run(section.number, replace(ink, colour=setter.theme.colour("accent")))
    margin = Column(setter.full.x, setter.text.x - setter.full.x)
    line = setter.lines([(number,)], style, margin.width)[0]
    strips = setter.paragraph(section.title, style, element, setter.text)
    mark = TextMark(margin.x, setter.baseline(style), line)
    strips[0] = replace(strips[0], marks=(mark, *strips[0].marks))
    return _anchored(strips, section)


def _anchored(strips: list[Strip], section: Section) -> list[Strip]:
    strips = placed(strips, section.place)
    anchor = AnchorMark(0.0, 0.0, section.id)
    strips[0] = replace(strips[0], marks=(*strips[0].marks, anchor))
    return [replace(strip, keep=True) for strip in strips]
