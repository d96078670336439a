"""Answer files: every fault of a file at once, each where it stands."""

from __future__ import annotations

from inspect import cleandoc
from pathlib import Path

import pytest

from reportgen.answers import read_survey
from reportgen.answers.model import NO_ANSWER
from reportgen.errors import AnswersError

ITEMS = "data/tiny/items.csv"
ANSWERS = "data/tiny/answers-2022.csv"
OLDER = "data/tiny/answers-2020.csv"


def faults(root: Path) -> str:
    with pytest.raises(AnswersError) as caught:
        read_survey(root, "data/tiny")
    return str(caught.value)


def drop_column(path: Path, name: str) -> None:
    rows = [line.split(",") for line in path.read_text("utf-8").splitlines()]
    at = rows[0].index(name)
    path.write_text("\n".join(",".join(row[:at] + row[at + 1 :]) for row in rows), "utf-8")


def test_cells_that_are_no_answers(tiny_project: Path, edit) -> None:
    edit(ANSWERS, "k01,nord,10000,4,4,3,4,3,9", "k01,nord,10000,7,I høj gad,3.5,4,3,9")
    assert faults(tiny_project) == cleandoc(f"""
        {ANSWERS}:2:16: error[unknown-code]: 7 is no code of the scale "degree"
            hint: codes: 4, 3, 2, 1, 8, 9; leave the cell empty where nothing was answered
        {ANSWERS}:2:18: error[unknown-answer]: "I høj gad" is no answer of the scale "degree"
            hint: did you mean "I høj grad"?; leave the cell empty where nothing was answered
        {ANSWERS}:2:28: error[not-an-integer]: 3.5 is not a whole number
            hint: codes: 4, 3, 2, 1, 8, 9; leave the cell empty where nothing was answered
    """)


def test_respondents_have_one_row_and_an_id(tiny_project: Path, edit) -> None:
    edit(ANSWERS, "k07,", "k02,")
    edit(ANSWERS, "k09,", "k02,")
    edit(ANSWERS, "k10,", " ,")
    assert faults(tiny_project) == cleandoc(f"""
        {ANSWERS}:8:1: error[duplicate-respondent]: the respondent "k02" stands here again
            hint: the first row of this respondent is line 3: keep one of them
        {ANSWERS}:10:1: error[duplicate-respondent]: the respondent "k02" stands here again
            hint: the first row of this respondent is line 3: keep one of them
        {ANSWERS}:11:1: error[blank-respondent]: the row has no respondent
            hint: give every row an id of its own
    """)


def test_background_that_the_codebook_does_not_know(tiny_project: Path, edit) -> None:
    edit(ANSWERS, "k02,nord,14321", "k02,nrod,14.321.000")
    edit(ANSWERS, "k03,syd,18642", "k03,,inf")
    edit(ANSWERS, "k04,nord,22963", 'k04,Nord,"22963,5"')
    edit(ANSWERS, "k05,syd,27284", "k05,Syd,")
    assert faults(tiny_project) == cleandoc(f"""
        {ANSWERS}:3:5: error[unknown-background-value]: "region" has no value "nrod" in the codebook
            hint: did you mean "nord"?
        {ANSWERS}:3:10: error[not-a-number]: "14.321.000" is no number
            hint: write digits only, without thousands separators
        {ANSWERS}:4:5: error[unknown-background-value]: "region" is blank
            hint: give one of: nord, syd
        {ANSWERS}:4:6: error[not-a-number]: "inf" is no number
            hint: write digits only, without thousands separators
    """)


def test_background_may_be_named_by_its_label(tiny_project: Path, edit) -> None:
    edit(ANSWERS, "k04,nord,22963", 'k04,Nord,"22963,5"')
    edit(ANSWERS, "k05,syd,27284", "k05,Syd,")
    background = read_survey(tiny_project, "data/tiny").waves[2022].background
    assert list(background["region"][:5]) == ["nord", "nord", "syd", "nord", "syd"]
    assert background["population"].iloc[3] == 22963.5
    assert background["population"].isna().tolist() == [False] * 4 + [True] + [False] * 7


