"""Pages to an untagged PDF and the Content that tags it."""

from __future__ import annotations

from io import BytesIO

from reportlab.pdfgen.canvas import Canvas

from reportgen.render.pdf.content import Content, Pen
from reportgen.render.pdf.encode import Encoder, parsed_font
from reportgen.render.pdf.pages import Pages
from reportgen.render.pdf.setter import MM, Setter


def draw_pages(pages: Pages, setter: Setter) -> tuple[bytes, Content]:
    """Take the Pages, give a PDF without tags, and what was drawn where."""
    measures = setter.theme.page
    size = (measures.width * MM, measures.height * MM)
    target = BytesIO()
    body = setter.book.faces[setter.theme.styles["body"].face]
    first = parsed_font(str(body.path))
    canvas = Canvas(
        target, pagesize=size, pageCompression=0, invariant=1, initialFontName=first.fontName,
        pdfVersion=(1, 7),
    )  # fmt: skip
    pen = Pen(canvas, Encoder(canvas, setter.book), setter.tree, size[1])
    for page in pages.pages:
        pen.page(page.marks, page.furniture)
    canvas.save()
    content = Content(tuple(pen.pages), tuple(pen.links), pen.anchors, pen.boxes, pen.spots)
    return target.getvalue(), content
