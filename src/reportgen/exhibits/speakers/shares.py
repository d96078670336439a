"""Shares of one item, their change since the earlier wave, and both in words."""

from __future__ import annotations

from reportgen.estimates import change as estimate_change
from reportgen.estimates import share as estimate_share
from reportgen.estimates.model import Estimate
from reportgen.exhibits.basis import Basis
from reportgen.exhibits.errors import VocabularyError
from reportgen.exhibits.model import Quantity, Statement
from reportgen.exhibits.phrases import fill
from reportgen.exhibits.quantities import quantity, with_text
from reportgen.exhibits.speakers.arguments import Categories, category_ids
from reportgen.exhibits.speakers.populations import estimates_of
from reportgen.language import FractionForm
from reportgen.rounding import whole_points


def share(
    basis: Basis,
    item: str,
    categories: Categories = "top",
    year: int | None = None,
    unit: bool = True,
    of: str = "",
) -> Quantity:
    """Give the share of everyone who answered the item: "44 pct.", without unit "44".

    of: whose share, where it is not this variant's own: `all`, or a dimension that it stands beside.
    """
    found = _share(basis, item, categories, year, of)
    return quantity(found, basis.language, "prose" if unit else "bare")


def fraction(
    basis: Basis,
    item: str,
    categories: Categories = "top",
    year: int | None = None,
    form: FractionForm = "out_of",
    near: str = "",
    of: str = "",
) -> Quantity:
    """Give a share as a simple fraction: "næsten to ud af tre".

    form: `out_of` before a plural noun, `part` before "of the …", `every` before a singular noun.
    near: the fraction to set the share against ("1/2": "mere end halvdelen").  of: as in share().
    """
    found = _share(basis, item, categories, year, of)
    if found.value is None:
        return quantity(found, basis.language)
    try:
        words = basis.language.fraction_words(found.value, form, near)
    except ValueError as fault:
        hint = "use another form (out_of, part) or another fraction"
        raise VocabularyError(str(fault), hint) from None
    return with_text(found, words)


def change(basis: Basis, item: str, categories: Categories = "top") -> Quantity:
    """Give the size of the change since the earlier wave: "7 procentpoint"; the value is signed."""
    return quantity(_change(basis, item, categories), basis.language)


def development(basis: Basis, item: str, categories: Categories = "top") -> Statement:
    """Give the change in words: "en stigning på 7 procentpoint", "uændret" where it rounds to 0.

    VocabularyError where it is withheld: words would tell its direction.
    """
    found = _known(_change(basis, item, categories))
    language, direction = basis.language, _direction(found)
    template = language.word(f"development_{direction}")
    if direction == "same":
        return Statement((with_text(found, template),))
    return fill(template, points=quantity(found, language))


def direction(
    basis: Basis,
    item: str,
    categories: Categories = "top",
    rise: str | None = None,
    fall: str | None = None,
    same: str | None = None,
) -> str:
    """Give one of three texts, by whether the share rose, fell or rounds to no change.

    VocabularyError where that is withheld.
    """
    found = _direction(_known(_change(basis, item, categories)))
    given = {"rise": rise, "fall": fall, "same": same}[found]
    return basis.language.word(found) if given is None else given


def _share(basis: Basis, item: str, categories: Categories, year: int | None, of: str) -> Estimate:
    chosen = category_ids(basis, item, categories)
    return estimate_share(estimates_of(basis, of), item, chosen, edition=year or basis.edition)


def _known(found: Estimate) -> Estimate:
    if found.suppressed:
        message = f'the change of "{found.item}" is withheld, so that no words can tell it'
        hint = "put the sentence between “{% if comparable('…') %}” and “{% endif %}”"
        raise VocabularyError(message, hint, "suppressed-value")
    return found


def _change(basis: Basis, item: str, categories: Categories) -> Estimate:
    if basis.previous is None:
        message = f"edition {basis.edition} has no earlier wave to compare with"
        hint = 'put the sentence between "{% if previous %}" and "{% endif %}"'
        raise VocabularyError(message, hint, "no-earlier-wave")
    chosen = category_ids(basis, item, categories)
    return estimate_change(estimates_of(basis), item, basis.previous, basis.edition, chosen)


def _direction(found: Estimate) -> str:
    points = whole_points(found.value or 0)
    return "same" if points == 0 else "rise" if points > 0 else "fall"
