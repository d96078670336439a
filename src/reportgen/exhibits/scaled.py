"""Items whose answers are shown by category: each with one answer, all of one scale."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportgen.answers.model import Scale
from reportgen.exhibits.basis import Basis
from reportgen.exhibits.coded import multiple_item
from reportgen.exhibits.errors import SpecProblems
from reportgen.exhibits.select import select_items, unknown_items


@dataclass(frozen=True, slots=True)
class ScaledItems:
    """Items in the order in which they are named, and their scale."""

    items: tuple[str, ...]
    scale: Scale


def scaled_items(
    patterns: Sequence[str], years: tuple[int, ...], basis: Basis, problems: SpecProblems
) -> ScaledItems | None:
    """Take the `items` of a spec, give those that anybody answered in any of the years.

    None where a problem was noted or there are none. Problems: `unknown-item`, `multiple-item`,
    `mixed-scales`.
    """
    items = answered_items(patterns, years, basis, problems)
    several = [item for item in items if multiple_item(item, ("items",), basis, problems)]
    if several:
        return None
    scale = one_scale(items, basis, problems)
    return None if scale is None else ScaledItems(items, scale)


def answered_items(
    patterns: Sequence[str], years: tuple[int, ...], basis: Basis, problems: SpecProblems
) -> tuple[str, ...]:
    """Give the items that anybody answered; none where a pattern is noted as `unknown-item`."""
    selection = select_items(basis.codebook, patterns)
    for at, pattern in selection.unknown:
        problems.add(("items", at), "unknown-item", *unknown_items(basis.codebook, pattern))
    if selection.unknown:
        return ()
    return tuple(item for item in selection.items if basis.answered(item, years))


def one_scale(items: Sequence[str], basis: Basis, problems: SpecProblems) -> Scale | None:
    """Give the scale of the items; None where there are none, or `mixed-scales` was noted."""
    scales = {basis.codebook.items[item].scale: item for item in reversed(items)}
    if len(scales) > 1:
        told = ", ".join(f"{scale} ({item})" for scale, item in reversed(scales.items()))
        message = f"the items have different scales: {told}"
        hint = "show the items of each scale in an exhibit of their own"
        problems.add(("items",), "mixed-scales", message, hint)
        return None
    return basis.codebook.scales[next(iter(scales))] if scales else None
