"""Reasons: what speaks for a binding, in words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from reportgen.exhibits.basis import Basis
from reportgen.verify.suggest.candidates import Around, Candidate

_WORD = re.compile(r"[^\W\d_]{5,}")
_STEM, _MOST = 6, 4


def reasons(
    candidate: Candidate, around: Around, basis: Basis, near: Iterable[Candidate]
) -> tuple[str, ...]:
    """Take a candidate and its surroundings, give short reasons for it.

    near: what the numbers beside it are taken for.
    """
    return tuple(_reasons(candidate, around, basis, tuple(near)))


def _reasons(
    candidate: Candidate, around: Around, basis: Basis, near: tuple[Candidate, ...]
) -> Iterator[str]:
    quantity, whole = candidate.quantity, around.whole
    if quantity is None:
        return
    names = _names(basis, quantity.item)
    for where, text in (
        ("sentence", whole.sentence),
        ("heading", whole.headings),
        ("before", whole.around),
    ):
        shared = _shared(text, names)
        if shared:
            yield f"{where}: {', '.join(shared)}"
    if quantity.item and quantity.item in whole.items:
        yield "the figure here shows it"
    if isinstance(quantity.edition, int) and str(quantity.edition) in whole.sentence:
        yield f"{quantity.edition} stands in the sentence"
    for one in near:
        if one.quantity is not None and one.quantity.item == quantity.item and quantity.item:
            yield f"beside {one.expression}"
            break


def _names(basis: Basis, item_id: str) -> str:
    codebook = basis.codebook
    item = codebook.items.get(item_id)
    if item is None:
        return ""
    parts = (codebook.groups.get(item.group), codebook.topics.get(item.topic))
    question = item.questions.get(basis.edition, "")
    return " ".join([item.label, question, *(part.label for part in parts if part is not None)])


def _shared(text: str, names: str) -> tuple[str, ...]:
    stems = {word[:_STEM].lower() for word in _WORD.findall(names)}
    words = dict.fromkeys(w.lower() for w in _WORD.findall(text) if w[:_STEM].lower() in stems)
    return tuple(words)[:_MOST]
