"""Surroundings: the sentence, the clause and the figures around a typed number."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reportgen.exhibits.anatomy import items_of, kind_of
from reportgen.exhibits.model import Exhibit, Exhibits
from reportgen.language import Language
from reportgen.verify.proposals import Context
from reportgen.verify.suggest.candidates import Around
from reportgen.verify.suggest.numbers import Typed
from reportgen.verify.suggest.passages import Passage

_SENTENCE_END = re.compile(r"[.!?]\s+(?=[^\W_a-zæøå])")
_YEAR = re.compile(r"(?<![\d.,])(?:19|20)\d\d(?!\d)")
_OPENING = 3
"""Words that a sentence opens with."""
_CLAUSE_END = re.compile(r"[,;:](?=\s)")


def sentence_ends(text: str) -> tuple[int, ...]:
    """Give where the sentences of a passage end: 0 first, the length of the text last."""
    inner = (match.end() for match in _SENTENCE_END.finditer(text))
    return tuple(dict.fromkeys([0, *inner, len(text)]))


def sentence_of(ends: Sequence[int], at: int) -> int:
    """Give the number of the sentence that a character stands in."""
    return max(bisect_right(ends, at, hi=len(ends) - 1) - 1, 0)


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures of a publication, and its tables of numbers.

    word: before a figure's number, as in "figure 7".
    """

    by_id: Mapping[str, Exhibit]
    word: str

    @classmethod
    def of(cls, exhibits: Exhibits, language: Language) -> Figures:
        """Give what shows items among all exhibits, in their order there."""
        found = {name: one for name, one in exhibits.by_id.items() if items_of(one)}
        return cls(found, language.word("ref_figure"))

    def items(self, passage: Passage) -> frozenset[str]:
        """Give the items of all figures that a passage names or that its section shows."""
        in_order = [name for name, one in self.by_id.items() if kind_of(one) == "figure"]
        numbered = re.findall(rf"\b{re.escape(self.word)}\s(\d{{1,3}})\b", passage.text.lower())
        named = {in_order[int(one) - 1] for one in numbered if 0 < int(one) <= len(in_order)}
        shown = (self.by_id.get(one) for one in passage.exhibits | named)
        return frozenset(item for one in shown if one is not None for item in items_of(one))


def around(passage: Passage, all_: Sequence[Typed], at: int, figures: Figures) -> Around:
    """Take a passage, its typed numbers and which of them is meant, give what stands around it."""
    typed, text = all_[at], passage.text
    ends = sentence_ends(text)
    number = sentence_of(ends, typed.start)
    begin, end = ends[number], ends[number + 1]
    before = all_[at - 1].end if at else 0
    after = all_[at + 1].start if at + 1 < len(all_) else len(text)
    own_begin, own_end = max(begin, before), min(end, after)
    close = _CLAUSE_END.search(text, typed.end, own_end)
    own_end = own_end if close is None else close.start()
    items = passage.named | figures.items(passage)
    sides = text[begin : typed.start], text[typed.end : end]
    whole = Context(
        sentence=text[begin:end],
        around=f"{passage.lead} {text[:begin]}",
        headings=" ".join(passage.headings),
        before=sides[0],
        after=sides[1],
        items=items,
    )
    clause = Context(sentence=text[own_begin:own_end])
    counted = " ".join(text[typed.end : end].split()[:3])
    return Around(whole, clause, _opening_year(text[begin:end]), counted)


def _opening_year(sentence: str) -> int:
    """Give the year that a sentence opens with, 0 where it tells of another one too."""
    years = {int(one) for one in _YEAR.findall(sentence)}
    opening = _YEAR.search(" ".join(sentence.split()[:_OPENING]))
    return years.pop() if opening and len(years) == 1 else 0
