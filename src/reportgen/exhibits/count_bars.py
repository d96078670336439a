"""Bars of counts: how many respondents marked each choice of an item of multiple response."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.answers.model import Category
from reportgen.errors import did_you_mean
from reportgen.estimates import count_of, marks_of, respondents_of
from reportgen.exhibit_specs import CountBarsSpec
from reportgen.exhibits.axes import count_axis
from reportgen.exhibits.basis import Basis
from reportgen.exhibits.errors import SpecProblems
from reportgen.exhibits.model import BarRow, CategoryBars, Quantity, Statement, ValueBar
from reportgen.exhibits.named_ends import Named, named_ends
from reportgen.exhibits.note_sentences import (
    left_out_told,
    remark_told,
    subject_told,
    suppressed_told,
)
from reportgen.exhibits.phrases import NOTHING, fill, sentences
from reportgen.exhibits.quantities import quantity
from reportgen.exhibits.select import unknown_items
from reportgen.exhibits.source import source

HIDDEN_RANK = 0.5
"""Where suppressed counts stand among the others: after every printed one but nought."""


def count_bars(
    figure_id: str, spec: CountBarsSpec, basis: Basis, problems: SpecProblems
) -> CategoryBars | None:
    """Take a figure's spec, give the figure; None when a problem was noted or nobody answered.

    Problems: `unknown-item`, `not-multiple`, `unknown-category`.
    """
    choices = _choices(spec, basis, problems)
    tally = basis.estimates.marks.get((spec.item, basis.edition))
    if not choices or tally is None or not tally.n:
        return None
    counts = [_count(spec.item, choice, basis) for choice in choices]
    told = list(zip([choice.label for choice in choices], counts, strict=True))
    if spec.order == "count":
        told.sort(key=lambda one: -_rank(one[1]))
    highest = max((count.value or 0.0 for count in counts), default=0.0)
    label = basis.language.word("axis_count").format(units=basis.codebook.unit_many)
    return CategoryBars(
        id=figure_id,
        title=spec.title,
        series=("",),
        rows=tuple(BarRow(stub, (ValueBar(0, count, count.text),)) for stub, count in told),
        axis=count_axis(highest, basis.language, label),
        note=_note(spec, choices, counts, basis),
        source=source((basis.edition,), basis),
        alt=_alt(told, basis),
    )


def _choices(
    spec: CountBarsSpec, basis: Basis, problems: SpecProblems
) -> tuple[Category, ...] | None:
    """Give the choices that have a bar; None where a problem was noted."""
    if spec.item not in basis.codebook.items:
        problems.add(("item",), "unknown-item", *unknown_items(basis.codebook, spec.item))
        return None
    scale = basis.codebook.scale_of(spec.item)
    if not scale.multiple:
        message = f'item "{spec.item}" has one answer a respondent, so there are no marks to count'
        problems.add(("item",), "not-multiple", message, 'show it with "kind: likert"')
        return None
    known = [choice.id for choice in scale.categories]
    unknown = [(at, name) for at, name in enumerate(spec.leave_out) if name not in known]
    for at, name in unknown:
        message = f'item "{spec.item}" has no choice "{name}"'
        problems.add(("leave_out", at), "unknown-category", message, did_you_mean(name, known))
    shown = tuple(choice for choice in scale.categories if choice.id not in spec.leave_out)
    return None if unknown else shown


def _count(item: str, choice: Category, basis: Basis) -> Quantity:
    found = count_of(basis.estimates, item, (choice.id,), edition=basis.edition)
    return quantity(found, basis.language)


def _rank(count: Quantity) -> float:
    return HIDDEN_RANK if count.value is None else count.value


def _note(
    spec: CountBarsSpec, choices: Sequence[Category], counts: Sequence[Quantity], basis: Basis
) -> Statement:
    return sentences(
        (
            subject_told(spec.subject, "figure", basis.language),
            _bases(spec, choices, basis),
            _left_out(spec, basis),
            suppressed_told(counts, basis, "counts"),
            remark_told(spec.remark),
        )
    )


def _bases(spec: CountBarsSpec, choices: Sequence[Category], basis: Basis) -> Statement:
    """Tell respondents and marks apart; of marks nothing where a count among them is suppressed."""
    language, codebook = basis.language, basis.codebook
    n = quantity(respondents_of(basis.estimates, spec.item, basis.edition), language)
    if n.value is None:
        return NOTHING
    shown = [choice.id for choice in choices]
    marks = quantity(marks_of(basis.estimates, spec.item, basis.edition, shown), language)
    key = "note_bars_marks_shown" if spec.leave_out else "note_bars_marks"
    if marks.value is None:
        key = "note_bars_marks_hidden"
    units = codebook.unit_one if n.value == 1 else codebook.unit_many
    return fill(language.word(key), n=n, marks=marks, units=units)


def _left_out(spec: CountBarsSpec, basis: Basis) -> Statement:
    scale = basis.codebook.scale_of(spec.item)
    labels = [choice.label for choice in scale.categories if choice.id in spec.leave_out]
    return left_out_told(labels, basis.language)


def _alt(told: Sequence[Named], basis: Basis) -> Statement:
    """Name the choices marked most, and least unless suppressed counts may be less still."""
    language, units = basis.language, basis.codebook.unit_many
    words = language.count_word(len(told))
    count = Quantity(words, float(len(told)), "count", "count")
    what = fill(language.word("alt_count_bars"), count=count, units=units)
    slots = named_ends(told, language)
    if not slots:
        return what
    key = "alt_count_ends"
    if any(number.suppressed for _, number in told):
        key = "alt_count_most"
    elif slots["high"] == slots["low"]:
        key = "alt_count_level"
    return sentences((what, fill(language.word(key), units=units, **slots)))
