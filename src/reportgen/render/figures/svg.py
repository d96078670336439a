"""A Drawing as SVG: for pages that are read in a browser, with nothing to load from elsewhere."""

from __future__ import annotations

from html import escape
from typing import Protocol

from reportgen.render.figures.model import Curve, Drawing, Label, Polygon, Shape

FAMILY = "'Source Sans 3', 'Source Sans Pro', 'Segoe UI', Arial, sans-serif"


class Widths(Protocol):
    """Measures text in the theme's faces."""

    def width(self, text: str, face: str, size: float) -> float:
        """Give the width of one line in pt, kerning included."""
        ...


def svg(drawing: Drawing, alt: str, letters: Widths, id_: str) -> str:
    """Take a Drawing, give an `<svg>` element that scales with its page.

    alt: what it shows, in words.  letters: keep the texts as wide as they were drawn, whatever the
    reader's fonts.  id_: of the element's title, unique on the page.
    """
    size = f"0 0 {drawing.width:.1f} {drawing.height:.1f}"
    shapes = "".join(_shape(shape, drawing.height, letters) for shape in drawing.shapes)
    name = escape(id_)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{size}" role="img"'
        f' aria-labelledby="{name}" font-family="{FAMILY}">'
        f'<title id="{name}">{escape(alt)}</title>{shapes}</svg>'
    )


def _shape(shape: Shape, height: float, letters: Widths) -> str:
    if isinstance(shape, Label):
        return _label(shape, height, letters)
    points = " ".join(f"{x:.2f},{height - y:.2f}" for x, y in shape.points)
    if isinstance(shape, Polygon):
        edge = f' stroke="{shape.stroke}" stroke-width="{shape.width:.2f}"' if shape.stroke else ""
        return f'<polygon points="{points}" fill="{shape.fill or "none"}"{edge}/>'
    return _curve(shape, points)


def _curve(shape: Curve, points: str) -> str:
    lengths = " ".join(f"{length:.2f}" for length in shape.dash)
    dash = f' stroke-dasharray="{lengths}"' if shape.dash else ""
    return (
        f'<polyline points="{points}" fill="none" stroke="{shape.stroke}"'
        f' stroke-width="{shape.width:.2f}"{dash}/>'
    )


def _label(label: Label, height: float, letters: Widths) -> str:
    x, y = label.x, height - label.y
    turn = f' transform="rotate({-label.angle:.1f} {x:.2f} {y:.2f})"' if label.angle else ""
    wide = letters.width(label.text, label.face, label.size)
    fit = f' textLength="{wide:.2f}" lengthAdjust="spacingAndGlyphs"' if wide > 0 else ""
    bold = ' font-weight="600"' if any(w in label.face for w in ("bold", "Bold", "strong")) else ""
    return (
        f'<text x="{x:.2f}" y="{y:.2f}" font-size="{label.size:.2f}" fill="{label.colour}"'
        f"{bold}{turn}{fit}>{escape(label.text)}</text>"
    )
