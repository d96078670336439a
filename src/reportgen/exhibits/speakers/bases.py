"""How many answered: an item, a figure's items, the survey."""

from __future__ import annotations

from collections.abc import Mapping

from reportgen.errors import did_you_mean
from reportgen.estimates import fieldwork, n_of
from reportgen.estimates.model import Estimates
from reportgen.exhibits.basis import Basis
from reportgen.exhibits.errors import VocabularyError
from reportgen.exhibits.model import Exhibit, LikertFigure, Quantity, Statement
from reportgen.exhibits.notes import base_range
from reportgen.exhibits.phrases import fill
from reportgen.exhibits.quantities import quantity
from reportgen.exhibits.speakers.populations import estimates_of


def n(basis: Basis, item: str, year: int | None = None, of: str = "") -> Quantity:
    """Give the number of respondents who answered the item: "82". of: as in share()."""
    found = n_of(_estimates(basis, of), item, year or basis.edition)
    return quantity(found, basis.language)


def respondents(
    basis: Basis, year: int | None = None, of: str = "", words: bool = False
) -> Quantity:
    """Give the number of respondents of a wave: "84", in words up to twelve: "ni". of: as in share()."""
    found = fieldwork(_estimates(basis, of), "respondents", year or basis.edition)
    return quantity(found, basis.language, "words" if words else "prose")


def _estimates(basis: Basis, of: str) -> Estimates:
    """Give whose respondents are counted; one respondent can be counted too."""
    return estimates_of(basis, of) if of else basis.estimates


def n_range(
    basis: Basis,
    exhibits: Mapping[str, Exhibit],
    absent: frozenset[str],
    figure: str,
    of: str = "",
) -> Statement:
    """Give the N of a figure as its note does: "82-84", or "82" where all its bars agree.

    of: as in share().
    """
    exhibit = exhibits.get(figure)
    if figure in absent:
        message = f'the figure "{figure}" has nothing to show in edition {basis.edition}'
        raise VocabularyError(message, "leave the expression out in this edition", "absent-exhibit")
    if not isinstance(exhibit, LikertFigure):
        figures = [name for name, known in exhibits.items() if isinstance(known, LikertFigure)]
        message = f'there is no figure "{figure}" in exhibits.yaml'
        raise VocabularyError(message, did_you_mean(figure, figures), "unknown-exhibit")
    low, high = base_range(exhibit.groups, estimates_of(basis, of), basis.language)
    return Statement((low,)) if low.text == high.text else fill("{low}-{high}", low=low, high=high)


def shown(exhibits: Mapping[str, Exhibit], absent: frozenset[str], exhibit: str) -> bool:
    """Say whether an exhibit has anything to show in this edition and variant."""
    if exhibit not in exhibits and exhibit not in absent:
        hint = did_you_mean(exhibit, exhibits)
        message = f'there is no "{exhibit}" in exhibits.yaml'
        raise VocabularyError(message, hint, "unknown-exhibit")
    return exhibit in exhibits
