"""One answer file as a Wave: who answered, with which background, and what."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import pandas as pd

from reportgen.answers.coding import code_type, encode, spellings, translated
from reportgen.answers.marks import read_marks
from reportgen.answers.model import NO_ANSWER, Codebook, Wave
from reportgen.answers.numbers import read_numbers, read_weights
from reportgen.answers.table import COLUMNS_SHOWN, Table, read_table, tell, tell_missing
from reportgen.errors import Place, Problems, did_you_mean

RESPONDENT = "respondent"
"""The column of respondents' ids in every answer file."""


def read_wave(
    root: Path, folder: str, codebook: Codebook, year: int, problems: Problems
) -> Wave | None:
    """Take the answer file of a year, give the Wave; None when there is nothing to read.

    Adds every fault of the file to `problems`; cells at fault count as blank meanwhile.
    """
    info = codebook.waves[year]
    table = read_table(root, f"{folder}/{info.file}", problems)
    if table is None:
        return None
    if not table.rows:
        message = f"there are no answers for {year}, only a header"
        problems.add(Place(table.path), "no-answers", message, "add a row a respondent")
        return None
    asked = [item.id for item in codebook.items.values() if year in item.questions]
    _check_columns(table, codebook, asked, year, problems)
    index = pd.Index(_respondents(table, info.invited, problems), name=RESPONDENT)
    several = [item for item in asked if codebook.scale_of(item).multiple]
    one = [item for item in asked if item not in several]
    return Wave(
        info,
        answers=_answers(table, codebook, one, year, index, problems),
        background=_background(table, codebook, index, problems),
        marks=read_marks(table, codebook, several, index, problems),
        weights=read_weights(table, codebook.weight, index, problems),
    )


def _check_columns(
    table: Table, codebook: Codebook, asked: Sequence[str], year: int, problems: Problems
) -> None:
    held = {column for item in codebook.items for column in codebook.columns_of(item)}
    weight = [codebook.weight] if codebook.weight else []
    answers = [column for item in asked for column in codebook.columns_of(item)]
    wanted = [RESPONDENT, *codebook.background, *weight, *answers]
    missing = [name for name in wanted if name not in table.columns]
    known = {*wanted, *held}
    unknown = [name for name in table.columns if name not in known]
    tell_missing(problems, table, missing, unknown)
    for name in unknown[:COLUMNS_SHOWN]:
        message = f'the codebook knows no item or background variable "{name}"'
        problems.add(table.place(name), "unknown-column", message, did_you_mean(name, wanted))
    if len(unknown) > COLUMNS_SHOWN:
        more = f"and {len(unknown) - COLUMNS_SHOWN} more columns like this"
        problems.add(table.place(unknown[COLUMNS_SHOWN]), "unknown-column", more)
    for name in table.columns:
        if name in held and name not in wanted and not table.is_blank(name):
            message = f'the codebook says that "{name}" was not asked in {year}'
            hint = f"give question_{year} in items.csv, or delete the column"
            problems.add(table.place(name), "answers-not-asked", message, hint)


def _respondents(table: Table, invited: int, problems: Problems) -> list[str]:
    """Give the ids of the respondents, every one once and none blank."""
    if RESPONDENT not in table.columns:
        return [str(row + 1) for row in range(table.rows)]
    names = table.text(RESPONDENT)
    first: dict[str, int] = {}
    again = [row for row, name in enumerate(names) if name and first.setdefault(name, row) != row]
    blank = [row for row, name in enumerate(names) if not name]

    def repeated(row: int) -> tuple[str, str]:
        line = table.place(RESPONDENT, first[names[row]]).line
        message = f'the respondent "{names[row]}" stands here again'
        return message, f"the first row of this respondent is line {line}: keep one of them"

    tell(problems, table, RESPONDENT, again, "duplicate-respondent", repeated)
    tell(problems, table, RESPONDENT, blank, "blank-respondent", _nameless)
    if table.rows > invited:
        message = f"{table.rows} answered, but the codebook says that {invited} were invited"
        hint = "correct invited in codebook.yaml, or delete rows that are no respondents"
        problems.add(Place(table.path), "more-than-invited", message, hint)
    return names


def _nameless(_row: int) -> tuple[str, str]:
    return "the row has no respondent", "give every row an id of its own"


def _answers(
    table: Table,
    codebook: Codebook,
    asked: Sequence[str],
    year: int,
    index: pd.Index[str],
    problems: Problems,
) -> pd.DataFrame:
    exact = {scale.id: spellings(scale) for scale in codebook.scales.values()}
    codes = np.full((len(asked), table.rows), NO_ANSWER, dtype=code_type(codebook))
    for position, item in enumerate(asked):
        if item in table.columns:
            usual, scale = codebook.scale_of(item), codebook.scale_in(item, year)
            own = encode(table, item, scale, exact[scale.id], problems)
            codes[position] = own if scale is usual else translated(own, scale, usual)
            if table.is_blank(item):
                message = f'nobody answered "{item}", though the codebook says it was asked'
                hint = "fill the column in, or empty its question in items.csv"
                problems.add(table.place(item), "blank-column", message, hint)
    codes.setflags(write=False)
    return pd.DataFrame(codes.T, index=index, columns=list(asked), copy=False)


def _background(
    table: Table, codebook: Codebook, index: pd.Index[str], problems: Problems
) -> pd.DataFrame:
    columns: dict[str, pd.Categorical[str] | list[float]] = {}
    for variable in codebook.background.values():
        if variable.id in table.columns:
            values = dict(variable.values)
            columns[variable.id] = (
                _classes(table, variable.id, values, problems)
                if values
                else read_numbers(table, variable.id, problems)
            )
    return pd.DataFrame(columns, index=index)


def _classes(
    table: Table, variable: str, values: Mapping[str, str], problems: Problems
) -> pd.Categorical[str]:
    """Give the value of every respondent, which the file may name by its id or its label."""
    ids = list(values)
    known = {label: position for position, label in enumerate(values.values())}
    known |= {name: position for position, name in enumerate(ids)}
    cells = table.text(variable)
    codes = [known.get(cell, -1) for cell in cells]

    def say(row: int) -> tuple[str, str]:
        if not cells[row]:
            return f'"{variable}" is blank', f"give one of: {', '.join(ids)}"
        message = f'"{variable}" has no value "{cells[row]}" in the codebook'
        return message, did_you_mean(cells[row], ids)

    wrong = [row for row, code in enumerate(codes) if code < 0]
    tell(problems, table, variable, wrong, "unknown-background-value", say)
    return pd.Categorical.from_codes(codes, categories=pd.Index(ids), ordered=True)
