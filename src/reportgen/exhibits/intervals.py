"""The ends of intervals, as they are printed."""

from __future__ import annotations

from dataclasses import replace

from reportgen.estimates import interval
from reportgen.estimates.model import Estimate
from reportgen.exhibits.basis import Basis
from reportgen.exhibits.model import Quantity
from reportgen.exhibits.quantities import DECIMALS

Ends = tuple[Quantity | None, Quantity | None]


def interval_of(found: Estimate, basis: Basis, printed: Quantity) -> Ends:
    """Give the ends of the interval of a mean or a share that is printed as `printed`."""
    ends = interval(basis.estimates, found, basis.publication.settings.intervals)
    return (None, None) if ends is None else ends_of(printed, ends.low, ends.high, basis)


def ends_of(printed: Quantity, low: float, high: float, basis: Basis) -> Ends:
    """Give both ends with the way back of what they are about."""
    decimals = DECIMALS.get(printed.unit, 0)
    return tuple(  # type: ignore[return-value]
        replace(
            printed,
            text=basis.language.number(value, decimals),
            value=value,
            statistic=f"{which}_of_interval",
        )
        for which, value in (("low", low), ("high", high))
    )
