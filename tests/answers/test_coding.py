"""What a cell may hold, and what is said of the rest."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from reportgen.answers import Survey
from reportgen.answers.coding import code_type, encode, spellings
from reportgen.answers.model import NO_ANSWER, Category, Codebook, Scale
from reportgen.answers.table import read_table
from reportgen.errors import Problems


@pytest.fixture
def degree(tiny_survey: Survey) -> Scale:
    return tiny_survey.codebook.scales["degree"]


def read(root: Path, cells: list[str], scale: Scale) -> tuple[list[int], list[str]]:
    (root / "a.csv").write_text("n;q\n" + "".join(f"x;{cell}\n" for cell in cells), "utf-8")
    problems = Problems()
    table = read_table(root, "a.csv", problems)
    assert table is not None
    codes = encode(table, "q", scale, spellings(scale), problems)
    return codes, [str(problem) for problem in problems]


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("4", 4),
        ("4.0", 4),
        ("4,0", 4),
        ("4.", 4),
        ("04", 4),
        ("+4.000", 4),
        (" 4 ", 4),
        ("I høj grad", 3),
        ("  i HØJ  grad ", 3),
        ("Ved ikke", 8),
        ("", NO_ANSWER),
        ("   ", NO_ANSWER),
        ("\u00a0", NO_ANSWER),
    ],
)
def test_codes_floats_labels_and_blanks(
    tmp_path: Path, degree: Scale, cell: str, code: int
) -> None:
    assert read(tmp_path, [cell], degree) == ([code], [])


def test_a_column_may_mix_them(tmp_path: Path, degree: Scale) -> None:
    cells = ["4", "I høj grad", "", "2.0", "slet ikke", "9"]
    assert read(tmp_path, cells, degree) == ([4, 3, NO_ANSWER, 2, 1, 9], [])


def test_what_is_no_answer_is_told_by_its_kind(tmp_path: Path, degree: Scale) -> None:
    codes, problems = read(tmp_path, ["5", "3.5", "I høj grd", "-1", "NA"], degree)
    assert codes == [NO_ANSWER] * 5
    blank = "leave the cell empty where nothing was answered"
    listed = f"codes: 4, 3, 2, 1, 8, 9; {blank}"
    labels = "I meget høj grad, I høj grad, I mindre grad, Slet ikke, Ved ikke, Ikke relevant"
    assert problems == [
        f'a.csv:2:3: error[unknown-code]: 5 is no code of the scale "degree"\n    hint: {listed}',
        f'a.csv:5:3: error[unknown-code]: -1 is no code of the scale "degree"\n    hint: {listed}',
        f"a.csv:3:3: error[not-an-integer]: 3.5 is not a whole number\n    hint: {listed}",
        (
            'a.csv:4:3: error[unknown-answer]: "I høj grd" is no answer of the scale "degree"\n'
            f'    hint: did you mean "I høj grad"?; {blank}'
        ),
        (
            'a.csv:6:3: error[unknown-answer]: "NA" is no answer of the scale "degree"\n'
            f"    hint: known: {labels}; {blank}"
        ),
    ]


def test_wrong_cells_of_a_column_are_counted(tmp_path: Path, degree: Scale) -> None:
    _, problems = read(tmp_path, ["7"] * 50 + ["4"], degree)
    assert len(problems) == 4
    assert problems[3] == 'a.csv:5:3: error[unknown-code]: and 47 more like this in column "q"'


def test_a_code_wins_over_a_label_that_looks_like_one() -> None:
    scale = Scale("s", (Category("a", "2", 1), Category("b", "two", 2)), ("a",), ())
    assert spellings(scale)["2"] == 2


@pytest.mark.parametrize(
    ("largest", "size"), [(127, np.int8), (128, np.int16), (998, np.int16), (99998, np.int32)]
)
def test_codes_take_the_smallest_type_that_holds_them(
    largest: int, size: type[np.signedinteger]
) -> None:
    scale = Scale("s", (Category("a", "A", 1), Category("b", "B", largest)), ("a",), ())
    codebook = Codebook("c", {"s": scale}, {}, {}, {}, {}, {}, {}, "", "")
    assert code_type(codebook) == size
