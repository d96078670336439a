"""Breaking down: the same estimates for each class of a background variable."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from reportgen.estimates.model import Estimates
from reportgen.estimates.sample import Mask, Sample
from reportgen.estimates.tally import tally_samples
from reportgen.estimates.variables import class_variable


def break_down(
    estimates: Estimates, variable: str, minimum_count: int = 0
) -> Mapping[str, Estimates]:
    """Take Estimates, give those of each class of a variable, in the codebook's order.

    minimum_count: what holds for the classes where it is larger than that of the whole. Every item
    of every wave is counted once a class. Raises UnknownVariable or WrongVariable.
    """
    return {
        value: _within(estimates, variable, value, max(minimum_count, estimates.minimum_count))
        for value in class_variable(estimates, variable).values
    }


def _within(estimates: Estimates, variable: str, value: str, least: int) -> Estimates:
    where = tuple(sorted({*estimates.where, (variable, value)}))
    samples = {
        year: Sample(sample.codebook, sample.wave, _rows(sample, variable, value))
        for year, sample in estimates.samples.items()
    }
    counted = tally_samples(estimates.codebook, samples, where, least, estimates.minimum_marks)
    return replace(counted, withheld=estimates.withheld)


def _rows(sample: Sample, variable: str, value: str) -> Mask:
    rows = sample.rows.copy()
    rows[sample.rows] = sample.classes[variable][value]
    return rows
