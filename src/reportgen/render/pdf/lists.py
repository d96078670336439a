"""Lists: bullets and numbers hanging to the left of their text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from reportgen.manuscript.model import Block, ListBlock
from reportgen.render.pdf.setter import Column, Setter
from reportgen.render.pdf.strips import Strip, TextMark
from reportgen.render.pdf.structure import Element
from reportgen.render.typeface.model import Run
from reportgen.theme import StyleName

SetBlocks = Callable[[Sequence[Block], Element, Column], list[Strip]]
BULLET = "•"
SHORT_ENTRY = 4
"""Lines of an entry that stays with its neighbour at the beginning and the end of a list."""


def set_list(
    setter: Setter, block: ListBlock, parent: Element, column: Column, set_blocks: SetBlocks
) -> list[Strip]:
    """Set a list; every entry is label and body in the tree."""
    element = list_element(setter, parent, ordered=block.ordered)
    strips: list[Strip] = []
    last_but_one = len(block.entries) - 2
    for index, entry in enumerate(block.entries):
        label = f"{block.start + index}." if block.ordered else BULLET

        def body(holder: Element, inner: Column, entry: tuple[Block, ...] = entry) -> list[Strip]:
            return set_blocks(entry, holder, inner)

        own = set_entry(setter, label, body, element, column, "list")
        if index in (0, last_but_one) and len(own) <= SHORT_ENTRY:
            own[-1] = replace(own[-1], keep=index < len(block.entries) - 1)
        strips.extend(own)
    last = strips[-1]
    strips[-1] = replace(last, after=max(last.after, setter.style("body").after))
    return strips


def list_element(setter: Setter, parent: Element, *, ordered: bool) -> Element:
    """Give a new L element that says how its entries are labelled."""
    element = setter.tree.add(parent, "L")
    element.attributes["List"] = {"ListNumbering": "Decimal" if ordered else "Disc"}
    return element


def set_entry(
    setter: Setter, label: str, body: Callable[[Element, Column], list[Strip]],
    parent: Element, column: Column, style: StyleName,
) -> list[Strip]:  # fmt: skip
    """Set one entry: its label at the column's edge, its body indented by the style."""
    entry = setter.tree.add(parent, "LI")
    leaf = setter.tree.leaf(setter.tree.add(entry, "Lbl"))
    look = setter.style(style)
    ink = replace(setter.ink(style, leaf), colour=setter.theme.colour("accent"))
    strips = body(setter.tree.add(entry, "LBody"), column.inset(look.indent))
    line = setter.lines([(Run(label, ink),)], style, column.width)[0]
    mark = TextMark(column.x, setter.baseline(style), line)
    strips[0] = replace(strips[0], marks=(mark, *strips[0].marks))
    after = strips[-1].after
    strips[-1] = replace(strips[-1], after=min(after, look.after) if after else look.after)
    return strips
