"""Pairs of items: the two of a group, or of a topic, one from each series."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from reportgen.exhibits.basis import Basis
from reportgen.exhibits.errors import Keys, SpecProblems
from reportgen.exhibits.stubs import stub_of

PairBy = Literal["group", "topic"]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two items of the same group or topic. stub: its name."""

    stub: str
    first: str
    second: str


def pairs_of(
    series: Mapping[Keys, Sequence[str]], pair_by: PairBy, basis: Basis, problems: SpecProblems
) -> tuple[Pair, ...]:
    """Take two series of items by the keys that name them in the spec, give their pairs.

    They stand in the order of the first series; pairs of which the edition's respondents did not
    answer both are left out. Problems: `no-stub`, `same-stub`, `no-pair`; then there are no pairs.
    """
    (first_key, firsts), (second_key, seconds) = series.items()
    sides = [_by_part(key, items, pair_by, basis, problems) for key, items in series.items()]
    if any(len(side) < len(items) for side, items in zip(sides, (firsts, seconds), strict=True)):
        return ()
    first, second = sides
    alone = [(first_key, item) for part, item in first.items() if part not in second]
    alone += [(second_key, item) for part, item in second.items() if part not in first]
    for key, item in alone:
        message = f'item "{item}" has no other item of its {pair_by} to make a pair with'
        hint = f"let both series name the items of the same {pair_by}s"
        problems.add(key, "no-pair", message, hint)
    if alone:
        return ()
    asked = (basis.edition,)
    found = (
        Pair(stub_of(item, pair_by, basis), item, second[part]) for part, item in first.items()
    )
    return tuple(
        p for p in found if basis.answered(p.first, asked) and basis.answered(p.second, asked)
    )


def _by_part(
    key: Keys, items: Sequence[str], pair_by: PairBy, basis: Basis, problems: SpecProblems
) -> dict[str, str]:
    """Give the items of one series by their group or topic, without those that are noted."""
    held: dict[str, str] = {}
    for item in items:
        found = basis.codebook.items[item]
        part = found.group if pair_by == "group" else found.topic
        if not stub_of(item, pair_by, basis):
            message = f'item "{item}" has no {pair_by} that it could be paired by'
            problems.add(key, "no-stub", message, "pair items by what they all have")
        elif part in held:
            message = f'"{held[part]}" and "{item}" are of the same {pair_by} "{part}"'
            hint = f"name one item of each {pair_by} in a series"
            problems.add(key, "same-stub", message, hint)
        else:
            held[part] = item
    return held
