"""Stacked Likert figures: one bar an item and wave, one segment a category of the scale."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.answers.model import Scale
from reportgen.config import LikertSpec
from reportgen.estimates import n_of, share
from reportgen.exhibits.alt_text import alt_text
from reportgen.exhibits.basis import Basis
from reportgen.exhibits.errors import SpecProblems
from reportgen.exhibits.model import Bar, BarGroup, LegendEntry, LikertFigure, Quantity, Segment
from reportgen.exhibits.notes import note
from reportgen.exhibits.order import order_items
from reportgen.exhibits.quantities import quantity
from reportgen.exhibits.select import select_items, unknown_items
from reportgen.exhibits.source import source

REWORDED = "*"
"""Mark at the stub of an item whose wording changed between the waves shown."""


AXIS = (0.0, 0.25, 0.5, 0.75, 1.0)
"""Shares that the axis names."""


def likert_figure(
    figure_id: str, spec: LikertSpec, basis: Basis, problems: SpecProblems
) -> LikertFigure | None:
    """Take a figure's spec, give the figure; None when a problem was noted or nobody answered.

    Items that none of the waves shown asked are left out. Problems: `unknown-item`,
    `mixed-scales`, `no-stub`, `same-stub`.
    """
    items = _items(spec, basis, problems)
    scale = _scale(items, basis, problems)
    stubs = _stubs(items, spec, basis, problems)
    if scale is None or len(stubs) < len(items):
        return None
    ordered = order_items(basis, items, spec.order)
    groups = _groups(ordered, stubs, scale, spec, basis)
    return LikertFigure(
        id=figure_id,
        title=spec.title,
        legend=legend(scale),
        groups=groups,
        net_label=net_label(scale) if spec.net else "",
        note=note(spec, groups, scale, basis),
        source=source(groups, basis),
        alt=alt_text(groups, scale, basis),
        axis=tuple(basis.language.percent_sign(share) for share in AXIS),
    )


def legend(scale: Scale) -> tuple[LegendEntry, ...]:
    """Give every category of a scale, used or not, with its place among those of its role."""
    entries = []
    for category in scale.categories:
        same = [c.id for c in scale.categories if c.kind == category.kind]
        place = same.index(category.id)
        entries.append(LegendEntry(category.id, category.label, category.kind, place, len(same)))
    return tuple(entries)


def net_label(scale: Scale) -> str:
    """Give the head of the column of totals: the categories of the top box."""
    return " + ".join(scale.category(category).label for category in scale.top_box)


def _items(spec: LikertSpec, basis: Basis, problems: SpecProblems) -> tuple[str, ...]:
    selection = select_items(basis.codebook, spec.items)
    for at, pattern in selection.unknown:
        problems.add(("items", at), "unknown-item", *unknown_items(basis.codebook, pattern))
    if selection.unknown:
        return ()
    years = basis.years(spec.compare)
    return tuple(item for item in selection.items if basis.answered(item, years))


def _scale(items: Sequence[str], basis: Basis, problems: SpecProblems) -> Scale | None:
    scales = {basis.codebook.items[item].scale: item for item in reversed(items)}
    if len(scales) > 1:
        told = ", ".join(f"{scale} ({item})" for scale, item in reversed(scales.items()))
        message = f"the items have different scales: {told}"
        hint = "show the items of each scale in a figure of their own"
        problems.add(("items",), "mixed-scales", message, hint)
        return None
    return basis.codebook.scales[next(iter(scales))] if scales else None


def _stubs(
    items: Sequence[str], spec: LikertSpec, basis: Basis, problems: SpecProblems
) -> dict[str, str]:
    """Give the text beside each item; an item without usable text is noted and left out."""
    stubs: dict[str, str] = {}
    for item in items:
        stub = _stub(item, spec, basis)
        twin = next((other for other, text in stubs.items() if text == stub), None)
        if not stub:
            message = f'item "{item}" has no {spec.stub}, so nothing can stand beside its bar'
            problems.add(("stub",), "no-stub", message, 'use "stub: item"')
        elif twin is not None:
            message = f'the same text, "{stub}", would stand beside "{twin}" and "{item}"'
            hint = "let another stub (item, group, topic) tell them apart"
            problems.add(("stub",), "same-stub", message, hint)
        else:
            stubs[item] = stub
    return stubs


def _stub(item_id: str, spec: LikertSpec, basis: Basis) -> str:
    item, codebook = basis.codebook.items[item_id], basis.codebook
    if spec.stub == "item":
        return item.label
    if spec.stub == "group":
        return codebook.groups[item.group].label if item.group in codebook.groups else ""
    return codebook.topics[item.topic].label if item.topic in codebook.topics else ""


def _groups(
    items: Sequence[str], stubs: dict[str, str], scale: Scale, spec: LikertSpec, basis: Basis
) -> tuple[BarGroup, ...]:
    years = basis.years(spec.compare)
    shown = {item: basis.answered(item, years) for item in items}
    several = len({year for waves in shown.values() for year in waves}) > 1
    return tuple(
        BarGroup(
            item=item,
            stub=stubs[item],
            bars=tuple(_bar(item, year, scale, spec, basis, several) for year in shown[item]),
            footnote=REWORDED if _reworded(item, shown[item], basis) else "",
        )
        for item in items
    )


def _reworded(item: str, years: tuple[int, ...], basis: Basis) -> bool:
    return len(years) > 1 and basis.codebook.items[item].reworded(min(years), max(years))


def _bar(item: str, year: int, scale: Scale, spec: LikertSpec, basis: Basis, several: bool) -> Bar:
    net = share(basis.estimates, item, scale.top_box, edition=year)
    return Bar(
        edition=year,
        label=str(year) if several else "",
        n=n_of(basis.estimates, item, year).n or 0,
        segments=tuple(_segment(item, year, c.id, basis) for c in scale.categories),
        net=quantity(net, basis.language, "figure") if spec.net else None,
    )


def _segment(item: str, year: int, category: str, basis: Basis) -> Segment:
    found = share(basis.estimates, item, (category,), edition=year)
    printed = quantity(found, basis.language, "bare")
    return Segment(category, printed, _label(printed, basis.publication.settings.label_from))


def _label(printed: Quantity, label_from: float) -> str:
    """Give the text inside a segment: "" where the segment is too small to hold one."""
    if printed.value is not None and printed.value < label_from:
        return ""
    return printed.text
