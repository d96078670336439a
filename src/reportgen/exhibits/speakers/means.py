"""Means of items, and how many respondents marked a choice."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.estimates import average, count_of, marks_of
from reportgen.estimates import mean as estimate_mean
from reportgen.exhibits.basis import Basis
from reportgen.exhibits.errors import VocabularyError
from reportgen.exhibits.model import Quantity
from reportgen.exhibits.quantities import quantity
from reportgen.exhibits.select import select_items, unknown_items
from reportgen.exhibits.speakers.arguments import Categories, category_ids, known_item


def mean(
    basis: Basis, item: str, year: int | None = None, within: tuple[str, str] | None = None
) -> Quantity:
    """Give the mean of those who take a stand, under the scale's values: "2,41".

    within: a background variable and one of its classes.
    """
    found = estimate_mean(basis.estimates, item, edition=year or basis.edition, within=within)
    return quantity(found, basis.language)


def count(
    basis: Basis,
    item: str,
    categories: Categories = "top",
    year: int | None = None,
    words: bool = False,
) -> Quantity:
    """Give how many respondents are in the categories, or marked any of the choices: "46".

    words: up to twelve in words.
    """
    chosen = category_ids(basis, item, categories)
    found = count_of(basis.estimates, item, chosen, edition=year or basis.edition)
    return quantity(found, basis.language, "words" if words else "prose")


def marks(basis: Basis, item: str, year: int | None = None) -> Quantity:
    """Give how many choices all respondents marked together: marks are more than respondents.

    "Don't know" and "not relevant" are no marks.
    """
    known_item(basis, item)
    choices = basis.codebook.scale_of(item).substantive
    found = marks_of(basis.estimates, item, year or basis.edition, choices)
    return quantity(found, basis.language)


def mean_count(
    basis: Basis,
    items: str | Sequence[str],
    categories: Categories,
    year: int | None = None,
) -> Quantity:
    """Give the mean number of respondents in the categories over several items, as a whole number."""
    patterns = [items] if isinstance(items, str) else items
    selection = select_items(basis.codebook, patterns)
    for _, pattern in selection.unknown:
        raise VocabularyError(*unknown_items(basis.codebook, pattern), "unknown-item")
    year = year or basis.edition
    asked = [item for item in selection.items if basis.answered(item, (year,))]
    if not asked:
        message = f'none of the items "{", ".join(patterns)}" has answers for {year}'
        raise VocabularyError(message, "name items that were asked then", "not-asked")
    found = average(
        basis.estimates,
        asked,
        "count",
        edition=year,
        categories=category_ids(basis, asked[0], categories),
        name=patterns[0],
    )
    return quantity(found, basis.language)
