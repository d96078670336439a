"""Plain numbers for claims: exact, unrounded, without words.

Shares are in per cent (0-100) and changes in percentage points, as prose says them. What is
suppressed or undefined has no number: a claim that needs it raises VocabularyError.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Literal

from reportgen.estimates import fieldwork, n_of
from reportgen.estimates import share as estimate_share
from reportgen.estimates.model import Estimate
from reportgen.estimates.share import exact_share
from reportgen.exhibits.basis import Basis
from reportgen.exhibits.errors import VocabularyError
from reportgen.exhibits.select import select_items, unknown_items
from reportgen.exhibits.speakers.arguments import (
    Categories,
    category_ids,
    items_asked,
    known_item,
)
from reportgen.exhibits.speakers.measures import estimate_of, limit_of, span_of
from reportgen.exhibits.speakers.populations import estimates_of

Items = str | Sequence[str]
"""An id or pattern of items, or several."""


def share(
    basis: Basis,
    item: str,
    categories: Categories = "top",
    year: int | None = None,
    of: str = "",
) -> Fraction:
    """Give the share of everyone who answered the item, in per cent. of: as prose has it."""
    return _percent(_share(basis, item, categories, year or basis.edition, of))


def change(basis: Basis, item: str, categories: Categories = "top") -> Fraction:
    """Give the share less that of the earlier wave, in percentage points."""
    earlier = _earlier(basis)
    after = _share(basis, item, categories, basis.edition)
    return _percent(after) - _percent(_share(basis, item, categories, earlier))


def n(basis: Basis, item: str, year: int | None = None) -> int:
    """Give the number of respondents who answered the item."""
    return _whole(n_of(basis.estimates, item, year or basis.edition))


def respondents(basis: Basis, year: int | None = None) -> int:
    """Give the number of respondents of a wave."""
    return _whole(fieldwork(basis.estimates, "respondents", year or basis.edition))


def count(
    basis: Basis,
    what: Items,
    at_least: float | None = None,
    more_than: float | None = None,
    categories: Categories = "top",
    year: int | None = None,
) -> Fraction | int:
    """Give a measure of the publication; with a limit in per cent, how many items meet it."""
    year = year or basis.edition
    if at_least is None and more_than is None:
        if not isinstance(what, str):
            message = "items are counted by a limit"
            raise VocabularyError(message, "add at_least=… or more_than=…, in per cent")
        found = estimate_of(basis, what, year)
        return _percent(found) if found.unit == "share" else _whole(found)
    shares = [share(basis, item, categories, year) for item in _items(basis, what, year)]
    return sum(
        (at_least is None or one >= _decimal(at_least))
        and (more_than is None or one > _decimal(more_than))
        for one in shares
    )


def asked(basis: Basis, items: Items, year: int | None = None) -> int:
    """Give how many of the items a wave asked and somebody answered; 0 for new ones before."""
    year = year or basis.edition
    return sum(bool(basis.answered(item, (year,))) for item in _selected(basis, items))


def risen(basis: Basis, items: Items, categories: Categories = "top", by: float = 0) -> int:
    """Give how many of the items rose by more than `by` points; items of one wave do not count."""
    return sum(points > _decimal(by) for points in _changes(basis, items, categories))


def fallen(basis: Basis, items: Items, categories: Categories = "top", by: float = 0) -> int:
    """Give how many of the items fell by more than `by` points; items of one wave do not count."""
    return sum(points < -_decimal(by) for points in _changes(basis, items, categories))


def rank(
    basis: Basis,
    item: str,
    among: Items,
    categories: Categories = "top",
    year: int | None = None,
    order: Literal["highest", "lowest"] = "highest",
) -> int:
    """Give the place of an item among others, 1 for the highest; equal shares share a place."""
    year = year or basis.edition
    own = share(basis, item, categories, year)
    others = [share(basis, one, categories, year) for one in _items(basis, among, year)]
    before = [one for one in others if (one > own if order == "highest" else one < own)]
    return 1 + len(before)


def lowest(
    basis: Basis, what: Items, categories: Categories = "top", year: int | None = None
) -> Fraction:
    """Give the lowest share of a span measure, or of the items, in per cent."""
    return _end(basis, what, "lowest", categories, year or basis.edition)


def highest(
    basis: Basis, what: Items, categories: Categories = "top", year: int | None = None
) -> Fraction:
    """Give the highest share of a span measure, or of the items, in per cent."""
    return _end(basis, what, "highest", categories, year or basis.edition)


def limit(basis: Basis, name: str) -> Fraction:
    """Give the limit that a counted item has to meet, in per cent."""
    return _percent(limit_of(basis, name))


def reworded(basis: Basis, item: str) -> bool:
    """Say whether the item's wording changed since the earlier wave."""
    known_item(basis, item)
    earlier, own = _earlier(basis), basis.codebook.items[item]
    both = {earlier, basis.edition} <= set(own.questions)
    return both and own.reworded(earlier, basis.edition)


