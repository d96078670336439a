"""Footnotes: set apart from the text, placed by the pages that mark them."""

from __future__ import annotations

from dataclasses import replace

from reportgen.manuscript.model import Document, Paragraph
from reportgen.render.pdf.lists import SetBlocks
from reportgen.render.pdf.setter import Setter
from reportgen.render.pdf.strips import AnchorMark, Strip, TextMark, placed
from reportgen.render.pdf.structure import Element
from reportgen.render.typeface.model import Run


def set_notes(
    setter: Setter, document: Document, parent: Element, set_blocks: SetBlocks
) -> dict[str, tuple[Strip, ...]]:
    """Set the footnotes marked since the last call; each follows its block in the tree."""
    marked, setter.marked = setter.marked, []
    return {note: _set_note(setter, document, note, parent, set_blocks) for note in marked}


def _set_note(
    setter: Setter, document: Document, name: str, parent: Element, set_blocks: SetBlocks
) -> tuple[Strip, ...]:
    note = document.notes[name]
    element = setter.tree.add(parent, "Note", id=f"note-{name}")
    leaf = setter.tree.leaf(setter.tree.add(element, "Lbl"))
    look, ink = setter.style("note"), setter.ink("note", leaf)
    room = setter.book.width(f"{note.number} ", ink.face, ink.size)
    inner = setter.text.inset(max(look.indent, room))
    strips: list[Strip] = []
    for block in note.blocks:
        if isinstance(block, Paragraph):
            holder = setter.tree.add(element, "P")
            lines = setter.paragraph(block.content, "note", holder, inner)
            strips.extend(placed(lines, block.place))
        else:
            strips.extend(set_blocks((block,), element, inner))
    line = setter.lines([(Run(str(note.number), ink),)], "note", room)[0]
    mark = TextMark(setter.text.x, setter.baseline("note"), line)
    anchor = AnchorMark(0.0, 0.0, f"note-{name}")
    strips[0] = replace(strips[0], marks=(mark, *strips[0].marks, anchor))
    return tuple(strips)
