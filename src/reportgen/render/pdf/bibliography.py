"""The reference list: entries with hanging indent."""

from __future__ import annotations

from dataclasses import replace

from reportgen.manuscript.model import Bibliography
from reportgen.render.pdf.setter import Column, Setter
from reportgen.render.pdf.strips import AnchorMark, Strip, TextMark, moved
from reportgen.render.pdf.structure import Element


def set_bibliography(
    setter: Setter, block: Bibliography, parent: Element, column: Column
) -> list[Strip]:
    """Set every entry; its key is the anchor of its citations."""
    indent = setter.style("reference").indent
    strips: list[Strip] = []
    for entry in block.entries:
        element = setter.tree.add(parent, "BibEntry")
        lines = setter.paragraph(entry.content, "reference", element, column.inset(indent))
        first = lines[0]
        marks = tuple(
            moved(mark, -indent, 0) if isinstance(mark, TextMark) else mark for mark in first.marks
        )
        lines[0] = replace(first, marks=(*marks, AnchorMark(0.0, 0.0, entry.key)))
        strips.extend(lines)
    return strips
