"""Who wants which form of support with an area: several may be marked."""

# ruff: noqa: INP001 - a program of the data folder, not a module of a package

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import numpy as np
from panel import Panel
from synthesis.chance import Scores, bell, generator
from synthesis.marks import spread_marks
from synthesis.ranking import highest, lasting
from synthesis.targets import read_rows

WITHOUT = ("dont_know", "not_relevant")
"""The choices that stand alone."""

NEEDS = range(1, 5)
UNKNOWN_NEED = 2.0
"""How much those want who took no stand on their need."""


def read_marks(folder: Path) -> Mapping[str, Mapping[str, int]]:
    """Give how many answered and marked each choice, by item: marks.csv."""
    return {
        row["item"]: {
            name: int(count) for name, count in row.items() if name not in ("item", "edition")
        }
        for row in read_rows(folder / "marks.csv")
    }


def fill_support(
    item: str, panel: Panel, counts: Mapping[str, int], need: Mapping[int, int]
) -> dict[str, list[str]]:
    """Give the column of each choice: 1, 0, or empty where the item was left blank.

    need: the answers about the need for support with the same area.
    """
    marks = {name: count for name, count in counts.items() if name != "n"}
    alone = {name: marks.pop(name) for name in WITHOUT}
    chance = bell(generator("voksne", "support", item), len(panel.who))
    answering = highest(chance, counts["n"], panel.areas)
    codes = [need.get(i, 0) for i in range(len(panel.who))]
    wish = np.array([float(code) if code in NEEDS else UNKNOWN_NEED for code in codes])
    content = highest(-wish + 0.3 * chance, alone["not_relevant"], answering)
    doubt = np.array([m.doubt for m in panel.who]) + chance
    rest = [i for i in answering if i not in set(content)]
    unsure = highest(doubt, alone["dont_know"], rest)
    wanting = [i for i in rest if i not in set(unsure)]
    marked: dict[str, set[int]] = dict(
        spread_marks(marks, {name: _score(item, name, wish, panel) for name in marks}, wanting)
    )
    marked |= {"dont_know": set(unsure), "not_relevant": set(content)}
    return {name: _column(who, set(answering), len(panel.who)) for name, who in marked.items()}


def _score(item: str, form: str, wish: Scores, panel: Panel) -> Scores:
    """How much each respondent wants a form: its appetite, its need, its liking of the form."""
    appetite = lasting(panel.who, "voksne", "appetite")
    liking = lasting(panel.who, "voksne", "form", form)
    chance = bell(generator("voksne", "mark", item, form), len(panel.who))
    return 0.5 * appetite + 0.4 * wish + 0.5 * liking + 0.7 * chance


def _column(marked: set[int], answering: set[int], size: int) -> list[str]:
    return [("1" if i in marked else "0") if i in answering else "" for i in range(size)]
