"""Means, correlations and tests for claims: plain numbers, true and false."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Literal

from reportgen.exhibits.basis import Basis
from reportgen.exhibits.errors import VocabularyError
from reportgen.exhibits.model import Quantity
from reportgen.exhibits.speakers import means, testing
from reportgen.exhibits.speakers.arguments import Categories, items_asked
from reportgen.exhibits.speakers.testing import Items, correlation, group_test


def mean(
    basis: Basis, item: str, year: int | None = None, within: tuple[str, str] | None = None
) -> Fraction:
    """Give the mean of those who take a stand, in the scale's values."""
    return _value(means.mean(basis, item, year, within))


def number(
    basis: Basis, item: str, categories: Categories = "top", year: int | None = None
) -> Fraction:
    """Give how many respondents are in the categories, or marked any of the choices."""
    return _value(means.count(basis, item, categories, year))


def mean_number(
    basis: Basis, items: str | Sequence[str], categories: Categories, year: int | None = None
) -> Fraction:
    """Give the mean number of respondents in the categories over several items."""
    return _value(means.mean_count(basis, items, categories, year))


def r(basis: Basis, item: str, with_: str, year: int | None = None) -> Fraction:
    """Give a correlation, -1 to 1."""
    return _value(testing.r(basis, item, with_, year))


def p_value(basis: Basis, item: str, with_: str, year: int | None = None) -> Fraction:
    """Give the p of a correlation, 0 to 1."""
    return _value(testing.p_value(basis, item, with_, year))


def correlated(basis: Basis, item: str, with_: str, year: int | None = None) -> bool:
    """Say whether a correlation is significant at the publication's level."""
    return _judged(correlation(basis, item, with_, year).significant, item)


def differs(
    basis: Basis, item: str, by: str, groups: Sequence[str] = (), among: Items = ()
) -> bool:
    """Say whether the means of the classes of a background variable differ significantly.

    groups: only some of the classes.  among: the items that are tested together with this one.
    """
    return _judged(group_test(basis, item, by, groups, among).significant, item)


def differing(basis: Basis, items: Items, by: str) -> int:
    """Give how many of the items differ significantly between the classes, tested together."""
    asked = _asked(basis, items)
    return sum(differs(basis, item, by, among=asked) for item in asked)


def correlating(basis: Basis, items: Items, with_: str) -> int:
    """Give how many of the items are significantly correlated with an item or a background number."""
    return sum(correlated(basis, item, with_) for item in _asked(basis, items))


def class_rank(
    basis: Basis, item: str, by: str, group: str, order: Literal["highest", "lowest"] = "highest"
) -> int:
    """Give the place of a class by its mean of an item, 1 for the highest; equal means share it."""
    values = basis.codebook.background[by].values if by in basis.codebook.background else {}
    own = mean(basis, item, within=(by, group))
    others = [mean(basis, item, within=(by, one)) for one in values if one != group]
    return 1 + sum(one > own if order == "highest" else one < own for one in others)


def _asked(basis: Basis, items: Items) -> tuple[str, ...]:
    return items_asked(basis, [items] if isinstance(items, str) else items, basis.edition)


def _judged(significant: bool | None, item: str) -> bool:
    if significant is None:
        message = (
            f'the test of "{item}" is suppressed or undefined, so that no claim can rest on it'
        )
        raise VocabularyError(message, "leave the sentence out in this edition", "suppressed-value")
    return significant


def _value(found: Quantity) -> Fraction:
    if found.value is None:
        why = "suppressed" if found.suppressed else "undefined: nobody answered"
        message = f'the number of "{found.item}" is {why}, so that no claim can rest on it'
        raise VocabularyError(message, "leave the sentence out in this edition", "suppressed-value")
    return Fraction(found.value)
