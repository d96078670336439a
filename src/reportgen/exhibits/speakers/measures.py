"""The publication's measures: named summaries over several items, of the questionnaire, of fieldwork."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeVar

from reportgen.config import (
    CountMeasure,
    FieldworkMeasure,
    GroupsMeasure,
    LeadersMeasure,
    LeadingTopicMeasure,
    Measure,
    SpanMeasure,
    StructureMeasure,
)
from reportgen.errors import did_you_mean
from reportgen.estimates import (
    count_groups,
    count_items,
    count_leaders,
    count_leading,
    fieldwork,
    span,
)
from reportgen.estimates.model import Estimate
from reportgen.exhibits.basis import Basis
from reportgen.exhibits.errors import VocabularyError
from reportgen.exhibits.model import Quantity
from reportgen.exhibits.quantities import quantity, with_text
from reportgen.exhibits.speakers.arguments import items_asked
from reportgen.exhibits.structure import blocks_of, groups_of, topics_of
from reportgen.language import FractionForm

M = TypeVar("M", bound=Measure)


def measure(basis: Basis, name: str, words: bool = False, year: int | None = None) -> Quantity:
    """Give a measure that is one number: "11" or, in words, "elleve"; a rate as "88 pct."."""
    found = estimate_of(basis, name, year or basis.edition)
    return quantity(found, basis.language, "words" if words else "prose", name)


def lowest(basis: Basis, name: str, unit: bool = True, year: int | None = None) -> Quantity:
    """Give the lowest share of a span: "37 pct."."""
    found = span_of(basis, name, "lowest", year or basis.edition)
    return quantity(found, basis.language, "prose" if unit else "bare")


def highest(basis: Basis, name: str, unit: bool = True, year: int | None = None) -> Quantity:
    """Give the highest share of a span: "65 pct."."""
    found = span_of(basis, name, "highest", year or basis.edition)
    return quantity(found, basis.language, "prose" if unit else "bare")


def limit(basis: Basis, name: str, unit: bool = True, form: FractionForm | None = None) -> Quantity:
    """Give the limit that a counted item has to meet: "25 pct."; in a form of words, "en fjerdedel"."""
    found = limit_of(basis, name)
    if form is not None and found.value is not None:
        return with_text(found, basis.language.fraction_words(found.value, form))
    return quantity(found, basis.language, "prose" if unit else "bare")


# --- unrounded ------------------------------------------------------------------------------


def estimate_of(basis: Basis, name: str, year: int) -> Estimate:
    """Give a measure that is one number; raises VocabularyError for a span."""
    return _estimate(basis, name, _named(basis, name), year)


def span_of(basis: Basis, name: str, end: Literal["lowest", "highest"], year: int) -> Estimate:
    """Give one end of a span measure, as a share of 0-1."""
    wanted = _of_kind(basis, name, SpanMeasure, end)
    items = items_asked(basis, wanted.items, year, wanted.leave_out)
    chosen = wanted.categories or None
    ends = span(basis.estimates, items, edition=year, categories=chosen, name=name)
    return ends[0] if end == "lowest" else ends[1]


def limit_of(basis: Basis, name: str) -> Estimate:
    """Give the limit of a count measure, as a share of 0-1."""
    counted = _named(basis, name)
    if not isinstance(counted, CountMeasure | GroupsMeasure):
        raise _wrong_kind(name, counted, "limit")
    value = counted.at_least if counted.at_least is not None else counted.more_than
    if value is None:
        raise _without_limit(name)
    return Estimate("limit", "share", value, name, counted.categories, basis.edition)


def _named(basis: Basis, name: str) -> Measure:
    measures = basis.publication.measures
    if name not in measures:
        message = f'publication.yaml has no measure "{name}"'
        raise VocabularyError(message, did_you_mean(name, measures), "unknown-measure")
    return measures[name]


def _of_kind(basis: Basis, name: str, kind: type[M], speaker: str) -> M:
    found = _named(basis, name)
    if not isinstance(found, kind):
        raise _wrong_kind(name, found, speaker)
    return found


def _wrong_kind(name: str, found: Measure, speaker: str) -> VocabularyError:
    message = f'{speaker}() does not go with the measure "{name}", which is of kind {found.kind}'
    return VocabularyError(message, "", "wrong-measure")


def _estimate(basis: Basis, name: str, wanted: Measure, year: int) -> Estimate:
    match wanted:
        case CountMeasure():
            return _counted(basis, name, wanted, year)
        case LeadersMeasure():
            return _leaders(basis, name, wanted, year)
        case GroupsMeasure():
            return _groups(basis, name, wanted, year)
        case LeadingTopicMeasure():
            return _leading(basis, name, wanted, year)
        case StructureMeasure():
            count = float(len(_parts(basis, name, wanted)))
            return Estimate(wanted.kind, "count", count, name, edition=basis.edition)
        case FieldworkMeasure():
            return fieldwork(basis.estimates, wanted.kind, year)
        case SpanMeasure():
            message = f'the measure "{name}" is a span and has two numbers'
            hint = f"write lowest('{name}') or highest('{name}')"
            raise VocabularyError(message, hint, "wrong-measure")


def _counted(basis: Basis, name: str, wanted: CountMeasure, year: int) -> Estimate:
    if wanted.at_least is None and wanted.more_than is None:
        raise _without_limit(name)
    return count_items(
        basis.estimates,
        items_asked(basis, wanted.items, year),
        edition=year,
        categories=wanted.categories or None,
        at_least=wanted.at_least,
        more_than=wanted.more_than,
        name=name,
    )


def _leaders(basis: Basis, name: str, wanted: LeadersMeasure, year: int) -> Estimate:
    if basis.previous is None:
        message = f'the measure "{name}" compares with an earlier wave, and the edition names none'
        hint = f'add "compare: …" to the edition {basis.edition} in publication.yaml'
        raise VocabularyError(message, hint, "no-earlier-wave")
    before = set(items_asked(basis, wanted.items, basis.previous))
    return count_leaders(
        basis.estimates,
        [item for item in items_asked(basis, wanted.items, year) if item in before],
        basis.previous,
        year,
        top=wanted.top,
        kind="new" if wanted.kind == "new-leaders" else "recurring",
        categories=wanted.categories or None,
        name=name,
    )


def _groups(basis: Basis, name: str, wanted: GroupsMeasure, year: int) -> Estimate:
    if wanted.at_least is None and wanted.more_than is None:
        raise _without_limit(name)
    return count_groups(
        basis.estimates,
        list(_families(basis, name, wanted, year).values()),
        edition=year,
        several=wanted.several,
        categories=wanted.categories or None,
        at_least=wanted.at_least,
        more_than=wanted.more_than,
        name=name,
    )


def _leading(basis: Basis, name: str, wanted: LeadingTopicMeasure, year: int) -> Estimate:
    families = _families(basis, name, wanted, year).values()
    _known(name, "topic", wanted.topic, {_topic(basis, one) for each in families for one in each})
    led = [(one, each) for each in families for one in each if _topic(basis, one) == wanted.topic]
    return count_leading(
        basis.estimates,
        led,
        edition=year,
        top=wanted.top,
        categories=wanted.categories or None,
        name=name,
    )


def _families(
    basis: Basis, name: str, wanted: GroupsMeasure | LeadingTopicMeasure, year: int
) -> dict[str, list[str]]:
    """Give the items of each group of a block that the wave asked, but for topics left out."""
    _known(name, "block", wanted.block, basis.codebook.blocks)
    for left_out in wanted.leave_out:
        _known(name, "topic", left_out, basis.codebook.topics)
    found: dict[str, list[str]] = {group.id: [] for group in groups_of(basis, wanted.block)}
    for item in basis.codebook.items.values():
        kept = item.group in found and item.block == wanted.block
        if kept and item.topic not in wanted.leave_out and basis.answered(item.id, (year,)):
            found[item.group].append(item.id)
    return found


def _topic(basis: Basis, item: str) -> str:
    """Give the id of an item's topic."""
    return basis.codebook.items[item].topic


