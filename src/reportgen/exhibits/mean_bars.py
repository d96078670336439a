"""Grouped bars of means: one row an item, one bar a class of a background variable."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reportgen.answers.model import Scale
from reportgen.estimates import UnanswerableError, mean, means_by
from reportgen.estimates.model import Estimate
from reportgen.estimates.variables import class_variable
from reportgen.exhibit_specs import MeanBarsSpec
from reportgen.exhibits.axes import coding_axis
from reportgen.exhibits.basis import Basis
from reportgen.exhibits.class_labels import class_labels
from reportgen.exhibits.coded import CodedItems, coded_items
from reportgen.exhibits.errors import SpecProblems
from reportgen.exhibits.intervals import interval_of
from reportgen.exhibits.model import Axis, BarRow, CategoryBars, Quantity, Statement, ValueBar
from reportgen.exhibits.named_ends import Named, named_ends
from reportgen.exhibits.note_sentences import (
    class_bases_told,
    coding_told,
    remark_told,
    subject_told,
    suppressed_told,
    undefined_told,
)
from reportgen.exhibits.phrases import NOTHING, fill, sentences
from reportgen.exhibits.quantities import quantity
from reportgen.exhibits.source import source
from reportgen.exhibits.stubs import stubs_of
from reportgen.language import Language

MOST_CLASSES = 6
"""How many bars side by side can be told apart by their colours."""


def mean_bars(
    figure_id: str, spec: MeanBarsSpec, basis: Basis, problems: SpecProblems
) -> CategoryBars | None:
    """Take a figure's spec, give the figure; None when a problem was noted or nobody answered.

    Problems: those of `coded_items` and `stubs_of`, `unknown-background`, `wrong-variable`,
    `many-classes`.
    """
    coded = coded_items(("items",), spec.items, basis, problems)
    labels = _classes(spec, basis, problems)
    items = coded.answered(basis) if coded else ()
    stubs = stubs_of(items, spec.stub, basis, problems)
    if coded is None or not labels or not items or len(stubs) < len(items):
        return None
    means = {
        item: means_by(basis.estimates, item, spec.by, edition=basis.edition)
        for item in _ordered(items, spec, basis)
    }
    rows = tuple(BarRow(stubs[item], _bars(found, basis)) for item, found in means.items())
    short = class_labels(basis.codebook.background[spec.by], basis.codebook.unit_many)
    by_class = dict(zip(short.values(), zip(*means.values(), strict=True), strict=True))
    return CategoryBars(
        id=figure_id,
        title=spec.title,
        series=labels,
        rows=rows,
        axis=means_axis(coded.scale, basis.language),
        note=_note(spec, coded, rows, by_class, basis),
        source=source((basis.edition,), basis),
        alt=_alt(rows, tuple(by_class), spec.by, basis),
    )


def means_axis(scale: Scale, language: Language) -> Axis:
    """Give an axis of means over the whole of their scale, with the scale's ends in its label."""
    axis = coding_axis(scale, language, "")
    ends = {"low": axis.ticks[0].text, "high": axis.ticks[-1].text}
    return Axis(axis.ticks, language.word("axis_mean").format(**ends))


def value_bar(series: int, found: Estimate, basis: Basis) -> ValueBar:
    """Give the bar of a mean, with its interval."""
    printed = quantity(found, basis.language)
    return ValueBar(series, printed, printed.text, *interval_of(found, basis, printed))


def bars_begin(axis: Axis, language: Language) -> Statement:
    """Say at which number the bars begin, since a reader expects nought."""
    first = axis.ticks[0]
    if first.value == 0:
        return NOTHING
    begin = Quantity(first.text, first.value, "number", "coding")
    return fill(language.word("note_bars_begin"), begin=begin)


def _classes(spec: MeanBarsSpec, basis: Basis, problems: SpecProblems) -> tuple[str, ...]:
    """Give the labels of the classes; () where a problem was noted."""
    try:
        labels = tuple(class_variable(basis.estimates, spec.by).values.values())
    except UnanswerableError as fault:
        problems.add(("by",), fault.rule, fault.message, fault.hint)
        return ()
    if len(labels) <= MOST_CLASSES:
        return labels
    message = f'"{spec.by}" has {len(labels)} classes, more than bars can be told apart by colour'
    problems.add(("by",), "many-classes", message, 'show it with "kind: mean-table"')
    return ()


def _ordered(items: Sequence[str], spec: MeanBarsSpec, basis: Basis) -> Sequence[str]:
    """Give the items by their mean over everyone, the highest first, or as they are listed."""
    if spec.order == "questionnaire":
        return items
    means = {item: mean(basis.estimates, item, edition=basis.edition).value for item in items}
    return sorted(items, key=lambda item: -_or_least(means[item]))


def _or_least(value: float | None) -> float:
    return float("-inf") if value is None else value


def _bars(found: Sequence[Estimate], basis: Basis) -> tuple[ValueBar, ...]:
    return tuple(value_bar(series, one, basis) for series, one in enumerate(found))


# --- note and alternative text ----------------------------------------------------------------


def _note(
    spec: MeanBarsSpec,
    coded: CodedItems,
    rows: Sequence[BarRow],
    by_class: Mapping[str, Sequence[Estimate]],
    basis: Basis,
) -> Statement:
    language = basis.language
    numbers = [bar.value for row in rows for bar in row.bars]
    return sentences(
        (
            subject_told(spec.subject, "figure", language),
            fill(language.word("note_means"), units=basis.codebook.unit_many),
            coding_told(coded.answered(basis), basis),
            bars_begin(means_axis(coded.scale, language), language),
            class_bases_told(by_class, language),
            suppressed_told(numbers, basis),
            undefined_told(numbers, language),
            remark_told(spec.remark),
        )
    )


def base_of(bar: ValueBar, language: Language) -> Quantity:
    """Give the N behind a bar: of those whose answers have a value."""
    found, n = bar.value, bar.value.n or 0
    text, own = language.number(n), found.categories
    return Quantity(text, float(n), "count", "n", found.item, own, found.edition, found.where, n)


def _alt(rows: Sequence[BarRow], classes: Sequence[str], by: str, basis: Basis) -> Statement:
    """Say where the highest and the lowest mean are; nothing of them where a mean is suppressed."""
    language = basis.language
    count = Quantity(language.count_word(len(rows)), float(len(rows)), "count", "count")
    variable = language.quote(basis.codebook.background[by].label)
    key = "alt_mean_bars" if len(rows) > 1 else "alt_mean_bars_one"
    what = fill(language.word(key), count=count, by=variable)
    told: list[Named] = [
        (language.word("alt_of_class").format(item=row.stub, label=classes[bar.series]), bar.value)
        for row in rows
        for bar in row.bars
    ]
    slots = named_ends(told, language)
    if not slots or any(number.suppressed for _, number in told):
        return what
    return sentences((what, fill(language.word("alt_mean_ends"), **slots)))
