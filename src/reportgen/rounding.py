"""The one rounding authority: every digit that is printed was rounded here, once.

Ties go away from zero ("half up" of the size): 12.5 per cent is 13, a rise of 7.5 points is 8 and a
fall of 7.5 points is 8 as well, since prose prints the size and says the direction in words. Halves
that went up for one sign and down for the other would give one change two sizes.

A value that was computed in floating point may stand beside the tie it means: `0.285 * 100` is
28.499999999999996. Values come from counts, and a ratio of counts that is not a tie is at least
1/(2n) away from one, a difference of two such ratios at least 1/(2nm). So a float within `TIE` of a
tie is that tie, for all bases with n * m < 500 million; larger surveys pass a `Fraction`, which is
decided exactly.
"""

from __future__ import annotations

import math
from decimal import Decimal
from fractions import Fraction

TIE = 1e-9
"""How near to a tie, in units of the last digit kept, a float counts as the tie."""

LARGE = 2.0**40
"""From here on, in the same units, a float is too coarse for `TIE` and is taken at its word."""


def half_up(value: float | Fraction, decimals: int = 0) -> Decimal:
    """Give `value` with that many decimals, ties away from zero, never "-0".

    The result has exactly `decimals` decimals: half_up(2, 1) is Decimal("2.0").
    Raises ValueError for a value that is not finite and for negative `decimals`.
    """
    if decimals < 0:
        raise ValueError(f"decimals must be 0 or more, not {decimals}")
    if isinstance(value, Fraction | int):
        size = _exact(Fraction(value), decimals)
    else:
        size = _nearest(value, decimals)
    digits = tuple(int(digit) for digit in str(size))
    return Decimal((int(value < 0 and size > 0), digits, -decimals))


def whole_percent(share: float | Fraction) -> int:
    """Give a share (0-1) in whole per cent: 0.285 is 29."""
    return int(half_up(share * 100))


def whole_points(points: float | Fraction) -> int:
    """Give a difference in whole percentage points, signed: -7.5 is -8, -0.4 is 0."""
    return int(half_up(points))


def _exact(value: Fraction, decimals: int) -> int:
    scaled: Fraction = abs(value) * 10**decimals
    return (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)


def _nearest(value: float, decimals: int) -> int:
    if not math.isfinite(value):
        raise ValueError(f"{value} cannot be rounded")
    scaled: float = abs(value) * 10.0**decimals
    if scaled >= LARGE:
        return _exact(Fraction(value), decimals)
    return math.floor(scaled + (0.5 + max(TIE, 4 * math.ulp(scaled))))
