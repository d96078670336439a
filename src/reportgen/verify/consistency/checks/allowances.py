"""The sections that terms.yaml names: whether the publication has them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from reportgen.errors import Problem, did_you_mean
from reportgen.term_specs import ForeignTerm, Term
from reportgen.verify.consistency.reading import Reading


def check_allowances(reading: Reading) -> Iterator[Problem]:
    """Give a problem for each section in an `allow_in` of terms.yaml that is not there.

    Rule: `unknown-section`.
    """
    path = reading.beside_publication("terms.yaml")
    known = [one.id for one in reading.sections]
    lists: Mapping[str, Sequence[Term | ForeignTerm]] = {
        "terms": reading.terms.terms,
        "foreign": reading.terms.foreign,
    }
    for name, terms in lists.items():
        for at, term in enumerate(terms):
            for index, id_ in enumerate(term.allow_in):
                if id_ not in known:
                    place = reading.locate(path, (name, at, "allow_in", index))
                    message = f'there is no section "{id_}"'
                    yield Problem(place, "unknown-section", message, did_you_mean(id_, known))
