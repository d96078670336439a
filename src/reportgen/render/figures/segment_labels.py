"""Labels inside segments, at one scale for all of a figure: each stays within its segment."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportgen.render.figures.lettering import Lettering
from reportgen.render.figures.model import Label

BESIDE = 1.0
"""Least space between a label and the ends of its segment, in pt."""

ABOVE = 0.75
"""Least space above and below a label, in pt."""

SMALLEST = 5.5
"""Size that labels shrink to at most, in pt; one that does not fit then is left out."""


@dataclass(frozen=True, slots=True)
class SegmentLabel:
    """A label, the middle of its segment, and the segment's size, all in pt."""

    text: str
    x: float
    y: float
    width: float
    height: float
    colour: str
    lettering: Lettering

    @property
    def fit(self) -> float:
        """Scale at which the label just fits, at most 1; 0 for a label without text."""
        if not self.text:
            return 0.0
        across = (self.width - 2 * BESIDE) / self.lettering.width(self.text)
        upright = (self.height - 2 * ABOVE) / self.lettering.capital
        return min(1.0, across, upright)

    @property
    def least(self) -> float:
        """Scale below which the label could not be read."""
        return min(1.0, SMALLEST / self.lettering.size)


def set_labels(labels: Sequence[SegmentLabel]) -> tuple[Label | None, ...]:
    """Take labels, set them at the largest scale at which all fit; None for what cannot fit."""
    fits = [label.fit if label.fit >= label.least else None for label in labels]
    scale = min((fit for fit in fits if fit is not None), default=1.0)
    return tuple(
        None if fit is None else _set(label, scale) for label, fit in zip(labels, fits, strict=True)
    )


def _set(label: SegmentLabel, scale: float) -> Label:
    lettering = label.lettering.scaled(scale)
    baseline = label.y - lettering.capital / 2
    return lettering.line(label.text, label.x, baseline, "centre", label.colour)
