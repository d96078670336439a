"""Exhibits of a variant that rest on too few respondents, and what the text says in their place."""

from __future__ import annotations

from reportgen.exhibits.anatomy import items_of
from reportgen.exhibits.basis import Basis
from reportgen.exhibits.model import DefinitionTable, Exhibit, ListBox, Quantity, Statement
from reportgen.exhibits.phrases import fill


def is_too_small(exhibit: Exhibit, basis: Basis) -> bool:
    """Whether an item of an exhibit has fewer answers than the variant's dimension asks for.

    One respondent's own answers are no base, and what shows no answers has none.
    """
    least = _least(basis)
    if not least or basis.population.single or isinstance(exhibit, ListBox | DefinitionTable):
        return False
    tallies, marks, year = basis.estimates.tallies, basis.estimates.marks, basis.edition
    bases = {item: tally.n for (item, wave), tally in marks.items() if wave == year}
    bases |= {item: tally.n for (item, wave), tally in tallies.items() if wave == year}
    return any(bases.get(item, 0) < least for item in items_of(exhibit))


def said_instead(exhibit: Exhibit, basis: Basis) -> Statement:
    """Give the dimension's words for an exhibit that is left out; nothing where it has none.

    `{title}` is the exhibit's, `{label}` the variant's, `{least}` the base that is asked for.
    """
    least = _least(basis)
    count = Quantity(basis.language.count_word(least), float(least), "count", "minimum-base")
    text = basis.publication.variants.dimensions[basis.population.dimension].instead
    return fill(text, title=exhibit.title, label=basis.population.called, least=count)


def _least(basis: Basis) -> int:
    dimension = basis.publication.variants.dimensions.get(basis.population.dimension)
    return 0 if dimension is None else dimension.minimum_base
