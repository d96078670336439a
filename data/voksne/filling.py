"""Give every solved count its respondents, such that what is printed about them comes out.

A respondent's score on an item is its general burden, its burden with the item's group, topic and
item, and chance; the highest scores get the highest answers. The questions about areas and groups
as a whole are then swapped between respondents until correlations, regions and sizes are right.
"""

# ruff: noqa: INP001 - a program of the data folder, not a module of a package

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from panel import Panel
from synthesis.chance import Scores, bell, generator
from synthesis.counts import Counts
from synthesis.ranking import CODES, STAND, highest, lasting, spread
from synthesis.swapping import Goal, Groups, NotReachedError, swapped
from synthesis.targets import ItemRow
from wishes import (
    REGION_RATIO,
    SIGNIFICANT_SIZES,
    SIZES,
    UNLIKE,
    Wish,
    most_between,
    size_ratio,
)

Codes = Mapping[int, int]
"""The code of each respondent who answered, by position."""

STANDS = frozenset(CODES[category] for category in STAND)
ATTEMPTS = 200

RARE_IN_SMALL = 1.5
"""How much readier small municipalities are to call a question not relevant."""

REGION_EFFECT = {"sjaelland": 1.2, "nordjylland": -0.6}


@dataclass(frozen=True, slots=True)
class Parting:
    """Who of the respondents takes a stand on an item, who does not know, for whom it is irrelevant."""

    standing: Sequence[int]
    unsure: Sequence[int]
    outside: Sequence[int]


def fill_item(item: ItemRow, panel: Panel, counts: Counts) -> Codes:
    """Give the answers to an item of which nothing but its counts is known."""
    answering = _answering(item, panel, sum(counts.values()))
    unsure = highest(_doubt(item, panel), counts["dont_know"], answering)
    rest = [i for i in answering if i not in set(unsure)]
    outside = highest(_rarity(item, panel), counts["not_relevant"], rest)
    standing = [i for i in rest if i not in set(outside)]
    return _coded(item, panel, counts, Parting(standing, unsure, outside))


def fill_overall(
    item: ItemRow,
    panel: Panel,
    counts: Counts,
    quotas: Mapping[str, int],
    wishes: Sequence[Wish],
) -> Codes:
    """Give the answers to a question about an area or a group as a whole.

    quotas: how many of each region take a stand.
    """
    parting = _parted(item, panel, counts, quotas)
    order = sorted(parting.standing)
    goals = [Goal([panel.values(w.other)[i] for i in order], w.r) for w in wishes]
    groups = _groups(item.id, panel, order)

    def attempt(number: int) -> Codes:
        codes = dict(_coded(item, panel, counts, parting, wishes, number))
        answers = swapped([codes[i] for i in order], goals, groups)
        return codes | dict(zip(order, answers, strict=True))

    return _first(attempt)


def fill_need(
    item: ItemRow, panel: Panel, counts: Counts, overall: Codes, pairs: int, wish: Wish
) -> Codes:
    """Give the answers about the need for support with an area, beside those about the area.

    pairs: how many take a stand on both.
    """
    stand = sum(counts[category] for category in STAND)
    both = {i for i in panel.areas if overall.get(i) in STANDS}
    others = [i for i in panel.areas if i not in both]
    challenge = np.array([float(overall.get(i, 2)) for i in range(len(panel.who))])

    def attempt(number: int) -> Codes:
        sure = -_doubt(item, panel, number)
        standing = [*highest(sure, pairs, sorted(both)), *highest(sure, stand - pairs, others)]
        left = [i for i in panel.areas if i not in set(standing)]
        unsure = highest(_endurance(item, panel), counts["dont_know"], left)
        score = 1.4 * wish.r * challenge + (1 - wish.r) * _score(item, panel, number)
        codes = dict(_ranked(score, counts, Parting(standing, unsure, [])))
        order = sorted(standing)
        among = [place for place, i in enumerate(order) if i in both]
        goal = Goal([overall.get(i, 0) for i in order], wish.r, among)
        return codes | dict(zip(order, swapped([codes[i] for i in order], [goal]), strict=True))

    return _first(attempt)


def _first(attempt: Callable[[int], Codes]) -> Codes:
    """Give the first attempt that reaches what is wanted; another number is another chance."""
    for number in range(ATTEMPTS):
        try:
            return attempt(number)
        except NotReachedError:
            continue
    raise NotReachedError(f"not in {ATTEMPTS} attempts")


def _answering(item: ItemRow, panel: Panel, n: int) -> list[int]:
    """Give who answered: of the areas those with most endurance, later those who came far enough."""
    if item.block == "organisational":
        return highest(_endurance(item, panel), n, panel.areas)
    return sorted(panel.reached[:n])


