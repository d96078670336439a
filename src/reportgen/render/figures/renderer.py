"""Renderer: matplotlib's drawing calls become shapes of a Drawing.

Lines, surfaces and text keep their nature: text is never turned into outlines or formulas, so that
the page can set it in its own fonts. One pixel of matplotlib's is one point.

`RendererBase` is followed to the letter (a test holds that) but only type checkers see it as the
base class: its module loads matplotlib's text layout, which searches the machine for fonts.
"""

from __future__ import annotations

import logging
import math
from collections.abc import Iterator, Sequence
from itertools import cycle, islice
from typing import TYPE_CHECKING, Any, NoReturn

from reportgen.render.figures.letters import Letters
from reportgen.render.figures.model import Curve, Drawing, Label, Polygon, Shape
from reportgen.render.figures.outlines import clip_line, clip_surface, pieces
from reportgen.render.figures.pen import Pen, hexadecimal

if TYPE_CHECKING:
    from matplotlib.backend_bases import RendererBase
    from matplotlib.path import Path
    from matplotlib.transforms import Transform
else:
    RendererBase = object

# Without a home to write in, matplotlib warns on standard error unless its logger has a handler.
logging.getLogger("matplotlib").addHandler(logging.NullHandler())


class DrawingRenderer(RendererBase):
    """Collects what artists draw. width, height: of the drawing, in pt."""

    dpi = 72.0
    _raster_depth = 0
    _rasterizing = False

    def __init__(self, width: float, height: float, letters: Letters) -> None:
        self.width, self.height = width, height
        self._letters = letters
        self._shapes: list[Shape] = []

    def drawing(self) -> Drawing:
        """Give everything drawn so far."""
        return Drawing(self.width, self.height, tuple(self._shapes))

    def put(self, shape: Shape) -> None:
        """Add a shape on top of the others."""
        self._shapes.append(shape)

    # -- lines and surfaces

    def draw_path(self, gc: Any, path: Path, transform: Transform, rgbFace: Any = None) -> None:  # noqa: N803
        """Draw the pieces of a path: closed and filled ones as polygons, others as curves."""
        fill, stroke, box = gc.fill(rgbFace), gc.stroke, gc.box
        if not fill and not stroke:
            return
        for points, closed in pieces(path, transform):
            if closed and not gc.dashes and box is None:
                self.put(Polygon(points, fill, stroke, gc.width if stroke else 0.0))
                continue
            surface = clip_surface(points, box)
            if fill and surface:
                self.put(Polygon(surface, fill))
            for line in clip_line((*points, points[0]) if closed else points, box):
                if stroke:
                    self.put(Curve(line, stroke, gc.width, gc.dashes))

    def draw_markers(
        self, gc: Any, marker_path: Path, marker_trans: Transform, path: Path,
        trans: Transform, rgbFace: Any = None,  # noqa: N803
    ) -> None:  # fmt: skip
        """Draw the same small outline at every point of a path."""
        for points, _ in path.iter_segments(trans, simplify=False):
            if len(points):
                x, y = points[-2:]
                self.draw_path(gc, marker_path, _moved(marker_trans, x, y), rgbFace)

    def draw_path_collection(
        self, gc: Any, master_transform: Transform, paths: Sequence[Path], all_transforms: Any,
        offsets: Any, offset_trans: Transform, facecolors: Any, edgecolors: Any, linewidths: Any,
        linestyles: Any, antialiaseds: Any, urls: Any, offset_position: Any, *,
        hatchcolors: Any = None,
    ) -> None:  # fmt: skip
        """Draw many paths, every property taken in turn; matplotlib first asks with no paths."""
        if not len(paths) or not len(facecolors) + len(edgecolors):
            return
        count = max(len(paths), len(all_transforms), len(offsets))
        for path, own, offset, face, edge, width, style in islice(
            zip(
                cycle(paths), _turns(all_transforms), _turns(offset_trans.transform(offsets)),
                _turns(facecolors), _turns(edgecolors), _turns(linewidths), _turns(linestyles),
                strict=False,
            ),
            count,
        ):  # fmt: skip
            pen = Pen()
            pen.copy_properties(gc)
            pen.set_linewidth(0.0 if edge is None or width is None else width)
            if edge is not None:
                pen.set_foreground(edge, isRGBA=True)
            if style is not None:
                pen.set_dashes(*style)
            x, y = (0.0, 0.0) if offset is None else offset
            if math.isfinite(x) and math.isfinite(y):
                self.draw_path(pen, path, _placed(master_transform, own, x, y), face)

    # -- text

    def draw_text(
        self, gc: Any, x: float, y: float, s: str, prop: Any, angle: float,
        ismath: Any = False, mtext: Any = None,
    ) -> None:  # fmt: skip
        """Draw one line, as it is written: no formulas. The first family names the face."""
        colour = hexadecimal(gc.colour, gc.alpha)
        face, size = prop.get_family()[0], float(prop.get_size_in_points())
        if s and colour:
            self.put(Label(float(x), float(y), s, face, size, colour, float(angle)))

    def get_text_width_height_descent(
        self, s: str, prop: Any, ismath: Any
    ) -> tuple[float, float, float]:
        """Measure one line in the theme's face, in pt."""
        face, size = prop.get_family()[0], float(prop.get_size_in_points())
        descent = self._letters.descent(face, size)
        return (
            self._letters.width(s, face, size),
            self._letters.ascent(face, size) + descent,
            descent,
        )

    def _get_font_height_metrics(self, prop: Any) -> tuple[float, float, float]:
        """Give ascent, descent and line gap; without it matplotlib would look for a font file."""
        _, height, descent = self.get_text_width_height_descent("", prop, False)
        return height - descent, descent, 0.0

    # -- the rest of the interface

    def new_gc(self) -> Pen:
        """Give a fresh pen."""
        return Pen()

    def flipy(self) -> bool:
        """Tell that y goes upwards."""
        return False

    def get_canvas_width_height(self) -> tuple[float, float]:
        """Give the drawing's size, in pt."""
        return self.width, self.height

    def points_to_pixels(self, points: Any) -> Any:
        """Give the same: a pixel is a point."""
        return points

    def get_image_magnification(self) -> float:
        """Give 1: there are no images."""
        return 1.0

    def option_image_nocomposite(self) -> bool:
        """Tell matplotlib not to join images."""
        return True

    def option_scale_image(self) -> bool:
        """Tell that images cannot be scaled."""
        return False

    def _refuse(self, *args: Any, **kwargs: Any) -> NoReturn:
        """Refuse what has no place in a Drawing."""
        raise NotImplementedError("a Drawing holds lines, plain surfaces and text only")

    def _ignore(self, *args: Any, **kwargs: Any) -> None:
        """Take note of nothing."""

    draw_image = draw_gouraud_triangles = draw_quad_mesh = draw_tex = get_texmanager = _refuse
    start_rasterizing = start_filter = _refuse
    open_group = close_group = stop_rasterizing = stop_filter = _ignore


def _turns(values: Any) -> Iterator[Any]:
    """Give values in turn without end; None for ever where there are none."""
    return cycle(values) if len(values) else cycle((None,))


def _moved(transform: Transform, x: float, y: float) -> Transform:
    from matplotlib.transforms import Affine2D

    return transform + Affine2D().translate(x, y)


def _placed(master: Transform, own: Any, x: float, y: float) -> Transform:
    """Give the transform of one path of a collection: its own matrix, the master's, the offset."""
    from matplotlib.transforms import Affine2D

    whole = master if own is None else Affine2D(own) + master
    return _moved(whole, x, y) if x or y else whole
