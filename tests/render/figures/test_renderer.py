"""Every drawing call of matplotlib's becomes shapes, for whatever chart comes next."""

from __future__ import annotations

import math

import numpy as np
import pytest
from matplotlib import font_manager
from matplotlib.backend_bases import GraphicsContextBase, RendererBase
from matplotlib.collections import LineCollection, PathCollection, PolyCollection
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Circle, Rectangle
from matplotlib.path import Path
from matplotlib.text import Text
from matplotlib.transforms import Bbox, IdentityTransform

from reportgen.render.figures.letters import Letters
from reportgen.render.figures.model import Curve, Drawing, Label, Polygon
from reportgen.render.figures.pen import Pen
from reportgen.render.figures.renderer import DrawingRenderer


@pytest.fixture
def sheet() -> Figure:
    """A Figure on which one pixel is one point."""
    return Figure(figsize=(2, 1), dpi=72, frameon=False)


def draw(sheet: Figure, letters: Letters) -> Drawing:
    renderer = DrawingRenderer(144.0, 72.0, letters)
    sheet.draw(renderer)
    return renderer.drawing()


def public(kind: type) -> set[str]:
    return {name for name in dir(kind) if not name.startswith("_")}


def test_the_renderer_has_every_method_of_matplotlibs() -> None:
    assert public(RendererBase) <= public(DrawingRenderer)


def test_the_pen_takes_every_property_of_matplotlibs() -> None:
    setters = {name for name in public(GraphicsContextBase) if name.startswith("set_")}

    assert setters <= public(Pen)


def test_a_whole_chart_with_axes_is_drawn_without_a_font_of_matplotlibs(
    sheet: Figure, even: Letters, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*args: object, **kwargs: object) -> None:
        raise AssertionError("looked for a font file")

    monkeypatch.setattr(font_manager.FontManager, "_find_fonts_by_props", refuse)
    monkeypatch.setattr(font_manager.FontManager, "findfont", refuse)
    axes = sheet.add_axes((0.2, 0.2, 0.7, 0.7))
    axes.plot([0, 1, 2], [1, 3, 2], color="#112233", linewidth=1.5, linestyle="--")
    axes.scatter([0, 1, 2], [2, 1, 3], s=16, color="#445566")
    axes.set_title("Kr. $5 & {mere} <til> $6", family="strong", fontsize=9)
    for text in (*axes.get_xticklabels(), *axes.get_yticklabels()):
        text.set_family("text")

    drawing = draw(sheet, even)

    (title,) = [s for s in drawing.shapes if isinstance(s, Label) and s.face == "strong"]
    assert title.text == "Kr. $5 & {mere} <til> $6"
    assert title.size == 9
    (line,) = [s for s in drawing.shapes if isinstance(s, Curve) and s.stroke == "#112233"]
    assert len(line.dash) == 2
    assert line.width == 1.5
    assert sum(isinstance(s, Polygon) and s.fill == "#445566" for s in drawing.shapes) == 3


def test_text_stands_where_its_measures_put_it(sheet: Figure, even: Letters) -> None:
    sheet.add_artist(Text(100, 20, "abcd", family="text", fontsize=10, ha="right", color="#123456"))
    sheet.artists[-1].set_transform(IdentityTransform())

    assert draw(sheet, even).shapes == (Label(80, 20, "abcd", "text", 10, "#123456"),)


def test_text_can_be_turned(sheet: Figure, even: Letters) -> None:
    sheet.text(0.5, 0.5, "op", family="text", rotation=90)

    (label,) = draw(sheet, even).shapes

    assert isinstance(label, Label)
    assert label.angle == 90


def test_curves_are_flattened_finely(sheet: Figure, even: Letters) -> None:
    sheet.add_artist(Circle((70, 30), 20, facecolor="#010203", linewidth=0, transform=None))

    (circle,) = draw(sheet, even).shapes

    assert isinstance(circle, Polygon)
    assert circle.fill == "#010203"
    radii = [math.hypot(x - 70, y - 30) for x, y in circle.points]
    assert radii == pytest.approx([20] * len(radii), abs=0.02)
    middles = [
        math.hypot((a + c) / 2 - 70, (b + d) / 2 - 30)
        for (a, b), (c, d) in zip(circle.points, circle.points[1:], strict=False)
    ]
    assert min(middles) > 19.97


def test_a_closed_outline_is_stroked_in_one_piece(sheet: Figure, even: Letters) -> None:
    box = Rectangle((1, 2), 3, 4, facecolor="#ff0000", edgecolor="#0000ff", linewidth=2)
    box.set_transform(IdentityTransform())
    sheet.add_artist(box)

    (shape,) = draw(sheet, even).shapes

    corners = ((1, 2), (4, 2), (4, 6), (1, 6))
    assert shape == Polygon(corners, "#ff0000", "#0000ff", 2)


