"""Give every solved count its respondents: challenged in one question, rather challenged in others.

A respondent's score on an item is its general burden, its burden with the item's group, with the
item itself (both the same in every wave, so that waves hang together), a mild effect of region and
size, and chance. The highest scores get the highest answers, exactly as many as were solved.
"""

# ruff: noqa: INP001 - a program of the data folder, not a module of a package

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from synthesis.chance import Scores, bell, generator
from synthesis.counts import Counts
from synthesis.municipalities import Municipality
from synthesis.ranking import CODES, highest, lasting, spread, write_table
from synthesis.targets import ItemRow

WAVES = (2020, 2022)

JOINED = {("hovedstaden", "small"): 1, ("syddanmark", "small"): 1, ("nordjylland", "small"): 1}
"""Those whose tasks another municipality carries out: silent in 2020, not invited in 2022."""

SILENT = {
    ("hovedstaden", "small"): 3,
    ("hovedstaden", "medium"): 1,
    ("sjaelland", "small"): 1,
    ("sjaelland", "medium"): 1,
    ("syddanmark", "small"): 2,
    ("syddanmark", "medium"): 1,
    ("midtjylland", "small"): 1,
    ("nordjylland", "small"): 1,
}
"""Those who were invited in 2022 and did not answer."""

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


def answered(municipality: Municipality, year: int) -> bool:
    """Whether it answered the wave; the first of a cell are the joined, then the silent ones."""
    cell = municipality.region, municipality.size
    joined = JOINED.get(cell, 0)
    silent = SILENT.get(cell, 0) if year == 2022 else 0
    return municipality.place >= joined + silent


def write_answers(
    path: Path,
    year: int,
    items: Sequence[ItemRow],
    who: Sequence[Municipality],
    solved: dict[tuple[str, int], Counts],
) -> None:
    """Write the answer file of one wave: a row a respondent, a column an item, codes or empty."""
    asked = [item for item in items if year in item.waves]
    background: dict[str, Sequence[str | int]] = {
        "region": [m.region for m in who],
        "size": [m.size for m in who],
        "population": [m.population for m in who],
    }
    answers = {item.id: _fill(item, year, who, solved[item.id, year]) for item in asked}
    write_table(path, who, background | answers)


def _fill(
    item: ItemRow, year: int, who: Sequence[Municipality], counts: Counts
) -> Sequence[str | int]:
    """Give every respondent a code, or an empty text where it left the item blank."""
    chance = generator("chance", item.id, year)
    answering = highest(_stamina(item, year, who), sum(counts.values()), range(len(who)))
    doubts = np.array([m.doubt for m in who]) + 2 * bell(chance, len(who))
    unsure = highest(doubts, counts["dont_know"], answering)
    answering = [i for i in answering if i not in set(unsure)]
    rare = np.array([RARE_IN_SMALL if m.size == "small" else 0.0 for m in who])
    outside = highest(rare + bell(chance, len(who)), counts["not_relevant"], answering)
    taking_a_stand = [i for i in answering if i not in set(outside)]
    ranked = highest(_score(item, year, who), len(taking_a_stand), taking_a_stand)
    codes = spread(ranked, counts)
    codes |= dict.fromkeys(unsure, CODES["dont_know"])
    codes |= dict.fromkeys(outside, CODES["not_relevant"])
    return [codes.get(i, "") for i in range(len(who))]


def _score(item: ItemRow, year: int, who: Sequence[Municipality]) -> Scores:
    """How challenged each respondent is by the item; low challenge is high strength."""
    burden = np.array([m.burden for m in who])
    general = (-0.5 if item.strength else 0.6) * burden
    of_group = 0.5 * lasting(who, "group", item.block, item.group)
    of_item = 0.4 * lasting(who, "item", item.id)
    chance = 0.5 * bell(generator("score", item.id, year), len(who))
    return general + of_group + of_item + chance + _place(item, who)


def _place(item: ItemRow, who: Sequence[Municipality]) -> Scores:
    """The mild effect of region and size on items of some groups."""
    region = REGION_EFFECT.get(item.group, {})
    size = SIZE_EFFECT.get(item.group, {})
    return np.array([region.get(m.region, 0.0) + size.get(m.size, 0.0) for m in who])


def _stamina(item: ItemRow, year: int, who: Sequence[Municipality]) -> Scores:
    """How likely each respondent is to have answered the page, and on it the item."""
    page = "overall" if item.topic == "overall" else f"{item.block}/{item.group}"
    of_wave = lasting(who, "stamina", year)
    of_page = lasting(who, "page", page, year)
    of_item = lasting(who, "skipped", item.id, year)
    return of_wave + 0.7 * of_page + 0.25 * of_item
