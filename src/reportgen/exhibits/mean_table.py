"""Mean tables: a row an item, a column a class of a background variable, tests as marks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from reportgen.estimates import compare_groups, compare_pairs, means_by
from reportgen.estimates.lookup import UnanswerableError
from reportgen.estimates.model import Estimate, HypothesisTest
from reportgen.estimates.variables import class_variable
from reportgen.exhibit_specs import MeanTableSpec
from reportgen.exhibits.basis import Basis
from reportgen.exhibits.class_labels import class_labels
from reportgen.exhibits.coded import coded_items
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
    SIGNIFICANT,
    class_bases_told,
    coding_told,
    correction_told,
    counted,
    flags_told,
    name_of_test,
    remark_told,
    subject_told,
    suppressed_told,
    tests_told,
    undefined_told,
)
from reportgen.exhibits.phrases import NOTHING, Part, fill, running_list, sentences, statement
from reportgen.exhibits.quantities import quantity
from reportgen.exhibits.row_groups import numbers_in, stub_head, under_blocks
from reportgen.exhibits.source import source
from reportgen.exhibits.stubs import stubs_of

PAIRS_NAMED = 4
"""Of so many rows at most it is told between which classes the difference lies."""


@dataclass(frozen=True, slots=True)
class _Means:
    """What a mean table is made of. means: by item, one a class.  tests: by item, may be empty.

    classes: their labels.  stubs: by item.  by: the background variable.
    """

    by: str
    classes: Mapping[str, str]
    stubs: Mapping[str, str]
    means: Mapping[str, tuple[Estimate, ...]]
    tests: Mapping[str, HypothesisTest]

    @property
    def significant(self) -> tuple[HypothesisTest, ...]:
        """The tests of the rows that carry a mark."""
        return tuple(test for test in self.tests.values() if test.significant)


def mean_table(
    table_id: str, spec: MeanTableSpec, basis: Basis, problems: SpecProblems
) -> NumberTable | None:
    """Take a table's spec, give the table; None when a problem was noted or nobody answered.

    Problems: `unknown-item`, `multiple-item`, `no-coding`, `mixed-scales`, `no-stub`, `same-stub`,
    `unknown-background`, `wrong-variable`.
    """
    found = _found(spec, basis, problems)
    if found is None:
        return None
    rows = {item: _row(item, found, basis) for item in found.means}
    groups = under_blocks(rows, basis, spanners=spec.spanners)
    variable = basis.codebook.background[spec.by].label
    columns = tuple(NumberColumn(label, variable) for label in found.classes.values())
    return NumberTable(
        id=table_id,
        title=spec.title,
        stub_head=stub_head(found.means, spec.stub, basis),
        columns=columns,
        groups=groups,
        note=_note(spec, found, groups, basis),
        source=source((basis.edition,), basis),
        summary=_summary(found, groups, columns, basis),
    )


def _found(spec: MeanTableSpec, basis: Basis, problems: SpecProblems) -> _Means | None:
    coded = coded_items(("items",), spec.items, basis, problems)
    estimates, year = basis.estimates, basis.edition
    try:
        variable = class_variable(estimates, spec.by)
    except UnanswerableError as fault:
        problems.add(("by",), fault.rule, fault.message, fault.hint)
        return None
    items = coded.items if coded else ()
    stubs = stubs_of(items, spec.stub, basis, problems)
    if not items or len(stubs) < len(items):
        return None
    rules = basis.publication.settings.significance
    tested = items if spec.test else ()
    tests = compare_groups(estimates, tested, spec.by, edition=year, rules=rules)
    return _Means(
        by=spec.by,
        classes=class_labels(variable, basis.codebook.unit_many),
        stubs=stubs,
        means={item: means_by(estimates, item, spec.by, edition=year) for item in items},
        tests={test.item: test for test in tests},
    )


def _row(item: str, found: _Means, basis: Basis) -> NumberRow:
    cells = tuple(NumberCell(quantity(mean, basis.language)) for mean in found.means[item])
    marked = item in found.tests and found.tests[item].significant
    return NumberRow(found.stubs[item], cells, SIGNIFICANT if marked else "")


def _note(
    spec: MeanTableSpec, found: _Means, groups: tuple[RowGroup, ...], basis: Basis
) -> Statement:
    language, numbers = basis.language, numbers_in(groups)
    tests = tuple(found.tests.values())
    return sentences(
        (
            subject_told(spec.subject, "table", language),
            coding_told(found.means, basis),
            class_bases_told(_by_class(found), language),
            tests_told(tests, basis),
            correction_told(tests, basis),
            _pairs_told(found, basis),
            *flags_told(tests, basis),
            suppressed_told(numbers, basis),
            undefined_told(numbers, language),
            remark_told(spec.remark),
        )
    )


def _by_class(found: _Means) -> dict[str, tuple[Estimate, ...]]:
    columns = zip(*found.means.values(), strict=True)
    return dict(zip(found.classes.values(), columns, strict=True))


def _pairs_told(found: _Means, basis: Basis) -> Statement:
    """Say between which classes the significant rows differ, where there are few such rows.

    Only rows that differ as a whole are looked at, so the pairs are not corrected once more.
    """
    tests = [test for test in found.significant if len(test.groups) > 2]
    if not tests or len(tests) > PAIRS_NAMED:
        return NOTHING
    language = basis.language
    rules = basis.publication.settings.significance.model_copy(update={"correction": "none"})
    told: list[Part] = []
    name = ""
    for test in tests:
        pairs = compare_pairs(
            basis.estimates, test.item, found.by, edition=basis.edition, rules=rules
        )
        name = name_of_test(pairs[0], language)
        higher = tuple(_higher(pairs, found.classes, basis))
        if higher:
            pairs_told = statement([part for one in higher for part in ("; ", one)][1:])
            item = found.stubs[test.item]
            told.append(fill(language.word("pairs_of"), item=item, pairs=pairs_told))
    if not told:
        return fill(language.word("note_pairs_none"), test=name)
    return fill(language.word("note_pairs"), test=name, rows=running_list(told, language))


def _higher(
    pairs: Sequence[HypothesisTest], classes: Mapping[str, str], basis: Basis
) -> Iterator[Statement]:
    """Say which class lies above which others, in the order of the classes."""
    language = basis.language
    above: dict[str, list[str]] = {}
    for pair in pairs:
        if pair.significant and pair.difference:
            high, low = pair.groups if pair.difference > 0 else pair.groups[::-1]
            above.setdefault(high, []).append(classes[low])
    for name, label in classes.items():
        if name in above:
            lower = language.join(above[name])
            yield fill(language.word("pair_above"), high=label, low=lower)


def _summary(
    found: _Means,
    groups: tuple[RowGroup, ...],
    columns: tuple[NumberColumn, ...],
    basis: Basis,
) -> Statement:
    language, items = basis.language, len(found.means)
    key = "summary_means" if items > 1 else "summary_mean"
    slots: dict[str, Part] = {"count": counted(items, language), "years": str(basis.edition)}
    what = fill(language.word(key), variable=language.quote(columns[0].spanner), **slots)
    ends = ends_of_cells(groups, columns, "means", language)
    if not found.significant:
        return sentences((what, ends))
    count = counted(len(found.significant), language)
    return sentences((what, ends, fill(language.word("summary_tests"), count=count)))
