"""Limits: between which shares a word for a quantity holds."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

from reportgen.verify.claims.lexicon import ApproximationWords
from reportgen.verify.claims.speech import Speech

_EXACT = 1e-6


@dataclass(frozen=True, slots=True)
class Limits:
    """Limits of a share in per cent, None for none; strict: the limit itself is not within.

    said: the expressions of both, where they are numbers of the survey themselves.
    """

    low: float | Fraction | None = None
    high: float | Fraction | None = None
    low_strict: bool = False
    high_strict: bool = False
    said: tuple[str, str] | None = None

    def fit(self, share: Fraction) -> bool:
        """Whether a share (0-1) lies within them."""
        per_cent = share * 100
        if self.low is not None and (
            per_cent < self.low or (self.low_strict and per_cent == self.low)
        ):
            return False
        if self.high is None:
            return True
        return per_cent < self.high or (per_cent == self.high and not self.high_strict)

    def expression(self, share: str) -> str:
        """Give the claim of one share as an expression."""
        ends = self._ends
        low = f"{share} >{'' if self.low_strict else '='} {ends[0]}"
        high = f"{share} <{'' if self.high_strict else '='} {ends[1]}"
        said = [low] * (self.low is not None) + [high] * (self.high is not None)
        return " and ".join(said)

    def counted(self, items: str) -> str:
        """Give how many of some items lie within them, as an expression."""
        low, high = self._ends
        call = f"count({items}, {'more_than' if self.low_strict else 'at_least'}={low})"
        if self.high is None:
            return call
        return f"{call} - count({items}, {'at_least' if self.high_strict else 'more_than'}={high})"

    @property
    def _ends(self) -> tuple[str, str]:
        """The limits as expressions."""
        return self.said or (_told(self.low, math.floor), _told(self.high, math.ceil))


def approximate(speech: Speech, words: ApproximationWords, per_cent: float) -> Limits:
    """Give the limits that a word like "almost" sets around a number in per cent."""
    if words.most:
        return Limits(high=speech.threshold(words.most))
    below, above = _end(speech, words.below), _end(speech, words.above)
    low = None if below is None else per_cent - below
    high = None if above is None else per_cent + above
    return Limits(low, high, words.strict and below == 0, words.strict and above == 0)


def _end(speech: Speech, name: str) -> float | None:
    """Give how far a share may lie from a number; None for any distance."""
    if name == "any":
        return None
    return 0.0 if name == "0" else speech.threshold(name)


def _told(value: float | Fraction | None, away: Callable[[Fraction], int]) -> str:
    """Give a limit with four decimals, rounded so that it lets through what the limit does."""
    scaled = Fraction(value or 0) * 10_000
    nearest = round(scaled)
    whole = nearest if abs(float(scaled) - nearest) < _EXACT else away(scaled)
    return f"{whole / 10_000:.7g}"
