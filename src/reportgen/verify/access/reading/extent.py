"""How far painting reaches: the box around what is painted between two points of a content stream.

Text counts with the points where it begins, curves with their handles, strokes with their middle.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from reportgen.verify.access.reading.model import Box
from reportgen.verify.access.reading.tokens import numbers

Matrix = tuple[float, float, float, float, float, float]
Point = tuple[float, float]
UNIT: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
SQUARE = ((0.0, 0.0), (1.0, 0.0), (0.0, 1.0), (1.0, 1.0))


def multiplied(inner: Matrix, outer: Matrix) -> Matrix:
    """Give the matrix that does `inner` first."""
    a, b, c, d, e, f = inner
    g, h, i, j, k, m = outer
    return (
        a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j,
        e * g + f * i + k, e * h + f * j + m,
    )  # fmt: skip


class Extent:
    """Follows paths and text through the changes of the coordinate system.

    Points are kept as written and made numbers when their path is painted.
    """

    def __init__(self) -> None:
        self._matrix = self._line = UNIT
        self._saved: list[Matrix] = []
        self._wanted = False
        self._path: list[bytes] = []
        self._corners: list[Point] = []
        self._painted: list[Point] = []
        self.handlers: dict[bytes, Callable[[list[bytes]], None]] = {
            **dict.fromkeys((b"m", b"l", b"c", b"v", b"y"), self._points),
            **dict.fromkeys((b"Td", b"TD"), self._move),
            b"cm": self._change,
            b"re": self._rectangle,
            b"n": self._drop,
            b"BT": self._begin_text,
            b"Tm": self._place,
        }

    def start(self) -> None:
        """Begin to keep what is painted."""
        self._wanted, self._painted, self._path = True, [], []

    def stop(self) -> Box | None:
        """Give the box around what was painted since `start`; None where nothing was."""
        self._wanted = False
        return _around(self._painted) if self._painted else None

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
            values = numbers(self._path)
            points = [*zip(values[::2], values[1::2], strict=False), *self._corners]
            self._keep(points or SQUARE)
        self._drop([])

    def show(self) -> None:
        """Count text as shown where it begins."""
        if self._wanted:
            self._painted.append(self._mapped(*self._line[4:]))

    def _keep(self, points: Sequence[Point]) -> None:
        left, bottom, right, top = _around(points)
        corners = (left, bottom), (left, top), (right, bottom), (right, top)
        self._painted.extend(self._mapped(x, y) for x, y in corners)

    def _mapped(self, x: float, y: float) -> Point:
        a, b, c, d, e, f = self._matrix
        return a * x + c * y + e, b * x + d * y + f

    def _change(self, operands: list[bytes]) -> None:
        self._matrix = multiplied(_matrix(operands), self._matrix)

    def _points(self, operands: list[bytes]) -> None:
        if self._wanted:
            self._path.extend(operands)

    def _rectangle(self, operands: list[bytes]) -> None:
        if self._wanted:
            x, y, width, height = (*numbers(operands), 0.0, 0.0, 0.0, 0.0)[:4]
            self._corners.extend(((x, y), (x + width, y + height)))

    def _drop(self, operands: list[bytes]) -> None:
        self._path, self._corners = [], []

    def _begin_text(self, operands: list[bytes]) -> None:
        self._line = UNIT

    def _place(self, operands: list[bytes]) -> None:
        if self._wanted:
            self._line = _matrix(operands)

    def _move(self, operands: list[bytes]) -> None:
        if self._wanted:
            x, y = (*numbers(operands), 0.0, 0.0)[:2]
            self._line = multiplied((1.0, 0.0, 0.0, 1.0, x, y), self._line)


def _around(points: Sequence[Point]) -> Box:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return min(xs), min(ys), max(xs), max(ys)


def _matrix(operands: list[bytes]) -> Matrix:
    values = numbers(operands)
    if len(values) != len(UNIT):
        return UNIT
    a, b, c, d, e, f = values
    return a, b, c, d, e, f
