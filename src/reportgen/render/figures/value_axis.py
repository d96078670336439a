"""Value axis: upright lines at its ticks, their numbers above, and what is measured above these."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from reportgen.exhibits.model import Axis
from reportgen.render.figures.lettering import Lettering
from reportgen.render.figures.model import Label
from reportgen.render.figures.sheet import Sheet

APART = 0.7
"""Least space between two numbers, share of their size."""

HAIRLINE = 0.5
"""Width of the lines, in pt."""

LABEL_GAP = 3.0
"""Between what is measured and the numbers, beyond the leading, in pt."""


@dataclass(frozen=True, slots=True)
class ValueAxis:
    """An axis from `left` to `right`, in pt."""

    axis: Axis
    left: float
    right: float
    lettering: Lettering

    def x(self, value: float) -> float:
        """Give the place of a number; one beyond an end stands at the end."""
        first, last = self.axis.ticks[0].value, self.axis.ticks[-1].value
        share = (value - first) / (last - first) if last > first else 0.0
        return self.left + (self.right - self.left) * min(max(share, 0.0), 1.0)

    @property
    def heading(self) -> tuple[str, ...]:
        """What is measured, in lines."""
        return self.lettering.balance(self.axis.label, self.right - self.left)

    @property
    def height(self) -> float:
        """From the top of what is measured down to the numbers' baseline."""
        lines = len(self.heading)
        return lines * self.lettering.leading + LABEL_GAP * bool(lines) + self.lettering.capital

    def draw_lines(self, sheet: Sheet, bottom: float, top: float, colour: str) -> None:
        """Draw an upright line at every tick that has a number."""
        places = [self.x(tick.value) for tick in self.axis.ticks]
        sheet.rule([((x, bottom), (x, top)) for x in places], colour, [HAIRLINE])

    def write(self, sheet: Sheet, baseline: float) -> None:
        """Set the numbers on `baseline`, and what is measured above them."""
        text = self.lettering
        lines = self.heading
        for number, line in enumerate(lines):
            y = baseline + LABEL_GAP + (len(lines) - number) * text.leading
            sheet.write(text.line(line, self.left, y))
        for label in self.numbers(baseline):
            sheet.write(label)

    def numbers(self, baseline: float) -> tuple[Label, ...]:
        """Give the numbers of the ticks, every second, third, … where they have no room."""
        text = self.lettering
        labels = [
            text.line(tick.text, self.x(tick.value), baseline, "centre") for tick in self.axis.ticks
        ]
        return thinned(labels, text)


def thinned(labels: Sequence[Label], text: Lettering) -> tuple[Label, ...]:
    """Give labels in a row, every second, third, … where they would run into each other."""
    for step in range(1, len(labels) + 1):
        chosen = labels[::step]
        if all(
            one.x + text.width(one.text) + APART * text.size <= other.x
            for one, other in pairwise(chosen)
        ):
            return tuple(chosen)
    return ()
