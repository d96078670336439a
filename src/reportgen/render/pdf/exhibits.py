"""Exhibits on the page: caption, drawing, note and source, never torn apart."""

from __future__ import annotations

from dataclasses import replace

from reportgen.errors import LayoutError, Problem
from reportgen.exhibits.model import DefinitionTable, Figure, ListBox, NumberTable
from reportgen.manuscript.model import ExhibitBlock, Text
from reportgen.render.pdf.boxes import set_list_box
from reportgen.render.pdf.item_table import set_item_table
from reportgen.render.pdf.number_table import set_number_table
from reportgen.render.pdf.remarks import set_remarks
from reportgen.render.pdf.setter import Setter
from reportgen.render.pdf.strips import AnchorMark, DrawingMark, FillMark, Strip, stacked
from reportgen.render.pdf.structure import Element
from reportgen.render.pdf.tables import set_definition_table

RULE = 1.6
"""Thickness of the rule above a figure, in pt."""
AIR = 7.0
"""Between rule and caption and around the drawing, in pt."""


def set_exhibit(setter: Setter, block: ExhibitBlock, parent: Element) -> list[Strip]:
    """Set an exhibit where it stands in the text."""
    match block.exhibit:
        case ListBox():
            return set_list_box(setter, block, block.exhibit, parent)
        case DefinitionTable():
            return set_definition_table(setter, block, block.exhibit, parent)
        case NumberTable(dense=True):
            return set_item_table(setter, block, block.exhibit, parent)
        case NumberTable():
            return set_number_table(setter, block, block.exhibit, parent)
    return [_set_figure(setter, block, block.exhibit, parent)]


def _set_figure(setter: Setter, block: ExhibitBlock, figure: Figure, parent: Element) -> Strip:
    """Set a figure as one strip that may float to the next page's top.

    Raises LayoutError where it is higher than a page.
    """
    full = setter.full
    holder = setter.tree.add(parent, "Div")
    caption = setter.paragraph(
        (Text(block.caption),), "caption", setter.tree.add(holder, "Caption"), full
    )
    element = setter.tree.add(holder, "Figure", alt=str(figure.alt))
    leaf = setter.tree.leaf(element)
    below = set_remarks(setter, block, holder)
    around = sum(s.height + s.after for s in (*caption, *below)) + 4 * AIR + RULE
    left = setter.room - around
    drawing = setter.draughtsman.draw(figure, full.width, left)
    if drawing.height > left + 0.5:
        message = f"the figure is {drawing.height / left:.1f} times as high as a page has room for"
        hint = "show fewer items, or divide them between two figures"
        raise LayoutError([Problem(block.place, "tall-figure", message, hint)])
    middle = Strip(drawing.height, (DrawingMark(full.x, 0.0, drawing, leaf),), AIR, AIR)
    return _joined(setter, block, caption, middle, below)


def _joined(
    setter: Setter, block: ExhibitBlock, caption: list[Strip], drawing: Strip, below: list[Strip]
) -> Strip:
    full, colour = setter.full, setter.theme.colour("accent")
    anchor = AnchorMark(0.0, 0.0, block.exhibit.id)
    rule = FillMark(full.x, 0.0, full.width, RULE, colour)
    top = Strip(RULE, (rule, anchor), after=AIR)
    caption[-1] = replace(caption[-1], after=AIR + 2.0)
    hair = FillMark(full.x, 0.0, full.width, 0.5, setter.theme.colour("rule"))
    foot = Strip(0.5, (hair,), before=AIR)
    figure = stacked([top, *caption, drawing, *below, foot])
    return replace(figure, before=16.0, after=18.0, keep=False, floats=True)
