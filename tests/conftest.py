"""Fixtures that several stages share. One section a stage; later stages add theirs below."""

from __future__ import annotations

import re
import shutil
import textwrap
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from reportgen.answers import Codebook, Survey, read_survey
from reportgen.answers.model import NO_ANSWER, Wave
from reportgen.estimates import Estimates, tally_survey

FIXTURES = Path(__file__).parent / "fixtures"
REPOSITORY = Path(__file__).parents[1]
TUTORIAL_FILE = re.compile(
    r"^ +`((?:content|data)/\S+)`\n +```\w+\n(.*?)^ +```$", re.MULTILINE | re.DOTALL
)

# --- project folder -------------------------------------------------------------------------

Edit = Callable[[str, str, str], None]
"""Replace, in a file of `tiny_project`, a text that stands there exactly once."""


@pytest.fixture
def tiny_project(tmp_path: Path) -> Path:
    """A project folder of one's own: a copy of tests/fixtures/tiny."""
    return Path(shutil.copytree(FIXTURES / "tiny", tmp_path / "tiny"))


@pytest.fixture
def edit(tiny_project: Path) -> Edit:
    """A function that changes one place of a file of `tiny_project`: edit(path, old, new)."""

    def change_one_place(path: str, old: str, new: str) -> None:
        text = (tiny_project / path).read_text("utf-8")
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path}"
        (tiny_project / path).write_text(text.replace(old, new), "utf-8")

    return change_one_place


@pytest.fixture
def first_project(tmp_path: Path) -> Path:
    """The whole project folder of the README's first steps: a publication `libraries` of 2024."""
    root = tmp_path / "first"
    guide = (REPOSITORY / "README.md").read_text("utf-8")
    for path, text in TUTORIAL_FILE.findall(guide):
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(textwrap.dedent(text), "utf-8")
    (root / "content/themes").mkdir()
    shutil.copy(REPOSITORY / "content/themes/styrelsen.yaml", root / "content/themes")
    return root


# --- stages 1 and 2: answers, estimates -----------------------------------------------------

SurveyOf = Callable[[Mapping[int, Mapping[str, Sequence[int]]]], Survey]
"""Give a survey with the codebook of `tiny_survey` and codes by year and item.

Items that are not named are left blank by all; respondents are of region nord and syd by turns.
"""


@pytest.fixture(scope="session")
def tiny_survey() -> Survey:
    """10 respondents in 2020, 12 in 2022; 6 items, 2 scales, 2 blocks; tests/fixtures/tiny/data.

    Top boxes in per cent, 2020 and 2022 (out of): strategy 40 (10), 50 (12); casework 70 (10),
    50 (12); growth 33 (9), 45 (11); severity 60 (10), 75 (12), reworded; contact 50 (10), 25 (12);
    staff 8 (12), asked in 2022 only.
    """
    return read_survey(FIXTURES / "tiny", "data/tiny")


@pytest.fixture(scope="session")
def tiny_estimates(tiny_survey: Survey) -> Estimates:
    """Everyone's answers to `tiny_survey`, nothing suppressed."""
    return tally_survey(tiny_survey)


@pytest.fixture(scope="session")
def survey_of(tiny_survey: Survey) -> SurveyOf:
    """A function that makes a survey of `tiny_survey`'s questionnaire from codes."""
    codebook = tiny_survey.codebook
    return lambda codes: Survey(
        codebook, {year: _wave(codebook, year, by_item) for year, by_item in codes.items()}
    )


def _wave(codebook: Codebook, year: int, codes: Mapping[str, Sequence[int]]) -> Wave:
    asked = [item.id for item in codebook.items.values() if year in item.questions]
    rows = max((len(column) for column in codes.values()), default=0)
    columns = {item: codes.get(item, [NO_ANSWER] * rows) for item in asked}
    index = pd.Index([f"r{row}" for row in range(rows)], name="respondent")
    regions = pd.Categorical(
        ["nord", "syd"] * (rows // 2) + ["nord"] * (rows % 2), categories=["nord", "syd"]
    )
    return Wave(
        codebook.waves[year],
        pd.DataFrame(columns, index=index, dtype=np.int8),
        pd.DataFrame({"region": regions}, index=index),
    )
