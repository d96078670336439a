"""What a workbook says beside the exhibits: all items, how its numbers are to be read, whom to ask."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reportgen.exhibits.basis import Basis
from reportgen.exhibits.data import DataTable
from reportgen.exhibits.item_data import item_data
from reportgen.exhibits.note_sentences import stars_told

CONTACT = "contact"
"""The publication's fact that says where to ask."""

Convention = tuple[str, str]
"""What is explained, and the explanation."""


@dataclass(frozen=True, slots=True)
class Companion:
    """Everything that a workbook adds to a publication's exhibits.

    conventions: of all its numbers.  stars: of marks beside numbers, where there are any.
    contact: "" where the publication names none.
    """

    items: DataTable
    conventions: tuple[Convention, ...]
    stars: tuple[Convention, ...]
    contact: str


def companion(basis: Basis) -> Companion:
    """Take what exhibits are made from, give what a workbook adds to them."""
    contact = str(basis.facts.get(CONTACT, ""))
    return Companion(item_data(basis), tuple(_conventions(basis)), _stars(basis), contact)


def _conventions(basis: Basis) -> Iterator[Convention]:
    word = basis.language.word
    yield word("about_rounding"), word("about_rounding_text")
    yield word("about_shares"), word("about_shares_text").format(units=basis.codebook.unit_many)
    yield word("data_n"), word("about_n_text").format(units=basis.codebook.unit_many)
    yield word("about_suppressed"), " ".join(_suppressed(basis))
    yield word("about_missing"), word("about_missing_text").format(mark=word("no_value"))


def _suppressed(basis: Basis) -> Iterator[str]:
    """Explain the mark of suppressed numbers; say so where nothing is ever suppressed."""
    word, estimates = basis.language.word, basis.estimates
    least, marks = estimates.minimum_count, estimates.minimum_marks
    found = [("note_suppressed_numbers", least)] if least else []
    if marks > least and any(scale.multiple for scale in basis.codebook.scales.values()):
        found.append(("about_suppressed_marks", marks))
    for key, limit in found:
        yield word(key).format(mark=word("suppressed_mark"), count=basis.language.number(limit))
    if not found:
        yield word("about_suppressed_none")


def _stars(basis: Basis) -> tuple[Convention, ...]:
    word, legend = basis.language.word, str(stars_told(basis))
    marks = (word("about_marks"), word("about_marks_text"))
    return (marks, (word("about_stars"), legend)) if legend else (marks,)
