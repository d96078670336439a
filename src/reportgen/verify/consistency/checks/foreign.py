"""Words of another subject: whether they stand only where the publication allows them."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.errors import Problem
from reportgen.verify.consistency.allowed import is_allowed
from reportgen.verify.consistency.reading import Reading
from reportgen.verify.consistency.wording import phrases


def check_foreign(reading: Reading) -> Iterator[Problem]:
    """Give a problem for each word that belongs elsewhere: the adults' area in the children's report.

    Rule: `foreign-word`. Sources may be about anything, and what others say is theirs.
    """
    for term in reading.terms.foreign:
        for passage in reading.passages:
            if passage.kind in {"quotation", "works"}:
                continue
            for match in phrases(term.words).finditer(passage.folded):
                if passage.is_typed(*match.span()) and not is_allowed(
                    reading, term, passage, match.start()
                ):
                    place = passage.at(match.start())
                    message = f'"{passage.text[slice(*match.span())]}" belongs to {term.of}'
                    yield Problem(place, "foreign-word", message, _hint(reading))


def _hint(reading: Reading) -> str:
    area = reading.basis.publication.area or reading.basis.publication.title
    path = reading.beside_publication("terms.yaml")
    return f'this publication is about "{area}"; to allow it here, say so in {path}'