def test_columns_that_are_missing_or_unknown(tiny_project: Path, edit) -> None:
    edit(ANSWERS, "population,areas_strategy", "populaton,areas_strategi")
    edit(OLDER, "respondent,region", "kommune,region")
    assert faults(tiny_project) == cleandoc(f"""
        {OLDER}:1:1: error[missing-column]: the column "respondent" is missing
            hint: add the column, or correct the codebook
        {OLDER}:1:1: error[unknown-column]: the codebook knows no item or background variable "kommune"
            hint: known: respondent, region, population, areas_strategy, areas_casework, youth_growth, youth_severity, youth_contact
        {ANSWERS}:1:1: error[missing-column]: the column "population" is missing
            hint: rename "populaton"
        {ANSWERS}:1:1: error[missing-column]: the column "areas_strategy" is missing
            hint: rename "areas_strategi"
        {ANSWERS}:1:19: error[unknown-column]: the codebook knows no item or background variable "populaton"
            hint: did you mean "population"?
        {ANSWERS}:1:29: error[unknown-column]: the codebook knows no item or background variable "areas_strategi"
            hint: did you mean "areas_strategy"?
    """)


def test_an_item_that_was_asked_but_has_no_column(tiny_project: Path) -> None:
    drop_column(tiny_project / ANSWERS, "youth_growth")
    assert faults(tiny_project) == cleandoc(f"""
        {ANSWERS}:1:1: error[missing-column]: the column "youth_growth" is missing
            hint: add the column, or correct the codebook
    """)


def test_answers_to_what_was_not_asked(tiny_project: Path, edit) -> None:
    edit(ITEMS, "strength,Hvor ofte er der kontakt?,", "strength,,")
    assert faults(tiny_project) == cleandoc(f"""
        {OLDER}:1:88: error[answers-not-asked]: the codebook says that "youth_contact" was not asked in 2020
            hint: give question_2020 in items.csv, or delete the column
    """)


def test_a_blank_column_of_what_was_not_asked_is_no_matter(tiny_project: Path) -> None:
    lines = (tiny_project / OLDER).read_text("utf-8").splitlines()
    text = "\n".join([lines[0] + ",areas_staff", *(line + ", " for line in lines[1:])])
    (tiny_project / OLDER).write_text(text, "utf-8")
    survey = read_survey(tiny_project, "data/tiny")
    assert "areas_staff" not in survey.waves[2020].answers.columns


def test_a_column_that_is_blank_though_asked(tiny_project: Path) -> None:
    lines = (tiny_project / ANSWERS).read_text("utf-8").splitlines()
    text = "\n".join([lines[0], *(line.rpartition(",")[0] + ", " for line in lines[1:])])
    (tiny_project / ANSWERS).write_text(text, "utf-8")
    assert faults(tiny_project) == cleandoc(f"""
        {ANSWERS}:1:102: error[blank-column]: nobody answered "areas_staff", though the codebook says it was asked
            hint: fill the column in, or empty its question in items.csv
    """)


def test_a_column_where_nobody_knew_is_data(tiny_project: Path) -> None:
    lines = (tiny_project / ANSWERS).read_text("utf-8").splitlines()
    text = "\n".join([lines[0], *(line.rpartition(",")[0] + ",8" for line in lines[1:])])
    (tiny_project / ANSWERS).write_text(text, "utf-8")
    answers = read_survey(tiny_project, "data/tiny").waves[2022].answers
    assert answers["areas_staff"].tolist() == [8] * 12


def test_a_year_without_answers(tiny_project: Path) -> None:
    header = (tiny_project / ANSWERS).read_text("utf-8").splitlines()[0]
    (tiny_project / ANSWERS).write_text(header, "utf-8")
    (tiny_project / OLDER).write_text("\n", "utf-8")
    assert faults(tiny_project) == cleandoc(f"""
        {OLDER}: error[empty-file]: the file has no rows at all
            hint: the first row names the columns
        {ANSWERS}: error[no-answers]: there are no answers for 2022, only a header
            hint: add a row a respondent
    """)


