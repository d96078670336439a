"""What is told of an item: the question, who answered what, and where the answers stand."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Sequence

from reportgen.estimates import share
from reportgen.estimates.lookup import tally_of
from reportgen.estimates.share import exact_share
from reportgen.exhibits.basis import Basis
from reportgen.verify.explain.model import Part, Table


def item_parts(
    basis: Basis, item_id: str, years: Sequence[int], marked: Sequence[str] = ()
) -> Iterator[Part]:
    """Give the parts about an item. marked: categories that the number at hand adds up."""
    yield _question(basis, item_id)
    asked = basis.answered(item_id, tuple(years))
    if asked:
        yield _answers(basis, item_id, asked, marked)
    yield _files(basis, item_id, asked)


def _question(basis: Basis, item_id: str) -> Part:
    codebook = basis.codebook
    item = codebook.items[item_id]
    facts = [("item", item.id), ("label", item.label)]
    facts.append(("block", codebook.blocks.get(item.block, item.block)))
    for what, known, name in (
        ("group", codebook.groups, item.group),
        ("topic", codebook.topics, item.topic),
    ):
        if name:
            facts.append((what, known[name].label if name in known else name))
    facts += [(f"asked in {year}", item.questions[year]) for year in reversed(item.waves)]
    facts.append(
        ("a high share is", {"challenge": "bad", "strength": "good"}.get(item.polarity, "neither"))
    )
    return Part("The question", tuple(facts))


def _answers(basis: Basis, item_id: str, years: Sequence[int], marked: Sequence[str]) -> Part:
    scale = basis.codebook.scale_of(item_id)
    head = ["", "answer", "code"]
    for year in years:
        head += [str(year), "%"]
    rows = [
        (
            "*" if one.id in marked else "",
            f"{one.label} ({one.id})",
            str(one.code),
            *_counted(basis, item_id, one.id, years),
        )
        for one in scale.categories
    ]
    total = ["", "everyone who answered", ""]
    for year in years:
        total += [str(tally_of(basis.estimates, item_id, year).n), ""]
    notes = ["* is added up for this number."] if marked else []
    if scale.multiple:
        notes.append("Several could be marked.")
    note = " ".join(notes)
    return Part("The answers", table=Table(tuple(head), (*rows, tuple(total))), note=note)


def _counted(basis: Basis, item_id: str, category: str, years: Sequence[int]) -> Iterator[str]:
    for year in years:
        found = share(basis.estimates, item_id, (category,), edition=year)
        exact = exact_share(found)
        yield "suppressed" if found.suppressed else str(found.count)
        yield "" if exact is None else f"{float(exact * 100):.2f}"


def _files(basis: Basis, item_id: str, years: Sequence[int]) -> Part:
    codebook = basis.codebook
    folder = posixpath.dirname(codebook.path)
    facts = [
        (str(year), f"{posixpath.join(folder, codebook.waves[year].file)}, column {item_id}")
        for year in years
    ]
    facts.append(("codebook", f"{codebook.path}, {posixpath.join(folder, 'items.csv')}"))
    return Part("Where the answers stand", tuple(facts))
