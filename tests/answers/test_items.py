"""items.csv: what its rows become, and every fault at once."""

from __future__ import annotations

from inspect import cleandoc
from pathlib import Path

import pytest

from reportgen.answers import read_codebook
from reportgen.answers.model import Item
from reportgen.errors import AnswersError

ITEMS = "data/tiny/items.csv"


def faults(root: Path) -> str:
    with pytest.raises(AnswersError) as caught:
        read_codebook(root, "data/tiny")
    return str(caught.value)


def test_a_row_is_an_item(tiny_project: Path) -> None:
    items = read_codebook(tiny_project, "data/tiny").items
    assert items["youth_severity"] == Item(
        id="youth_severity",
        label="Unge i mistrivsel, sværere problemer",
        block="targets",
        group="youth",
        topic="severity",
        scale="degree",
        polarity="challenge",
        questions={2020: "Er problemerne sværere?", 2022: "Er problemerne blevet sværere?"},
    )
    assert items["youth_severity"].reworded(2020, 2022)
    assert (items["areas_staff"].group, items["areas_staff"].waves) == ("", (2022,))
    assert items["youth_contact"].polarity == "strength"


def test_white_space_is_no_new_wording(tiny_project: Path, edit) -> None:
    edit(ITEMS, "Er der flere unge?,Er der flere unge?", "Er der  flere unge?,Er der flere unge? ")
    items = read_codebook(tiny_project, "data/tiny").items
    assert not items["youth_growth"].reworded(2020, 2022)


def test_columns_in_any_order_and_with_semicolons(tiny_project: Path) -> None:
    expected = read_codebook(tiny_project, "data/tiny").items
    head = "question_2022;scale;id;polarity;label;topic;block;group;question_2020"
    rows = [
        f"{i.questions.get(2022, '')};{i.scale};{i.id};{i.polarity};{i.label};{i.topic};{i.block};"
        f"{i.group};{i.questions.get(2020, '')}"
        for i in expected.values()
    ]
    text = "\n".join([head, *rows])
    (tiny_project / ITEMS).write_text(text, "utf-8")
    assert read_codebook(tiny_project, "data/tiny").items == expected


def test_unknown_parts_name_the_nearest(tiny_project: Path, edit) -> None:
    edit(ITEMS, ",areas,strategy,,degree,challenge", ",aeras,stategy,growt,degre,chalenge")
    assert faults(tiny_project) == cleandoc(f"""
        {ITEMS}:2:25: error[unknown-block]: there is no block "aeras"
            hint: did you mean "areas"?
        {ITEMS}:2:31: error[unknown-group]: there is no group "stategy"
            hint: did you mean "strategy"?
        {ITEMS}:2:39: error[unknown-topic]: there is no topic "growt"
            hint: did you mean "growth"?
        {ITEMS}:2:45: error[unknown-scale]: there is no scale "degre"
            hint: did you mean "degree"?
        {ITEMS}:2:51: error[unknown-polarity]: there is no polarity "chalenge"
            hint: did you mean "challenge"?
    """)


def test_what_every_item_needs(tiny_project: Path, edit) -> None:
    edit(ITEMS, "areas_staff,Medarbejdere,areas,,,degree,neutral,,Er", ",,,,,,, ,Er")
    assert faults(tiny_project) == cleandoc(f"""
        {ITEMS}:7:1: error[blank-id]: the id is blank
            hint: give every item an id of its own
        {ITEMS}:7:2: error[empty-label]: the label is empty
            hint: give the words that name the item in figures
        {ITEMS}:7:3: error[unknown-block]: the block is blank
            hint: give one of: areas, targets
        {ITEMS}:7:6: error[unknown-scale]: the scale is blank
            hint: give one of: degree, frequency
        {ITEMS}:7:7: error[unknown-polarity]: the polarity is blank
            hint: give one of: challenge, strength, neutral
    """)


def test_ids_are_used_once_and_are_free(tiny_project: Path, edit) -> None:
    edit(ITEMS, "areas_casework,", "areas_strategy,")
    edit(ITEMS, "youth_growth,", "region,")
    edit(ITEMS, "youth_contact,", "respondent,")
    assert faults(tiny_project) == cleandoc(f"""
        {ITEMS}:3:1: error[duplicate-id]: the id "areas_strategy" stands here again
            hint: it stands first on line 2
        {ITEMS}:4:1: error[reserved-id]: "region" names another column of the answer files
            hint: give the item another id
        {ITEMS}:6:1: error[reserved-id]: "respondent" names another column of the answer files
            hint: give the item another id
    """)