def _parted(item: ItemRow, panel: Panel, counts: Counts, quotas: Mapping[str, int]) -> Parting:
    """Give who takes a stand, by the quota of each region, and what the others did instead."""
    areas = item.block == "organisational"
    base = panel.areas if areas else sorted(panel.reached[: sum(counts.values())])
    silence = _doubt(item, panel) + (_rarity(item, panel) if counts["not_relevant"] else 0.0)
    standing = [
        i
        for region, quota in quotas.items()
        for i in highest(-silence, quota, [i for i in base if panel.who[i].region == region])
    ]
    left = [i for i in base if i not in set(standing)]
    answered = highest(_endurance(item, panel), sum(counts.values()) - len(standing), left)
    outside = highest(_rarity(item, panel), counts["not_relevant"], answered)
    return Parting(standing, [i for i in answered if i not in set(outside)], outside)


def _coded(
    item: ItemRow,
    panel: Panel,
    counts: Counts,
    parting: Parting,
    wishes: Sequence[Wish] = (),
    attempt: int = 0,
) -> Codes:
    score = _score(item, panel, attempt)
    for wish in wishes:
        score = score + wish.r * _standard(panel.values(wish.other))
    if item.id in UNLIKE:
        score = score + np.array([REGION_EFFECT.get(m.region, 0.0) for m in panel.who])
    return _ranked(score, counts, parting)


def _ranked(score: Scores, counts: Counts, parting: Parting) -> Codes:
    ranked = highest(score, len(parting.standing), parting.standing)
    return (
        spread(ranked, counts)
        | dict.fromkeys(parting.unsure, CODES["dont_know"])
        | dict.fromkeys(parting.outside, CODES["not_relevant"])
    )


def _groups(item: str, panel: Panel, order: Sequence[int]) -> list[Groups]:
    """Give what must hold of regions and sizes: unlike where that is printed, else much alike."""
    region = [panel.classes("region")[i] for i in order]
    size = [panel.classes("size")[i] for i in order]
    sums = {name: int(mean * size.count(name) + 0.5) for name, mean in SIZES.get(item, {}).items()}
    most = 1.0 if item in SIGNIFICANT_SIZES else most_between(3, len(order), size_ratio(item))
    if item in UNLIKE:
        return [Groups(region, sums=UNLIKE[item]), Groups(size, most)]
    alike = most_between(5, len(order), REGION_RATIO)
    return [Groups(region, alike), Groups(size, most, sums)]


def _score(item: ItemRow, panel: Panel, attempt: int = 0) -> Scores:
    """How challenged each respondent is by the item; low challenge is high strength."""
    who = panel.who
    burden = np.array([m.burden for m in who])
    general = (-0.5 if item.strength else 0.6) * burden
    of_group = 0.5 * lasting(who, "voksne", "group", item.block, item.group)
    of_topic = 0.3 * lasting(who, "voksne", "topic", item.block, item.topic or item.id)
    of_item = 0.6 * bell(generator("voksne", "score", item.id, attempt), len(who))
    return general + of_group + of_topic + of_item


def _doubt(item: ItemRow, panel: Panel, attempt: int = 0) -> Scores:
    """How readily each respondent says "don't know", in general and about the group."""
    who = panel.who
    general = np.array([m.doubt for m in who])
    of_group = lasting(who, "voksne", "doubt", item.block, item.group)
    chance = bell(generator("voksne", "doubt", item.id, attempt), len(who))
    return general + 0.8 * of_group + 0.8 * chance


def _rarity(item: ItemRow, panel: Panel) -> Scores:
    """How readily each respondent finds that the group is not to be found with it."""
    rare = {"small": RARE_IN_SMALL, "medium": 0.0, "large": -RARE_IN_SMALL}
    general = np.array([rare[m.size] for m in panel.who])
    return general + lasting(panel.who, "voksne", "rare", item.block, item.group)


def _endurance(item: ItemRow, panel: Panel) -> Scores:
    """How likely each respondent is to have answered the item at all."""
    who = panel.who
    of_page = lasting(who, "voksne", "page", item.block, item.group)
    return of_page + 0.5 * bell(generator("voksne", "skipped", item.id), len(who))


def _standard(values: Sequence[int]) -> Scores:
    """Give the values with mean 0 and variance 1."""
    n, total = len(values), sum(values)
    variance = n * sum(value * value for value in values) - total * total
    return (n * np.array(values, dtype=np.int64) - total) / math.sqrt(variance)
