"""Likert tables: a row an item, a column a category of the scale, in whole per cent, and N."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reportgen.answers.model import Scale
from reportgen.estimates import n_of, share
from reportgen.exhibit_specs import LikertTableSpec
from reportgen.exhibits.alt_text import ends_told
from reportgen.exhibits.basis import Basis
from reportgen.exhibits.errors import SpecProblems
from reportgen.exhibits.model import (
    NumberCell,
    NumberColumn,
    NumberRow,
    NumberTable,
    Quantity,
    RowGroup,
    Statement,
)
from reportgen.exhibits.note_sentences import (
    bases_told,
    counted,
    remark_told,
    subject_told,
    suppressed_told,
)
from reportgen.exhibits.notes import base_told
from reportgen.exhibits.order import order_items
from reportgen.exhibits.phrases import NOTHING, fill, sentences
from reportgen.exhibits.quantities import quantity
from reportgen.exhibits.row_groups import numbers_in, stub_head
from reportgen.exhibits.scaled import scaled_items
from reportgen.exhibits.source import source
from reportgen.exhibits.stubs import stubs_of, under_lead
from reportgen.rounding import whole_percent


def likert_table(
    table_id: str, spec: LikertTableSpec, basis: Basis, problems: SpecProblems
) -> NumberTable | None:
    """Take a table's spec, give the table; None when a problem was noted or nobody answered.

    Problems: `unknown-item`, `multiple-item`, `mixed-scales`, `no-stub`, `same-stub`.
    """
    found = scaled_items(spec.items, (basis.edition,), basis, problems)
    if found is None:
        return None
    stubs = stubs_of(found.items, spec.stub, basis, problems)
    if len(stubs) < len(found.items):
        return None
    ordered, scale, word = order_items(basis, found.items, spec.order), found.scale, basis.language
    heads = [*(category.label for category in scale.categories), word.word("data_n")]
    lead, shown = under_lead(stubs)
    rows = tuple(_row(item, shown[item], scale, basis) for item in ordered)
    return NumberTable(
        id=table_id,
        title=spec.title,
        stub_head=lead or stub_head(ordered, spec.stub, basis),
        columns=tuple(NumberColumn(head) for head in heads),
        groups=(RowGroup("", rows),),
        note=_note(spec, rows, scale, basis),
        source=source((basis.edition,), basis),
        summary=_summary(ordered, stubs, scale, basis),
    )


def _row(item: str, stub: str, scale: Scale, basis: Basis) -> NumberRow:
    estimates, language, year = basis.estimates, basis.language, basis.edition
    shares = (share(estimates, item, (c.id,), edition=year) for c in scale.categories)
    cells = [NumberCell(quantity(found, language, "figure")) for found in shares]
    n = NumberCell(quantity(n_of(estimates, item, year), language))
    return NumberRow(stub, (*cells, n))


def _note(
    spec: LikertTableSpec, rows: Sequence[NumberRow], scale: Scale, basis: Basis
) -> Statement:
    numbers = numbers_in((RowGroup("", tuple(rows)),))
    return sentences(
        (
            subject_told(spec.subject, "table", basis.language),
            base_told(len(rows), scale, basis),
            bases_told((one for one in numbers if one.statistic == "n"), basis.language),
            _rounding(rows, basis),
            suppressed_told(numbers, basis),
            remark_told(spec.remark),
        )
    )


def _rounding(rows: Sequence[NumberRow], basis: Basis) -> Statement:
    """Say that a row does not add up to 100, where the printed digits of one really do not."""
    if all(_adds_up(row) for row in rows):
        return NOTHING
    return fill(basis.language.word("note_rounding"))


def _adds_up(row: NumberRow) -> bool:
    """Whether the rounded shares of a row make 100; a row with suppressed ones is not judged."""
    shares = [cell.quantity for cell in row.cells[:-1] if cell.quantity is not None]
    values = [one.value for one in shares if one.value is not None]
    return len(values) < len(shares) or sum(map(whole_percent, values)) == 100


def _summary(
    items: Sequence[str], stubs: Mapping[str, str], scale: Scale, basis: Basis
) -> Statement:
    language, year = basis.language, basis.edition
    shares = [(stubs[item], share(basis.estimates, item, edition=year)) for item in items]
    count: Quantity = counted(len(items), language)
    key = "summary_items" if len(items) > 1 else "summary_item"
    what = fill(language.word(key), count=count, years=str(year))
    return sentences((what, ends_told(shares, year, scale, language)))
