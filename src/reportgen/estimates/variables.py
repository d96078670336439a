"""What can be averaged, correlated and compared: coded items, numbers, classes of respondents."""

from __future__ import annotations

from collections.abc import Mapping

from reportgen.answers.model import Background
from reportgen.estimates.lookup import (
    NoCoding,
    NotAsked,
    UnknownVariable,
    WrongVariable,
    tally_of,
)
from reportgen.estimates.model import Estimates
from reportgen.estimates.sample import Mask, Sample
from reportgen.estimates.weights import Floats


def sample_of(estimates: Estimates, name: str, edition: int) -> Sample:
    """Give the respondents of a wave; NotAsked (about `name`) for a year that was not read."""
    if edition not in estimates.samples:
        raise NotAsked(name, edition, sorted(estimates.samples))
    return estimates.samples[edition]


def coded_item(estimates: Estimates, item: str, edition: int) -> Floats:
    """Give the declared number of each respondent's answer, NaN for one that takes no stand.

    Raises UnknownItem, NotAsked or NoCoding.
    """
    tally_of(estimates, item, edition)
    scale = estimates.codebook.scale_of(item)
    if not scale.values:
        raise NoCoding(item, scale.id)
    return sample_of(estimates, item, edition).coded(item)


def values_of(estimates: Estimates, name: str, edition: int) -> Floats:
    """Give the numbers of an item, or of a background variable that is a number; NaN for none.

    Raises UnknownVariable, NotAsked, NoCoding or WrongVariable.
    """
    codebook = estimates.codebook
    if name in codebook.items:
        return coded_item(estimates, name, edition)
    if name not in codebook.background:
        raise UnknownVariable(name, [*codebook.background, *codebook.items], or_item=True)
    if codebook.background[name].values:
        raise WrongVariable(name, number=False)
    return sample_of(estimates, name, edition).numbers(name)


def class_variable(estimates: Estimates, variable: str) -> Background:
    """Give a background variable that has classes; raises UnknownVariable or WrongVariable."""
    background = estimates.codebook.background
    if variable not in background:
        raise UnknownVariable(variable, background)
    if not background[variable].values:
        raise WrongVariable(variable, number=True)
    return background[variable]


def classes_of(estimates: Estimates, variable: str, edition: int) -> Mapping[str, Mask]:
    """Give who is in each class of a background variable, in the codebook's order.

    Raises UnknownVariable, WrongVariable or NotAsked.
    """
    class_variable(estimates, variable)
    return sample_of(estimates, variable, edition).classes[variable]