def test_an_item_belongs_to_the_block_of_its_group(tiny_project: Path, edit) -> None:
    edit(ITEMS, "areas,casework", "targets,casework")
    assert faults(tiny_project) == cleandoc(f"""
        {ITEMS}:3:39: error[group-of-another-block]: the group "casework" is of block "areas", the item of "targets"
            hint: let item and group name the same block
    """)


def test_an_item_that_no_wave_asked(tiny_project: Path, edit) -> None:
    edit(ITEMS, "Er der mangel på medarbejdere?", " ")
    assert faults(tiny_project) == cleandoc(f"""
        {ITEMS}:7:1: error[never-asked]: no wave asked the item "areas_staff"
            hint: give its wording in question_2020 or question_2022, or delete the row
    """)


def test_columns_that_are_missing_misspelt_or_of_no_wave(tiny_project: Path, edit) -> None:
    edit(ITEMS, "topic,scale", "topik,scale")
    edit(ITEMS, "question_2020,question_2022", "question_2020,question_2021")
    assert faults(tiny_project) == cleandoc(f"""
        {ITEMS}:1:1: error[missing-column]: the column "topic" is missing
            hint: rename "topik"
        {ITEMS}:1:1: error[missing-column]: the column "question_2022" is missing
            hint: rename "question_2021"
        {ITEMS}:1:22: error[unknown-column]: "topik" is not a column of the items
            hint: did you mean "topic"?
        {ITEMS}:1:57: error[unknown-wave]: the column "question_2021" belongs to no wave of codebook.yaml
            hint: did you mean "question_2022"?
    """)


def test_a_wave_without_a_column(tiny_project: Path, edit) -> None:
    edit(
        "data/tiny/codebook.yaml",
        "\n\nscales:",
        "\n  2024: {file: c.csv, frame: 9, invited: 9, period: x}\n\nscales:",
    )
    assert faults(tiny_project) == cleandoc(f"""
        {ITEMS}:1:1: error[missing-column]: the column "question_2024" is missing
            hint: add the column, or correct the codebook
    """)


def test_no_items_at_all(tiny_project: Path) -> None:
    header = (tiny_project / ITEMS).read_text("utf-8").split("\n")[0]
    (tiny_project / ITEMS).write_text(header, "utf-8")
    assert faults(tiny_project) == cleandoc(f"""
        {ITEMS}:1:1: error[no-items]: there are no items, only a header
            hint: add a row an item
    """)


def test_one_wrong_word_in_every_row_is_told_three_times(tiny_project: Path) -> None:
    text = (tiny_project / ITEMS).read_text("utf-8").replace(",degree,", ",grade,")
    (tiny_project / ITEMS).write_text(text, "utf-8")
    found = faults(tiny_project).split("\n")
    assert len([line for line in found if "error" in line]) == 4
    assert found[-1] == (
        f'{ITEMS}:5:78: error[unknown-scale]: and 2 more like this in column "scale"'
    )


def _with_column(root: Path, name: str, item: str, cell: str) -> None:
    path = root / ITEMS
    head, *rows = path.read_text("utf-8").splitlines()
    rows = [f"{row},{cell if row.startswith(item) else ''}" for row in rows]
    path.write_text("\n".join([f"{head},{name}", *rows]) + "\n", "utf-8")


def test_who_was_asked_may_differ_from_wave_to_wave(tiny_project: Path) -> None:
    _with_column(tiny_project, "filter_2022", "areas_casework", "kun store kommuner")
    item = read_codebook(tiny_project, "data/tiny").items["areas_casework"]

    assert item.filters == {2022: "kun store kommuner"}
    assert item.breaks(2020, 2022) == ("refiltered",)


def test_a_wave_s_scale_must_fit_the_item_s(tiny_project: Path) -> None:
    _with_column(tiny_project, "scale_2020", "areas_casework", "frequency")

    assert faults(tiny_project) == cleandoc(f"""
        {ITEMS}:3:134: error[scale-of-another-kind]: "frequency" has answers that "degree" does not know
            hint: let the column scale name one with all answers of all waves (scale_2020: fewer)
    """)


def test_a_column_of_no_wave_is_unknown(tiny_project: Path) -> None:
    _with_column(tiny_project, "filter_2018", "areas_casework", "alle")

    assert "error[unknown-column]" in faults(tiny_project)
