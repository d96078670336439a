"""Tightening: of the ways to lay out a figure, the loosest that has room."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol, TypeVar


class Tall(Protocol):
    """Something laid out. height: in pt."""

    @property
    def height(self) -> float:
        """How high it is."""
        ...


Layout = TypeVar("Layout", bound=Tall)


def loosest(layouts: Iterable[Layout], max_height: float | None) -> Layout:
    """Take layouts, each tighter than the one before; give the first that fits, or the last.

    max_height: in pt; None has room for anything. Raises ValueError where there are none.
    """
    layout = None
    for layout in layouts:
        if max_height is None or layout.height <= max_height:
            break
    if layout is None:
        raise ValueError("a figure has at least one layout")
    return layout
