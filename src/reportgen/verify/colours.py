"""How different two colours look, to most people and to those who see colours otherwise."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from math import atan2, cos, degrees, exp, hypot, radians, sin

Triple = tuple[float, float, float]
Matrix = tuple[Triple, Triple, Triple]

VISIONS: Mapping[str, Matrix] = {
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
"""Linear RGB as it is seen without one kind of cone: Machado, Oliveira and Fernandes 2009, severity 1."""

_XYZ: Matrix = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)
_WHITE: Triple = (0.95047, 1.0, 1.08883)
"""sRGB to XYZ, and its white (D65)."""


@cache
def lab(colour: str, vision: str = "") -> Triple:
    """Give CIELAB of `#rrggbb`; vision: as someone with it sees the colour, "" for most people."""
    linear = _linear(colour)
    if vision:
        red, green, blue = _times(VISIONS[vision], linear)
        linear = _within(red), _within(green), _within(blue)
    x, y, z = (part / white for part, white in zip(_times(_XYZ, linear), _WHITE, strict=True))
    x, y, z = _root(x), _root(y), _root(z)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def difference(colour: str, other: str, vision: str = "") -> float:
    """Give the difference of two colours (CIEDE2000): 1 is just seen, 100 is black and white."""
    return delta_e(lab(colour, vision), lab(other, vision))


def delta_e(one: Triple, other: Triple) -> float:
    """Give CIEDE2000 of two CIELAB colours, after Sharma, Wu and Dalal 2005."""
    (l1, a1, b1), (l2, a2, b2) = one, other
    mean_chroma = (hypot(a1, b1) + hypot(a2, b2)) / 2
    greyness = 0.5 * (1 - _seventh(mean_chroma))
    a1, a2 = a1 * (1 + greyness), a2 * (1 + greyness)
    c1, c2 = hypot(a1, b1), hypot(a2, b2)
    h1, h2 = degrees(atan2(b1, a1)) % 360, degrees(atan2(b2, a2)) % 360
    turn, hue = _hues(h1, h2, coloured=c1 * c2 > 0)
    lightness, chroma = (l1 + l2) / 2, (c1 + c2) / 2
    weight = (
        1 - 0.17 * cos(radians(hue - 30)) + 0.24 * cos(radians(2 * hue))
        + 0.32 * cos(radians(3 * hue + 6)) - 0.20 * cos(radians(4 * hue - 63))
    )  # fmt: skip
    away = (lightness - 50) ** 2
    by_light = (l2 - l1) / (1 + 0.015 * away / (20 + away) ** 0.5)
    by_chroma = (c2 - c1) / (1 + 0.045 * chroma)
    by_hue = 2 * (c1 * c2) ** 0.5 * sin(radians(turn / 2)) / (1 + 0.015 * chroma * weight)
    rotated = -2 * _seventh(chroma) * sin(radians(60 * exp(-(((hue - 275) / 25) ** 2))))
    return float((by_light**2 + by_chroma**2 + by_hue**2 + rotated * by_chroma * by_hue) ** 0.5)


def _hues(h1: float, h2: float, *, coloured: bool) -> tuple[float, float]:
    """Give the turn from one hue to another, and the hue between them, in degrees."""
    if not coloured:
        return 0.0, h1 + h2
    turn = (h2 - h1 + 180) % 360 - 180
    if abs(h2 - h1) == 180:
        turn = h2 - h1
    return turn, (h1 + turn / 2) % 360


def _seventh(chroma: float) -> float:
    return float((chroma**7 / (chroma**7 + 25.0**7)) ** 0.5)


def _linear(colour: str) -> Triple:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return _unbent(red), _unbent(green), _unbent(blue)


def _unbent(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def _within(part: float) -> float:
    return min(max(part, 0.0), 1.0)


def _root(part: float) -> float:
    return float(part ** (1 / 3)) if part > 216 / 24389 else (24389 / 27 * part + 16) / 116


def _times(matrix: Matrix, triple: Triple) -> Triple:
    x, y, z = (sum(a * b for a, b in zip(row, triple, strict=True)) for row in matrix)
    return x, y, z
