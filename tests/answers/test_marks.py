"""Multiple response in codebook and answer files."""

from __future__ import annotations

from inspect import cleandoc
from pathlib import Path

import pytest

from reportgen.answers import read_codebook, read_survey
from reportgen.answers.model import NO_ANSWER, Category, Scale
from reportgen.errors import AnswersError

CODEBOOK = "data/tiny/codebook.yaml"
ITEMS = "data/tiny/items.csv"
ANSWERS = "data/tiny/answers-2022.csv"
SCALE = """
  support:
    kind: multiple
    categories:
      - {id: advice, label: Rådgivning}
      - {id: network, label: Netværk}
      - {id: none, label: Ikke relevant, kind: not_relevant}
"""
CHOICES = ("support.advice", "support.network", "support.none")


@pytest.fixture
def marked(tiny_project: Path, edit) -> Path:
    """The tiny project with an item `support` of 2022; nobody answered it yet."""
    edit(CODEBOOK, "\nblocks:", SCALE + "\nblocks:")
    text = (tiny_project / ITEMS).read_text("utf-8")
    (tiny_project / ITEMS).write_text(
        text + "support,Støtte,areas,,,support,neutral,,Hvilken støtte?\n", "utf-8"
    )
    return tiny_project


def fill(root: Path, *rows: str, header: str = ",".join(CHOICES)) -> None:
    """Add columns to the answers of 2022: a few rows, the rest as the last."""
    lines = (root / ANSWERS).read_text("utf-8").splitlines()
    cells = [header, *rows, *[rows[-1]] * (len(lines) - len(rows) - 1)]
    joined = [f"{line},{more}" for line, more in zip(lines, cells, strict=True)]
    (root / ANSWERS).write_text("\n".join(joined), "utf-8")


def faults(root: Path) -> str:
    with pytest.raises(AnswersError) as caught:
        read_survey(root, "data/tiny")
    return str(caught.value)


def test_a_scale_of_choices_has_no_boxes(marked: Path) -> None:
    codebook = read_codebook(marked, "data/tiny")
    assert codebook.scales["support"] == Scale(
        "support",
        (
            Category("advice", "Rådgivning", 1),
            Category("network", "Netværk", 1),
            Category("none", "Ikke relevant", 1, "not_relevant"),
        ),
        (),
        (),
        multiple=True,
    )
    assert codebook.columns_of("support") == CHOICES
    assert codebook.columns_of("areas_staff") == ("areas_staff",)


def test_marks_may_be_written_as_numbers_or_labels(marked: Path) -> None:
    fill(marked, "1,0,0", '"1,0",Netværk,', " ,,", "0,0.0,0", ",1,")
    wave = read_survey(marked, "data/tiny").waves[2022]
    assert list(wave.marks.columns) == list(CHOICES)
    assert wave.marks.iloc[:5].to_numpy().tolist() == [
        [1, 0, 0],
        [1, 1, 0],
        [NO_ANSWER] * 3,
        [0, 0, 0],
        [0, 1, 0],
    ]
    assert "support" not in wave.answers.columns
    assert list(wave.marks.index) == list(wave.answers.index)


def test_a_wave_that_did_not_ask_has_no_marks(marked: Path) -> None:
    fill(marked, "1,0,0")
    assert read_survey(marked, "data/tiny").waves[2020].marks.empty


def test_cells_that_are_no_marks(marked: Path) -> None:
    fill(marked, "2,0,0", "1,Netværker,0", "x,0,0", "1,0,0")
    assert faults(marked) == cleandoc(f"""
        {ANSWERS}:2:28: error[unknown-code]: 2 is no code of the scale "support"
            hint: codes: 1, 0; leave the cell empty where nothing was answered
        {ANSWERS}:3:30: error[unknown-answer]: "Netværker" is no answer of the scale "support"
            hint: did you mean "Netværk"?; leave the cell empty where nothing was answered
        {ANSWERS}:4:27: error[unknown-answer]: "x" is no answer of the scale "support"
            hint: known: Rådgivning, 0; leave the cell empty where nothing was answered
    """)


def test_columns_of_choices_that_are_missing_or_misspelt(marked: Path) -> None:
    fill(marked, "1,0", header="support.advice,support.netwrok")
    found = faults(marked)
    assert '[missing-column]: the column "support.network" is missing' in found
    assert 'hint: rename "support.netwrok"' in found
    assert '[missing-column]: the column "support.none" is missing' in found
    assert "[unknown-column]" in found


def test_an_item_that_nobody_answered_is_told_once(marked: Path) -> None:
    fill(marked, ",,")
    assert faults(marked) == cleandoc(f"""
        {ANSWERS}:1:114: error[blank-column]: nobody answered "support", though the codebook says it was asked
            hint: fill its columns in, or empty its question in items.csv
    """)


def test_marks_on_what_was_not_asked(marked: Path, edit) -> None:
    fill(marked, "1,0,0")
    edit(ITEMS, "neutral,,Hvilken støtte?", "neutral,Hvilken støtte?,")
    found = faults(marked)
    assert '[answers-not-asked]: the codebook says that "support.advice" was not asked' in found
    assert '[missing-column]: the column "support.none" is missing' in found


def test_an_item_may_not_have_the_name_of_a_choice(marked: Path, edit) -> None:
    edit(ITEMS, "areas_staff,", "support.network,")
    assert faults(marked) == cleandoc(f"""
        {ITEMS}:7:1: error[reserved-id]: "support.network" names another column of the answer files
            hint: give the item another id
    """)


def test_faults_of_a_scale_of_choices(marked: Path, edit) -> None:
    edit(CODEBOOK, "{id: network, label: Netværk}", "{id: advice, label: '', code: 3}")
    edit(CODEBOOK, "    kind: multiple\n", "    kind: multiple\n    top_box: [advice]\n")
    assert faults(marked) == cleandoc(f"""
        {CODEBOOK}:32:5: error[unknown-key]: "top_box" is not a key here
            hint: known: kind, categories
        {CODEBOOK}:35:33: error[unknown-key]: "code" is not a key here
            hint: known: id, label, kind
    """)
    edit(CODEBOOK, "    top_box: [advice]\n", "")
    edit(CODEBOOK, "label: '', code: 3}", "label: ''}")
    assert faults(marked) == cleandoc(f"""
        {CODEBOOK}:34:10: error[duplicate-id]: the id "advice" stands here again
            hint: give each its own, or delete one of the two
        {CODEBOOK}:34:22: error[empty-label]: scales.support.categories.1.label is empty
            hint: give the words that are printed
    """)


def test_a_kind_of_scale_that_does_not_exist(marked: Path, edit) -> None:
    edit(CODEBOOK, "kind: multiple", "kind: multipel")
    assert faults(marked) == cleandoc(f"""
        {CODEBOOK}:31:11: error[wrong-value]: "multipel" is not a kind of scales.support
            hint: did you mean "multiple"?
    """)
