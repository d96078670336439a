"""Picture files as a PDF can show them: upright, opaque, in grey or RGB."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageOps

from reportgen.errors import LayoutError, Place, Problem

ORIENTATION = 0x0112
"""Exif tag that says which way a camera was held."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that was read. data: a PNG or JPEG file; width, height: in pixels."""

    data: bytes
    width: int
    height: int


def read_picture(path: str, place: Place, ground: str) -> Picture:
    """Take a picture file, give what is drawn of it; LayoutError at `place` when it is none.

    ground: `#rrggbb` under transparent parts. A JPEG that needs no change is passed on as it is.
    """
    try:
        data = Path(path).read_bytes()
        with Image.open(BytesIO(data)) as found:
            found.load()
            upright = found.getexif().get(ORIENTATION, 1) == 1
            if found.format == "JPEG" and found.mode in {"L", "RGB"} and upright:
                return Picture(data, *found.size)
            shown = _opaque(ImageOps.exif_transpose(found), ground)
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        message = f"the image cannot be read ({type(error).__name__})"
        hint = "use a PNG or JPEG file"
        raise LayoutError([Problem(place, "unreadable-image", message, hint)]) from error
    target = BytesIO()
    shown.save(target, "PNG", compress_level=1)
    return Picture(target.getvalue(), *shown.size)


def _opaque(picture: Image.Image, ground: str) -> Image.Image:
    """Give the picture in grey or RGB, transparent parts laid on the ground's colour."""
    if picture.has_transparency_data:
        laid = Image.new("RGBA", picture.size, ground)
        laid.alpha_composite(picture.convert("RGBA"))
        return laid.convert("RGB")
    if picture.mode.startswith("I"):  # 16 bits a pixel
        picture = picture.convert("I").point(lambda value: value / 256)
    return picture.convert("L" if picture.mode in {"1", "L", "I", "F"} else "RGB")
