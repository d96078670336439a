"""Which numbers rest on too few respondents to be published.

A suppressed estimate keeps its item, categories, edition and filter, but neither value nor count;
it keeps its base only when the base itself is large enough. Nothing after this stage can print
what it never got.
"""

from __future__ import annotations

from collections.abc import Iterable

from reportgen.estimates.model import Estimate


def too_few(count: int, minimum_count: int) -> bool:
    """Whether a count is small enough to be suppressed; nobody at all tells of nobody."""
    return 0 < count < minimum_count


def any_suppressed(estimates: Iterable[Estimate]) -> bool:
    """Whether a summary of these estimates would rest on a suppressed one."""
    return any(estimate.suppressed for estimate in estimates)
