"""The contents list and the list of figures; page numbers are filled in when pages are known."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import zip_longest

from reportgen.exhibits.anatomy import kind_of
from reportgen.manuscript.model import Document, ExhibitBlock, Section
from reportgen.manuscript.walk import every_block, every_section
from reportgen.render.pdf.flow import OutlineEntry, Part
from reportgen.render.pdf.setter import Column, Setter
from reportgen.render.pdf.strips import AnchorMark, PageNumberMark, Strip, TextMark
from reportgen.render.pdf.structure import Element
from reportgen.render.typeface.model import Ink, Run
from reportgen.theme import StyleName

NUMBER_ROOM = 26.0
"""Room at the right that only page numbers use, in pt."""
HANG = 30.0
"""How far titles stand to the right of their numbers, in pt."""
STYLES: dict[int, StyleName] = {1: "toc1", 2: "toc2", 3: "toc3"}


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a list: number in front, title, what it leads to, how it is set."""

    number: str
    title: str
    target: str
    style: StyleName


def set_contents(setter: Setter, document: Document) -> tuple[Part, tuple[OutlineEntry, ...]]:
    """Set both lists on pages of their own; give their bookmarks too."""
    word = setter.language.word
    chapter = setter.tree.add(setter.tree.root, "Sect")
    strips = _heading(setter, chapter, word("contents"), "contents")
    listed = (section for section in every_section(document.sections) if section.listed)
    lines = [_section_line(section) for section in listed]
    strips += _list(setter, chapter, lines)
    figures = list(_figures(document.sections))
    bookmarks = [OutlineEntry(word("contents"), "contents", 1)]
    if figures:
        chapter = setter.tree.add(setter.tree.root, "Sect")
        heading = _heading(setter, chapter, word("list_of_figures"), "figures")
        heading[0] = replace(heading[0], before=34.0)
        strips += heading + _list(setter, chapter, figures)
        bookmarks.append(OutlineEntry(word("list_of_figures"), "figures", 1))
    return Part("text", word("contents"), tuple(strips)), tuple(bookmarks)


def _heading(setter: Setter, parent: Element, title: str, anchor: str) -> list[Strip]:
    element = setter.tree.add(parent, "H1")
    strips = setter.plain(title, "h1", element, setter.text, keep=True)
    mark = AnchorMark(0.0, 0.0, anchor)
    strips[0] = replace(strips[0], marks=(*strips[0].marks, mark))
    return strips


def _section_line(section: Section) -> Line:
    title = section.heading
    number = ""
    if section.number and section.role == "chapter":
        number, title = section.number, title.removeprefix(section.number).lstrip()
    return Line(number, title, section.id, STYLES[section.level])


def _figures(chapters: tuple[Section, ...]) -> Iterator[Line]:
    """Give the numbered figures; those of an appendix stand under its name."""
    for chapter in chapters:
        shown = numbered_figures(chapter)
        if shown and shown[0].appendix:
            yield Line("", chapter.heading, chapter.id, "toc1")
        for block in shown:
            yield Line(str(block.number), block.exhibit.title, block.exhibit.id, "toc2")


def numbered_figures(chapter: Section) -> tuple[ExhibitBlock, ...]:
    """Give the figures of a chapter that have a number, in reading order."""
    return tuple(
        block
        for section in every_section((chapter,))
        for block in every_block(section.blocks)
        if isinstance(block, ExhibitBlock) and block.number and kind_of(block.exhibit) == "figure"
    )


def _list(setter: Setter, parent: Element, lines: list[Line]) -> list[Strip]:
    holder = setter.tree.add(parent, "TOC")
    hang = HANG if any(line.number for line in lines) else 0.0
    strips: list[Strip] = []
    for line, follows in zip_longest(lines, lines[1:]):
        entry = _entry(setter, holder, line, hang)
        leads = follows is not None and line.style == "toc1" and follows.style != "toc1"
        entry[-1] = replace(entry[-1], keep=leads)
        strips.extend(entry)
    return strips


def _entry(setter: Setter, holder: Element, line: Line, hang: float) -> list[Strip]:
    """Set one entry: all of it is one link."""
    item = setter.tree.add(setter.tree.add(holder, "TOCI"), "Reference")
    link = setter.tree.add(item, "Link", target=line.target)
    ink = replace(setter.ink(line.style, setter.tree.leaf(link)), link=line.target)
    look = setter.style(line.style)
    column = setter.text
    room = Column(column.x, column.width - NUMBER_ROOM).inset(look.indent)
    title = room.inset(hang if line.style != "toc3" else 0.0) if hang else room
    if hang and line.style == "toc3":
        title = room.inset(hang - look.indent)
    words = [(Run(word, ink),) for word in line.title.split()]
    set_lines = setter.lines(words, line.style, title.width)
    strips = setter.strips(set_lines, line.style, title)
    baseline = setter.baseline(line.style)
    if line.number:
        number = setter.lines([(Run(line.number, ink),)], line.style, room.width)[0]
        mark = TextMark(room.x, baseline, number)
        strips[0] = replace(strips[0], marks=(mark, *strips[0].marks))
    last = set_lines[-1]
    page = PageNumberMark(
        column.x + column.width, baseline, line.target, ink,
        title.x + last.width, _leader_ink(setter),
    )  # fmt: skip
    strips[-1] = replace(strips[-1], marks=(*strips[-1].marks, page))
    return strips


def _leader_ink(setter: Setter) -> Ink:
    return replace(setter.ink("toc3", -1), colour=setter.theme.colour("rule"))
