"""Correlations of items with a number of the respondents, with their intervals."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reportgen.estimates import Correlation, UnanswerableError, correlation_table, stars
from reportgen.estimates.lookup import UnknownVariable, WrongVariable
from reportgen.exhibit_specs import CorrelationChartSpec
from reportgen.exhibits.axes import correlation_axis
from reportgen.exhibits.basis import Basis
from reportgen.exhibits.coded import coded_items
from reportgen.exhibits.correlations import correlation_quantity
from reportgen.exhibits.errors import SpecProblems
from reportgen.exhibits.intervals import ends_of
from reportgen.exhibits.model import Quantity, Statement, Whisker, Whiskers
from reportgen.exhibits.named_ends import named_ends
from reportgen.exhibits.note_sentences import (
    bases_told,
    coding_told,
    correction_told,
    correlation_told,
    flags_told,
    remark_told,
    stars_told,
    subject_told,
    suppressed_told,
    undefined_told,
)
from reportgen.exhibits.phrases import NOTHING, fill, sentences
from reportgen.exhibits.quantities import share_text
from reportgen.exhibits.source import source
from reportgen.exhibits.stubs import stubs_of

Found = Sequence[Correlation]


def correlation_chart(
    figure_id: str, spec: CorrelationChartSpec, basis: Basis, problems: SpecProblems
) -> Whiskers | None:
    """Take a figure's spec, give the figure; None when a problem was noted or nobody answered.

    Problems: those of `coded_items` and `stubs_of`, `unknown-background`, `wrong-variable`.
    """
    coded = coded_items(("items",), spec.items, basis, problems)
    items = coded.answered(basis) if coded else ()
    stubs = stubs_of(items, spec.stub, basis, problems)
    if not _known(spec, basis, problems) or not items or len(stubs) < len(items):
        return None
    found = _correlations(items, spec, basis)
    rows = tuple(_row(one, stubs[one.items[0]], basis) for one in found)
    if spec.order == "questionnaire":
        rows = _headed(rows, basis)
    label = basis.language.word("axis_correlation").format(
        variable=basis.codebook.background[spec.with_variable].label
    )
    ends = [end.value or 0.0 for row in rows for end in (row.value, row.low, row.high) if end]
    return Whiskers(
        id=figure_id,
        title=spec.title,
        rows=rows,
        axis=correlation_axis(ends, basis.language, label),
        note=_note(spec, found, rows, basis),
        source=source((basis.edition,), basis),
        alt=_alt(rows, spec, basis),
    )


def _known(spec: CorrelationChartSpec, basis: Basis, problems: SpecProblems) -> bool:
    """Whether the variable is a background variable that is a number."""
    background, name = basis.codebook.background, spec.with_variable
    fault: UnanswerableError | None = None
    if name not in background:
        fault = UnknownVariable(name, background)
    elif background[name].values:
        fault = WrongVariable(name, number=False)
    if fault is not None:
        problems.add(("with_variable",), fault.rule, fault.message, fault.hint)
    return fault is None


def _correlations(items: Sequence[str], spec: CorrelationChartSpec, basis: Basis) -> Found:
    """Give one correlation an item: one family of tests."""
    settings = basis.publication.settings
    table = correlation_table(
        basis.estimates,
        items,
        (spec.with_variable,),
        edition=basis.edition,
        rules=settings.significance,
        confidence=settings.intervals.confidence,
    )
    found = [table.at(item, spec.with_variable) for item in items]
    if spec.order == "value":
        found.sort(key=lambda one: float("-inf") if one.value is None else one.value, reverse=True)
    return found


def _row(found: Correlation, stub: str, basis: Basis) -> Whisker:
    value = correlation_quantity(found, basis.language)
    mark = stars(found, basis.publication.settings.significance.stars)
    low = high = None
    if found.interval is not None:
        low, high = ends_of(value, *found.interval, basis)
    return Whisker(stub, value, low, high, mark, value.text + mark)


def _headed(rows: Sequence[Whisker], basis: Basis) -> tuple[Whisker, ...]:
    """Put the name of its block over the first row of each, where there is more than one."""
    blocks = [basis.codebook.items[row.value.item].block for row in rows]
    if len(set(blocks)) == 1:
        return tuple(rows)
    before = ["", *blocks]
    return tuple(
        replace(row, heading=basis.codebook.blocks[block] if block != last else "")
        for row, block, last in zip(rows, blocks, before, strict=False)
    )


# --- note and alternative text ----------------------------------------------------------------


def _note(
    spec: CorrelationChartSpec, found: Found, rows: Sequence[Whisker], basis: Basis
) -> Statement:
    language = basis.language
    values = [row.value for row in rows]
    bases = [correlation_quantity(one, language, "n") for one in found]
    marked = any(row.mark for row in rows)
    return sentences(
        (
            subject_told(spec.subject, "figure", language),
            correlation_told(basis),
            coding_told([one.items[0] for one in found], basis),
            bases_told(bases, language),
            _intervals(rows, basis),
            stars_told(basis) if marked else NOTHING,
            correction_told(found, basis) if marked else NOTHING,
            *flags_told(found, basis),
            suppressed_told(values, basis),
            undefined_told(values, language),
            remark_told(spec.remark),
        )
    )


def _intervals(rows: Sequence[Whisker], basis: Basis) -> Statement:
    if all(row.low is None for row in rows):
        return NOTHING
    share = basis.publication.settings.intervals.confidence
    told = share_text(share, basis.language, "prose")
    confidence = Quantity(told, share, "share", "confidence")
    return fill(basis.language.word("note_whiskers"), confidence=confidence)


def _alt(rows: Sequence[Whisker], spec: CorrelationChartSpec, basis: Basis) -> Statement:
    """Name the largest and the smallest correlation, and say how many carry a star."""
    language = basis.language
    label = language.quote(basis.codebook.background[spec.with_variable].label)
    count = Quantity(language.count_word(len(rows)), float(len(rows)), "count", "count")
    key = "alt_correlations" if len(rows) > 1 else "alt_correlations_one"
    parts = [fill(language.word(key), count=count, variable=label)]
    told = [(row.stub, row.value) for row in rows]
    slots = named_ends(told, language)
    if slots and not any(number.suppressed for _, number in told):
        parts.append(fill(language.word("alt_correlation_ends"), **slots))
    starred = sum(bool(row.mark) for row in rows)
    number = Quantity(language.count_word(starred), float(starred), "count", "count")
    parts.append(
        fill(language.word("alt_starred" if starred else "alt_starred_none"), count=number)
    )
    return sentences(parts)
