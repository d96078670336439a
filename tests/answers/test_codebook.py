"""codebook.yaml and items.csv: what they become, and every fault at once."""

from __future__ import annotations

import re
from inspect import cleandoc
from pathlib import Path

import pytest

from reportgen.answers import Survey, read_codebook
from reportgen.answers.model import Background, Category, Group, Topic, WaveInfo
from reportgen.errors import AnswersError

CODEBOOK = "data/tiny/codebook.yaml"
ITEMS = "data/tiny/items.csv"


def faults(root: Path) -> str:
    with pytest.raises(AnswersError) as caught:
        read_codebook(root, "data/tiny")
    return str(caught.value)


def test_the_whole_questionnaire_is_read(tiny_project: Path) -> None:
    codebook = read_codebook(tiny_project, "data/tiny/")
    assert codebook.path == CODEBOOK
    assert (codebook.unit_one, codebook.unit_many) == ("kommune", "kommuner")
    assert list(codebook.waves) == [2020, 2022]
    assert codebook.waves[2022] == WaveInfo(2022, "answers-2022.csv", 14, 13, "maj 2022")
    assert list(codebook.scales) == ["degree", "frequency"]
    degree = codebook.scales["degree"]
    assert [c.code for c in degree.categories] == [4, 3, 2, 1, 8, 9]
    assert degree.category("dont_know") == Category("dont_know", "Ved ikke", 8, "dont_know")
    assert (degree.top_box, degree.bottom_box) == (("very_high", "high"), ("low", "not_at_all"))
    assert codebook.blocks == {"areas": "Organisatoriske fokusområder", "targets": "Målgrupper"}
    assert codebook.groups["youth"] == Group(
        "youth",
        "targets",
        "Unge i mistrivsel",
        "unge i mistrivsel",
        "Unge, som mistrives i skole, hjem eller fritid.",
    )
    assert codebook.topics["growth"] == Topic("growth", "Vækst i målgruppen", "vækst i målgruppen")
    assert codebook.background == {
        "region": Background("region", "Region", {"nord": "Nord", "syd": "Syd"}),
        "population": Background("population", "Indbyggertal", {}),
    }


def test_labels_stand_on_one_line(tiny_project: Path, edit) -> None:
    edit(CODEBOOK, "label: Unge i mistrivsel\n", "label: >\n      Unge i\n      mistrivsel\n")
    assert read_codebook(tiny_project, "data/tiny").groups["youth"].label == "Unge i mistrivsel"


def test_waves_come_oldest_first(tiny_project: Path, edit) -> None:
    older = "  2020: {file: answers-2020.csv, frame: 14, invited: 12, period: maj 2020}\n"
    edit(CODEBOOK, older, "")
    edit(CODEBOOK, "\n\nscales:", f"\n{older}\nscales:")
    assert list(read_codebook(tiny_project, "data/tiny").waves) == [2020, 2022]


def test_top_and_bottom_box_name_categories_that_take_a_stand(tiny_project: Path, edit) -> None:
    edit(CODEBOOK, "top_box: [very_high, high]", "top_box: [very_hgih, dont_know]")
    edit(CODEBOOK, "top_box: [often]", "top_box: []")
    edit(CODEBOOK, "bottom_box: [never]", "bottom_box: [nevr]")
    assert faults(tiny_project) == cleandoc(f"""
        {CODEBOOK}:19:15: error[unknown-category]: the scale has no category "very_hgih"
            hint: did you mean "very_high"?
        {CODEBOOK}:19:26: error[category-without-stand]: the category "dont_know" takes no stand and cannot be in a box
            hint: list some of: very_high, high, low, not_at_all
        {CODEBOOK}:27:5: error[empty-box]: the top box is empty
            hint: list some of: often, seldom, never
        {CODEBOOK}:28:18: error[unknown-category]: the scale has no category "nevr"
            hint: did you mean "never"?
    """)


def test_categories_do_not_repeat_ids_labels_or_codes(tiny_project: Path, edit) -> None:
    edit(CODEBOOK, "{id: low, label: I mindre grad, code: 2}", "{id: high, label: '1', code: 3}")
    edit(CODEBOOK, "{id: seldom, label: Sjældent,", "{id: seldom, label: Ofte,")
    assert faults(tiny_project) == cleandoc(f"""
        {CODEBOOK}:15:10: error[duplicate-id]: the id "high" stands here again
            hint: give each its own, or delete one of the two
        {CODEBOOK}:15:20: error[ambiguous-label]: the label "1" is the code of "not_at_all"
            hint: answer files may hold labels or codes, so one must not look like another's
        {CODEBOOK}:15:32: error[duplicate-code]: the code "3" stands here again
            hint: give each its own, or delete one of the two
        {CODEBOOK}:20:18: error[unknown-category]: the scale has no category "low"
            hint: known: very_high, high, not_at_all
        {CODEBOOK}:24:22: error[duplicate-label]: the label "Ofte" stands here again
            hint: give each its own, or delete one of the two
    """)


def test_parts_that_do_not_fit_together(tiny_project: Path, edit) -> None:
    edit(CODEBOOK, "strategy: {block: areas,", "strategy: {block: area,")
    edit(CODEBOOK, "file: answers-2022.csv, frame: 14", "file: answers-2020.csv, frame: 10")
    edit(CODEBOOK, "{label: Sværere problemer,", '{label: " ",')
    edit(CODEBOOK, "{nord: Nord, syd: Syd}", '{nord: Nord, syd: ""}')
    edit(CODEBOOK, "  population:", "  respondent: {label: Svar}\n  population:")
    edit(CODEBOOK, "label: Aldrig, code: 3}", "label: Aldrig, code: 3000000000}")
    assert faults(tiny_project) == cleandoc(f"""
        {CODEBOOK}:8:10: error[duplicate-file]: the answer file "answers-2020.csv" stands here again
            hint: give each its own, or delete one of the two
        {CODEBOOK}:8:45: error[more-than-exist]: 13 were invited, but only 10 exist
            hint: correct invited or frame
        {CODEBOOK}:25:36: error[large-code]: the code 3000000000 is too large
            hint: codes go up to 2147483647
        {CODEBOOK}:36:14: error[empty-label]: topics.severity.label is empty
            hint: give the words that are printed
        {CODEBOOK}:39:14: error[unknown-block]: there is no block "area"
            hint: did you mean "areas"?
        {CODEBOOK}:50:26: error[empty-label]: background.region.values.syd is empty
            hint: give the words that are printed
        {CODEBOOK}:51:3: error[reserved-id]: "respondent" names the column of ids in the answer files
            hint: give the background variable another id
    """)


def test_faults_of_both_files_are_told_together(tiny_project: Path, edit) -> None:
    edit(CODEBOOK, "  many: kommuner", "  mny: kommuner")
    edit(ITEMS, "areas_staff,Medarbejdere,", "areas_staff,")
    found = faults(tiny_project)
    assert re.findall(r"error\[(.*)\]", found) == ["missing-key", "unknown-key", "ragged-row"]


def test_both_files_missing(tmp_path: Path) -> None:
    assert re.findall(r"(\S+): error\[(.*)\]", faults(tmp_path)) == [
        (CODEBOOK, "missing-file"),
        (ITEMS, "missing-file"),
    ]


def test_the_fixture_is_the_codebook(tiny_survey: Survey) -> None:
    assert list(tiny_survey.codebook.items) == [
        "areas_strategy",
        "areas_casework",
        "youth_growth",
        "youth_severity",
        "youth_contact",
        "areas_staff",
    ]
