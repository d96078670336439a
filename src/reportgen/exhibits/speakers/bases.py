"""How many answered: an item, a figure's items, the survey."""

from __future__ import annotations

from collections.abc import Mapping

from reportgen.errors import did_you_mean
from reportgen.estimates import fieldwork, n_of
from reportgen.exhibits.basis import Basis
from reportgen.exhibits.errors import VocabularyError
from reportgen.exhibits.model import Exhibit, LikertFigure, Quantity, Statement
from reportgen.exhibits.notes import base_range
from reportgen.exhibits.phrases import fill
from reportgen.exhibits.quantities import quantity


def n(basis: Basis, item: str, year: int | None = None) -> Quantity:
    """Give the number of respondents who answered the item: "82"."""
    return quantity(n_of(basis.estimates, item, year or basis.edition), basis.language)


def respondents(basis: Basis, year: int | None = None) -> Quantity:
    """Give the number of respondents of a wave: "84"."""
    found = fieldwork(basis.estimates, "respondents", year or basis.edition)
    return quantity(found, basis.language)


def n_range(
    basis: Basis, exhibits: Mapping[str, Exhibit], absent: frozenset[str], figure: str
) -> Statement:
    """Give the N of a figure as its note does: "82-84", or "82" where all its bars agree."""
    exhibit = exhibits.get(figure)
    if figure in absent:
        message = f'the figure "{figure}" has nothing to show in edition {basis.edition}'
        raise VocabularyError(message, "leave the expression out in this edition", "absent-exhibit")
    if not isinstance(exhibit, LikertFigure):
        figures = [name for name, known in exhibits.items() if isinstance(known, LikertFigure)]
        message = f'there is no figure "{figure}" in exhibits.yaml'
        raise VocabularyError(message, did_you_mean(figure, figures), "unknown-exhibit")
    low, high = base_range(exhibit.groups, basis)
    return Statement((low,)) if low.text == high.text else fill("{low}-{high}", low=low, high=high)
