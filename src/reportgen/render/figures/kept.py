"""Kept drawings: a figure that is drawn as it was before need not be drawn again.

A drawing depends on the figure, the theme, its font files, the language's hyphenation and the room it
has. Kept ones are plain lists of numbers and texts, and are read as nothing else.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import astuple, dataclass

from reportgen.cache import Cache, key_of, program_key
from reportgen.exhibits.model import Figure
from reportgen.render.figures.letters import Letters
from reportgen.render.figures.model import Curve, Drawing, Label, Point, Polygon, Shape
from reportgen.render.figures.registry import draw
from reportgen.theme import Theme

KIND = "drawings"
NAMES: dict[type[Shape], str] = {Polygon: "polygon", Curve: "curve", Label: "label"}


@dataclass(frozen=True, slots=True)
class Draughtsman:
    """Draws figures, or gives the drawings that are kept.

    type: what is to be known of the letters: digest of font files, language.
    """

    theme: Theme
    letters: Letters
    type: str
    cache: Cache

    def draw(self, figure: Figure, width: float, max_height: float) -> Drawing:
        """Take a figure, give its Drawing. width, max_height: in pt; see `registry.draw`."""
        if self.cache.folder is None:
            return draw(figure, width, self.theme, self.letters, max_height)
        room = f"{width} {max_height}"
        key = key_of([program_key(), repr(figure), repr(self.theme), self.type, room])
        kept = self.cache.get(KIND, key)
        drawing = decoded(kept) if kept is not None else None
        if drawing is None:
            drawing = draw(figure, width, self.theme, self.letters, max_height)
            self.cache.put(KIND, key, encoded(drawing))
        return drawing


def encoded(drawing: Drawing) -> bytes:
    """Give a drawing as bytes."""
    shapes = [[NAMES[type(shape)], *astuple(shape)] for shape in drawing.shapes]
    return json.dumps([drawing.width, drawing.height, shapes]).encode()


def decoded(data: bytes) -> Drawing | None:
    """Give the drawing that bytes hold; None where they hold none."""
    try:
        width, height, shapes = json.loads(data)
        return Drawing(_number(width), _number(height), tuple(map(_shape, shapes)))
    except (KeyError, TypeError, ValueError, RecursionError):
        return None


def _shape(told: Sequence[object]) -> Shape:
    name, *values = told
    if name == "polygon":
        points, fill, stroke, width = values
        return Polygon(_points(points), _text(fill), _text(stroke), _number(width))
    if name == "curve":
        points, stroke, width, dash = values
        lengths = tuple(map(_number, _list(dash)))
        return Curve(_points(points), _text(stroke), _number(width), lengths)
    if name != "label":
        raise ValueError(name)
    x, y, text, face, size, colour, angle = values
    words, looks = _text(text), _text(colour)
    return Label(_number(x), _number(y), words, _text(face), _number(size), looks, _number(angle))


def _points(told: object) -> tuple[Point, ...]:
    return tuple((_number(x), _number(y)) for x, y in map(_list, _list(told)))


def _list(told: object) -> list[object]:
    if not isinstance(told, list):
        raise TypeError(told)
    return told


def _number(told: object) -> float:
    if not isinstance(told, float | int):
        raise TypeError(told)
    return told


def _text(told: object) -> str:
    if not isinstance(told, str):
        raise TypeError(told)
    return told
