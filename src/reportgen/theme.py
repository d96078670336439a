"""Theme: an agency's measures, fonts, type scale and colours, one set for pages and figures.

A theme file (`content/themes/<name>.yaml`) is a complete `Theme`. Lengths of pages are in millimetres,
sizes of type in points, colours as `#rrggbb`.
"""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Annotated, Literal, get_args

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from reportgen.errors import Place, Problem, ProjectError, did_you_mean
from reportgen.files import locate, read_yaml
from reportgen.reads import is_file, read_bytes

Colour = Annotated[str, StringConstraints(pattern=r"^#[0-9a-fA-F]{6}$")]
ColourName = Literal[
    "ink", "muted", "accent", "accent_dark", "accent_light", "tint", "rule", "paper", "link"
]
StyleName = Literal[
    "cover_title", "cover_subtitle", "cover_label",
    "h1", "h2", "h3", "number",
    "body", "lead", "quote", "attribution", "signature", "list", "note", "note_mark",
    "caption", "exhibit_note", "figure", "figure_strong", "figure_small",
    "box_title", "box_heading", "box_text",
    "table_head", "table_cell", "table_stub",
    "toc1", "toc2", "toc3", "running", "imprint", "reference",
]  # fmt: skip


NEEDED_FACES = ("text", "italic", "strong")
"""Faces that running text is set in, whatever the styles name."""
LEAST_ROOM = 40.0
"""How wide running text, and how high a page's text, must be at least, in mm."""

Fault = tuple[tuple[str, ...], str, str, str]
"""Key path in the theme file, rule, message, hint."""


class Strict(BaseModel):
    """A frozen model that knows all its keys."""

    model_config = ConfigDict(extra="forbid", frozen=True, allow_inf_nan=False)


class FaceSpec(Strict):
    """A font file: in an installed font package, or in the project folder when package is ""."""

    package: str = ""
    file: str


class Page(Strict):
    """The sheet and its grid, in mm.

    left, right, top, bottom: margins of the full width, which exhibits and headings use.
    indent: how far running text stands in from the left margin.
    head, foot: distance of running head and foot (baselines) from the sheet's edges.
    """

    width: float = Field(gt=50)
    height: float = Field(gt=50)
    left: float = Field(ge=0)
    right: float = Field(ge=0)
    top: float = Field(ge=0)
    bottom: float = Field(ge=0)
    indent: float = Field(ge=0)
    head: float = Field(ge=0)
    foot: float = Field(ge=0)


class Style(Strict):
    """How one kind of text is set. before, after: space in pt; indent: from the left, in pt.

    balance: lines of about the same length (headings), so that no word is left alone.
    """

    face: str
    size: float = Field(gt=0)
    leading: float = Field(gt=0)
    colour: ColourName = "ink"
    before: float = Field(default=0, ge=0)
    after: float = Field(default=0, ge=0)
    indent: float = Field(default=0, ge=0)
    align: Literal["left", "justify", "right", "centre"] = "left"
    hyphenate: bool = True
    balance: bool = False


class FigureStyle(Strict):
    """How figures are drawn.

    ramp: colours of the categories that take a stand, strongest answer first; a scale with other than
    len(ramp) categories takes colours evenly from it.  dont_know, not_relevant: greys set apart.
    bar, gap, group_gap: thickness of a bar, space between an item's bars and between items, in pt.
    stub: share (0-1) of the width given to the items' texts.
    """

    ramp: tuple[Colour, ...] = Field(min_length=2)
    dont_know: Colour
    not_relevant: Colour
    bar: float = Field(gt=0)
    gap: float = Field(ge=0)
    group_gap: float = Field(ge=0)
    stub: float = Field(gt=0, lt=1)


class Cover(Strict):
    """The first page: how high the coloured field reaches (0-1 of the sheet) and its colour."""

    field: float = Field(ge=0, le=1)
    colour: ColourName = "accent_dark"
    logo: str = ""


