"""Pen: matplotlib's graphics context, as far as a Drawing can follow it.

Duck-typed for the reason told in `renderer.py`. What needs pixels (snapping, antialiasing, sketch
lines) or has no place in a Drawing (links, ids, joins, caps) is accepted and left out.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from reportgen.render.figures.outlines import Box
from reportgen.render.figures.palette import mix

if TYPE_CHECKING:
    from matplotlib.backend_bases import GraphicsContextBase
    from matplotlib.transforms import Bbox
else:
    GraphicsContextBase = object

Colour = tuple[float, ...]
"""Red, green, blue and perhaps opacity, each 0-1."""

PAPER = "#ffffff"


@cache
def hexadecimal(rgba: Colour, alpha: float | None = None) -> str:
    """Give matplotlib's colour as `#rrggbb`; "" where it is invisible.

    A translucent colour is mixed with white paper. alpha: replaces the colour's own.
    """
    opacity = alpha if alpha is not None else rgba[3] if len(rgba) > 3 else 1.0
    if opacity <= 0:
        return ""
    colour = "#" + "".join(f"{round(255 * channel):02x}" for channel in rgba[:3])
    return colour if opacity >= 1 else mix(PAPER, colour, opacity)


class Pen(GraphicsContextBase):
    """Colour, width and dashes of lines, opacity, and the rectangle to draw within."""

    def __init__(self) -> None:
        self.colour: Colour = (0.0, 0.0, 0.0, 1.0)
        self.width = 1.0
        self.dashes: tuple[float, ...] = ()
        self.alpha: float | None = None
        self.box: Box | None = None

    @property
    def stroke(self) -> str:
        """Colour of lines as `#rrggbb`, "" where none is drawn."""
        return hexadecimal(self.colour, self.alpha) if self.width > 0 else ""

    def fill(self, face: Any) -> str:
        """Give the colour of a surface that matplotlib calls `face`; None is no surface."""
        return "" if face is None else hexadecimal(tuple(map(float, face)), self.alpha)

    def copy_properties(self, gc: Any) -> None:
        """Take over everything from another pen."""
        vars(self).update(vars(gc))

    def restore(self) -> None:
        """End of an artist: nothing to give back."""

    def set_foreground(self, fg: Any, isRGBA: bool = False) -> None:  # noqa: N803
        """Set the colour of lines and text."""
        if not isRGBA:
            from matplotlib.colors import to_rgba

            fg = to_rgba(fg)
        self.colour = tuple(map(float, fg))

    def set_alpha(self, alpha: float | None) -> None:
        """Set an opacity that replaces the colours' own; None for theirs."""
        self.alpha = alpha

    def set_linewidth(self, w: float) -> None:
        """Set the width of lines, in pt."""
        self.width = float(w)

    def set_dashes(self, dash_offset: float, dash_list: Any) -> None:
        """Set the lengths on and off, in pt; None for solid. The offset is left out."""
        self.dashes = () if dash_list is None else tuple(float(length) for length in dash_list)

    def set_clip_rectangle(self, rectangle: Bbox | None) -> None:
        """Draw inside a rectangle only."""
        self.box = None
        if rectangle is not None:
            left, bottom, right, top = (float(edge) for edge in rectangle.extents)
            self.box = (left, bottom, right, top)

    def set_clip_path(self, path: Any) -> None:
        """Draw inside an outline only: refused, a Drawing has no such thing."""
        if path is not None:
            raise NotImplementedError("drawings are clipped by rectangles, not by outlines")

    def set_hatch(self, hatch: str | None) -> None:
        """Fill with lines: refused, a Drawing has no such thing."""
        if hatch is not None:
            raise NotImplementedError("drawings have plain surfaces, no hatching")

    def _leave_out(self, *args: Any, **kwargs: Any) -> None:
        """Accept a property that has no place in a Drawing."""

    set_antialiased = set_capstyle = set_gid = set_hatch_color = _leave_out
    set_hatch_linewidth = set_joinstyle = set_sketch_params = set_snap = set_url = _leave_out
