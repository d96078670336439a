"""Who answered which part of the questionnaire, and what is known of them beforehand."""

# ruff: noqa: INP001 - a program of the data folder, not a module of a package

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from synthesis.chance import Scores, bell, generator
from synthesis.municipalities import Municipality, draw_municipalities
from synthesis.ranking import highest, lasting

SILENT = {
    ("hovedstaden", "small"): 2,
    ("syddanmark", "small"): 1,
    ("midtjylland", "small"): 1,
    ("nordjylland", "small"): 1,
}
"""Those who did not answer, by region and size."""

WITHOUT_AREAS = {"nordjylland": 1, "sjaelland": 1, "hovedstaden": 1}
"""Those who left out the organisational areas, by region."""

STOPPED = {"syddanmark": 3, "sjaelland": 3, "hovedstaden": 5}
"""Those who stopped before the questions about target groups as a whole, by region."""

INDEX = {"sjaelland": 9.0, "hovedstaden": -6.0, "nordjylland": 3.0}
"""How far the invented socio-economic index lies from the others', in hundredths."""


@dataclass(frozen=True, slots=True)
class Panel:
    """The respondents, in the order of the answer file; everything else is positions in it.

    index: the socio-economic index in hundredths.  areas: those who answered the organisational
    areas.  reached: who got to the target groups, those who came farthest first.
    """

    who: tuple[Municipality, ...]
    index: tuple[int, ...]
    areas: tuple[int, ...]
    reached: tuple[int, ...]

    def values(self, variable: str) -> tuple[int, ...]:
        """Give a background number of every respondent: inhabitants in thousands, or the index."""
        if variable == "population":
            return tuple(m.population // 1000 for m in self.who)
        return self.index

    def classes(self, variable: str) -> tuple[str, ...]:
        """Give the region or the size of every respondent."""
        return tuple(str(getattr(m, variable)) for m in self.who)


def draw_panel() -> Panel:
    """Give the respondents: the municipalities of the frame that were not silent."""
    who = tuple(m for m in draw_municipalities() if m.place >= SILENT.get((m.region, m.size), 0))
    stamina = _stamina(who, "target groups")
    stopped = _weakest(who, stamina, STOPPED, range(len(who)))
    finished = [i for i in range(len(who)) if i not in set(stopped)]
    without = set(_weakest(who, _stamina(who, "areas"), WITHOUT_AREAS, finished))
    return Panel(
        who=who,
        index=_index(who),
        areas=tuple(i for i in range(len(who)) if i not in without),
        reached=(*finished, *highest(stamina, len(stopped), stopped)),
    )


def _stamina(who: Sequence[Municipality], page: str) -> Scores:
    """How likely each is to have answered a part; the large ones answer everything."""
    large: Scores = np.array([10.0 if m.size == "large" else 0.0 for m in who])
    return large + lasting(who, "voksne", "stamina", page)


def _weakest(
    who: Sequence[Municipality], stamina: Scores, wanted: dict[str, int], among: Sequence[int]
) -> list[int]:
    """Give those of each region with least stamina, as many as wanted."""
    return [
        i
        for region, count in wanted.items()
        for i in highest(-stamina, count, [i for i in among if who[i].region == region])
    ]


def _index(who: Sequence[Municipality]) -> tuple[int, ...]:
    """Invent a socio-economic index: 100 is the country's mean."""
    chance = bell(generator("voksne", "index"), 1000)
    shift = {"small": -2.0, "medium": 2.0, "large": 12.0}
    raw = [
        100.0 + 21.0 * float(chance[int(m.id[1:])]) + INDEX.get(m.region, 0.0) + shift[m.size]
        for m in who
    ]
    return tuple(min(175, max(45, int(value + 0.5))) for value in raw)
