"""How a printed number comes about, in words: from its counts to its text."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from fractions import Fraction

from reportgen.config import CountMeasure, LeadersMeasure, Measure, SpanMeasure, StructureMeasure
from reportgen.estimates import UnanswerableError, rank, share
from reportgen.estimates.breakdown import break_down
from reportgen.estimates.count_items import meets
from reportgen.estimates.model import Estimate, Estimates
from reportgen.estimates.share import exact_share
from reportgen.exhibits.basis import Basis
from reportgen.exhibits.select import select_items
from reportgen.exhibits.structure import blocks_of, groups_of, topics_of
from reportgen.verify.explain.coded import (
    COEFFICIENTS,
    ROUNDED,
    TESTS,
    of_correlation,
    of_count,
    of_mean,
    of_p,
)
from reportgen.verify.explain.items import item_parts
from reportgen.verify.explain.model import Part, Table
from reportgen.verify.model import Entry


def number_parts(basis: Basis, entry: Entry) -> Iterator[Part]:
    """Give the parts about one number: how it comes about, then what it rests on."""
    yield Part("How it comes about", tuple(_formula(basis, entry)))
    measure = basis.publication.measures.get(entry.item or "")
    if entry.item in basis.codebook.items:
        yield from item_parts(basis, entry.item or "", _years(basis, entry), entry.categories)
    elif measure is not None:
        yield from _of_measure(basis, entry, measure)


def _years(basis: Basis, entry: Entry) -> tuple[int, ...]:
    """Give the waves that a number rests on, newest first; all shown where it names none."""
    if isinstance(entry.edition, tuple):
        return tuple(sorted(entry.edition, reverse=True))
    return (entry.edition,) if entry.edition else basis.years()


# --- formulas ---------------------------------------------------------------------------------


def _formula(basis: Basis, entry: Entry) -> Iterator[tuple[str, str]]:
    formula = _FORMULAS.get(entry.statistic, _plainly)
    if entry.suppressed:
        least = basis.estimates.least(entry.item or "")
        yield "suppressed", f"it rests on fewer than {least} respondents, so it is not told"
    else:
        yield from formula(basis, entry)
    if entry.where:
        where = ", ".join(f"{variable} = {value}" for variable, value in entry.where)
        yield "among", where


def _of_share(basis: Basis, entry: Entry) -> Iterator[tuple[str, str]]:
    item, among = entry.item or "", _among(basis, entry)
    if not isinstance(entry.edition, int) or item not in basis.codebook.items or among is None:
        yield from _plainly(basis, entry)
        return
    found = share(among, item, entry.categories, edition=entry.edition)
    yield "share", f"{_labels(basis, entry)}, of everyone who answered the question"
    yield str(entry.edition), _ratio(found)
    yield "printed", f"{entry.text}, {ROUNDED}"


def _among(basis: Basis, entry: Entry) -> Estimates | None:
    """Give the estimates of those a number is about; None where several variables tell them apart."""
    more = [one for one in entry.where if one not in basis.estimates.where]
    if not more:
        return basis.estimates
    return break_down(basis.estimates, more[0][0])[more[0][1]] if len(more) == 1 else None


def _of_difference(basis: Basis, entry: Entry) -> Iterator[tuple[str, str]]:
    item = entry.item or ""
    if not isinstance(entry.edition, tuple) or item not in basis.codebook.items:
        yield from _plainly(basis, entry)
        return
    first, last = entry.edition
    before, after = (
        share(basis.estimates, item, entry.categories, edition=year) for year in (first, last)
    )
    yield "change", f"the share in {last} less the share in {first}: {_labels(basis, entry)}"
    yield str(last), _ratio(after)
    yield str(first), _ratio(before)
    exact = (exact_share(after) or Fraction(0)) - (exact_share(before) or Fraction(0))
    yield "change", f"{float(exact * 100):+.4f} percentage points"
    yield "printed", f"{entry.text}, without its sign, {ROUNDED}"


def _of_n(basis: Basis, entry: Entry) -> Iterator[tuple[str, str]]:
    variables = {*basis.codebook.items, *basis.codebook.background}
    who = "everyone who answered the question"
    if entry.categories:
        pairs = variables.issuperset(entry.categories)
        who = "everyone with a value of both" if pairs else "everyone whose answer has a value"
    yield "base", f"{who} in {entry.edition}: {entry.n}"


def _of_item(formula: _Formula) -> _Formula:
    """Give a formula that tells of items of the questionnaire, and plainly of anything else."""

    def told(basis: Basis, entry: Entry) -> Iterator[tuple[str, str]]:
        asked = entry.item in basis.codebook.items
        return (formula if asked else _plainly)(basis, entry)

    return told


def _of_fieldwork(basis: Basis, entry: Entry) -> Iterator[tuple[str, str]]:
    year = entry.edition if isinstance(entry.edition, int) else basis.edition
    wave = basis.codebook.waves[year]
    answered = basis.estimates.respondents.get(year, 0)
    said = {
        "frame": f"{wave.frame} {basis.codebook.unit_many} exist",
        "invited": f"{wave.invited} were invited",
        "left-out": f"{wave.frame} exist less {wave.invited} invited",
        "respondents": f"{answered} answered in full or in part: the rows of {wave.file}",
        "response-rate": f"{answered} answered of {wave.invited} invited"
        f" = {100 * answered / wave.invited:.4f} %",
    }
    yield f"wave {year}", said[entry.statistic]
    yield "stands in", f"{basis.codebook.path}, waves: {year}"


def _of_fact(basis: Basis, entry: Entry) -> Iterator[tuple[str, str]]:
    name = entry.item or ""
    if name in {"edition", "previous"}:
        yield "year", f"the {'edition' if name == 'edition' else 'wave compared with'}"
    elif name in basis.facts:
        yield "fact", f"facts.{name} of publication.yaml"
    else:
        yield "expression", name


def _plainly(basis: Basis, entry: Entry) -> Iterator[tuple[str, str]]:
    del basis
    yield "value", "none" if entry.value is None else f"{entry.value:.10g} ({entry.unit})"


_Formula = Callable[[Basis, Entry], Iterator[tuple[str, str]]]
_FORMULAS: Mapping[str, _Formula] = {
    "share": _of_share,
    "difference": _of_difference,
    "n": _of_n,
    "mean": _of_item(of_mean),
    "count": _of_item(of_count),
    **dict.fromkeys(COEFFICIENTS, of_correlation),
    **dict.fromkeys((f"p_{one}" for one in (*COEFFICIENTS, *TESTS)), of_p),
    "fact": _of_fact,
    **dict.fromkeys(
        ("frame", "invited", "left-out", "respondents", "response-rate"), _of_fieldwork
    ),
}


def _labels(basis: Basis, entry: Entry) -> str:
    scale = basis.codebook.scale_of(entry.item or "")
    return " + ".join(f"“{scale.category(one).label}”" for one in entry.categories)


def _ratio(found: Estimate) -> str:
    exact = exact_share(found)
    if exact is None:
        return "suppressed" if found.suppressed else "nobody answered"
    if found.weighted is not None:
        return f"{float(exact * 100):.4f} %, weighted ({found.count} of {found.n} respondents)"
    return f"{found.count} of {found.n} = {float(exact * 100):.4f} %"


# --- measures ---------------------------------------------------------------------------------


def _of_measure(basis: Basis, entry: Entry, measure: Measure) -> Iterator[Part]:
    name, place = entry.item or "", "stands in publication.yaml under “measures:”"
    if isinstance(measure, CountMeasure):
        least, more = measure.at_least, measure.more_than
        limits = [f"at least {least:.0%}"] if least is not None else []
        limits += [f"more than {more:.0%}"] if more is not None else []
        note = f"{name}: items whose share is {' and '.join(limits)}, before rounding; {place}"
        years = _years(basis, entry)[:1]
        yield Part(
            "The measure", table=_shares(basis, entry, measure, years, least, more), note=note
        )
    elif isinstance(measure, SpanMeasure):
        note = f"{name}: the lowest and the highest share; {place}"
        yield Part(
            "The measure", table=_shares(basis, entry, measure, _years(basis, entry)), note=note
        )
    elif isinstance(measure, LeadersMeasure):
        note = f"{name}: among the {measure.top} highest of both waves; {place}"
        yield Part(
            "The measure", table=_shares(basis, entry, measure, _years(basis, entry)), note=note
        )
    elif isinstance(measure, StructureMeasure):
        parts = [one for one in _counted(basis, measure) if one not in measure.leave_out]
        table = Table((measure.kind,), tuple((one,) for one in parts))
        yield Part("The measure", table=table, note=f"{name}: counted in the codebook; {place}")


def _shares(
    basis: Basis,
    entry: Entry,
    measure: CountMeasure | SpanMeasure | LeadersMeasure,
    years: Sequence[int],
    at_least: float | None = None,
    more_than: float | None = None,
) -> Table:
    """Give the share of every item that a measure sums up, the highest of the newest wave first."""
    left_out = measure.leave_out if isinstance(measure, SpanMeasure) else ()
    items = select_items(basis.codebook, measure.items, left_out).items
    asked = [item for item in items if basis.answered(item, (years[0],))]
    order = rank(basis.estimates, asked, edition=years[0], categories=entry.categories or None)
    counts = at_least is not None or more_than is not None
    head = ("item", "label", *(f"% in {year}" for year in years), *(("counts",) if counts else ()))
    rows = []
    for found in order:
        label = basis.codebook.items[found.item].label
        cells = [_percent(basis, found.item, entry, year) for year in years]
        met = meets(exact_share(found), at_least, more_than)
        rows.append((found.item, label, *cells, *(("yes" if met else "no",) if counts else ())))
    return Table(head, tuple(rows))


def _percent(basis: Basis, item: str, entry: Entry, year: int) -> str:
    try:
        found = share(basis.estimates, item, entry.categories or None, edition=year)
    except UnanswerableError:
        return "not asked"
    exact = exact_share(found)
    return "–" if exact is None else f"{float(exact * 100):.2f}"


def _counted(basis: Basis, measure: StructureMeasure) -> list[str]:
    if measure.kind == "blocks":
        return list(blocks_of(basis))
    if measure.kind == "categories":
        return list(basis.codebook.scales[measure.scale].substantive)
    if measure.kind == "groups":
        return [group.id for group in groups_of(basis, measure.block)]
    return [topic.id for topic in topics_of(basis, measure.block)]