def test_more_answers_than_invitations(tiny_project: Path, edit) -> None:
    edit("data/tiny/codebook.yaml", "invited: 13", "invited: 11")
    assert faults(tiny_project) == cleandoc(f"""
        {ANSWERS}: error[more-than-invited]: 12 answered, but the codebook says that 11 were invited
            hint: correct invited in codebook.yaml, or delete rows that are no respondents
    """)


def test_a_file_cut_by_the_wrong_hands_is_told_in_few_lines(tiny_project: Path) -> None:
    text = (tiny_project / ANSWERS).read_text("utf-8").replace(",", "|")
    (tiny_project / ANSWERS).write_text(text, "utf-8")
    found = faults(tiny_project)
    assert found.count("error[missing-column]") == 9
    assert found.count("error[unknown-column]") == 1


def test_many_unknown_columns_are_counted(tiny_project: Path) -> None:
    lines = (tiny_project / ANSWERS).read_text("utf-8").splitlines()
    names = "".join(f",extra{number}" for number in range(25))
    text = "\n".join([lines[0] + names, *(line + ",1" * 25 for line in lines[1:])])
    (tiny_project / ANSWERS).write_text(text, "utf-8")
    found = faults(tiny_project)
    assert found.count("error[unknown-column]") == 21
    assert "error[unknown-column]: and 5 more columns like this" in found


def test_codes_beyond_a_byte(tiny_project: Path, edit) -> None:
    edit(
        "data/tiny/codebook.yaml",
        "label: Ikke relevant, code: 9,",
        "label: Ikke relevant, code: 999,",
    )
    edit(ANSWERS, "k01,nord,10000,4,4,3,4,3,9", "k01,nord,10000,4,4,3,4,3,999")
    edit(ANSWERS, "k08,syd,40247,2,3,3,9", "k08,syd,40247,,3,3,999.0")
    edit(OLDER, "k08,syd,40247,3,3,2,9", "k08,syd,40247,3,3,2,Ikke relevant")
    survey = read_survey(tiny_project, "data/tiny")
    assert survey.waves[2022].answers["areas_staff"].iloc[0] == 999
    assert survey.waves[2022].answers.loc["k08"].tolist() == [NO_ANSWER, 3, 3, 999, 2, 2]
    assert survey.waves[2020].answers["youth_severity"].iloc[7] == 999


def test_a_wave_on_a_reversed_scale_gives_the_same_answers(tiny_project: Path, edit) -> None:
    before = read_survey(tiny_project, "data/tiny").waves[2020].answers["youth_growth"]
    path, reversed_ = tiny_project / OLDER, {"4": "1", "3": "2", "2": "3", "1": "4"}
    rows = [line.split(",") for line in path.read_text("utf-8").splitlines()]
    at = rows[0].index("youth_growth")
    for row in rows[1:]:
        row[at] = reversed_.get(row[at], row[at])
    path.write_text("\n".join(map(",".join, rows)) + "\n", "utf-8")
    items = tiny_project / ITEMS
    lines = items.read_text("utf-8").splitlines()
    own = (line + (",mirrored" if line.startswith("youth_growth") else ",") for line in lines[1:])
    items.write_text("\n".join([lines[0] + ",scale_2020", *own]) + "\n", "utf-8")
    edit(
        "data/tiny/codebook.yaml",
        "  frequency:\n",
        """  mirrored:
    categories:
      - {id: very_high, label: I meget høj grad, code: 1}
      - {id: high, label: I høj grad, code: 2}
      - {id: low, label: I mindre grad, code: 3}
      - {id: not_at_all, label: Slet ikke, code: 4}
      - {id: dont_know, label: Ved ikke, code: 8, kind: dont_know}
      - {id: not_relevant, label: Ikke relevant, code: 9, kind: not_relevant}
    top_box: [very_high, high]
  frequency:
""",
    )

    survey = read_survey(tiny_project, "data/tiny")

    assert survey.waves[2020].answers["youth_growth"].tolist() == before.tolist()
    assert survey.codebook.items["youth_growth"].breaks(2020, 2022) == ("rescaled",)
