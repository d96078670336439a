"""Heat tables: a row an item of which several choices may be marked, a column a choice."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reportgen.answers.model import Category, Scale
from reportgen.errors import did_you_mean
from reportgen.estimates import count_of, respondents_of
from reportgen.estimates.model import Estimate
from reportgen.exhibit_specs import HeatTableSpec
from reportgen.exhibits.basis import Basis
from reportgen.exhibits.ends import ends_of_cells
from reportgen.exhibits.errors import SpecProblems
from reportgen.exhibits.model import (
    NumberCell,
    NumberColumn,
    NumberRow,
    NumberTable,
    RowGroup,
    Statement,
)
from reportgen.exhibits.note_sentences import (
    bases_told,
    counted,
    left_out_told,
    marks_told,
    remark_told,
    subject_told,
    suppressed_told,
)
from reportgen.exhibits.phrases import fill, sentences
from reportgen.exhibits.quantities import quantity
from reportgen.exhibits.row_groups import stub_head
from reportgen.exhibits.scaled import answered_items, one_scale
from reportgen.exhibits.source import source
from reportgen.exhibits.stubs import stubs_of

Counts = Mapping[str, tuple[Estimate, ...]]
"""How many marked each choice that is shown, by item."""


def heat_table(
    table_id: str, spec: HeatTableSpec, basis: Basis, problems: SpecProblems
) -> NumberTable | None:
    """Take a table's spec, give the table; None when a problem was noted or nobody answered.

    There are no totals: with a suppressed cell they would tell it. Problems: `unknown-item`,
    `not-multiple`, `mixed-scales`, `unknown-category`, `no-stub`, `same-stub`.
    """
    items = answered_items(spec.items, (basis.edition,), basis, problems)
    single = [item for item in items if _is_single(item, basis, problems)]
    scale = None if single else one_scale(items, basis, problems)
    if scale is None or _unknown_choices(spec, scale, problems):
        return None
    stubs = stubs_of(items, spec.stub, basis, problems)
    shown = [choice for choice in scale.categories if choice.id not in spec.leave_out]
    if len(stubs) < len(items):
        return None
    counts = {item: _counts(item, shown, basis) for item in items}
    groups = (RowGroup("", _rows(counts, stubs, basis)),)
    columns = tuple(NumberColumn(choice.label) for choice in shown)
    return NumberTable(
        id=table_id,
        title=spec.title,
        stub_head=stub_head(items, spec.stub, basis),
        columns=columns,
        groups=groups,
        note=_note(spec, counts, scale, basis),
        source=source((basis.edition,), basis),
        summary=_summary(groups, columns, basis),
    )


def _is_single(item: str, basis: Basis, problems: SpecProblems) -> bool:
    """Note the problem `not-multiple` where only one answer was given to an item."""
    if basis.codebook.scale_of(item).multiple:
        return False
    message = f'item "{item}" has one answer a respondent, so there are no marks to count'
    problems.add(("items",), "not-multiple", message, 'show it with "kind: likert-table"')
    return True


def _unknown_choices(spec: HeatTableSpec, scale: Scale, problems: SpecProblems) -> bool:
    """Note what `leave_out` names and the scale has not, or that nothing is left to show."""
    known = [choice.id for choice in scale.categories]
    wrong = [(at, name) for at, name in enumerate(spec.leave_out) if name not in known]
    for at, name in wrong:
        message = f'"{name}" is no category of the scale "{scale.id}"'
        problems.add(("leave_out", at), "unknown-category", message, did_you_mean(name, known))
    if set(known) <= set(spec.leave_out):
        message = "every choice is left out, so the table has no column"
        problems.add(("leave_out",), "no-columns", message, f"keep one of {', '.join(known)}")
        return True
    return bool(wrong)


def _counts(item: str, shown: Sequence[Category], basis: Basis) -> tuple[Estimate, ...]:
    year = basis.edition
    return tuple(count_of(basis.estimates, item, (c.id,), edition=year) for c in shown)


def _rows(counts: Counts, stubs: Mapping[str, str], basis: Basis) -> tuple[NumberRow, ...]:
    """Give the rows; a cell's shade is its count as part of the largest one."""
    values = [found.value for row in counts.values() for found in row if found.value is not None]
    largest = max(values, default=0.0) or 1.0
    return tuple(
        NumberRow(stubs[item], tuple(_cell(found, largest, basis) for found in row))
        for item, row in counts.items()
    )


def _cell(found: Estimate, largest: float, basis: Basis) -> NumberCell:
    shade = None if found.value is None else found.value / largest
    return NumberCell(quantity(found, basis.language), shade=shade)


def _note(spec: HeatTableSpec, counts: Counts, scale: Scale, basis: Basis) -> Statement:
    language, year = basis.language, basis.edition
    bases = (respondents_of(basis.estimates, item, year) for item in counts)
    numbers = [quantity(found, language) for row in counts.values() for found in row]
    left_out = [choice.label for choice in scale.categories if choice.id in spec.leave_out]
    return sentences(
        (
            subject_told(spec.subject, "table", language),
            marks_told(basis),
            fill(language.word("note_shade")),
            left_out_told(left_out, language),
            bases_told((quantity(found, language) for found in bases), language),
            suppressed_told(numbers, basis, "counts"),
            remark_told(spec.remark),
        )
    )


def _summary(
    groups: tuple[RowGroup, ...], columns: tuple[NumberColumn, ...], basis: Basis
) -> Statement:
    language = basis.language
    rows = counted(len(groups[0].rows), language)
    what = fill(language.word("summary_heat"), rows=rows, columns=counted(len(columns), language))
    return sentences((what, ends_of_cells(groups, columns, "counts", language)))
