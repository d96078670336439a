"""Boxes: authored asides and lists of the questionnaire on a tinted ground."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from reportgen.exhibits.model import BoxList, ListBox
from reportgen.manuscript.model import Aside, ExhibitBlock, Text
from reportgen.render.pdf.lists import BULLET, SetBlocks, list_element, set_entry
from reportgen.render.pdf.setter import Column, Setter
from reportgen.render.pdf.strips import AnchorMark, FillMark, Strip, moved, stacked
from reportgen.render.pdf.structure import Element

PADDING = 14.0
"""Between a box's edge and its text, in pt."""
ColumnAt = Callable[[float], Column]
"""The column of what stands so many pt below the first list's top."""
SIDE = 0.36
"""Share of a box's width that its side panel takes."""
WHOLE_BOX = 0.95
"""A box of lists higher than this share of the text is divided between pages."""


def set_aside(setter: Setter, block: Aside, parent: Element, set_blocks: SetBlocks) -> list[Strip]:
    """Set an authored box; it may run over pages."""
    element = setter.tree.add(parent, "Aside")
    column = _box_column(setter)
    strips = [_padding(column)]
    if block.caption:
        strips.extend(_title(setter, block.caption, block.id, element, column))
    inner = column.inset(PADDING, PADDING)
    strips.extend(set_blocks(block.blocks, element, inner))
    return _closed(strips, column)


def set_list_box(setter: Setter, block: ExhibitBlock, box: ListBox, parent: Element) -> list[Strip]:
    """Set a box of lists, its side panel beside them; one strip that may float if it fits a page."""
    element = setter.tree.add(parent, "Aside")
    column = _box_column(setter)
    strips = [_padding(column)]
    if block.caption:
        strips.extend(_title(setter, block.caption, box.id, element, column))
    inner = column.inset(PADDING, PADDING)
    if box.side is None:
        body = _lists(setter, box.lists, element, lambda _: inner)
    else:
        body = _beside(setter, box.lists, box.side, element, column)
    closed = _closed([*strips, *body], column)
    whole = stacked(closed)
    if whole.height > setter.room * WHOLE_BOX:
        return closed
    ground = FillMark(column.x, 0, column.width, whole.height, setter.theme.colour("tint"))
    return [
        replace(
            whole, marks=(ground, *whole.marks), before=16.0, after=18.0,
            keep=False, floats=True, panel=None,
        )
    ]  # fmt: skip


def _beside(
    setter: Setter, lists: Sequence[BoxList], side_list: BoxList, element: Element, column: Column
) -> list[Strip]:
    """Set the side panel on its own, lighter ground beside the first lists.

    What stands below the panel has the box's whole width.
    """
    width = column.width * (1 - SIDE)
    beside = replace(column, x=column.x + width, width=column.width - width - PADDING)
    held = Element("Aside")  # its kids come after the lists that it stands beside
    side = stacked(_list(setter, side_list, held, lambda _: beside.inset(PADDING, PADDING)))
    height = side.height + 2 * PADDING
    narrow = replace(column, width=width).inset(PADDING, PADDING)
    wide = column.inset(PADDING, PADDING)
    body = _lists(setter, lists, element, lambda y: narrow if y < height else wide)
    element.kids.extend(held.kids)
    ground = FillMark(beside.x, 0, beside.width, height, setter.theme.colour("paper"))
    shifted = tuple(moved(mark, 0, PADDING) for mark in side.marks)
    whole = stacked(body)
    if whole.height < height:
        body = [replace(whole, height=height)]
    return [replace(body[0], marks=(*body[0].marks, ground, *shifted)), *body[1:]]


def _box_column(setter: Setter) -> Column:
    full = setter.full
    return replace(full, panel=setter.panel(full, fill=setter.theme.colour("tint")))


def _padding(column: Column) -> Strip:
    return Strip(PADDING, (), before=12.0, keep=True, panel=column.panel)


def _closed(strips: list[Strip], column: Column) -> list[Strip]:
    """End a box: no space after its last line but the padding."""
    strips[1] = replace(strips[1], before=0.0)
    strips[-1] = replace(strips[-1], after=0.0, keep=True)
    return [*strips, Strip(PADDING, (), after=14.0, panel=column.panel)]


def _title(
    setter: Setter, caption: str, anchor: str, element: Element, column: Column
) -> list[Strip]:
    holder = setter.tree.add(element, "P")
    inner = column.inset(PADDING, PADDING)
    strips = setter.paragraph((Text(caption),), "box_title", holder, inner, keep=True)
    mark = AnchorMark(0.0, 0.0, anchor)
    strips[0] = replace(strips[0], marks=(*strips[0].marks, mark))
    return [replace(strip, keep=True) for strip in strips]


def _lists(
    setter: Setter, lists: Sequence[BoxList], element: Element, column_at: ColumnAt
) -> list[Strip]:
    strips: list[Strip] = []
    for part in lists:
        above = stacked(strips).height if strips else 0.0
        strips += _list(setter, part, element, column_at, above)
    return strips


def _list(
    setter: Setter, part: BoxList, element: Element, column_at: ColumnAt, above: float = 0.0
) -> list[Strip]:
    """Set a list with its heading. above: what stands over it, in pt."""
    heading = setter.tree.add(element, "P")
    strips = setter.plain(part.heading, "box_heading", heading, column_at(above), keep=True)
    holder = list_element(setter, element, ordered=False)
    for entry in part.entries:
        column = column_at(above + stacked(strips).height)

        def body(inner: Element, room: Column, entry: str = entry) -> list[Strip]:
            return setter.plain(entry, "box_text", inner, room)

        strips.extend(set_entry(setter, BULLET, body, holder, column, "box_text"))
    return strips
