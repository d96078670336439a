"""Stacked Likert figures: one bar an item and wave, one segment a category of the scale."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reportgen.answers.model import Scale
from reportgen.estimates import n_of, share
from reportgen.exhibit_specs import LikertSpec
from reportgen.exhibits.alt_beside import alt_beside
from reportgen.exhibits.alt_text import alt_text
from reportgen.exhibits.basis import Basis
from reportgen.exhibits.breaks import break_marks
from reportgen.exhibits.errors import SpecProblems
from reportgen.exhibits.model import (
    Bar,
    BarGroup,
    Gap,
    LegendEntry,
    LikertFigure,
    Quantity,
    Segment,
)
from reportgen.exhibits.notes import note
from reportgen.exhibits.order import order_items
from reportgen.exhibits.own_answer import own_answer
from reportgen.exhibits.quantities import quantity
from reportgen.exhibits.scaled import scaled_items
from reportgen.exhibits.shown import Shown, labels_of, shown_of, widest
from reportgen.exhibits.source import source, years_shown
from reportgen.exhibits.stubs import stubs_of
from reportgen.language import Language

AXIS = (0.0, 0.25, 0.5, 0.75, 1.0)
"""Shares that the axis names."""


def likert_figure(
    figure_id: str, spec: LikertSpec, basis: Basis, problems: SpecProblems
) -> LikertFigure | None:
    """Take a figure's spec, give the figure; None when a problem was noted or nobody answered.

    Items that none of the waves shown asked are left out. Problems: `unknown-item`,
    `multiple-item`, `mixed-scales`, `no-stub`, `same-stub`.
    """
    shown = shown_of(basis, compare=spec.compare)
    years = tuple(dict.fromkeys(one.edition for one in shown)) or (basis.edition,)
    found = scaled_items(spec.items, years, widest(basis), problems)
    if found is None:
        return None
    items, scale = found.items, found.scale
    stubs = stubs_of(items, spec.stub, basis, problems)
    if len(stubs) < len(items):
        return None
    ordered = order_items(basis, items, spec.order)
    groups = _groups(ordered, stubs, scale, spec, basis, shown)
    named = merged_legend(scale, basis.language) if spec.merge_top else legend(scale)
    return LikertFigure(
        id=figure_id,
        title=spec.title,
        legend=named,
        groups=groups,
        net_label=net_label(scale) if spec.net and not spec.merge_top else "",
        note=note(spec, groups, scale, basis),
        source=source(years_shown(groups), basis),
        alt=(alt_beside if basis.population.dimension else alt_text)(groups, scale, basis),
        axis=tuple(basis.language.percent_sign(share) for share in AXIS),
        answer_label=basis.language.word("own_answer") if basis.population.single else "",
    )


def legend(scale: Scale) -> tuple[LegendEntry, ...]:
    """Give every category of a scale, used or not, with its place among those of its role."""
    entries = []
    for category in scale.categories:
        same = [c.id for c in scale.categories if c.kind == category.kind]
        place = same.index(category.id)
        entries.append(LegendEntry(category.id, category.label, category.kind, place, len(same)))
    return tuple(entries)


def merged_legend(scale: Scale, language: Language) -> tuple[LegendEntry, ...]:
    """Give the legend where the top box is one segment: named by its categories, the strongest's colour."""
    entries = {entry.category: entry for entry in legend(scale)}
    merged = []
    for part in _parts(scale, merge_top=True):
        first, *others = (entries[category] for category in part)
        labels = [first.label, *(in_sentence(other.label) for other in others)]
        merged.append(replace(first, category="+".join(part), label=language.join(labels, "or")))
    return tuple(merged)


def in_sentence(label: str) -> str:
    """Give a label with a small letter first, unless its second one is large too: "i høj grad"."""
    return label if label[1:2].isupper() else label[:1].lower() + label[1:]


def _ids(scale: Scale) -> tuple[str, ...]:
    return tuple(category.id for category in scale.categories)


def _parts(scale: Scale, merge_top: bool) -> tuple[tuple[str, ...], ...]:
    """Give the categories of each segment, in the scale's order."""
    if not merge_top:
        return tuple((category,) for category in _ids(scale))
    top = tuple(category for category in _ids(scale) if category in scale.top_box)
    parts = ((top if c == top[0] else (c,)) for c in _ids(scale) if c == top[0] or c not in top)
    return tuple(parts)


def net_label(scale: Scale) -> str:
    """Give the head of the column of totals: the categories of the top box."""
    return " + ".join(scale.category(category).label for category in scale.top_box)


def _groups(
    items: Sequence[str],
    stubs: dict[str, str],
    scale: Scale,
    spec: LikertSpec,
    basis: Basis,
    shown: Sequence[Shown],
) -> tuple[BarGroup, ...]:
    by_item = {item: [one for one in shown if one.answered(item)] for item in items}
    several = len({one for found in by_item.values() for one in labels_of(found)}) > 1
    named = several or bool(basis.population.dimension)
    marks = break_marks({i: [one.edition for one in found] for i, found in by_item.items()}, basis)
    slots = [one for one in shown if any(one in found for found in by_item.values())]
    return tuple(
        BarGroup(
            item=item,
            stub=stubs[item],
            bars=tuple(_bar(item, one, scale, spec, basis, named) for one in found),
            footnote=marks.get(item, ""),
            gaps=_gaps(found, slots) if several else (),
            answer=own_answer(basis, item),
        )
        for item, found in by_item.items()
    )


def _gaps(found: Sequence[Shown], slots: Sequence[Shown]) -> tuple[Gap, ...]:
    """Give the places of bars that an item has not, though other items of the figure have them."""
    return tuple(Gap(at, one.label) for at, one in enumerate(slots) if one not in found)


def _bar(item: str, shown: Shown, scale: Scale, spec: LikertSpec, basis: Basis, named: bool) -> Bar:
    estimates, year = shown.estimates, shown.edition
    net = share(estimates, item, scale.top_box, edition=year)
    parts = _parts(scale, spec.merge_top)
    return Bar(
        edition=year,
        label=shown.label if named else "",
        n=n_of(estimates, item, year).n,
        segments=tuple(_segment(item, shown, part, basis) for part in parts),
        net=quantity(net, basis.language, "figure") if spec.net and not spec.merge_top else None,
        where=estimates.where,
    )


def _segment(item: str, shown: Shown, part: tuple[str, ...], basis: Basis) -> Segment:
    found = share(shown.estimates, item, part, edition=shown.edition)
    printed = quantity(found, basis.language, "bare")
    label = _label(printed, basis.publication.settings.label_from)
    return Segment("+".join(part), printed, label)


def _label(printed: Quantity, label_from: float) -> str:
    """Give the text inside a segment: "" where the segment is too small to hold one."""
    if printed.value is not None and printed.value < label_from:
        return ""
    return printed.text
