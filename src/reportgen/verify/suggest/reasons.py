"""Reasons: what speaks for a binding, in words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property

from reportgen.exhibits.basis import Basis
from reportgen.verify.suggest.candidates import Around, Candidate

_WORD = re.compile(r"[^\W\d_]{5,}")
_STEM, _MOST = 6, 4
_COMMON = 0.3
"""Share of items (0-1) from which a stem tells nothing of one of them."""


class Reasons:
    """Knows what the items of one survey are called, and which of those words tell them apart."""

    def __init__(self, basis: Basis) -> None:
        self._basis = basis

    def of(
        self, candidate: Candidate, around: Around, near: Sequence[Candidate]
    ) -> tuple[str, ...]:
        """Take a candidate and its surroundings, give short reasons for it.

        near: what the numbers beside it are taken for.
        """
        return tuple(self._told(candidate, around, near))

    def _told(
        self, candidate: Candidate, around: Around, near: Sequence[Candidate]
    ) -> Iterator[str]:
        quantity, whole = candidate.quantity, around.whole
        if quantity is None:
            return
        stems = self._telling(quantity.item)
        places = {"sentence": whole.sentence, "heading": whole.headings, "before": whole.around}
        for where, text in places.items():
            shared = [w for w in _WORD.findall(text.lower()) if w[:_STEM] in stems]
            if shared:
                yield f"{where}: {', '.join(tuple(dict.fromkeys(shared))[:_MOST])}"
        if quantity.item and quantity.item in whole.items:
            yield "the figure here shows it"
        if isinstance(quantity.edition, int) and str(quantity.edition) in whole.sentence:
            yield f"{quantity.edition} stands in the sentence"
        for one in near:
            if one.quantity is not None and one.quantity.item == quantity.item and quantity.item:
                yield f"beside {one.expression}"
                break

    def _telling(self, item: str) -> frozenset[str]:
        known = self._stems.get(item, frozenset())
        return frozenset(one for one in known if one not in self._common)

    @cached_property
    def _common(self) -> frozenset[str]:
        counts = Counter(stem for stems in self._stems.values() for stem in stems)
        return frozenset(
            one for one, n in counts.items() if n > _COMMON * len(self._stems) and n > 3
        )

    @cached_property
    def _stems(self) -> dict[str, frozenset[str]]:
        return {
            item: frozenset(word[:_STEM] for word in _WORD.findall(self._names(item).lower()))
            for item in self._basis.codebook.items
        }

    def _names(self, item_id: str) -> str:
        codebook = self._basis.codebook
        item = codebook.items[item_id]
        parts = (codebook.groups.get(item.group), codebook.topics.get(item.topic))
        question = item.questions.get(self._basis.edition, "")
        return " ".join([item.label, question, *(part.label for part in parts if part)])