class Theme(Strict):
    """Everything about looks. faces: by name, used by styles; `fallback` faces fill in missing glyphs.

    Needed faces: text, italic, strong (used inside running text), and what the styles name.
    """

    name: str
    page: Page
    faces: dict[str, FaceSpec]
    fallback: tuple[str, ...] = ()
    colours: dict[ColourName, Colour]
    styles: dict[StyleName, Style]
    figure: FigureStyle
    cover: Cover

    def colour(self, name: ColourName) -> str:
        """Give the `#rrggbb` of a named colour; KeyError when the theme lacks it."""
        return self.colours[name]


def load_theme(root: Path, name: str) -> Theme:
    """Read and validate `content/themes/<name>.yaml`; ProjectError with all faults."""
    path = f"content/themes/{name}.yaml"
    theme = read_yaml(root, path, Theme)
    place = partial(locate, root, path)
    problems = [
        Problem(place(keys), rule, message, hint) for keys, rule, message, hint in _faults(theme)
    ]
    for face, spec in theme.faces.items():
        try:
            face_path(root, spec)
        except ProjectError as fault:
            problems.extend(replace(one, place=place(("faces", face))) for one in fault.problems)
    if problems:
        raise ProjectError(sorted(problems, key=lambda problem: problem.place))
    return theme


def face_path(root: Path, spec: FaceSpec) -> Path:
    """Find a font file; ProjectError when it or its package is not there, or it is no TrueType."""
    base = root
    if spec.package:
        known = spec.package.isidentifier() and importlib.util.find_spec(spec.package)
        if not known or known.origin is None:
            raise _no_font(spec, f"the font package {spec.package} is not installed")
        base = Path(known.origin).parent
    try:
        path = (base / spec.file).resolve()
        if not path.is_relative_to(base.resolve()) or not is_file(path):
            raise _no_font(spec, f"there is no font file {spec.file}")
        start = read_bytes(path)[:4]
    except (OSError, ValueError) as fault:
        raise _no_font(spec, f"the font file {spec.file} cannot be read: {fault}") from None
    if start == b"OTTO":
        raise _no_font(spec, f"{spec.file} has PostScript outlines, which cannot be set")
    if start not in {b"\x00\x01\x00\x00", b"true", b"ttcf"}:
        raise _no_font(spec, f"{spec.file} is no TrueType font")
    return path


def _no_font(spec: FaceSpec, message: str) -> ProjectError:
    hint = "name a TrueType file (.ttf) of an installed font package, or one in the project folder"
    return ProjectError([Problem(Place(spec.file), "missing-font", message, hint)])


def _faults(theme: Theme) -> Iterator[Fault]:
    """Give what is wrong between the parts of a theme, each part for itself being right."""
    for part, named, held in (
        ("colours", get_args(ColourName), theme.colours),
        ("styles", get_args(StyleName), theme.styles),
        ("faces", NEEDED_FACES, theme.faces),
    ):
        for name in named:
            if name not in held:
                message = f'the theme has no {part.removesuffix("s")} "{name}"'
                yield (part,), f"missing-{part.removesuffix('s')}", message, f'add "{name}: …"'
    for style_name, style in theme.styles.items():
        if style.face not in theme.faces:
            hint = did_you_mean(style.face, theme.faces)
            yield ("styles", style_name), "unknown-face", f'there is no face "{style.face}"', hint
    for face in theme.fallback:
        if face not in theme.faces:
            hint = did_you_mean(face, theme.faces)
            yield ("fallback",), "unknown-face", f'there is no face "{face}"', hint
    page = theme.page
    for room, key, what in (
        (page.width - page.left - page.right - page.indent, "width", "width"),
        (page.height - page.top - page.bottom, "height", "height"),
    ):
        if room < LEAST_ROOM:
            message = f"the margins leave text a {what} of {room:g} mm"
            yield ("page", key), "no-room", message, f"at least {LEAST_ROOM:g} mm are needed"
