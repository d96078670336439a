"""Whose answers a speaker speaks of, and what may be told of them."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.errors import did_you_mean
from reportgen.estimates import share as estimate_share
from reportgen.estimates.model import Estimates
from reportgen.exhibits.basis import ALL, Basis
from reportgen.exhibits.errors import VocabularyError
from reportgen.exhibits.own_answer import chosen_category
from reportgen.exhibits.select import select_items, unknown_items
from reportgen.exhibits.speakers.arguments import Categories, category_ids

Items = str | Sequence[str]
"""An id or pattern of items, or several."""


def estimates_of(basis: Basis, of: str = "") -> Estimates:
    """Give the estimates of the publication's own respondents, or of those it stands beside.

    of: `all` or the name of a dimension. One respondent has answers but no shares: VocabularyError.
    """
    own = basis.population
    if of in {"", own.dimension or ALL}:
        if own.single:
            hint = "print answer(…), or the share of those beside it: of='all'"
            raise VocabularyError("one respondent's answers have no shares", hint, "share-of-one")
        return basis.estimates
    for one in basis.beside:
        if one.name == of:
            return one.estimates
    known = [own.dimension or ALL, *(one.name for one in basis.beside)]
    message = f'nobody called "{of}" stands beside this publication\'s answers'
    hint = did_you_mean(of, known) or f"known: {', '.join(known)}; see “beside:” of the dimension"
    raise VocabularyError(message, hint, "unknown-population")


def told(
    basis: Basis,
    items: Items,
    categories: Categories = "top",
    year: int | None = None,
    of: str = "",
) -> bool:
    """Say whether the share of every one of the items is there to be told, none of them withheld.

    Of one respondent: whether it answered every one of them.
    """
    return untold(basis, items, categories, year, of) == 0


def untold(
    basis: Basis,
    items: Items,
    categories: Categories = "top",
    year: int | None = None,
    of: str = "",
) -> int:
    """Give of how many of the items the share is withheld, or there is none."""
    return sum(not _is_told(basis, item, categories, year, of) for item in selected(basis, items))


def comparable(basis: Basis, items: Items, categories: Categories = "top") -> bool:
    """Say whether the change of all items since the earlier wave is there to be told.

    It is not where a share is withheld in either wave, or the item was asked otherwise between them.
    """
    if basis.previous is None:
        return False
    both = (basis.previous, basis.edition)
    return all(
        set(both) <= set(basis.codebook.items[item].questions)
        and not basis.codebook.items[item].breaks(*both)
        and all(_is_told(basis, item, categories, year, "") for year in both)
        for item in selected(basis, items)
    )


def items(basis: Basis, patterns: Items) -> tuple[str, ...]:
    """Give the ids of the items that this edition asked, to go through in a `{% for %}`."""
    codebook = basis.codebook
    return tuple(
        i for i in selected(basis, patterns) if basis.edition in codebook.items[i].questions
    )


def selected(basis: Basis, patterns: Items) -> tuple[str, ...]:
    """Give the items that patterns name; VocabularyError where one names none."""
    selection = select_items(basis.codebook, [patterns] if isinstance(patterns, str) else patterns)
    for _, pattern in selection.unknown:
        raise VocabularyError(*unknown_items(basis.codebook, pattern), "unknown-item")
    return selection.items


def _is_told(basis: Basis, item: str, categories: Categories, year: int | None, of: str) -> bool:
    if basis.population.single and of in {"", basis.population.dimension}:
        return bool(chosen_category(basis, item))
    estimates, year = estimates_of(basis, of), year or basis.edition
    if (item, year) not in estimates.tallies and (item, year) not in estimates.marks:
        return False
    chosen = category_ids(basis, item, categories)
    return estimate_share(estimates, item, chosen, edition=year).value is not None
