"""Axes: which numbers stand at a figure's edge, and from where to where it reaches."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from reportgen.answers.model import Scale
from reportgen.exhibits.model import Axis, Tick
from reportgen.language import Language

COUNT_TICKS = 5
"""Most steps of an axis of counts."""

ZOOM_TICKS = 6
"""Most steps of an axis that shows a part of a scale."""

FINE_STEPS = (0.05, 0.1, 0.2, 0.5)
"""Steps of an axis that shows a part of a scale; longer ones are whole."""

MARGIN = 0.06
"""Least space between an end of such an axis and the nearest value, as a share of their span."""

WIDEST_R = 1.0
"""Where an axis of correlations ends at most."""


def coding_axis(scale: Scale, language: Language, label: str) -> Axis:
    """Give the whole of a coded scale, a tick a code: from its lowest number to its highest."""
    codes = sorted(set(scale.values.values()))
    decimals = max(_decimals(code) for code in codes)
    return Axis(tuple(Tick(code, language.number(code, decimals)) for code in codes), label)


def count_axis(highest: float, language: Language, label: str) -> Axis:
    """Give an axis from 0 to the first round number that is not below `highest`."""
    step = _whole_step(max(highest, 1.0) / COUNT_TICKS)
    return _axis(0, math.ceil(max(highest, 1.0) / step), step, language, label)


def zoom_step(spans: Iterable[float]) -> float:
    """Give one step for axes side by side, from how far the values of each reach."""
    widest = max(spans, default=0.0) * (1 + 2 * MARGIN) / ZOOM_TICKS
    fine = next((step for step in FINE_STEPS if step >= widest - 1e-9), None)
    return _whole_step(widest) if fine is None else fine


def zoomed_axis(
    values: Sequence[float], scale: Scale, step: float, language: Language, label: str
) -> Axis:
    """Give the part of a coded scale that holds the values, in whole steps."""
    ends = min(scale.values.values()), max(scale.values.values())
    margin = MARGIN * (max(values) - min(values))
    first, last = math.floor(ends[0] / step + 1e-9), math.ceil(ends[1] / step - 1e-9)
    low = max(math.floor((min(values) - margin) / step + 1e-9), first)
    high = min(math.ceil((max(values) + margin) / step - 1e-9), last)
    if low >= high:
        low, high = max(low - 1, first), min(high + 1, last)
    return _axis(low, high, step, language, label)


def correlation_axis(values: Sequence[float], language: Language, label: str) -> Axis:
    """Give an axis that holds 0 and all the values (-1 to 1)."""
    low, high = min((0.0, *values)), max((0.0, *values))
    step = 0.1 if high - low <= 0.6 else 0.2 if high - low <= 1.2 else 0.5
    first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
    edge = round(WIDEST_R / step)
    return _axis(max(min(first, -1), -edge), min(max(last, 1), edge), step, language, label)


def _axis(first: int, last: int, step: float, language: Language, label: str) -> Axis:
    decimals = _decimals(step)
    values = (round(number * step, 6) for number in range(first, last + 1))
    return Axis(tuple(Tick(v, language.number(v, decimals if v else 0)) for v in values), label)


def _whole_step(least: float) -> float:
    """Give the first of 1, 2, 5, 10, 20, 50, … that is not below `least`."""
    power = 10.0 ** max(math.floor(math.log10(least)), 0) if least > 0 else 1.0
    return next(power * part for part in (1, 2, 5, 10) if power * part >= least - 1e-9)


def _decimals(number: float) -> int:
    return next((d for d in range(3) if abs(round(number, d) - number) < 1e-9), 2)
