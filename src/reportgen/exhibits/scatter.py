"""Scatter: one point a pair of means, with the line that fits them best."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from reportgen.estimates import mean
from reportgen.exhibit_specs import ScatterSpec, SeriesSpec
from reportgen.exhibits.axes import zoom_step, zoomed_axis
from reportgen.exhibits.basis import Basis
from reportgen.exhibits.errors import SpecProblems
from reportgen.exhibits.mean_bars import means_axis
from reportgen.exhibits.model import Axis, FittedLine, Point, Quantity, Scatter, Statement
from reportgen.exhibits.named_ends import not_long
from reportgen.exhibits.note_sentences import (
    bases_told,
    coding_told,
    remark_told,
    subject_told,
)
from reportgen.exhibits.paired_means import ends_told, paired, quoted_labels
from reportgen.exhibits.pairs import Pair
from reportgen.exhibits.phrases import NOTHING, fill, sentences
from reportgen.exhibits.quantities import quantity
from reportgen.exhibits.source import source

FEWEST_POINTS = 3
"""A line through fewer points tells nothing."""

FLAT = 1e-9
"""Slope, and spread of x, that count as none."""


@dataclass(frozen=True, slots=True)
class _Placed:
    """A pair and both its means."""

    pair: Pair
    x: Quantity
    y: Quantity


def scatter(
    figure_id: str, spec: ScatterSpec, basis: Basis, problems: SpecProblems
) -> Scatter | None:
    """Take a figure's spec, give the figure; None when a problem was noted or no point is left.

    Problems: those of `coded_items` and `pairs_of`.
    """
    pairs = paired({"x": spec.x, "y": spec.y}, spec.pair_by, basis, problems)
    placed = [_place(pair, basis) for pair in pairs]
    shown = [one for one in placed if one.x.value is not None and one.y.value is not None]
    if not shown:
        return None
    line = fitted([(one.x.value or 0.0, one.y.value or 0.0) for one in shown])
    x_axis, y_axis = _axes(shown, spec, basis)
    return Scatter(
        id=figure_id,
        title=spec.title,
        points=tuple(Point(one.pair.stub, one.x, one.y) for one in shown),
        x_axis=x_axis,
        y_axis=y_axis,
        line=line if spec.line else None,
        note=_note(spec, pairs, placed, (x_axis, y_axis), line, basis),
        source=source((basis.edition,), basis),
        alt=_alt(shown, spec, line if spec.line else None, basis),
    )


def fitted(points: Sequence[tuple[float, float]]) -> FittedLine | None:
    """Give the line of least squares; None for few points, or points over one another."""
    n = len(points)
    if n < FEWEST_POINTS:
        return None
    mean_x, mean_y = sum(x for x, _ in points) / n, sum(y for _, y in points) / n
    spread = sum((x - mean_x) ** 2 for x, _ in points)
    if spread <= FLAT:
        return None
    slope = sum((x - mean_x) * (y - mean_y) for x, y in points) / spread
    return FittedLine(slope, mean_y - slope * mean_x)


def _place(pair: Pair, basis: Basis) -> _Placed:
    x, y = (
        quantity(mean(basis.estimates, item, edition=basis.edition), basis.language)
        for item in (pair.first, pair.second)
    )
    return _Placed(pair, x, y)


def _axes(shown: Sequence[_Placed], spec: ScatterSpec, basis: Basis) -> tuple[Axis, Axis]:
    scale = basis.codebook.scale_of(shown[0].pair.first)
    values = [[one.x.value or 0.0 for one in shown], [one.y.value or 0.0 for one in shown]]
    step = zoom_step(max(each) - min(each) for each in values)
    zoom = partial(zoomed_axis, scale=scale, step=step, language=basis.language)
    x, y = (
        zoom(each, label=_axis_label(series, basis, shown))
        for each, series in zip(values, (spec.x, spec.y), strict=True)
    )
    return x, y


def _axis_label(series: SeriesSpec, basis: Basis, shown: Sequence[_Placed]) -> str:
    ends = means_axis(basis.codebook.scale_of(shown[0].pair.first), basis.language).ticks
    word = basis.language.word("axis_mean_of")
    return word.format(series=series.label, low=ends[0].text, high=ends[-1].text)


# --- note and alternative text ----------------------------------------------------------------


def _note(
    spec: ScatterSpec,
    pairs: Sequence[Pair],
    placed: Sequence[_Placed],
    axes: tuple[Axis, Axis],
    line: FittedLine | None,
    basis: Basis,
) -> Statement:
    language = basis.language
    numbers = [number for one in placed for number in (one.x, one.y)]
    fit = fill(language.word("note_fitted_line")) if spec.line and line else NOTHING
    return sentences(
        (
            subject_told(spec.subject, "figure", language),
            fill(language.word("note_points"), units=basis.codebook.unit_many),
            coding_told([item for pair in pairs for item in (pair.first, pair.second)], basis),
            _part_of_scale(pairs, axes, basis),
            fit,
            bases_told([_base(number, basis) for number in numbers if number.n], language),
            _missing(placed, basis),
            remark_told(spec.remark),
        )
    )


def _part_of_scale(pairs: Sequence[Pair], axes: tuple[Axis, Axis], basis: Basis) -> Statement:
    """Say that the axes show a part of the scale only."""
    ends = means_axis(basis.codebook.scale_of(pairs[0].first), basis.language).ticks
    whole = ends[0].value, ends[-1].value
    if all((axis.ticks[0].value, axis.ticks[-1].value) == whole for axis in axes):
        return NOTHING
    low, high = (Quantity(end.text, end.value, "number", "coding") for end in (ends[0], ends[-1]))
    return fill(basis.language.word("note_part_of_scale"), low=low, high=high)


def _base(number: Quantity, basis: Basis) -> Quantity:
    n, own = number.n or 0, number.categories
    text = basis.language.number(n)
    return Quantity(text, float(n), "count", "n", number.item, own, number.edition, number.where, n)


def _missing(placed: Sequence[_Placed], basis: Basis) -> Statement:
    """Say how many points are left out since a mean rests on too few answers."""
    language = basis.language
    hidden = sum(one.x.suppressed or one.y.suppressed for one in placed)
    if not hidden:
        return NOTHING
    least = basis.estimates.minimum_count
    count = Quantity(language.count_word(hidden), float(hidden), "count", "count")
    fewest = Quantity(language.number(least), float(least), "count", "minimum-count")
    key = "note_points_hidden_one" if hidden == 1 else "note_points_hidden"
    return fill(language.word(key), count=count, least=fewest)


def _alt(
    shown: Sequence[_Placed], spec: ScatterSpec, line: FittedLine | None, basis: Basis
) -> Statement:
    """Name the ends on both axes and which way the line runs."""
    language = basis.language
    count = Quantity(language.count_word(len(shown)), float(len(shown)), "count", "count")
    labels = quoted_labels({"x": spec.x, "y": spec.y}, language)
    key = "alt_scatter" if len(shown) > 1 else "alt_scatter_one"
    what = fill(language.word(key), count=count, **labels)
    told = [
        (labels["x"], [(one.pair.stub, one.x) for one in shown]),
        (labels["y"], [(one.pair.stub, one.y) for one in shown]),
    ]
    runs = NOTHING
    if line is not None:
        way = "flat" if abs(line.slope) <= FLAT else "rises" if line.slope > 0 else "falls"
        runs = fill(language.word(f"alt_line_{way}"), **labels)
    return not_long(sentences((what, *ends_told(told, language, most), runs)) for most in (2, 1))
