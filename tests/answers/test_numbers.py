"""Weights, and the values that scales declare."""

from __future__ import annotations

from inspect import cleandoc
from pathlib import Path

import pytest

from reportgen.answers import read_codebook, read_survey
from reportgen.errors import AnswersError

CODEBOOK = "data/tiny/codebook.yaml"
ANSWERS = ("data/tiny/answers-2020.csv", "data/tiny/answers-2022.csv")


@pytest.fixture
def weighted(tiny_project: Path) -> Path:
    """The tiny project with a column `w` of weights: 1.5 for all, written with a comma."""
    path = tiny_project / CODEBOOK
    path.write_text(path.read_text("utf-8") + "\nweight: w\n", "utf-8")
    for answers in ANSWERS:
        lines = (tiny_project / answers).read_text("utf-8").splitlines()
        text = "\n".join([f"w,{lines[0]}", *(f'"1,5",{line}' for line in lines[1:])])
        (tiny_project / answers).write_text(text, "utf-8")
    return tiny_project


def faults(root: Path) -> str:
    with pytest.raises(AnswersError) as caught:
        read_survey(root, "data/tiny")
    return str(caught.value)


def test_weights_are_read_beside_the_background(weighted: Path) -> None:
    survey = read_survey(weighted, "data/tiny")
    assert survey.codebook.weight == "w"
    weights = survey.waves[2022].weights
    assert weights is not None
    assert weights.tolist() == [1.5] * 12
    assert list(weights.index) == list(survey.waves[2022].answers.index)
    assert "w" not in survey.waves[2022].background


def test_without_a_declared_column_nobody_is_weighted(tiny_survey) -> None:
    assert tiny_survey.codebook.weight == ""
    assert tiny_survey.waves[2022].weights is None


def test_every_respondent_needs_a_weight_that_is_not_negative(weighted: Path, edit) -> None:
    edit(ANSWERS[1], '"1,5",k01', "many,k01")
    edit(ANSWERS[1], '"1,5",k02', ",k02")
    edit(ANSWERS[1], '"1,5",k03', "-2,k03")
    edit(ANSWERS[1], '"1,5",k04', "0,k04")
    assert faults(weighted) == cleandoc(f"""
        {ANSWERS[1]}:2:1: error[not-a-number]: "many" is no number
            hint: write digits only, without thousands separators
        {ANSWERS[1]}:3:1: error[blank-weight]: the respondent has no weight
            hint: give 1 to a respondent who stands for one
        {ANSWERS[1]}:4:1: error[negative-weight]: the weight -2 is less than 0
            hint: a weight says how many the respondent stands for
    """)


def test_not_all_weights_are_zero(weighted: Path) -> None:
    path = weighted / ANSWERS[0]
    path.write_text(path.read_text("utf-8").replace('"1,5"', "0"), "utf-8")
    assert faults(weighted) == cleandoc(f"""
        {ANSWERS[0]}:1:1: error[no-weight]: all weights are 0
            hint: give every respondent a weight, or name no column
    """)


def test_the_column_of_weights_may_be_missing_in_a_file(weighted: Path, edit) -> None:
    edit(ANSWERS[0], "w,respondent", "v,respondent")
    found = faults(weighted)
    assert f'{ANSWERS[0]}:1:1: error[missing-column]: the column "w" is missing' in found


@pytest.mark.parametrize("name", ["respondent", "population", "areas_staff"])
def test_the_column_of_weights_is_a_column_of_its_own(weighted: Path, edit, name: str) -> None:
    edit(CODEBOOK, "weight: w", f"weight: {name}")
    assert "error[reserved-id]" in faults(weighted)


def test_a_scale_may_declare_what_its_categories_count(tiny_project: Path, edit) -> None:
    edit(
        CODEBOOK,
        "    top_box: [often]",
        "    values: {often: 2, seldom: 1, never: 0.5}\n    top_box: [often]",
    )
    scales = read_codebook(tiny_project, "data/tiny").scales
    assert scales["frequency"].values == {"often": 2, "seldom": 1, "never": 0.5}
    assert scales["degree"].values == {}


def test_values_are_for_all_categories_that_take_a_stand_and_no_others(
    tiny_project: Path, edit
) -> None:
    edit(
        CODEBOOK,
        "    top_box: [often]",
        "    values: {often: 2, seldm: 1, dont_know: 0}\n    top_box: [often]",
    )
    assert faults(tiny_project) == cleandoc(f"""
        {CODEBOOK}:27:5: error[missing-value]: there is no value for seldom, never
            hint: give every category that takes a stand a value
        {CODEBOOK}:27:24: error[unknown-category]: the scale has no category "seldm"
            hint: did you mean "seldom"?
        {CODEBOOK}:27:34: error[category-without-stand]: the category "dont_know" takes no stand and cannot have a value
            hint: list some of: often, seldom, never
    """)


def test_values_are_numbers(tiny_project: Path, edit) -> None:
    edit(
        CODEBOOK,
        "    top_box: [often]",
        "    values: {often: .inf, seldom: much, never: 1}\n    top_box: [often]",
    )
    found = faults(tiny_project)
    assert "scales.frequency.values.seldom should be a number" in found
    assert "scales.frequency.values.often" in found
