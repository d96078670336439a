"""Theme: an agency's measures, fonts, type scale and colours, one set for pages and figures.

A theme file (`content/themes/<name>.yaml`) is a complete `Theme`. Lengths of pages are in millimetres,
sizes of type in points, colours as `#rrggbb`.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from reportgen.files import read_yaml

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


class Strict(BaseModel):
    """A frozen model that knows all its keys."""

    model_config = ConfigDict(extra="forbid", frozen=True)


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
    return read_yaml(root, f"content/themes/{name}.yaml", Theme)
