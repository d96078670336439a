"""How far painting reaches: the box around what is painted between two points of a content stream.

Text counts with the points where it begins, curves with their ends; strokes with their middle.
"""

from __future__ import annotations

from collections.abc import Callable

from reportgen.verify.access.reading.model import Box
from reportgen.verify.access.reading.tokens import numbers

Matrix = tuple[float, float, float, float, float, float]
Point = tuple[float, float]
UNIT: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def multiplied(inner: Matrix, outer: Matrix) -> Matrix:
    """Give the matrix that does `inner` first."""
    a, b, c, d, e, f = inner
    g, h, i, j, k, m = outer
    return (
        a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j,
        e * g + f * i + k, e * h + f * j + m,
    )  # fmt: skip


class Extent:
    """Follows paths and text through the changes of the coordinate system."""

    def __init__(self) -> None:
        self._matrix = UNIT
        self._saved: list[Matrix] = []
        self._line = UNIT
        self._wanted = False
        self._path: list[Point] = []
        self._painted: list[Point] = []
        self.handlers: dict[bytes, Callable[[list[bytes]], None]] = {
            b"cm": self._change,
            b"m": self._point,
            b"l": self._point,
            b"c": self._point,
            b"v": self._point,
            b"y": self._point,
            b"re": self._rectangle,
            b"n": self._drop,
            b"Tm": self._place,
            b"Td": self._move,
            b"TD": self._move,
        }

    def start(self) -> None:
        """Begin to keep what is painted."""
        self._wanted, self._painted = True, []

    def stop(self) -> Box | None:
        """Give the box around what was painted since `start`; None where nothing was."""
        self._wanted = False
        if not self._painted:
            return None
        xs, ys = zip(*self._painted, strict=True)
        return min(xs), min(ys), max(xs), max(ys)

    def save(self) -> None:
        """Keep the coordinate system."""
        self._saved.append(self._matrix)

    def restore(self) -> None:
        """Go back to the coordinate system kept last."""
        if self._saved:
            self._matrix = self._saved.pop()

    def paint(self) -> None:
        """Count the path as painted; without a path, an image in the unit square."""
        if self._wanted:
            self._painted.extend(self._path or self._mapped((0, 0), (1, 0), (0, 1), (1, 1)))
        self._path = []

    def show(self) -> None:
        """Count text as shown where it begins."""
        if self._wanted:
            a, b, c, d, e, f = multiplied(self._line, self._matrix)
            del a, b, c, d
            self._painted.append((e, f))

    def _mapped(self, *points: Point) -> list[Point]:
        a, b, c, d, e, f = self._matrix
        return [(a * x + c * y + e, b * x + d * y + f) for x, y in points]

    def _change(self, operands: list[bytes]) -> None:
        values = numbers(operands)
        if len(values) == len(UNIT):
            a, b, c, d, e, f = values
            self._matrix = multiplied((a, b, c, d, e, f), self._matrix)

    def _point(self, operands: list[bytes]) -> None:
        if self._wanted:
            x, y = numbers(operands)[-2:]
            self._path.extend(self._mapped((x, y)))

    def _rectangle(self, operands: list[bytes]) -> None:
        if self._wanted:
            x, y, w, h = numbers(operands)[-4:]
            self._path.extend(self._mapped((x, y), (x + w, y), (x, y + h), (x + w, y + h)))

    def _drop(self, operands: list[bytes]) -> None:
        self._path = []

    def _place(self, operands: list[bytes]) -> None:
        if self._wanted:
            a, b, c, d, e, f = numbers(operands)[-6:]
            self._line = (a, b, c, d, e, f)

    def _move(self, operands: list[bytes]) -> None:
        if self._wanted:
            x, y = numbers(operands)[-2:]
            self._line = multiplied((1, 0, 0, 1, x, y), self._line)
