"""Picture files: upright, opaque, in colours that a PDF/A may have; what is none is told."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from reportgen.errors import LayoutError, Place
from reportgen.render.pdf.pictures import Picture, read_picture

RED, BLUE, WHITE = (200, 30, 30), (0, 0, 200), (255, 255, 255)
PLACE = Place("kapitel.md", 7, 1)


@pytest.fixture
def flag() -> Image.Image:
    """A red picture, 60 x 40, its left third blue."""
    made = Image.new("RGB", (60, 40), RED)
    made.paste(BLUE, (0, 0, 20, 40))
    return made


def read(image: Image.Image, path: Path, **how: object) -> tuple[Picture, Image.Image]:
    """Write a picture, read it as it will be drawn."""
    image.save(path, **how)
    picture = read_picture(str(path), PLACE, "#ffffff")
    drawn = Image.open(BytesIO(picture.data))
    assert drawn.size == (picture.width, picture.height)
    return picture, drawn


def test_a_jpeg_that_needs_no_change_is_passed_on(flag: Image.Image, tmp_path: Path) -> None:
    picture, _ = read(flag, tmp_path / "a.jpg")

    assert picture.data == (tmp_path / "a.jpg").read_bytes()


@pytest.mark.parametrize(
    ("mode", "drawn_as"), [("RGB", "RGB"), ("L", "L"), ("1", "L"), ("P", "RGB")]
)
def test_pictures_are_drawn_in_grey_or_rgb(
    flag: Image.Image, tmp_path: Path, mode: str, drawn_as: str
) -> None:
    _, drawn = read(flag.convert(mode), tmp_path / "a.png")

    assert drawn.mode == drawn_as


def test_print_colours_become_screen_colours(flag: Image.Image, tmp_path: Path) -> None:
    picture, drawn = read(flag.convert("CMYK"), tmp_path / "a.jpg", quality=95)

    assert drawn.mode == "RGB"
    assert drawn.getpixel((50, 20)) == pytest.approx(RED, abs=12)
    assert picture.data != (tmp_path / "a.jpg").read_bytes()


def test_transparent_parts_show_the_paper(flag: Image.Image, tmp_path: Path) -> None:
    clear = flag.convert("RGBA")
    clear.putalpha(Image.new("L", (60, 40), 255))
    clear.paste((*BLUE, 0), (0, 0, 20, 40))

    _, drawn = read(clear, tmp_path / "a.png")

    assert drawn.mode == "RGB"
    assert drawn.getpixel((5, 5)) == WHITE
    assert drawn.getpixel((50, 5)) == RED


def test_a_transparent_palette_colour_shows_the_paper(flag: Image.Image, tmp_path: Path) -> None:
    palette = flag.quantize(2)

    _, drawn = read(palette, tmp_path / "a.png", transparency=palette.getpixel((5, 5)))

    assert drawn.getpixel((5, 5)) == WHITE
    assert drawn.getpixel((50, 5)) == pytest.approx(RED, abs=2)


def test_sixteen_bits_of_grey_become_eight(tmp_path: Path) -> None:
    _, drawn = read(Image.new("I;16", (60, 40), 0x7F00), tmp_path / "a.png")

    assert drawn.getpixel((5, 5)) == 0x7F


def test_a_picture_taken_sideways_is_turned(flag: Image.Image, tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6

    picture, drawn = read(flag, tmp_path / "a.jpg", exif=exif, quality=95)

    assert (picture.width, picture.height) == (40, 60)
    assert drawn.getpixel((20, 5)) == pytest.approx(BLUE, abs=12), "what was left is at the top"


def test_reading_twice_gives_the_same_bytes(flag: Image.Image, tmp_path: Path) -> None:
    first, _ = read(flag, tmp_path / "a.png")
    second, _ = read(flag, tmp_path / "b.png")

    assert first == second


@pytest.mark.parametrize("name", ["no picture", "half a png", "half a jpeg", "not there", "folder"])
def test_what_is_no_picture_is_told(flag: Image.Image, tmp_path: Path, name: str) -> None:
    path = tmp_path / "a"
    if name == "no picture":
        path.write_text("Svarene er <svg>")
    elif name.startswith("half"):
        flag.resize((300, 300)).save(path, name.removeprefix("half a "))
        path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    elif name == "folder":
        path.mkdir()

    with pytest.raises(LayoutError, match="image cannot be read") as raised:
        read_picture(str(path), PLACE, "#ffffff")

    (problem,) = raised.value.problems
    assert (problem.rule, problem.place) == ("unreadable-image", PLACE)
    assert problem.hint


def test_a_picture_of_absurd_size_is_told(
    flag: Image.Image, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    flag.save(tmp_path / "a.png")
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", 1000)

    with pytest.raises(LayoutError, match="million pixels"):
        read_picture(str(tmp_path / "a.png"), PLACE, "#ffffff")
