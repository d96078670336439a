"""What stands under a figure or a table of numbers: note, source, the way to its data."""

from __future__ import annotations

from reportgen.exhibits.anatomy import note_of, source_of
from reportgen.exhibits.model import Quantity, Statement
from reportgen.manuscript.model import ExhibitBlock, Inline, Link, Strong, Text
from reportgen.render.pdf.attachments import SCHEME, file_name
from reportgen.render.pdf.setter import Setter
from reportgen.render.pdf.strips import Strip
from reportgen.render.pdf.structure import Element


def set_remarks(setter: Setter, block: ExhibitBlock, holder: Element) -> list[Strip]:
    """Set an exhibit's note and source, where it has them, and the link to data of its own."""
    word, note, source = setter.language.word, note_of(block.exhibit), source_of(block.exhibit)
    strips: list[Strip] = []
    if note.parts:
        strips += _remark(setter, word("note_prefix"), statement_inlines(note), holder)
    if source:
        strips += _remark(setter, word("source_prefix"), (Text(source),), holder)
    if block.shared_data:
        return strips
    return [*strips, *_remark(setter, word("data_file"), _data_link(setter, block), holder)]


def statement_inlines(statement: Statement) -> tuple[Inline, ...]:
    """Give a statement as inline text; its numbers are told by the exhibit."""
    return tuple(
        Text(part.text if isinstance(part, Quantity) else part) for part in statement.parts
    )


def _data_link(setter: Setter, block: ExhibitBlock) -> tuple[Inline, ...]:
    """Give the link that opens the exhibit's data, which are attached to the PDF."""
    name = file_name(block, setter.language)
    return (Link(f"{SCHEME}{name}", (Text(name),)),)


def _remark(
    setter: Setter, prefix: str, content: tuple[Inline, ...], holder: Element
) -> list[Strip]:
    inlines = (Strong((Text(prefix),)), Text(" "), *content)
    element = setter.tree.add(holder, "P")
    return setter.paragraph(inlines, "exhibit_note", element, setter.full)