def test_a_missing_value_is_a_gap_in_the_line(sheet: Figure, even: Letters) -> None:
    line = Line2D([0, 1, np.nan, 3, 4], [0, 1, 1, 1, 0], color="black", linewidth=1)
    line.set_transform(IdentityTransform())
    sheet.add_artist(line)

    assert [s.points for s in draw(sheet, even).shapes] == [((0, 0), (1, 1)), ((3, 1), (4, 0))]


def test_what_lies_outside_the_clip_rectangle_is_cut_off(sheet: Figure, even: Letters) -> None:
    line = Line2D([0, 20], [5, 5], color="black", linewidth=1, transform=IdentityTransform())
    area = Rectangle((8, 0), 8, 20, facecolor="red", edgecolor="blue", linewidth=1)
    area.set_transform(IdentityTransform())
    for artist in (line, area):
        sheet.add_artist(artist)
        artist.set_clip_box(Bbox.from_extents(2, 2, 12, 10))

    shapes = draw(sheet, even).shapes

    (kept,) = [s for s in shapes if isinstance(s, Polygon)]
    assert set(kept.points) == {(8, 2), (12, 2), (12, 10), (8, 10)}
    assert kept.stroke == "", "the cut edge is no edge"
    assert {s.points for s in shapes if isinstance(s, Curve)} == {
        ((2, 5), (12, 5)),
        ((8, 10), (8, 2)),
    }


def test_a_collection_takes_its_properties_in_turn(sheet: Figure, even: Letters) -> None:
    squares = [[(x, 0), (x + 1, 0), (x + 1, 1), (x, 1)] for x in range(3)]
    sheet.add_artist(
        PolyCollection(
            squares, facecolors=["#ff0000", "#00ff00"], linewidths=0, transform=IdentityTransform()
        )
    )

    assert [s.fill for s in draw(sheet, even).shapes] == ["#ff0000", "#00ff00", "#ff0000"]


def test_a_collection_of_lines_has_widths_and_dashes(sheet: Figure, even: Letters) -> None:
    sheet.add_artist(
        LineCollection(
            [[(0, 0), (9, 0)], [(0, 1), (9, 1)]], colors=["#111111"], linewidths=[1, 2],
            linestyles=["-", (0, (3, 1))], transform=IdentityTransform(),
        )
    )  # fmt: skip

    assert draw(sheet, even).shapes == (
        Curve(((0, 0), (9, 0)), "#111111", 1),
        Curve(((0, 1), (9, 1)), "#111111", 2, (6, 2)),
    )


def test_one_shape_at_many_places(sheet: Figure, even: Letters) -> None:
    square = Path([(-1, -1), (1, -1), (1, 1), (-1, 1), (-1, -1)], closed=True)
    points = PathCollection(
        [square], sizes=[1, 4], offsets=[(10, 10), (30, 10), (np.nan, 0)], linewidths=0,
        facecolors=["#123123"], offset_transform=IdentityTransform(),
    )  # fmt: skip
    points.set_transform(IdentityTransform())
    sheet.add_artist(points)

    first, second = draw(sheet, even).shapes

    assert first.points == ((9, 9), (11, 9), (11, 11), (9, 11))
    assert second.points == ((28, 8), (32, 8), (32, 12), (28, 12))


def test_translucent_colours_are_mixed_with_the_paper(sheet: Figure, even: Letters) -> None:
    box = Rectangle((0, 0), 1, 1, facecolor="#ff0000", linewidth=0, alpha=0.5)
    sheet.add_artist(box)
    sheet.add_artist(Rectangle((0, 0), 1, 1, facecolor="#ff0000", linewidth=0, alpha=0))

    assert [s.fill for s in draw(sheet, even).shapes] == ["#ff8080"]


def test_a_dashed_outline_is_a_surface_and_a_curve(sheet: Figure, even: Letters) -> None:
    box = Rectangle((0, 0), 2, 1, facecolor="#ff0000", edgecolor="#000000", linestyle=(0, (2, 1)))
    box.set_transform(IdentityTransform())
    sheet.add_artist(box)

    surface, outline = draw(sheet, even).shapes

    assert surface == Polygon(((0, 0), (2, 0), (2, 1), (0, 1)), "#ff0000")
    assert isinstance(outline, Curve)
    assert outline.points[0] == outline.points[-1]


def test_what_has_no_place_in_a_drawing_is_refused(sheet: Figure, even: Letters) -> None:
    sheet.figimage(np.zeros((4, 4)))

    with pytest.raises(NotImplementedError, match="plain surfaces and text"):
        draw(sheet, even)


def test_hatching_is_refused(sheet: Figure, even: Letters) -> None:
    sheet.add_artist(Rectangle((0, 0), 1, 1, hatch="/"))

    with pytest.raises(NotImplementedError, match="hatching"):
        draw(sheet, even)
