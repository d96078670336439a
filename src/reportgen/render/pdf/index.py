"""The index: letter by letter, what is looked up and its page; all of an entry is one link."""

from __future__ import annotations

from dataclasses import replace

from reportgen.manuscript.model import Index, IndexEntry, IndexLetter
from reportgen.render.pdf.setter import Column, Setter
from reportgen.render.pdf.strips import PageNumberMark, Strip
from reportgen.render.pdf.structure import Element
from reportgen.render.typeface.model import Ink, Run
from reportgen.theme import StyleName

NUMBER_ROOM = 24.0
"""Room at the right that only page numbers use, in pt."""
INDENT = 9.0
"""How far entries stand in under their head, and the further lines of an entry, in pt."""
BEFORE_LETTER = 10.0
LEAST_UNDER = 2
"""Entries that stay with their head."""


def set_index(setter: Setter, block: Index, parent: Element, column: Column) -> list[Strip]:
    """Set an index as a list of entries; a letter and a head stay with what they stand over."""
    strips: list[Strip] = []
    for letter in block.letters:
        heading = setter.tree.add(parent, "P")
        lines = setter.plain(letter.letter, "box_heading", heading, column, keep=True)
        strips += [replace(lines[0], before=BEFORE_LETTER if strips else 0.0), *lines[1:]]
        strips += _letter(setter, letter, setter.tree.add(parent, "TOC"), column)
    return [*strips[:-1], replace(strips[-1], keep=False)] if strips else []


def _letter(setter: Setter, letter: IndexLetter, holder: Element, column: Column) -> list[Strip]:
    """Set the entries of a letter; those under a head are a list of their own, named by it."""
    strips: list[Strip] = []
    inner = holder
    for at, entry in enumerate(letter.entries):
        if not entry.target:
            inner = setter.tree.add(holder, "TOC")
            strips += _head(setter, entry, inner, column)
            continue
        own = _entry(setter, entry, inner if entry.under else holder, column)
        if entry.under and _place(letter.entries, at) < LEAST_UNDER:
            own[-1] = replace(own[-1], keep=True)
        strips += own
    return strips


def _place(entries: tuple[IndexEntry, ...], at: int) -> int:
    """Give the place of an entry under its head, from 1."""
    head = next(n for n in range(at, -1, -1) if not entries[n].under)
    return at - head


def _head(setter: Setter, entry: IndexEntry, holder: Element, column: Column) -> list[Strip]:
    """Set what entries stand under; it leads nowhere."""
    element = setter.tree.add(holder, "Caption")
    lines = setter.plain(entry.label, "toc3", element, column.inset(0, NUMBER_ROOM), keep=True)
    return [replace(line, keep=True) for line in lines]


def _entry(setter: Setter, entry: IndexEntry, holder: Element, column: Column) -> list[Strip]:
    """Set one entry with the page that it leads to."""
    style: StyleName = "toc3"
    item = setter.tree.add(setter.tree.add(holder, "TOCI"), "Reference")
    link = setter.tree.add(item, "Link", target=entry.target)
    ink = replace(setter.ink(style, setter.tree.leaf(link)), link=entry.target)
    room = column.inset(INDENT if entry.under else 0.0, NUMBER_ROOM)
    lines = setter.lines([(Run(word, ink),) for word in entry.label.split()], style, room.width)
    strips = [replace(strip, keep=True) for strip in setter.strips(lines, style, room)]
    last = strips[-1]
    page = PageNumberMark(
        column.x + column.width, setter.baseline(style), entry.target, ink,
        room.x + lines[-1].width, _leader(setter),
    )  # fmt: skip
    strips[-1] = replace(last, marks=(*last.marks, page), keep=False)
    return strips


def _leader(setter: Setter) -> Ink:
    return replace(setter.ink("toc3", -1), colour=setter.theme.colour("rule"))
