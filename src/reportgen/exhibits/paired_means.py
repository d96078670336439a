"""Two means of each group, or topic, beside each other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from reportgen.estimates import mean
from reportgen.exhibit_specs import PairedMeansSpec, SeriesSpec
from reportgen.exhibits.basis import Basis
from reportgen.exhibits.coded import coded_items, same_coding
from reportgen.exhibits.errors import SpecProblems
from reportgen.exhibits.mean_bars import bars_begin, base_of, means_axis, value_bar
from reportgen.exhibits.model import BarRow, CategoryBars, Quantity, Statement
from reportgen.exhibits.named_ends import Named, named_ends, names, not_long
from reportgen.exhibits.note_sentences import (
    bases_told,
    coding_told,
    remark_told,
    subject_told,
    suppressed_told,
    undefined_told,
)
from reportgen.exhibits.pairs import Pair, PairBy, pairs_of
from reportgen.exhibits.phrases import NOTHING, fill, sentences
from reportgen.exhibits.source import source
from reportgen.language import Language


def paired_means(
    figure_id: str, spec: PairedMeansSpec, basis: Basis, problems: SpecProblems
) -> CategoryBars | None:
    """Take a figure's spec, give the figure; None when a problem was noted or nobody answered.

    Problems: those of `coded_items` and `pairs_of`.
    """
    series = {"first": spec.first, "second": spec.second}
    pairs = paired(series, spec.pair_by, basis, problems)
    if not pairs:
        return None
    rows = [_row(pair, basis) for pair in pairs]
    if spec.order == "mean":
        rows.sort(key=lambda row: -(row.bars[0].value.value or 0.0))
    axis = means_axis(basis.codebook.scale_of(pairs[0].first), basis.language)
    return CategoryBars(
        id=figure_id,
        title=spec.title,
        series=(spec.first.label, spec.second.label),
        rows=tuple(rows),
        axis=axis,
        note=sentences((_note(spec, pairs, rows, basis), remark_told(spec.remark))),
        source=source((basis.edition,), basis),
        alt=_alt(rows, spec, basis),
    )


def paired(
    series: dict[str, SeriesSpec], pair_by: PairBy, basis: Basis, problems: SpecProblems
) -> tuple[Pair, ...]:
    """Give the pairs of two series of coded items, by the key that names each in the spec."""
    coded = {
        key: coded_items((key, "items"), one.items, basis, problems) for key, one in series.items()
    }
    known = {key: one for key, one in coded.items() if one is not None}
    if len(known) < len(coded):
        return ()
    last = list(known)[-1]
    if not same_coding([one.scale for one in known.values()], (last, "items"), problems):
        return ()
    return pairs_of(
        {(key, "items"): one.items for key, one in known.items()}, pair_by, basis, problems
    )


def _row(pair: Pair, basis: Basis) -> BarRow:
    found = [
        mean(basis.estimates, item, edition=basis.edition) for item in (pair.first, pair.second)
    ]
    return BarRow(pair.stub, tuple(value_bar(at, one, basis) for at, one in enumerate(found)))


def _note(
    spec: PairedMeansSpec, pairs: Sequence[Pair], rows: Sequence[BarRow], basis: Basis
) -> Statement:
    language = basis.language
    bars = [bar for row in rows for bar in row.bars]
    numbers = [bar.value for bar in bars]
    axis = means_axis(basis.codebook.scale_of(pairs[0].first), language)
    return sentences(
        (
            subject_told(spec.subject, "figure", language),
            fill(language.word("note_means"), units=basis.codebook.unit_many),
            coding_told([item for pair in pairs for item in (pair.first, pair.second)], basis),
            bars_begin(axis, language),
            bases_told([base_of(bar, language) for bar in bars if bar.value.n], language),
            suppressed_told(numbers, basis),
            undefined_told(numbers, language),
        )
    )


def _alt(rows: Sequence[BarRow], spec: PairedMeansSpec, basis: Basis) -> Statement:
    """Name the ends of both series, and where the second exceeds the first."""
    language = basis.language
    count = Quantity(language.count_word(len(rows)), float(len(rows)), "count", "count")
    labels = quoted_labels({"first": spec.first, "second": spec.second}, language)
    what = fill(language.word("alt_paired"), count=count, **labels)
    if any(bar.value.value is None for row in rows for bar in row.bars):
        return what
    told = [
        (label, [(row.stub, row.bars[at].value) for row in rows])
        for at, label in enumerate(labels.values())
    ]
    return not_long(
        sentences(
            (what, *ends_told(told, language, most), _exceeding(rows, labels, language, most))
        )
        for most in (3, 2, 1)
    )


def quoted_labels(series: Mapping[str, SeriesSpec], language: Language) -> dict[str, str]:
    """Give the labels of series as sentences name them."""
    return {key: language.quote(one.label) for key, one in series.items()}


def ends_told(
    told: Sequence[tuple[str, Sequence[Named]]], language: Language, most: int
) -> Iterator[Statement]:
    """Name the ends of each series, whose label comes first."""
    for label, numbers in told:
        slots = named_ends(numbers, language, min(most, 2))
        yield fill(language.word("alt_paired_ends"), series=label, **slots)


def _exceeding(
    rows: Sequence[BarRow], labels: dict[str, str], language: Language, most: int
) -> Statement:
    higher = [row.stub for row in rows if _printed(row, 1) > _printed(row, 0)]
    if not higher:
        return NOTHING
    told = names(higher, language, most)
    return fill(language.word("alt_paired_higher"), items=told, **labels)


def _printed(row: BarRow, at: int) -> float:
    return row.bars[at].value.value or 0.0