def size(value: object) -> Fraction | int:
    """Give a number without its sign."""
    if isinstance(value, bool) or not isinstance(value, int | float | Fraction):
        raise VocabularyError("abs() takes a number", "write abs(change('x'))", "wrong-argument")
    return abs(value) if isinstance(value, int) else abs(_decimal(value))


# --- how -----------------------------------------------------------------------------------------


def _share(basis: Basis, item: str, categories: Categories, year: int, of: str = "") -> Estimate:
    chosen = category_ids(basis, item, categories)
    return estimate_share(estimates_of(basis, of), item, chosen, edition=year)


def _end(
    basis: Basis, what: Items, end: Literal["lowest", "highest"], categories: Categories, year: int
) -> Fraction:
    if isinstance(what, str) and what in basis.publication.measures:
        return _percent(span_of(basis, what, end, year))
    shares = [share(basis, item, categories, year) for item in _items(basis, what, year)]
    return min(shares) if end == "lowest" else max(shares)


def _changes(basis: Basis, items: Items, categories: Categories) -> Iterator[Fraction]:
    years = (_earlier(basis), basis.edition)
    for item in _selected(basis, items):
        if basis.answered(item, years) == years:
            yield change(basis, item, categories)


def _items(basis: Basis, items: Items, year: int) -> tuple[str, ...]:
    return items_asked(basis, [items] if isinstance(items, str) else items, year)


def _selected(basis: Basis, items: Items) -> tuple[str, ...]:
    selection = select_items(basis.codebook, [items] if isinstance(items, str) else items)
    for _, pattern in selection.unknown:
        raise VocabularyError(*unknown_items(basis.codebook, pattern), "unknown-item")
    return selection.items


def _earlier(basis: Basis) -> int:
    if basis.previous is None:
        message = f"edition {basis.edition} has no earlier wave to compare with"
        hint = 'put the sentence between "{% if previous %}" and "{% endif %}"'
        raise VocabularyError(message, hint, "no-earlier-wave")
    return basis.previous


def _percent(found: Estimate) -> Fraction:
    exact = exact_share(found)
    if exact is None and found.statistic == "limit" and found.value is not None:
        exact = _decimal(found.value)
    if exact is None:
        raise _without_value(found)
    return exact * 100


def _whole(found: Estimate) -> int:
    if found.value is None:
        raise _without_value(found)
    return int(found.value)


def _decimal(value: float | Fraction) -> Fraction:
    """Give a number as it was written."""
    return Fraction(str(value))


def _without_value(found: Estimate) -> VocabularyError:
    why = "suppressed" if found.suppressed else "undefined: nobody answered"
    message = f'the number of "{found.item}" is {why}, so that no claim can rest on it'
    return VocabularyError(message, "leave the sentence out in this edition", "suppressed-value")
