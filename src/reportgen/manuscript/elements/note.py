"""Footnotes: what they say."""

from __future__ import annotations

from dataclasses import replace

from reportgen.manuscript.elements.block import blocks
from reportgen.manuscript.elements.context import Context
from reportgen.manuscript.model import ListBlock, Note, Paragraph
from reportgen.manuscript.notes import NoteText


def note(context: Context, text: NoteText) -> Note:
    """Take the text of a footnote, give the footnote; adds `wrong-content` and what blocks add."""
    own = replace(context, fragment=text.fragment)
    built = blocks(own, text.node.children)
    if not built:
        own.note(text.node, "wrong-content", "the footnote is empty", "write what it says")
    if any(not isinstance(block, Paragraph | ListBlock) for block in built):
        message = "a footnote has paragraphs and lists only"
        own.note(text.node, "wrong-content", message, "put the rest into the text")
    return Note(text.id, text.number, built)
