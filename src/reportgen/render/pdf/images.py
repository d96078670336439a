"""Pictures from files, with their caption."""

from __future__ import annotations

from dataclasses import replace

from PIL import Image as Picture

from reportgen.errors import LayoutError, Problem
from reportgen.manuscript.model import Image, Text
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
    width, height = _size(setter, block)
    mark = ImageMark(setter.text.x, 0.0, width, height, block.path, leaf)
    strips = [Strip(height, (mark, AnchorMark(0.0, 0.0, block.id)), before=10.0, after=6.0)]
    if block.caption:
        caption = setter.tree.add(holder, "Caption")
        strips.extend(setter.plain(block.caption, "exhibit_note", caption, setter.text))
    return [replace(stacked(strips), after=14.0, keep=False, floats=True)]


def _size(setter: Setter, block: Image) -> tuple[float, float]:
    try:
        with Picture.open(block.path) as picture:
            pixels = picture.size
    except (OSError, ValueError, Picture.DecompressionBombError) as error:
        message = f"the image cannot be read ({type(error).__name__})"
        hint = "use a PNG or JPEG file"
        raise LayoutError([Problem(block.place, "unreadable-image", message, hint)]) from error
    tallest = setter.room * TALLEST
    scale = min(setter.text.width / pixels[0], tallest / pixels[1])
    return pixels[0] * scale, pixels[1] * scale
