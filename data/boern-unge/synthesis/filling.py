"""Give every solved count its respondents: challenged in one question, rather challenged in others.

A respondent's score on an item is its general burden, its burden with the item's group, with the
item itself (both the same in every wave, so that waves hang together), a mild effect of region and
size, and chance. The highest scores get the highest answers, exactly as many as were solved.
"""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from .counts import Counts, generator
from .municipalities import Municipality, bell
from .targets import CODES, ItemRow

Scores = NDArray[np.float64]

REGION_EFFECT = {
    "intermunicipal_cooperation": {"sjaelland": 0.5, "nordjylland": -0.5},
    "sector_cooperation": {"sjaelland": 0.5, "nordjylland": -0.2},
    "range_of_provision": {"sjaelland": 0.5, "nordjylland": -0.2},
}
SIZE_EFFECT = {
    "range_of_provision": {"small": 0.2, "large": -0.4},
    "intermunicipal_cooperation": {"small": 0.1, "large": -0.2},
    "crime": {"small": -0.1, "large": 0.5},
    "homeless": {"small": -0.2, "large": 0.6},
    "substance": {"small": -0.1, "large": 0.3},
    "welfare_technology": {"small": 0.2, "large": -0.3},
}
RARE_IN_SMALL = 0.8
"""How much readier small municipalities are to call a question not relevant."""


def write_answers(
    path: Path,
    year: int,
    items: Sequence[ItemRow],
    municipalities: Sequence[Municipality],
    solved: dict[tuple[str, int], Counts],
) -> None:
    """Write the answer file of one wave: a row a respondent, a column an item, codes or empty."""
    asked = [item for item in items if year in item.waves]
    answering = [m for m in municipalities if year in m.waves]
    columns = [_fill(item, year, answering, solved[item.id, year]) for item in asked]
    with path.open("w", encoding="utf-8", newline="") as lines:
        writer = csv.writer(lines, lineterminator="\n")
        writer.writerow(["respondent", "region", "size", "population", *(i.id for i in asked)])
        for row, m in enumerate(answering):
            codes = [column[row] for column in columns]
            writer.writerow([m.id, m.region, m.size, m.population, *codes])


def _fill(item: ItemRow, year: int, who: Sequence[Municipality], counts: Counts) -> list[str]:
    """Give every respondent a code, or an empty text where it left the item blank."""
    chance = generator("chance", item.id, year)
    answered = _highest(_stamina(item, year, who), sum(counts.values()), range(len(who)))
    doubts = np.array([m.doubt for m in who]) + 2 * bell(chance, len(who))
    unsure = _highest(doubts, counts["dont_know"], answered)
    answered = [i for i in answered if i not in set(unsure)]
    rare = np.array([RARE_IN_SMALL if m.size == "small" else 0.0 for m in who])
    outside = _highest(rare + bell(chance, len(who)), counts["not_relevant"], answered)
    taking_a_stand = [i for i in answered if i not in set(outside)]
    ranked = _highest(_score(item, year, who), len(taking_a_stand), taking_a_stand)
    codes = [""] * len(who)
    for i in unsure:
        codes[i] = str(CODES["dont_know"])
    for i in outside:
        codes[i] = str(CODES["not_relevant"])
    start = 0
    for category in ("very_high", "high", "low", "not_at_all"):
        for i in ranked[start : start + counts[category]]:
            codes[i] = str(CODES[category])
        start += counts[category]
    return codes


def _score(item: ItemRow, year: int, who: Sequence[Municipality]) -> Scores:
    """How challenged each respondent is by the item; low challenge is high strength."""
    burden = np.array([m.burden for m in who])
    general = (-0.5 if item.strength else 0.6) * burden
    of_group = 0.5 * _lasting(who, "group", item.block, item.group)
    of_item = 0.4 * _lasting(who, "item", item.id)
    chance = 0.5 * bell(generator("score", item.id, year), len(who))
    return general + of_group + of_item + chance + _place(item, who)


def _place(item: ItemRow, who: Sequence[Municipality]) -> Scores:
    """The mild effect of region and size on items of some groups."""
    region = REGION_EFFECT.get(item.group, {})
    size = SIZE_EFFECT.get(item.group, {})
    return np.array([region.get(m.region, 0.0) + size.get(m.size, 0.0) for m in who])


def _stamina(item: ItemRow, year: int, who: Sequence[Municipality]) -> Scores:
    """How likely each respondent is to have answered the page, and on it the item."""
    of_wave = _lasting(who, "stamina", year)
    of_page = _lasting(who, "page", item.page, year)
    of_item = _lasting(who, "skipped", item.id, year)
    return of_wave + 0.7 * of_page + 0.25 * of_item


def _lasting(who: Sequence[Municipality], *keys: str | int) -> Scores:
    """A trait that a municipality keeps whoever else answers: one number for each possible id."""
    traits = bell(generator(*keys), 1000)
    return np.array([traits[int(m.id[1:])] for m in who])


def _highest(scores: Scores, count: int, among: Sequence[int]) -> list[int]:
    """Give the positions of the `count` highest scores among some; ties by position."""
    return sorted(sorted(among, key=lambda i: (-scores[i], i))[:count], key=lambda i: -scores[i])
