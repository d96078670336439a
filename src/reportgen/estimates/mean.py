"""The mean of an item under the coding that its scale declares."""

from __future__ import annotations

import math

import numpy as np

from reportgen.estimates.lookup import UnknownClass
from reportgen.estimates.model import Estimate, Estimates
from reportgen.estimates.sample import Mask
from reportgen.estimates.suppression import too_few, withheld_within
from reportgen.estimates.variables import classes_of, coded_item, sample_of
from reportgen.estimates.weights import Floats, effective_n


def mean(
    estimates: Estimates, item: str, *, edition: int, within: tuple[str, str] | None = None
) -> Estimate:
    """Give the mean over those who took a stand, with its standard deviation (`sd`).

    within: only respondents with that value of a background variable. Where nobody took a stand
    the mean is undefined: value None, n 0. Under weights mean and deviation are weighted, `n` is
    not. Raises UnknownItem, NotAsked, NoCoding, UnknownVariable, WrongVariable or UnknownClass.
    """
    if within is None:
        return _mean(estimates, item, edition)
    variable, value = within
    classes = classes_of(estimates, variable, edition)
    if value not in classes:
        raise UnknownClass(value, variable, classes)
    return _mean(estimates, item, edition, within, classes[value])


def means_by(
    estimates: Estimates, item: str, variable: str, *, edition: int
) -> tuple[Estimate, ...]:
    """Give the mean within each class of a background variable, in the codebook's order.

    Raises UnknownItem, NotAsked, NoCoding, UnknownVariable or WrongVariable.
    """
    classes = classes_of(estimates, variable, edition)
    return tuple(
        _mean(estimates, item, edition, (variable, value), members)
        for value, members in classes.items()
    )


def _mean(
    estimates: Estimates,
    item: str,
    edition: int,
    within: tuple[str, str] | None = None,
    members: Mask | None = None,
) -> Estimate:
    values = coded_item(estimates, item, edition)
    some = ~np.isnan(values) if members is None else members & ~np.isnan(values)
    n = int(np.count_nonzero(some))
    suppressed = too_few(n, estimates.minimum_count) or withheld_within(
        estimates, item, edition, within
    )
    weights = sample_of(estimates, item, edition).weights
    known = None if weights is None else weights[some]
    shown = n > 0 and not suppressed
    value, sd = _moments(values[some], known) if shown else (None, None)
    return Estimate(
        statistic="mean",
        unit="mean",
        value=value,
        item=item,
        categories=estimates.codebook.scale_of(item).substantive,
        edition=edition,
        where=estimates.where if within is None else tuple(sorted({*estimates.where, within})),
        base="substantive",
        n=None if suppressed else n,
        suppressed=suppressed,
        effective_n=None if known is None or suppressed else _kish(known),
        sd=sd,
    )


def _moments(values: Floats, weights: Floats | None) -> tuple[float | None, float | None]:
    """Give mean and standard deviation (n - 1; under weights 1 - sum of squared shares)."""
    if weights is None:
        sd = float(values.std(ddof=1)) if len(values) > 1 else None
        return float(values.sum()) / len(values), sd
    total = float(weights.sum())
    if not total:
        return None, None
    shares = weights / total
    value = float(weights @ values) / total
    rest = 1 - float(shares @ shares)
    spread = float(shares @ (values - value) ** 2)
    return value, math.sqrt(spread / rest) if rest > 1e-12 else None


def _kish(weights: Floats) -> float:
    return effective_n(float(weights.sum()), float(weights @ weights))
