"""Which numbers rest on too few respondents to be published.

A suppressed estimate keeps its item, categories, edition and filter, but neither value nor count;
it keeps its base only when the base itself is large enough. Nothing after this stage can print
what it never got.
"""

from __future__ import annotations

from collections.abc import Iterable

from reportgen.estimates.model import Base, Column, Estimate, Estimates


def too_few(count: int, minimum_count: int) -> bool:
    """Whether a count is small enough to be suppressed; nobody at all tells of nobody."""
    return 0 < count < minimum_count


def withheld(estimates: Estimates, item: str, edition: int, column: Column, base: Base) -> bool:
    """Whether a count is not told because another could be worked out from it.

    column: the categories together, () for the base. A count that is no column of its own is told
    when all its parts are; beside another base than everyone, when nothing of the item is withheld.
    """
    hidden = estimates.withheld.get(estimates.where, {}).get((item, edition), frozenset())
    if not hidden or column in hidden:
        return bool(hidden)
    if () in hidden or base != "all":
        return True
    boxes = (
        estimates.codebook.scale_of(item).top_box,
        estimates.codebook.scale_of(item).bottom_box,
    )
    if len(column) > 1 and column not in boxes:
        return any((category,) in hidden for category in column)
    return False


def base_hidden(estimates: Estimates, item: str, edition: int, n: int, base: Base) -> bool:
    """Whether the base of an item, `n` respondents, is not told."""
    small = too_few(n, estimates.minimum_count)
    return small or withheld(estimates, item, edition, (), base)


def part_hidden(
    estimates: Estimates, item: str, edition: int, count: int, column: Column, base: Base
) -> bool:
    """Whether a part of a told base, `count` respondents in the categories, is not told."""
    small = too_few(count, estimates.least(item))
    return small or withheld(estimates, item, edition, column, base)


def withheld_within(
    estimates: Estimates, item: str, edition: int, within: tuple[str, str] | None = None
) -> bool:
    """Whether anything of an item is not told, so that no summary of its answers can be.

    within: of one class of a background variable.
    """
    where = estimates.where if within is None else tuple(sorted({*estimates.where, within}))
    return bool(estimates.withheld.get(where, {}).get((item, edition)))


def any_suppressed(estimates: Iterable[Estimate]) -> bool:
    """Whether a summary of these estimates would rest on a suppressed one."""
    return any(estimate.suppressed for estimate in estimates)
