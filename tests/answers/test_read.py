"""Codebook and answer files as one Survey."""

from __future__ import annotations

import csv
import random
import time
from inspect import cleandoc
from pathlib import Path

import numpy as np
import pytest

from reportgen.answers import Survey, read_survey
from reportgen.answers.model import NO_ANSWER
from reportgen.errors import AnswersError, ReportgenError

CODEBOOK = "data/tiny/codebook.yaml"


def test_the_answers_are_those_of_the_files(tiny_survey: Survey) -> None:
    wave = tiny_survey.waves[2022]
    assert wave.answers.index.tolist() == [f"k{number:02}" for number in range(1, 13)]
    assert wave.answers.index.name == "respondent"
    assert wave.answers.columns.tolist() == list(tiny_survey.codebook.items)
    assert set(wave.answers.dtypes) == {np.dtype(np.int8)}
    assert wave.answers.loc["k01"].tolist() == [4, 4, 3, 4, 3, 9]
    assert wave.answers["youth_growth"].tolist() == [3, 1, 2, 2, 2, 3, 3, 3, NO_ANSWER, 3, 1, 8]
    assert wave.background.columns.tolist() == ["region", "population"]
    assert wave.background.loc["k03"].tolist() == ["syd", 18642.0]
    assert wave.info is tiny_survey.codebook.waves[2022]
    assert [w.respondents for w in tiny_survey.waves.values()] == [10, 12]
    assert "areas_staff" not in tiny_survey.waves[2020].answers.columns


def test_only_the_waves_asked_for_are_read(tiny_project: Path) -> None:
    (tiny_project / "data/tiny/answers-2020.csv").unlink()
    survey = read_survey(tiny_project, "data/tiny", [2022])
    assert list(survey.waves) == [2022]
    assert list(survey.codebook.waves) == [2020, 2022]
    with pytest.raises(AnswersError, match=r"answers-2020.csv: error\[missing-file\]"):
        read_survey(tiny_project, "data/tiny")


def test_waves_stand_oldest_first_and_once(tiny_project: Path) -> None:
    assert list(read_survey(tiny_project, "data/tiny", (2022, 2020, 2022)).waves) == [2020, 2022]


def test_faults_of_all_waves_are_told_together(tiny_project: Path, edit) -> None:
    edit("data/tiny/answers-2020.csv", "k03,syd,", "k03,syn,")
    edit("data/tiny/answers-2022.csv", "k03,syd,", "k03,ost,")
    with pytest.raises(AnswersError) as caught:
        read_survey(tiny_project, "data/tiny", (2022, 2020, 2021))
    assert str(caught.value) == cleandoc(f"""
        data/tiny/answers-2020.csv:4:5: error[unknown-background-value]: "region" has no value "syn" in the codebook
            hint: did you mean "syd"?
        data/tiny/answers-2022.csv:4:5: error[unknown-background-value]: "region" has no value "ost" in the codebook
            hint: known: nord, syd
        {CODEBOOK}:6:1: error[unknown-wave]: the codebook has no wave 2021
            hint: known: 2020, 2022; an edition, and the one it compares with, need a wave of their year
    """)


def test_a_broken_codebook_is_told_before_the_answers(tiny_project: Path, edit) -> None:
    edit(CODEBOOK, "top_box: [often]", "top_box: [oft]")
    edit("data/tiny/answers-2022.csv", "k03,syd,", "k03,ost,")
    with pytest.raises(AnswersError) as caught:
        read_survey(tiny_project, "data/tiny")
    assert [problem.rule for problem in caught.value.problems] == ["unknown-category"]


def test_a_missing_folder(tmp_path: Path) -> None:
    with pytest.raises(AnswersError, match=r"codebook.yaml: error\[missing-file\]"):
        read_survey(tmp_path, "data/none")


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
@pytest.mark.parametrize("style", ["codes", "floats", "labels", "mixed"])
def test_exports_of_all_kinds_give_the_same_survey(
    tiny_project: Path, tiny_survey: Survey, delimiter: str, encoding: str, style: str
) -> None:
    rewrite(tiny_project, tiny_survey, delimiter, encoding, style)
    survey = read_survey(tiny_project, "data/tiny")
    for year, wave in survey.waves.items():
        assert wave.answers.equals(tiny_survey.waves[year].answers)
        assert wave.background.equals(tiny_survey.waves[year].background)


