"""What speakers have in common: how categories and items are named."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.exhibits.basis import Basis
from reportgen.exhibits.errors import VocabularyError
from reportgen.exhibits.select import select_items, unknown_items

Categories = str | Sequence[str]
"""`top`, `bottom`, the id of a category, or a list of ids."""


def category_ids(basis: Basis, item: str, categories: Categories) -> tuple[str, ...] | None:
    """Give the ids that are meant, None for the top box."""
    if categories == "top":
        return None
    if not isinstance(categories, str):
        return tuple(categories)
    if categories != "bottom":
        return (categories,)
    known_item(basis, item)
    scale = basis.codebook.scale_of(item)
    if not scale.bottom_box:
        message = f'the scale "{scale.id}" of item "{item}" has no bottom box'
        raise VocabularyError(message, f'add "bottom_box: […]" to it in {basis.codebook.path}')
    return scale.bottom_box


def known_item(basis: Basis, item: str) -> None:
    """Raise VocabularyError where the codebook has no such item."""
    if item not in basis.codebook.items:
        raise VocabularyError(*unknown_items(basis.codebook, item), "unknown-item")


def items_asked(
    basis: Basis, patterns: Sequence[str], year: int, leave_out: Sequence[str] = ()
) -> tuple[str, ...]:
    """Give the items that patterns name and that the wave asked; never ()."""
    selection = select_items(basis.codebook, patterns, leave_out)
    for _, pattern in selection.unknown:
        raise VocabularyError(*unknown_items(basis.codebook, pattern), "unknown-item")
    asked = tuple(item for item in selection.items if (item, year) in basis.estimates.tallies)
    if not asked:
        named = ", ".join(patterns)
        hint = "ask another year, or name items that were asked then"
        raise VocabularyError(
            f'none of the items "{named}" has answers for {year}', hint, "not-asked"
        )
    return asked
