"""Quotations: another's words beside a bar in the accent colour."""

from __future__ import annotations

from dataclasses import replace

from reportgen.manuscript.model import Block, Paragraph, Quotation
from reportgen.render.pdf.lists import SetBlocks
from reportgen.render.pdf.setter import Column, Setter
from reportgen.render.pdf.strips import Strip
from reportgen.render.pdf.structure import Element

BAR = 2.2
"""Width of the bar, in pt."""


def set_quotation(
    setter: Setter, block: Quotation, parent: Element, column: Column, set_blocks: SetBlocks
) -> list[Strip]:
    """Set a quotation and, when it names one, who said it."""
    element = setter.tree.add(parent, "BlockQuote")
    panel = setter.panel(column, bar=setter.theme.colour("accent_light"), bar_width=BAR)
    inner = replace(column.inset(setter.style("quote").indent), panel=panel)
    strips: list[Strip] = []
    for part in block.blocks:
        strips.extend(_set_part(setter, part, element, inner, set_blocks))
    if strips and block.attribution:
        strips[-1] = replace(strips[-1], after=2.0, keep=True)
        holder = setter.tree.add(element, "P")
        strips.extend(setter.plain(f"– {block.attribution}", "attribution", holder, inner))
    if strips:
        strips[0] = replace(strips[0], before=setter.style("quote").before)
    return strips


def _set_part(
    setter: Setter, part: Block, element: Element, inner: Column, set_blocks: SetBlocks
) -> list[Strip]:
    if isinstance(part, Paragraph):
        return setter.paragraph(part.content, "quote", setter.tree.add(element, "P"), inner)
    return set_blocks((part,), element, inner)