def rewrite(root: Path, survey: Survey, delimiter: str, encoding: str, style: str) -> None:
    """Write the answers of a survey as another program would export them."""
    chance = random.Random(7)
    for wave in survey.waves.values():
        path = root / "data/tiny" / wave.info.file
        with path.open("w", encoding=encoding, newline="") as file:
            writer = csv.writer(file, delimiter=delimiter)
            writer.writerow(["respondent", *wave.background, *wave.answers])
            for name in wave.answers.index:
                cells = [
                    spelling(survey, item, int(code), style, chance)
                    for item, code in wave.answers.loc[name].items()
                ]
                writer.writerow([name, *wave.background.loc[name], *cells])


def spelling(survey: Survey, item: str, code: int, style: str, chance: random.Random) -> str:
    if code == NO_ANSWER:
        return ""
    category = next(c for c in survey.codebook.scale_of(item).categories if c.code == code)
    spellings = {"codes": str(code), "floats": f"{code}.0", "labels": category.label}
    return spellings.get(style) or chance.choice(list(spellings.values()))


@pytest.mark.parametrize(("rows", "items", "limit"), [(98, 223, 0.4), (5000, 300, 4.0)])
def test_large_surveys_read_fast(tmp_path: Path, rows: int, items: int, limit: float) -> None:
    """The limits are far above what it takes (0.02 and 0.4 s): they catch another order."""
    folder = write_large(tmp_path, rows, items)
    start = time.perf_counter()
    survey = read_survey(tmp_path, folder)
    assert time.perf_counter() - start < limit
    assert survey.waves[2022].answers.shape == (rows, items)


def test_a_large_file_full_of_faults_is_told_fast_and_short(tmp_path: Path) -> None:
    folder = write_large(tmp_path, 2000, 100)
    path = tmp_path / folder / "answers.csv"
    path.write_text(path.read_text("utf-8").replace(",3", ",7"), "utf-8")
    start = time.perf_counter()
    with pytest.raises(AnswersError) as caught:
        read_survey(tmp_path, folder)
    assert time.perf_counter() - start < 4
    assert len(caught.value.problems) == 400


def write_large(root: Path, rows: int, items: int) -> str:
    folder = root / "data/large"
    folder.mkdir(parents=True)
    (folder / "codebook.yaml").write_text(
        cleandoc("""
            unit: {one: person, many: persons}
            waves:
              2022: {file: answers.csv, frame: 9000, invited: 9000, period: May 2022}
            scales:
              yes:
                categories: [{id: a, label: A, code: 1}, {id: b, label: B, code: 2}, {id: c, label: C, code: 3}]
                top_box: [a]
            blocks: {one: One}
        """),
        "utf-8",
    )
    head = "id,label,block,group,topic,scale,polarity,question_2022"
    lines = [f"q{number},Q {number},one,,,yes,neutral,Q?" for number in range(items)]
    (folder / "items.csv").write_text("\n".join([head, *lines]), "utf-8")
    chance = random.Random(1)
    answers = [
        f"r{row}," + ",".join(chance.choices(["1", "2", "3", ""], k=items)) for row in range(rows)
    ]
    head = ",".join(["respondent", *(f"q{number}" for number in range(items))])
    (folder / "answers.csv").write_text("\n".join([head, *answers]), "utf-8")
    return "data/large"


def test_users_faults_are_never_tracebacks(tiny_project: Path) -> None:
    """Any single character deleted from an answer file gives a survey or a ReportgenError."""
    path = tiny_project / "data/tiny/answers-2020.csv"
    data = path.read_bytes()
    told = []
    for at in range(len(data)):
        path.write_bytes(data[:at] + data[at + 1 :])
        try:
            read_survey(tiny_project, "data/tiny", [2020])
        except ReportgenError as error:
            told.append(str(error))
    assert len(told) > 100
    assert all(text.startswith("data/tiny/answers-2020.csv:") for text in told)
