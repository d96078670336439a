"""From a cell's text to the code of an answer.

Analysts export codes (`4`), codes that went through a float (`4.0`, `4,0`) or the labels as the
respondent read them; a column may mix all three.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import numpy as np

from reportgen.answers.model import NO_ANSWER, Codebook, Scale
from reportgen.answers.table import Table, tell
from reportgen.errors import Problems, did_you_mean

UNKNOWN = NO_ANSWER - 1
"""Stands for a cell that is no answer, while a column is read."""

LARGEST_CODE = int(np.iinfo(np.int32).max)
_LONGEST_NUMBER = 20
_LONGEST_QUOTED = 60
_WHOLE = re.compile(r"[+-]?\d+(?:[.,]0*)?")
_NUMBER = re.compile(r"[+-]?\d*[.,]?\d+")


def code_type(codebook: Codebook) -> np.dtype[np.signedinteger]:
    """Give the smallest signed integer type that holds every code of the codebook."""
    largest = max(c.code for scale in codebook.scales.values() for c in scale.categories)
    sizes = (np.int8, np.int16, np.int32)
    return np.dtype(next(size for size in sizes if largest <= np.iinfo(size).max))


def spellings(scale: Scale) -> dict[str, int]:
    """Give the code by everything an exact cell may hold: code, float, label, nothing."""
    found = {"": NO_ANSWER}
    for category in scale.categories:
        found[category.label] = category.code
    for category in scale.categories:
        code = category.code
        found |= {f"{code}": code, f"{code}.0": code, f"{code},0": code}
    return found


def encode(
    table: Table, column: str, scale: Scale, exact: Mapping[str, int], problems: Problems
) -> list[int]:
    """Take a column of the table, give its codes; a cell that is no answer counts as blank.

    exact: `spellings(scale)`, made once a scale. Adds `unknown-answer`, `unknown-code` and
    `not-an-integer` to `problems`.
    """
    cells = table.columns[column]
    codes = [exact.get(cell, UNKNOWN) for cell in cells]
    if UNKNOWN not in codes:
        return codes
    loose = {_fold(text): code for text, code in exact.items()}
    wrong: dict[str, list[int]] = {}
    for row in [row for row, code in enumerate(codes) if code == UNKNOWN]:
        codes[row] = _loose_code(cells[row], loose)
        if codes[row] == UNKNOWN:
            codes[row] = NO_ANSWER
            wrong.setdefault(_rule(cells[row]), []).append(row)
    for rule, rows in wrong.items():
        tell(problems, table, column, rows, rule, lambda row: _say(cells[row], scale))
    return codes


def translated(codes: Sequence[int], own: Scale, usual: Scale) -> list[int]:
    """Give codes of a wave's own scale as those of the item's usual one: the same categories."""
    by_code = {c.code: usual.category(c.id).code for c in own.categories}
    return [by_code.get(code, code) for code in codes]


def _fold(text: str) -> str:
    return " ".join(text.split()).casefold()


def _loose_code(cell: str, loose: Mapping[str, int]) -> int:
    """Give the code of a cell up to white space, capitals and zeros; UNKNOWN when it has none."""
    text = _fold(cell)
    if text not in loose and len(text) <= _LONGEST_NUMBER and _WHOLE.fullmatch(text):
        text = str(int(re.split("[.,]", text)[0]))
    return loose.get(text, UNKNOWN)


def _rule(cell: str) -> str:
    text = _fold(cell)
    if _WHOLE.fullmatch(text):
        return "unknown-code"
    return "not-an-integer" if _NUMBER.fullmatch(text) else "unknown-answer"


def _say(cell: str, scale: Scale) -> tuple[str, str]:
    text, rule = " ".join(cell.split()), _rule(cell)
    if len(text) > _LONGEST_QUOTED:
        text = f"{text[:_LONGEST_QUOTED]}…"
    codes = f"codes: {', '.join(str(c.code) for c in scale.categories)}"
    blank = "leave the cell empty where nothing was answered"
    if rule == "unknown-code":
        return f'{text} is no code of the scale "{scale.id}"', f"{codes}; {blank}"
    if rule == "not-an-integer":
        return f"{text} is not a whole number", f"{codes}; {blank}"
    labels: Sequence[str] = [category.label for category in scale.categories]
    message = f'"{text}" is no answer of the scale "{scale.id}"'
    return message, f"{did_you_mean(text, labels)}; {blank}"
