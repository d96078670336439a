"""The change of a mean between two waves."""

from __future__ import annotations

from dataclasses import replace

from reportgen.estimates.mean import mean
from reportgen.estimates.model import Estimate, Estimates


def mean_change(estimates: Estimates, item: str, first: int, last: int) -> Estimate:
    """Give the mean in `last` minus the mean in `first`, in units of the coding, unrounded.

    A change that rests on a suppressed mean is suppressed; `n` is that of the later wave.
    Raises UnknownItem, NotAsked or NoCoding.
    """
    before, after = (mean(estimates, item, edition=year) for year in (first, last))
    value = None
    if before.value is not None and after.value is not None:
        value = after.value - before.value
    return replace(
        after,
        statistic="difference",
        value=value,
        edition=(first, last),
        suppressed=before.suppressed or after.suppressed,
        sd=None,
    )
