"""Cover and imprint page."""

from __future__ import annotations

from dataclasses import replace

from reportgen.errors import LayoutError, Place, Problem
from reportgen.manuscript.model import Document
from reportgen.render.pdf.blocks import BlockPress
from reportgen.render.pdf.flow import Part
from reportgen.render.pdf.setter import MM, Column, Setter
from reportgen.render.pdf.strips import FillMark, Mark, Strip, TextMark
from reportgen.render.pdf.structure import Element
from reportgen.theme import StyleName

BARS = 9.0
"""Height of the bars at the foot of the cover's field, in pt."""


def set_cover(setter: Setter, document: Document) -> Part:
    """Set the cover: a coloured field with the title, the publisher below it.

    Raises LayoutError where they have no room.
    """
    page, cover = setter.theme.page, setter.theme.cover
    width, height = page.width * MM, page.height * MM
    field = height * cover.field
    sect = setter.tree.add(setter.tree.root, "Sect")
    meta = document.meta
    column = Column(setter.full.x, setter.full.width)
    top = page.top * MM
    title = _words(setter, sect, meta.title, "cover_title", column, "Title")
    label = " · ".join(part for part in (meta.area, str(meta.edition), meta.variant) if part)
    upper = _words(setter, sect, label, "cover_label", column, "P")
    lower = _words(setter, sect, meta.subtitle, "cover_subtitle", column, "P")
    publisher = _words(setter, sect, meta.publisher, "cover_label", column, "P")
    publisher = [_inked(strip, setter.theme.colour("accent_dark")) for strip in publisher]
    used = sum(s.height for s in upper + title + lower)
    gap = max(field - top - used - 60.0, 20.0)
    title[0] = replace(title[0], before=gap)
    if lower:
        lower[0] = replace(lower[0], before=16.0)
    body = upper + title + lower
    spent = sum(s.height for s in body) + gap + (16.0 if lower else 0.0)
    below = max(height - 2 * top - spent - 20.0, 20.0)
    _check_room(field - BARS - (top + spent), "title, subtitle and area", meta.path)
    lines = sum(strip.height for strip in publisher)
    _check_room(height - (top + spent + below + lines), "the publisher's name", meta.path)
    publisher[0] = replace(publisher[0], before=below)
    backdrop = _backdrop(setter, width, field)
    return Part("cover", "", tuple(body + publisher), backdrop)


def _check_room(left: float, what: str, path: str) -> None:
    if left < 0:
        hint = "shorten it, or give the cover a higher field or smaller type in the theme"
        problem = Problem(Place(path), "full-cover", f"the cover has no room for {what}", hint)
        raise LayoutError([problem])


def _backdrop(setter: Setter, width: float, field: float) -> tuple[Mark, ...]:
    """Paint the field and, at its foot, a row of bars: answers, seen from afar."""
    theme = setter.theme
    marks: list[Mark] = [FillMark(0, 0, width, field, theme.colour(theme.cover.colour))]
    shares = (0.24, 0.33, 0.26, 0.11, 0.06)
    colours = (*theme.figure.ramp, theme.figure.dont_know)
    x = 0.0
    for number, share in enumerate(shares):
        part = width * share
        marks.append(FillMark(x, field - BARS, part, BARS, colours[number % len(colours)]))
        x += part
    return tuple(marks)


def _words(
    setter: Setter, parent: Element, text: str, style: StyleName, column: Column, role: str
) -> list[Strip]:
    if not text:
        return []
    strips = setter.plain(text, style, setter.tree.add(parent, role), column)
    return [replace(strip, keep=True) for strip in strips]


def _inked(strip: Strip, colour: str) -> Strip:
    """Give the strip with its text in another colour."""
    marks: list[Mark] = []
    for mark in strip.marks:
        if isinstance(mark, TextMark):
            fragments = tuple(
                replace(f, ink=replace(f.ink, colour=colour)) for f in mark.line.fragments
            )
            mark = replace(mark, line=replace(mark.line, fragments=fragments))  # noqa: PLW2901
        marks.append(mark)
    return replace(strip, marks=tuple(marks))


def set_imprint(setter: Setter, document: Document, press: BlockPress) -> Part | None:
    """Set the imprint at the foot of its page; None where the publication has none."""
    if not document.colophon:
        return None
    sect = setter.tree.add(setter.tree.root, "Sect")
    strips = press.set_as(document.colophon, "imprint", sect, setter.text)
    used = sum(s.height + s.after for s in strips)
    spacer = Strip(max(setter.room - used - 4.0, 0.0), (), keep=True)
    return Part("imprint", "", (spacer, *strips))
