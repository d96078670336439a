"""One respondent's own answers in running text: never a share of one."""

from __future__ import annotations

from reportgen.estimates.model import Estimate
from reportgen.exhibits.basis import Basis
from reportgen.exhibits.errors import VocabularyError
from reportgen.exhibits.model import Quantity, Statement
from reportgen.exhibits.own_answer import chosen_category
from reportgen.exhibits.phrases import NOTHING, running_list
from reportgen.exhibits.quantities import quantity
from reportgen.exhibits.speakers.arguments import Categories, category_ids, known_item
from reportgen.exhibits.speakers.names import Naming, name_of, naming
from reportgen.exhibits.speakers.populations import Items
from reportgen.exhibits.speakers.populations import items as items_of


def answer(basis: Basis, item: str) -> str:
    """Give the respondent's answer as running text has it: "i høj grad"; words for a blank."""
    _check_single(basis)
    known_item(basis, item)
    category = chosen_category(basis, item)
    scale = basis.codebook.scale_of(item)
    text = scale.category(category).label if category else basis.language.word("no_answer")
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def chose(basis: Basis, item: str, categories: Categories = "top") -> bool:
    """Say whether the respondent's answer is one of the categories."""
    _check_single(basis)
    known_item(basis, item)
    wanted = category_ids(basis, item, categories) or basis.codebook.scale_of(item).top_box
    return chosen_category(basis, item) in wanted


def chosen(
    basis: Basis, items: Items, categories: Categories = "top", by: Naming | None = None
) -> Statement:
    """Name the items whose answer is one of the categories: "a, b og c"; nothing where there is none.

    by: whose name is printed, as in ranked().
    """
    found = [item for item in items_of(basis, items) if chose(basis, item, categories)]
    names = by or naming(basis, items_of(basis, items))
    if not found:
        return NOTHING
    return running_list([name_of(basis, item, names) for item in found], basis.language)


def answers(
    basis: Basis, items: Items, categories: Categories = "top", words: bool = True
) -> Quantity:
    """Give to how many of the items the answer is one of the categories: "tre"."""
    named = items_of(basis, items)
    count = sum(chose(basis, item, categories) for item in named)
    found = Estimate(
        statistic="answers",
        unit="count",
        value=float(count),
        item=items if isinstance(items, str) else ", ".join(items),
        categories=category_ids(basis, named[0], categories)
        or basis.codebook.scale_of(named[0]).top_box
        if named
        else (),
        edition=basis.edition,
        where=basis.estimates.where,
    )
    return quantity(found, basis.language, "words" if words else "prose")


def _check_single(basis: Basis) -> None:
    if not basis.population.single:
        message = "only a report for one respondent has answers of its own"
        hint = "put the sentence between “{% if facts.dimension == '…' %}” and “{% endif %}”"
        raise VocabularyError(message, hint, "no-own-answer")
