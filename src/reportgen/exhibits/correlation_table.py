"""Correlation tables: a row an item, with background numbers or with the other item of its pair."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from reportgen.estimates import correlate, correlation_table, stars
from reportgen.estimates.lookup import UnanswerableError
from reportgen.estimates.model import Correlation
from reportgen.estimates.variables import values_of
from reportgen.exhibit_specs import CorrelationTableSpec
from reportgen.exhibits.basis import Basis
from reportgen.exhibits.coded import coded_items
from reportgen.exhibits.correlations import correlation_quantity
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
    coding_told,
    correction_told,
    correlation_told,
    counted,
    flags_told,
    level_of,
    remark_told,
    stars_told,
    subject_told,
    suppressed_told,
    undefined_told,
)
from reportgen.exhibits.pairs import pairs_of
from reportgen.exhibits.phrases import fill, sentences
from reportgen.exhibits.row_groups import stub_head, under_blocks
from reportgen.exhibits.source import source
from reportgen.exhibits.stubs import stubs_of


@dataclass(frozen=True, slots=True)
class _Found:
    """Correlations by the item of their row, and the columns that they stand in.

    coded: every item whose answers count as numbers.  with_n: N has a column before them.
    """

    rows: Mapping[str, tuple[Correlation, ...]]
    columns: tuple[NumberColumn, ...]
    coded: tuple[str, ...]
    with_n: bool


def correlations_table(
    table_id: str, spec: CorrelationTableSpec, basis: Basis, problems: SpecProblems
) -> NumberTable | None:
    """Take a table's spec, give the table; None when a problem was noted or nobody answered.

    All its correlations are one family of tests. Problems: `unknown-item`, `multiple-item`,
    `no-coding`, `mixed-scales`, `no-stub`, `same-stub`, `no-pair`, `unknown-background`,
    `wrong-variable`.
    """
    found = _paired(spec, basis, problems) if spec.with_items else _crossed(spec, basis, problems)
    if found is None or not found.rows:
        return None
    stubs = stubs_of(tuple(found.rows), spec.stub, basis, problems)
    if len(stubs) < len(found.rows):
        return None
    rows = {item: NumberRow(stubs[item], _cells(item, found, basis)) for item in found.rows}
    groups = under_blocks(rows, basis, spanners=spec.spanners)
    return NumberTable(
        id=table_id,
        title=spec.title,
        stub_head=stub_head(found.rows, spec.stub, basis),
        columns=found.columns,
        groups=groups,
        note=_note(spec, found, basis),
        source=source((basis.edition,), basis),
        summary=_summary(found, groups, basis),
    )


def _crossed(spec: CorrelationTableSpec, basis: Basis, problems: SpecProblems) -> _Found | None:
    """Correlate every item with every background variable that is named."""
    coded = coded_items(("items",), spec.items, basis, problems)
    known = [_is_number(at, name, basis, problems) for at, name in enumerate(spec.with_variables)]
    if coded is None or not all(known):
        return None
    items, names = coded.items, spec.with_variables
    settings = basis.publication.settings
    table = correlation_table(
        basis.estimates,
        items,
        names,
        edition=basis.edition,
        rules=settings.significance,
        confidence=settings.intervals.confidence,
    )
    spanner = basis.language.word(f"column_with_{settings.significance.correlation}")
    columns = (NumberColumn(basis.codebook.background[name].label, spanner) for name in names)
    rows = {item: tuple(table.at(item, name) for name in names) for item in items}
    return _Found(rows, tuple(columns), items, with_n=False)


def _is_number(at: int, name: str, basis: Basis, problems: SpecProblems) -> bool:
    """Whether a name is that of a background variable that is a number; else it is noted."""
    keys = ("with_variables", at)
    if name in basis.codebook.items:
        message = f'"{name}" is an item, no background variable'
        problems.add(keys, "wrong-variable", message, "name items under `with_items`")
        return False
    try:
        values_of(basis.estimates, name, basis.edition)
    except UnanswerableError as fault:
        problems.add(keys, fault.rule, fault.message, fault.hint)
        return False
    return True


def _paired(spec: CorrelationTableSpec, basis: Basis, problems: SpecProblems) -> _Found | None:
    """Correlate every item with the other one of its pair."""
    firsts = coded_items(("items",), spec.items, basis, problems)
    seconds = coded_items(("with_items",), spec.with_items, basis, problems)
    if firsts is None or seconds is None:
        return None
    series: dict[tuple[str | int, ...], tuple[str, ...]] = {
        ("items",): firsts.items,
        ("with_items",): seconds.items,
    }
    pairs = pairs_of(series, spec.pair_by, basis, problems)
    settings = basis.publication.settings
    found = correlate(
        basis.estimates,
        [(pair.first, pair.second) for pair in pairs],
        edition=basis.edition,
        rules=settings.significance,
        confidence=settings.intervals.confidence,
    )
    word = basis.language.word
    heads = word("data_n"), word(f"column_{settings.significance.correlation}")
    columns = tuple(NumberColumn(head) for head in heads)
    rows = {pair.first: (one,) for pair, one in zip(pairs, found, strict=True)}
    coded = (*rows, *(pair.second for pair in pairs))
    return _Found(rows, columns, coded, with_n=True)


def _cells(item: str, found: _Found, basis: Basis) -> tuple[NumberCell, ...]:
    legend, language = basis.publication.settings.significance.stars, basis.language
    row = found.rows[item]
    numbers = (NumberCell(correlation_quantity(r, language), stars(r, legend)) for r in row)
    ns = (NumberCell(correlation_quantity(r, language, "n")) for r in row if found.with_n)
    return (*ns, *numbers)


def _note(spec: CorrelationTableSpec, found: _Found, basis: Basis) -> Statement:
    language, all_of_them = basis.language, _all(found)
    numbers = [correlation_quantity(one, language) for one in all_of_them]
    return sentences(
        (
            subject_told(spec.subject, "table", language),
            correlation_told(basis),
            coding_told(found.coded, basis),
            bases_told((correlation_quantity(r, language, "n") for r in all_of_them), language),
            stars_told(basis),
            correction_told(all_of_them, basis),
            *flags_told(all_of_them, basis),
            suppressed_told(numbers, basis),
            undefined_told(numbers, language),
            remark_told(spec.remark),
        )
    )


def _all(found: _Found) -> tuple[Correlation, ...]:
    return tuple(one for row in found.rows.values() for one in row)


def _summary(found: _Found, groups: tuple[RowGroup, ...], basis: Basis) -> Statement:
    language, all_of_them = basis.language, _all(found)
    key = "summary_correlations" if len(all_of_them) > 1 else "summary_correlation"
    what = fill(language.word(key), count=counted(len(all_of_them), language))
    ends = ends_of_cells(groups, found.columns[found.with_n :], "correlations", language)
    significant = sum(one.significant is True for one in all_of_them)
    slots = {"count": counted(significant, language), "level": level_of(basis)}
    return sentences((what, ends, fill(language.word("summary_significant"), **slots)))
