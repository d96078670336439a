"""Counting: how many gave each answer to each item in each wave."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import numpy as np
import numpy.typing as npt

from reportgen.answers.model import Codebook, Item, Scale, Survey, Wave
from reportgen.errors import AnswersError, Place, Problem, did_you_mean
from reportgen.estimates.model import Estimates, Tally, Where


def tally_survey(
    survey: Survey, where: Iterable[tuple[str, str]] = (), minimum_count: int = 0
) -> Estimates:
    """Take the Survey, give the Estimates: every item of every wave counted under one filter.

    Every category of an item's scale is counted, in scale order, used or not. `where` holds pairs
    of background variable and value, all of which must hold.
    Raises AnswersError when the codebook has no such variable or value.
    """
    condition: Where = tuple(sorted(set(where)))
    _check_condition(survey.codebook, condition)
    tallies: dict[tuple[str, int], Tally] = {}
    respondents: dict[int, int] = {}
    for year, wave in survey.waves.items():
        rows = _rows(wave, condition)
        respondents[year] = int(np.count_nonzero(rows))
        for tally in _tallies(survey.codebook, wave, rows, condition):
            tallies[tally.item, year] = tally
    return Estimates(survey.codebook, condition, tallies, respondents, minimum_count)


def _check_condition(codebook: Codebook, where: Where) -> None:
    problems = [
        Problem(Place(codebook.path), *fault)
        for variable, value in where
        for fault in _faults(codebook, variable, value)
    ]
    if problems:
        raise AnswersError(problems)


def _faults(codebook: Codebook, variable: str, value: str) -> Iterator[tuple[str, str, str]]:
    if variable not in codebook.background:
        message = f'there is no background variable "{variable}"'
        yield "unknown-background", message, did_you_mean(variable, codebook.background)
        return
    values = codebook.background[variable].values
    if not values:
        message = f'the background variable "{variable}" is a number and cannot be filtered on'
        yield "number-as-filter", message, "add a background variable with classes of it"
    elif value not in values:
        message = f'the background variable "{variable}" has no value "{value}"'
        yield "unknown-background-value", message, did_you_mean(value, values)


def _rows(wave: Wave, where: Where) -> npt.NDArray[np.bool_]:
    rows = np.ones(wave.respondents, dtype=np.bool_)
    for variable, value in where:
        rows &= (wave.background[variable] == value).to_numpy(dtype=np.bool_)
    return rows


def _tallies(
    codebook: Codebook, wave: Wave, rows: npt.NDArray[np.bool_], where: Where
) -> Iterator[Tally]:
    """Count all items of one scale at once: one comparison a category, not one an item."""
    year = wave.info.year
    codes = wave.answers.to_numpy().T
    if not rows.all():
        codes = codes[:, rows]
    position = {item: column for column, item in enumerate(wave.answers.columns)}
    for scale, items in _by_scale(codebook, position):
        counts = _counts(codes[[position[item.id] for item in items]], scale)
        ids = [category.id for category in scale.categories]
        for item, row in zip(items, counts, strict=True):
            yield Tally(item.id, year, where, dict(zip(ids, row, strict=True)))


def _by_scale(codebook: Codebook, columns: Iterable[str]) -> Iterator[tuple[Scale, Sequence[Item]]]:
    items = [codebook.items[column] for column in columns]
    for scale in codebook.scales.values():
        of_scale = [item for item in items if item.scale == scale.id]
        if of_scale:
            yield scale, of_scale


def _counts(codes: npt.NDArray[np.integer], scale: Scale) -> list[list[int]]:
    """Give one row an item, one column a category, from codes with one row an item."""
    found = [np.count_nonzero(codes == c.code, axis=1) for c in scale.categories]
    counts: list[list[int]] = np.column_stack(found).tolist()
    return counts
