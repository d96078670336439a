"""Size: "markedly", "slightly" beside a word for a change or a difference."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from reportgen.rounding import whole_points
from reportgen.verify.claims import expressions
from reportgen.verify.claims.lexicon import ComparisonWords, SizeWords
from reportgen.verify.claims.phrases import Hit
from reportgen.verify.claims.scene import Scene


@dataclass(frozen=True, slots=True)
class Size:
    """A word of size and its limits in whole percentage points."""

    hit: Hit
    at_least: float | None
    at_most: float | None

    def fits(self, points: Fraction) -> bool:
        """Whether a change or difference is of that size, as it is printed: in whole points."""
        points_printed = abs(whole_points(points))
        if self.at_least is not None and points_printed < self.at_least:
            return False
        return self.at_most is None or points_printed <= self.at_most

    def expression(self, value: str) -> str:
        """Give the claim as an expression; half a point is rounded up."""
        if self.at_least is not None:
            return f"abs({value}) >= {expressions.number(self.at_least - 0.5)}"
        return f"abs({value}) < {expressions.number((self.at_most or 0) + 0.5)}"


def sizes_of(scene: Scene, hit: Hit) -> tuple[Size, ...]:
    """Give the words of size right before or after a claim word."""
    return tuple(
        _size(scene, other, other.meaning)
        for other in scene.hits
        if isinstance(other.meaning, SizeWords) and _beside(scene, other, hit)
    )


def _beside(scene: Scene, size: Hit, hit: Hit) -> bool:
    if scene.clause_at(size.start) != scene.clause_at(hit.start):
        return False
    if hit.start - 2 <= size.end <= hit.start:
        return True
    taken = any(isinstance(h.meaning, ComparisonWords) and h.start == size.end for h in scene.hits)
    return hit.end <= size.start <= hit.end + 1 and not taken


def _size(scene: Scene, hit: Hit, words: SizeWords) -> Size:
    threshold = scene.speech.threshold
    return Size(
        hit,
        threshold(words.at_least) if words.at_least else None,
        threshold(words.at_most) if words.at_most else None,
    )
