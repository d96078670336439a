"""Drawings to look at: `python tests/render/figures/picture.py FOLDER` writes PNG files."""

from __future__ import annotations

import sys
from io import BytesIO
from pathlib import Path

import pypdfium2
from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

sys.path.insert(0, str(Path(__file__).parent))

import charts
import specimens

from reportgen.render.figures.model import Curve, Drawing, Label, Polygon
from reportgen.render.figures.registry import draw
from reportgen.render.typeface.fonts import FontBook

DOTS = 2.6
"""Pixels per point."""


def pdf(drawing: Drawing, book: FontBook, margin: float = 20.0) -> bytes:
    """Take a Drawing, give a PDF of one page of its size."""
    for face in book.faces.values():
        registerFont(TTFont(face.name, str(face.path)))
    file = BytesIO()
    size = (drawing.width + 2 * margin, drawing.height + 2 * margin)
    canvas = Canvas(file, pagesize=size)
    canvas.translate(margin, margin)
    for shape in drawing.shapes:
        if isinstance(shape, Label):
            _label(canvas, shape, book)
        else:
            _shape(canvas, shape)
    canvas.save()
    return file.getvalue()


def _shape(canvas: Canvas, shape: Polygon | Curve) -> None:
    path = canvas.beginPath()
    path.moveTo(*shape.points[0])
    for point in shape.points[1:]:
        path.lineTo(*point)
    fill = isinstance(shape, Polygon) and shape.fill
    if isinstance(shape, Polygon):
        path.close()
    if fill:
        canvas.setFillColor(fill)
    if shape.stroke:
        canvas.setStrokeColor(shape.stroke)
        canvas.setLineWidth(shape.width)
        canvas.setDash(list(getattr(shape, "dash", ())) or [])
    canvas.drawPath(path, stroke=bool(shape.stroke), fill=bool(fill))


def _label(canvas: Canvas, label: Label, book: FontBook) -> None:
    canvas.setFillColor(label.colour)
    x = label.x
    for number, word in enumerate(label.text.split(" ")):
        if number:
            x += book.space(label.face) * label.size / 1000
        for setting in book.set(word, label.face) if word else ():
            kerns = setting.kerns or (0.0,) * len(setting.text)
            canvas.setFont(setting.face, label.size)
            for character, kern in zip(setting.text, kerns, strict=True):
                canvas.drawString(x, label.y, character)
                x += (
                    canvas.stringWidth(character, setting.face, label.size)
                    + kern * label.size / 1000
                )


def png(drawing: Drawing, book: FontBook, path: Path) -> None:
    """Take a Drawing, write it as a picture."""
    pypdfium2.PdfDocument(pdf(drawing, book))[0].render(scale=DOTS).to_pil().save(path)


def main(folder: Path) -> None:
    """Draw the specimens."""
    theme = specimens.theme()
    book = FontBook(specimens.ROOT, theme, "da")
    figures = {
        "areas-17x2": (specimens.areas(17, (2022, 2020)), specimens.WIDTH, 560.0),
        "areas-17x2-tight": (specimens.areas(17, (2022, 2020)), specimens.WIDTH, 420.0),
        "areas-9x2": (specimens.areas(9, (2022, 2020)), specimens.WIDTH, None),
        "areas-4x2": (specimens.areas(4, (2022, 2020)), specimens.WIDTH, None),
        "areas-4x1": (specimens.areas(4, (2022,)), specimens.WIDTH, None),
        "narrow-4x2": (specimens.areas(4, (2022, 2020)), 230.0, None),
        "few": (specimens.few(), specimens.WIDTH, None),
        "long": (specimens.long_labels(), specimens.WIDTH, None),
        "bars-9x5": (charts.bars([[2.0, 1.7, None, 3.1, 1.0]] * 9, "ABCDE"), specimens.WIDTH, None),
        "bars-4x1": (charts.bars([[1.2], [3.4], [None], [4.0]]), specimens.WIDTH, None),
        "scatter": (charts.scatter(charts.SPREAD), specimens.WIDTH, None),
        "scatter-crowded": (charts.scatter(charts.CROWDED), specimens.WIDTH, None),
        "whiskers": (charts.whiskers(charts.ROWS), specimens.WIDTH, None),
    }
    for name, (figure, width, height) in figures.items():
        drawing = draw(figure, width, theme, book, height)
        sys.stdout.write(f"{name}: {drawing.width:.1f} x {drawing.height:.1f} pt\n")
        png(drawing, book, folder / f"{name}.png")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
