"""Picture files as a PDF can show them: upright, opaque, in grey or RGB."""

from __future__ import annotations

import warnings
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageOps

from reportgen.errors import LayoutError, Place, Problem
from reportgen.reads import read_bytes

FORMATS = ("PNG", "JPEG", "GIF", "TIFF", "WEBP")
"""What is read; other formats may start programs or fetch files."""
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
        data = read_bytes(Path(path))
        with _opened(data) as found:
            upright = found.getexif().get(ORIENTATION, 1) == 1
            if found.format == "JPEG" and found.mode in {"L", "RGB"} and upright:
                return Picture(data, *found.size)
            shown = _opaque(ImageOps.exif_transpose(found), ground)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        millions = (Image.MAX_IMAGE_PIXELS or 0) / 1e6
        message = f"the image has more than {millions:.0f} million pixels"
        hint = "scale it down: a whole page needs 9 million"
        raise LayoutError([Problem(place, "large-image", message, hint)]) from None
    except Exception as error:
        message = f"the image cannot be read ({type(error).__name__})"
        hint = "use a PNG or JPEG file that other programs can open"
        raise LayoutError([Problem(place, "unreadable-image", message, hint)]) from error
    target = BytesIO()
    shown.save(target, "PNG", compress_level=1)
    return Picture(target.getvalue(), *shown.size)


def _opened(data: bytes) -> Image.Image:
    """Give the picture with all its pixels; a picture of absurd size is an error, not a warning."""
    with warnings.catch_warnings():
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        found = Image.open(BytesIO(data), formats=FORMATS)
    found.load()
    return found


def _opaque(picture: Image.Image, ground: str) -> Image.Image:
    """Give the picture in grey or RGB, transparent parts laid on the ground's colour."""
    if picture.has_transparency_data:
        laid = Image.new("RGBA", picture.size, ground)
        laid.alpha_composite(picture.convert("RGBA"))
        return laid.convert("RGB")
    if picture.mode.startswith("I"):  # 16 bits a pixel
        picture = picture.convert("I").point(lambda value: value / 256)
    return picture.convert("L" if picture.mode in {"1", "L", "I", "F"} else "RGB")
