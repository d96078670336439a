"""The table of one item: every answer, wave by wave, for everyone and for each class."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from reportgen.answers.model import Item, Scale
from reportgen.estimates import stars
from reportgen.estimates.cross_table import Breakdowns, CrossTable, cross_table
from reportgen.estimates.model import Estimate, HypothesisTest
from reportgen.exhibits.basis import Basis
from reportgen.exhibits.breaks import changed_told
from reportgen.exhibits.class_labels import class_labels
from reportgen.exhibits.correlations import p_quantity
from reportgen.exhibits.likert import net_label
from reportgen.exhibits.model import (
    NumberCell,
    NumberColumn,
    NumberRow,
    NumberTable,
    Quantity,
    RowGroup,
    Statement,
)
from reportgen.exhibits.phrases import NOTHING, Part, fill, sentences, statement
from reportgen.exhibits.quantities import quantity, with_text

Tests = Mapping[tuple[str, int, str], HypothesisTest]
"""Tests by item, wave and background variable."""

PREFIX = "tbl-"
"""What the ids of the tables begin with."""


@dataclass(frozen=True, eq=False)
class Layout:
    """What all tables of an annex report have in common.

    years: waves that are shown, newest first.  columns: everyone, then class by class.
    least: how many respondents a number in a class rests on at least.
    """

    basis: Basis
    years: tuple[int, ...]
    parts: Breakdowns
    columns: tuple[NumberColumn, ...]
    tests: Tests
    least: int = 0

    def least_of(self, item: str) -> int:
        """Give how many respondents a number of an item rests on at least; 0 for any."""
        return max(self.least, self.basis.estimates.least(item))


def columns_of(basis: Basis, variables: Sequence[str]) -> tuple[NumberColumn, ...]:
    """Give the heads: everyone, then the classes of each variable under its name."""
    background, units = basis.codebook.background, basis.codebook.unit_many
    found = [NumberColumn(basis.language.word("everyone"))]
    for variable in variables:
        labels = class_labels(background[variable], units).values()
        found += [NumberColumn(label, background[variable].label) for label in labels]
    return tuple(found)


def item_table(item: Item, layout: Layout) -> NumberTable | None:
    """Take an item, give its table; None where nobody answered it in a wave that is shown.

    A cell that nobody is in is a dash, one that rounds to nought is 0. What is suppressed, and what
    with it, is decided in `estimates.cross_table`.
    """
    basis = layout.basis
    years = basis.answered(item.id, layout.years)
    if not years:
        return None
    scale, language = basis.codebook.scale_of(item.id), basis.language
    crossed = [cross_table(basis.estimates, layout.parts, item.id, year) for year in years]
    groups = tuple(RowGroup(str(one.edition), tuple(_rows(one, scale, basis))) for one in crossed)
    per = "annex_per_cent_of" if scale.multiple else "annex_per_cent"
    return NumberTable(
        id=f"{PREFIX}{item.id}",
        title=item.label,
        stub_head=language.word(per).format(units=basis.codebook.unit_many),
        columns=layout.columns,
        groups=groups,
        note=_note(item, years, groups, layout),
        source="",
        summary=_summary(item, years, layout),
        wordings=_wordings(item, years, basis),
        dense=True,
    )


# --- rows -----------------------------------------------------------------------------------


def _rows(table: CrossTable, scale: Scale, basis: Basis) -> Iterator[NumberRow]:
    word, columns = basis.language.word, table.columns
    for at, category in enumerate(scale.categories):
        yield _row(category.label, [column.shares[at] for column in columns], basis)
    if columns[0].top is not None and len(scale.top_box) > 1:
        yield _row(net_label(scale), [column.top for column in columns], basis)
    if columns[0].mean is not None:
        yield _row(word("annex_mean"), [column.mean for column in columns], basis)
    if columns[0].marks is not None:
        yield _row(word("annex_marks"), [column.marks for column in columns], basis)
    n = "annex_respondents" if scale.multiple else "data_n"
    units = basis.codebook.unit_many
    stub = word(n).format(units=units[:1].upper() + units[1:])
    yield _row(stub, [column.n for column in columns], basis)


def _row(stub: str, found: Sequence[Estimate | None], basis: Basis) -> NumberRow:
    return NumberRow(stub, tuple(_cell(one, basis) for one in found))


def _cell(found: Estimate | None, basis: Basis) -> NumberCell:
    if found is None:
        return NumberCell(None)
    if found.value == 0 and found.unit in ("share", "count"):
        return NumberCell(with_text(found, basis.language.word("no_value")))
    return NumberCell(quantity(found, basis.language, "bare"))


# --- words ----------------------------------------------------------------------------------


def _wordings(item: Item, years: Sequence[int], basis: Basis) -> tuple[str, ...]:
    """Give what was asked: once where all waves asked the same, else with the years of each."""
    asked = sorted(years)
    runs = [(text, list(of)) for text, of in groupby(asked, key=lambda year: item.questions[year])]
    if len(runs) == 1:
        return (runs[0][0],)
    template, join = basis.language.word("annex_wording"), basis.language.join
    return tuple(
        template.format(years=join([str(year) for year in of]), question=text)
        for text, of in reversed(runs)
    )


def _summary(item: Item, years: Sequence[int], layout: Layout) -> Statement:
    language = layout.basis.language
    variables = [language.quote(spanner) for spanner in _spanners(layout)]
    return fill(
        language.word("annex_summary" if variables else "annex_summary_all"),
        item=language.quote(item.label),
        years=language.join([str(year) for year in sorted(years)]),
        variables=language.join(variables) if variables else "",
    )


def _spanners(layout: Layout) -> tuple[str, ...]:
    return tuple(dict.fromkeys(column.spanner for column in layout.columns if column.spanner))


def _note(
    item: Item, years: Sequence[int], groups: Sequence[RowGroup], layout: Layout
) -> Statement:
    tested = (_tested(item, year, len(years) > 1, layout) for year in years)
    return sentences(
        (*tested, _breaks(item, years, layout.basis), _suppressed(item, groups, layout))
    )


def _tested(item: Item, year: int, several: bool, layout: Layout) -> Statement:
    """Tell the tests of differences between classes in one wave, with their stars."""
    basis = layout.basis
    legend = basis.publication.settings.significance.stars
    told: list[Part] = []
    for variable in layout.parts:
        test = layout.tests.get((item.id, year, variable))
        if test is None or test.p is None:
            continue
        label = basis.codebook.background[variable].label
        mark = stars(test, legend)
        told += ["; ", label, " ", p_quantity(test, basis.language), f" {mark}" if mark else ""]
    if not told:
        return NOTHING
    key = "annex_tests_year" if several else "annex_tests"
    return fill(basis.language.word(key), year=str(year), tests=statement(told[1:]))


def _breaks(item: Item, years: Sequence[int], basis: Basis) -> Statement:
    """Say what changed between neighbouring waves that are shown."""
    word = basis.language.word("annex_break")
    found = (
        (item.breaks(first, last), str(first), str(last)) for first, last in pairwise(sorted(years))
    )
    return sentences(
        fill(word, changed=changed_told(kinds, basis.language), first=first, last=last)
        for kinds, first, last in found
        if kinds
    )


def _suppressed(item: Item, groups: Sequence[RowGroup], layout: Layout) -> Statement:
    cells = (cell for group in groups for row in group.rows for cell in row.cells)
    if not any(cell.quantity is not None and cell.quantity.suppressed for cell in cells):
        return NOTHING
    language, least = layout.basis.language, layout.least_of(item.id)
    count = Quantity(language.number(least), float(least), "count", "minimum-count")
    mark = language.word("suppressed_mark")
    return fill(language.word("annex_suppressed"), mark=mark, count=count)
