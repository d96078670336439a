"""A survey with multiple response, weights and numbers: drawn once (r/data), or made in a test."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from reportgen.answers import Survey, read_survey
from reportgen.answers.model import NO_ANSWER, Wave
from reportgen.estimates import Estimates, tally_survey

R_FOLDER = Path(__file__).parent / "r"


@dataclass(frozen=True)
class Rows:
    """The answers of a wave: codes by item, and by choice of the item `help`; the rest is blank.

    region: n and e by turns.  population: 1000, 2000, ...  ids: u0, u1, ...
    """

    codes: Mapping[str, Sequence[int]] = field(default_factory=dict)
    help: Mapping[str, Sequence[int]] = field(default_factory=dict)
    region: Sequence[str] = ()
    population: Sequence[float] = ()
    weights: Sequence[float] | None = None
    ids: Sequence[str] = ()


Made = Callable[..., Estimates]
"""made(Rows of 2020, Rows of 2022 or none, minimum_count=0)."""


@pytest.fixture(scope="session")
def drawn_survey() -> Survey:
    return read_survey(R_FOLDER, "data/survey")


@pytest.fixture(scope="session")
def made(drawn_survey: Survey) -> Made:
    def make(*rows: Rows, minimum_count: int = 0) -> Estimates:
        waves = {
            year: _wave(drawn_survey, year, one)
            for year, one in zip((2020, 2022), rows, strict=False)
        }
        return tally_survey(Survey(drawn_survey.codebook, waves), minimum_count=minimum_count)

    return make


def _wave(survey: Survey, year: int, rows: Rows) -> Wave:
    size = max(map(len, (*rows.codes.values(), *rows.help.values())))
    index = pd.Index(list(rows.ids) or [f"u{row}" for row in range(size)], name="respondent")
    blank, choices = [NO_ANSWER] * size, ("advice", "methods", "figures", "none")
    untouched = [0] * size if rows.help else blank
    regions = list(rows.region) or ["n", "e"] * (size // 2) + ["n"] * (size % 2)
    background = {
        "region": pd.Categorical(regions, categories=list("neswc")),
        "size": pd.Categorical(["small"] * size, categories=["small", "medium", "large"]),
        "population": list(rows.population) or [1000.0 * (row + 1) for row in range(size)],
        "index": [1.0] * size,
    }
    answers = {item: rows.codes.get(item, blank) for item in "abcdefgh"}
    marks = {f"help.{choice}": rows.help.get(choice, untouched) for choice in choices}
    return Wave(
        survey.codebook.waves[year],
        pd.DataFrame(answers, index=index, dtype=np.int8),
        pd.DataFrame(background, index=index),
        pd.DataFrame(marks, index=index, dtype=np.int8),
        None if rows.weights is None else pd.Series(rows.weights, index=index, dtype=float),
    )
