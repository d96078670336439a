"""Every item's answers, wave by wave: how they are distributed, as rows of a table."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.answers.model import Item
from reportgen.estimates import n_of, share
from reportgen.exhibits.basis import Basis
from reportgen.exhibits.data import Cell, DataTable
from reportgen.exhibits.own_answer import own_answer
from reportgen.exhibits.quantities import quantity

HEADS = ("item_id", "item_label", "item_question", "data_edition", "item_where", "item_category",
         "item_share", "data_n", "item_suppressed")  # fmt: skip
"""Keys of the language's words for the columns."""


def item_data(basis: Basis) -> DataTable:
    """Take what exhibits are made from, give a row for each answer to each item in each wave shown.

    Items come in the questionnaire's order, the newest wave first, answers in the scale's order. An
    item that nobody answered in a wave has no rows for it. Of one respondent: a row for each of its
    answers, with the share in the top box of those that it stands beside, never a share of one.
    """
    if basis.population.single:
        return _of_one(basis)
    rows = (row for item in basis.codebook.items.values() for row in _rows(item, basis))
    return DataTable(tuple(basis.language.word(key) for key in HEADS), tuple(rows))


def _of_one(basis: Basis) -> DataTable:
    language, year = basis.language, basis.edition
    heads = [language.word(key) for key in ("item_id", "item_label", "item_question")]
    heads += [language.word("data_edition"), language.word("data_answer")]
    for one in basis.beside:
        heads += [language.word("item_top").format(who=one.label)]
        heads += [f"{language.word('data_n')}: {one.label}"]
    rows: list[tuple[Cell, ...]] = []
    for item in basis.codebook.items.values():
        answer = own_answer(basis, item.id) if year in item.questions else None
        if answer is not None:
            asked = (item.id, item.label, item.questions[year], year, answer.label)
            rows.append((*asked, *_beside(item.id, basis)))
    return DataTable(tuple(heads), tuple(rows))


def _beside(item: str, basis: Basis) -> Iterator[Cell]:
    """Give share in the top box and N of each that a respondent stands beside."""
    language, year = basis.language, basis.edition
    for one in basis.beside:
        if (item, year) not in one.estimates.tallies or not basis.codebook.scale_of(item).top_box:
            yield from ("", "")
            continue
        found = share(one.estimates, item, edition=year)
        yield quantity(found, language, "figure")
        yield quantity(n_of(one.estimates, item, year), language)


def _rows(item: Item, basis: Basis) -> Iterator[tuple[Cell, ...]]:
    language, estimates = basis.language, basis.estimates
    yes, no = language.word("yes"), language.word("no")
    where = basis.population.label if basis.population.dimension else language.word("everyone")
    for year in basis.answered(item.id, basis.years()):
        n = quantity(n_of(estimates, item.id, year), language)
        for category in basis.codebook.scale_of(item.id).categories:
            found = share(estimates, item.id, (category.id,), edition=year)
            told = quantity(found, language, "figure")
            hidden = yes if found.suppressed else no
            question = item.questions[year]
            yield item.id, item.label, question, year, where, category.label, told, n, hidden