def _without_limit(name: str) -> VocabularyError:
    message = f'the measure "{name}" counts items without a limit'
    return VocabularyError(message, 'add "at_least: …" or "more_than: …" to it', "wrong-measure")


def _parts(basis: Basis, name: str, wanted: StructureMeasure) -> list[str]:
    """Give the ids that are counted; raises VocabularyError for unknown names in the measure."""
    parts = _all_parts(basis, name, wanted)
    codebook = basis.codebook
    of_other_waves = (*codebook.blocks, *codebook.groups, *codebook.topics)
    for left_out in wanted.leave_out:
        if left_out not in parts and left_out not in of_other_waves:
            _known(name, "part", left_out, parts)
    return [part for part in parts if part not in wanted.leave_out]


def _all_parts(basis: Basis, name: str, wanted: StructureMeasure) -> list[str]:
    codebook = basis.codebook
    if wanted.kind == "categories":
        _known(name, "scale", wanted.scale, codebook.scales)
        return list(codebook.scales[wanted.scale].substantive)
    if wanted.kind == "blocks":
        return list(blocks_of(basis))
    _known(name, "block", wanted.block, codebook.blocks)
    if wanted.kind == "groups":
        return [group.id for group in groups_of(basis, wanted.block)]
    return [topic.id for topic in topics_of(basis, wanted.block)]


def _known(name: str, what: str, found: str, known: Iterable[str]) -> None:
    names = list(known)
    if found not in names:
        message = f'the measure "{name}" names the {what} "{found}", which the codebook has not'
        raise VocabularyError(message, did_you_mean(found, names), "wrong-measure")
