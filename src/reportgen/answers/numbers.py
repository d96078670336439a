"""Columns of numbers: background variables without classes, and the weights of respondents."""

from __future__ import annotations

import math

import pandas as pd

from reportgen.answers.table import Table, tell
from reportgen.errors import Problems


def read_numbers(table: Table, column: str, problems: Problems) -> list[float]:
    """Give the number of every respondent, NaN where blank; a decimal comma is one.

    Adds `not-a-number` to `problems`.
    """
    cells = table.text(column)
    numbers = [_number(cell) for cell in cells]
    wrong = [row for row, cell in enumerate(cells) if cell and not math.isfinite(numbers[row])]

    def say(row: int) -> tuple[str, str]:
        return f'"{cells[row]}" is no number', "write digits only, without thousands separators"

    tell(problems, table, column, wrong, "not-a-number", say)
    return numbers


def read_weights(
    table: Table, column: str, index: pd.Index[str], problems: Problems
) -> pd.Series[float] | None:
    """Give how many each respondent stands for; None where the column is none or missing.

    Adds `not-a-number`, `blank-weight`, `negative-weight` and `no-weight` to `problems`.
    """
    if column not in table.columns:
        return None
    cells = table.text(column)
    numbers = read_numbers(table, column, problems)
    blank = [row for row, cell in enumerate(cells) if not cell]
    negative = [row for row, number in enumerate(numbers) if number < 0]
    tell(problems, table, column, blank, "blank-weight", _blank)
    tell(problems, table, column, negative, "negative-weight", lambda row: _negative(cells[row]))
    if not blank and not any(numbers):
        message, hint = "all weights are 0", "give every respondent a weight, or name no column"
        problems.add(table.place(column), "no-weight", message, hint)
    return pd.Series(numbers, index=index, name=column)


def _blank(_row: int) -> tuple[str, str]:
    return "the respondent has no weight", "give 1 to a respondent who stands for one"


def _negative(cell: str) -> tuple[str, str]:
    return f"the weight {cell} is less than 0", "a weight says how many the respondent stands for"


def _number(cell: str) -> float:
    try:
        return float(cell.replace(",", "."))
    except ValueError:
        return math.nan
