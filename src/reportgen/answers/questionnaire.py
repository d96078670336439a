"""Questionnaires compared: what changed between two waves, item by item, and in whom they asked."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from reportgen.answers.model import Codebook, Item, Scale

Kind = Literal["new", "dropped", "reworded", "rescaled", "refiltered", "reordered", "base"]
"""What can happen to an item; `base` is who was invited and who answered, at all or the item."""

NOBODY: Mapping[tuple[str, int], int] = {}

FEWER = 0.25
"""How much smaller or larger the part of the respondents that answered an item is, to be told."""


@dataclass(frozen=True, slots=True)
class Change:
    """One change of the questionnaire. item: its id, "" for the wave as a whole.

    before, after: what there was and what there is now, in words; "" for nothing.
    """

    kind: Kind
    item: str
    before: str = ""
    after: str = ""
    remark: str = ""

    def __str__(self) -> str:
        """Give it on one line."""
        of = f" {self.item}" if self.item else ""
        pair = " -> ".join(f"“{part}”" if part else "nothing" for part in (self.before, self.after))
        told = {"new": f"“{self.after}”", "dropped": f"“{self.before}”"}.get(self.kind, pair)
        return f"{self.kind}{of}: {told}{f' ({self.remark})' if self.remark else ''}"


def changes_between(
    codebook: Codebook,
    first: int,
    last: int,
    orders: Mapping[int, Sequence[str]],
    respondents: Mapping[int, int],
    answered: Mapping[tuple[str, int], int] = NOBODY,
) -> tuple[Change, ...]:
    """Take a codebook and two waves, give what changed, kind by kind, in the codebook's order.

    orders: items as the questionnaire of each wave had them.  respondents: how many answered, and
    answered: how many an item in a wave.
    """
    items = codebook.items.values()
    both = [item for item in items if {first, last} <= item.questions.keys()]
    found = [
        *(Change("new", i.id, after=i.questions[last]) for i in items if _only(i, last, first)),
        *(Change("dropped", i.id, i.questions[first]) for i in items if _only(i, first, last)),
        *_reworded(both, first, last),
        *_rescaled(both, codebook, first, last),
        *_refiltered(both, first, last),
        *_reordered({item.id for item in both}, orders.get(first, ()), orders.get(last, ())),
        *_base(codebook, first, last, respondents),
        *_bases(both, first, last, respondents, answered),
    ]
    return tuple(found)


def _only(item: Item, year: int, other: int) -> bool:
    return year in item.questions and other not in item.questions


def _reworded(items: Sequence[Item], first: int, last: int) -> Iterator[Change]:
    for item in items:
        if item.reworded(first, last):
            yield Change("reworded", item.id, item.questions[first], item.questions[last])


def _rescaled(items: Sequence[Item], codebook: Codebook, first: int, last: int) -> Iterator[Change]:
    for item in items:
        before, after = (codebook.scales[item.scale_in(year)] for year in (first, last))
        if before.id != after.id:
            remark = "reversed" if is_reversed(before, after) else ""
            yield Change("rescaled", item.id, _told(before), _told(after), remark)


def is_reversed(before: Scale, after: Scale) -> bool:
    """Whether the categories that take a stand are the same ones, their codes the other way round."""
    codes = [{i: scale.category(i).code for i in scale.substantive} for scale in (before, after)]
    old, new = codes
    if old.keys() != new.keys() or len(old) < 2:
        return False
    order = sorted(old, key=lambda one: old[one])
    return order == sorted(new, key=lambda one: new[one], reverse=True)


def _told(scale: Scale) -> str:
    return ", ".join(f"{category.code} = {category.label}" for category in scale.categories)


def _refiltered(items: Sequence[Item], first: int, last: int) -> Iterator[Change]:
    for item in items:
        before, after = item.filters.get(first, ""), item.filters.get(last, "")
        if before != after:
            yield Change("refiltered", item.id, before or "everyone", after or "everyone")


def _reordered(both: set[str], before: Sequence[str], after: Sequence[str]) -> Iterator[Change]:
    """Give the items that moved among those of both waves: the fewest that explain the new order."""
    old = [item for item in before if item in both]
    place = {item: at for at, item in enumerate(old)}
    new = [item for item in after if item in place]
    stayed = _longest_rising([place[item] for item in new])
    for at, item in enumerate(new):
        if place[item] not in stayed:
            follows = new[at - 1] if at else ""
            preceded = old[place[item] - 1] if place[item] else ""
            yield Change(
                "reordered", item, f"after {preceded or 'nothing'}", f"after {follows or 'nothing'}"
            )


def _longest_rising(numbers: Sequence[int]) -> set[int]:
    """Give the members of a longest rising subsequence."""
    ends: list[int] = []
    places: list[int] = []
    before: list[int] = [-1] * len(numbers)
    for at, number in enumerate(numbers):
        length = bisect_left(ends, number)
        ends[length : length + 1] = [number]
        places[length : length + 1] = [at]
        before[at] = places[length - 1] if length else -1
    kept: set[int] = set()
    at = places[-1] if places else -1
    while at >= 0:
        kept.add(numbers[at])
        at = before[at]
    return kept


def _base(
    codebook: Codebook, first: int, last: int, respondents: Mapping[int, int]
) -> Iterator[Change]:
    old, new = codebook.waves[first], codebook.waves[last]
    told = [
        f"{respondents.get(w.year, 0)} of {w.invited} invited, {w.frame} exist" for w in (old, new)
    ]
    if told[0] != told[1]:
        yield Change("base", "", told[0], told[1])


def _bases(
    items: Sequence[Item],
    first: int,
    last: int,
    respondents: Mapping[int, int],
    answered: Mapping[tuple[str, int], int],
) -> Iterator[Change]:
    """Give the items that another part of the respondents answered, though no filter is declared."""
    for item in items:
        found = [answered.get((item.id, year)) for year in (first, last)]
        if None in found or "refiltered" in item.breaks(first, last):
            continue
        counts = [count or 0 for count in found]
        whole = [respondents.get(year, 0) for year in (first, last)]
        parts = [count / of if of else 0.0 for count, of in zip(counts, whole, strict=True)]
        if abs(parts[1] - parts[0]) >= FEWER:
            told = [f"{n} of {of} answered" for n, of in zip(counts, whole, strict=True)]
            remark = f"were others asked? filter_{last} in items.csv says who"
            yield Change("base", item.id, told[0], told[1], remark)
