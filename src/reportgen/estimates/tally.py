"""Counting: how many gave each answer to each item in each wave."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

import numpy as np
import numpy.typing as npt

from reportgen.answers.model import Codebook, Item, Scale, Survey, Wave
from reportgen.errors import AnswersError, Place, Problem, did_you_mean
from reportgen.estimates.model import Estimates, MarkTally, Tally, Where
from reportgen.estimates.population import RESPONDENT
from reportgen.estimates.sample import Sample
from reportgen.estimates.tally_marks import tally_marks
from reportgen.estimates.weights import Floats


def tally_survey(
    survey: Survey,
    where: Iterable[tuple[str, str]] = (),
    minimum_count: int = 0,
    minimum_marks: int = 0,
) -> Estimates:
    """Take the Survey, give the Estimates: every item of every wave counted under one filter.

    Every category of an item's scale is counted, in scale order, used or not. `where` holds pairs
    of background variable and value (or `respondent` and id), all of which must hold.
    Raises AnswersError when the codebook has no such variable or value.
    """
    condition: Where = tuple(sorted(set(where)))
    _check_condition(survey.codebook, condition)
    samples = {
        year: Sample(survey.codebook, wave, _rows(wave, condition))
        for year, wave in survey.waves.items()
    }
    return tally_samples(survey.codebook, samples, condition, minimum_count, minimum_marks)


def tally_samples(
    codebook: Codebook,
    samples: Mapping[int, Sample],
    where: Where,
    minimum_count: int,
    minimum_marks: int = 0,
) -> Estimates:
    """Take the respondents of each wave, give their Estimates. where: the filter they passed."""
    tallies: dict[tuple[str, int], Tally] = {}
    marks: dict[tuple[str, int], MarkTally] = {}
    for year, sample in samples.items():
        for tally in _tallies(sample, where):
            tallies[tally.item, year] = tally
        for mark_tally in tally_marks(sample, where):
            marks[mark_tally.item, year] = mark_tally
    respondents = {year: int(np.count_nonzero(sample.rows)) for year, sample in samples.items()}
    return Estimates(
        codebook, where, tallies, respondents, minimum_count, marks, samples, minimum_marks
    )


def _check_condition(codebook: Codebook, where: Where) -> None:
    problems = [
        Problem(Place(codebook.path), *fault)
        for variable, value in where
        for fault in _faults(codebook, variable, value)
    ]
    if problems:
        raise AnswersError(problems)


def _faults(codebook: Codebook, variable: str, value: str) -> Iterator[tuple[str, str, str]]:
    if variable == RESPONDENT:
        return
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
        if variable == RESPONDENT:
            rows &= np.asarray(wave.answers.index == value, dtype=np.bool_)
        else:
            rows &= (wave.background[variable] == value).to_numpy(dtype=np.bool_)
    return rows


def _tallies(sample: Sample, where: Where) -> Iterator[Tally]:
    """Count all items of one scale at once: one comparison a category, not one an item."""
    year, answers = sample.wave.info.year, sample.wave.answers
    position = {item: column for column, item in enumerate(answers.columns)}
    for scale, items in _by_scale(sample.codebook, position):
        found = sample.matrix[[position[item.id] for item in items]]
        ids = [category.id for category in scale.categories]
        counts = _counts(found, scale)
        if sample.weights is None:
            for item, row in zip(items, counts, strict=True):
                yield Tally(item.id, year, where, dict(zip(ids, row, strict=True)))
            continue
        weights, squares = (_weighed(found, scale, sample.weights**power) for power in (1, 2))
        for item, row, weight, square in zip(items, counts, weights, squares, strict=True):
            by_id = (dict(zip(ids, sums, strict=True)) for sums in (weight, square))
            yield Tally(item.id, year, where, dict(zip(ids, row, strict=True)), *by_id)


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


def _weighed(codes: npt.NDArray[np.integer], scale: Scale, weights: Floats) -> list[list[float]]:
    """Give as `_counts`, but the weights of the respondents rather than how many they are."""
    found = [(codes == c.code) @ weights for c in scale.categories]
    sums: list[list[float]] = np.column_stack(found).tolist()
    return sums
