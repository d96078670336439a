"""Names of items and groups in running text, rankings of them, and number words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from reportgen.errors import did_you_mean
from reportgen.estimates import leading, rank
from reportgen.estimates.model import Estimate
from reportgen.exhibits.basis import Basis
from reportgen.exhibits.breaks import breaks_of
from reportgen.exhibits.errors import VocabularyError
from reportgen.exhibits.model import Statement
from reportgen.exhibits.phrases import Part, fill, running_list
from reportgen.exhibits.quantities import quantity
from reportgen.exhibits.select import select_items
from reportgen.exhibits.speakers.arguments import items_asked, known_item
from reportgen.exhibits.speakers.populations import estimates_of
from reportgen.rounding import whole_percent

Naming = Literal["item", "group", "topic"]


def ranked(
    basis: Basis,
    items: str | Sequence[str],
    k: int,
    order: Literal["highest", "lowest"] = "highest",
    year: int | None = None,
    shares: bool = True,
    by: Naming | None = None,
    of: str = "",
    known: bool = False,
) -> Statement:
    """Give the `k` items with the highest (lowest) top-box share: "a (60 pct.) og b (59 pct.)".

    All that print the same share as the last are named too; nothing is ranked beside a withheld
    share, unless only those that are `known` are to be ranked.  of: as in share().  by: whose name is printed; where left out, the groups' when all the items named differ in
    group alone, the topics' when in topic alone.
    """
    year = year or basis.edition
    patterns = [items] if isinstance(items, str) else items
    asked = items_asked(basis, patterns, year)
    if k < 1:
        raise VocabularyError(f"a ranking names at least one item, not {k}", "", "wrong-argument")
    in_order = rank(estimates_of(basis, of), asked, edition=year, order=order)
    if known:
        in_order = tuple(found for found in in_order if found.value is not None)
    _all_known(in_order, year)
    first = _with_printed_ties(in_order, k)
    names = by or naming(basis, select_items(basis.codebook, patterns).items)
    template = basis.language.word("ranked")
    entries: list[Part] = []
    for found in first:
        name = name_of(basis, found.item, names)
        number = quantity(found, basis.language)
        entries.append(fill(template, label=name, share=number) if shares else name)
    return running_list(entries, basis.language)


def label(basis: Basis, name: str, by: Naming | None = None) -> str:
    """Give the name of an item, group or topic as an entry of a running list.

    by: of an item, the name of its group or topic.
    """
    codebook = basis.codebook
    if by is not None and name in codebook.items:
        return name_of(basis, name, by)
    if name in codebook.items:
        return codebook.items[name].label
    for part in (codebook.groups.get(name), codebook.topics.get(name)):
        if part is not None:
            return part.list_label
    known = [*codebook.groups, *codebook.topics, *codebook.items]
    message = f'the codebook has no item, group or topic "{name}"'
    raise VocabularyError(message, did_you_mean(name, known), "unknown-item")


def asked_alike(basis: Basis, item: str) -> bool:
    """Say whether the item was asked in both waves, in the same way and of the same respondents.

    False where the edition has no earlier wave.
    """
    known_item(basis, item)
    if basis.previous is None:
        return False
    years = (basis.edition, basis.previous)
    return basis.answered(item, years) == years and not breaks_of(item, years, basis)


def words(basis: Basis, number: int) -> str:
    """Give a whole number in words: "syv"; digits above twelve."""
    return basis.language.count_word(number)


def _all_known(order: Sequence[Estimate], year: int) -> None:
    """Raise VocabularyError where a share is suppressed or undefined: its rank is not known."""
    if not order:
        message = f"nothing can be ranked, for {year} has no share to print"
        raise VocabularyError(message, "leave the ranking out", "suppressed-rank")
    unknown = ", ".join(found.item for found in order if found.value is None)
    if unknown:
        message = f"the items cannot be ranked, for {year} has no share to print of: {unknown}"
        raise VocabularyError(message, "leave them out of the ranking", "suppressed-rank")


def _with_printed_ties(order: Sequence[Estimate], k: int) -> tuple[Estimate, ...]:
    """Give the first `k`, and the next ones as long as they print the share of the last."""
    size = len(leading(order, k))
    printed = whole_percent(order[size - 1].value or 0)
    while size < len(order) and whole_percent(order[size].value or 0) == printed:
        size += 1
    return tuple(order[:size])


def naming(basis: Basis, items: Sequence[str]) -> Naming:
    """Give by what some items are told apart: their groups, their topics, or themselves."""
    known = [basis.codebook.items[item] for item in items]
    groups, topics = {item.group for item in known}, {item.topic for item in known}
    if len(topics) == 1 and len(groups) == len(known) and groups <= set(basis.codebook.groups):
        return "group"
    if len(groups) == 1 and len(topics) == len(known) and topics <= set(basis.codebook.topics):
        return "topic"
    return "item"


def name_of(basis: Basis, item_id: str, by: Naming) -> str:
    """Give the name of an item, or of its group or topic, as an entry of a running list."""
    item = basis.codebook.items[item_id]
    part = {"item": item.id, "group": item.group, "topic": item.topic}[by]
    if not part:
        message = f'item "{item.id}" has no {by} to be named by'
        raise VocabularyError(message, "use by='item'", "wrong-argument")
    # A group and a topic may share an id, so the kind decides before the name is looked up.
    if by == "group" and part in basis.codebook.groups:
        return basis.codebook.groups[part].list_label
    if by == "topic" and part in basis.codebook.topics:
        return basis.codebook.topics[part].list_label
    return label(basis, part)
