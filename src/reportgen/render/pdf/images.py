"""Pictures from files, with their caption."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from reportgen.errors import LayoutError, Problem
from reportgen.manuscript.model import Document, Image
from reportgen.manuscript.walk import document_blocks
from reportgen.render.pdf.pictures import Picture, read_picture
from reportgen.render.pdf.setter import Setter
from reportgen.render.pdf.strips import AnchorMark, ImageMark, Strip, stacked
from reportgen.render.pdf.structure import Element

TALLEST = 0.6
"""Share of the page's text height that a picture may take."""


def set_image(setter: Setter, block: Image, parent: Element) -> list[Strip]:
    """Set a picture across the text's width; LayoutError when the file is no picture."""
    holder = setter.tree.add(parent, "Div")
    element = setter.tree.add(holder, "Figure", alt=block.alt)
    leaf = setter.tree.leaf(element)
    picture = read_picture(block.path, block.place, setter.theme.colour("paper"))
    width, height = _size(setter, picture)
    mark = ImageMark(setter.text.x, 0.0, width, height, picture.data, leaf)
    anchor = (AnchorMark(0.0, 0.0, block.id),) if block.id else ()
    strips = [Strip(height, (mark, *anchor), before=10.0, after=6.0)]
    if block.caption:
        caption = setter.tree.add(holder, "Caption")
        strips.extend(setter.plain(block.caption, "exhibit_note", caption, setter.text))
    return [replace(stacked(strips), after=14.0, keep=False, floats=True)]


def unreadable_images(document: Document, ground: str) -> Iterator[Problem]:
    """Give what is wrong with the picture files of a document that is not going to be set."""
    for block in document_blocks(document):
        if isinstance(block, Image):
            try:
                read_picture(block.path, block.place, ground)
            except LayoutError as fault:
                yield from fault.problems


def _size(setter: Setter, picture: Picture) -> tuple[float, float]:
    tallest = setter.room * TALLEST
    scale = min(setter.text.width / picture.width, tallest / picture.height)
    return picture.width * scale, picture.height * scale
