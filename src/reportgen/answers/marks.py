"""Items of which several choices may be marked: one column a choice, 0 or 1 a respondent.

A row that is blank in all choices of an item did not answer it. A blank beside a choice that is
filled in is a choice that was not marked: many systems export the marks only.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import pandas as pd

from reportgen.answers.coding import encode, spellings
from reportgen.answers.model import MARKED, NO_ANSWER, Category, Codebook, Scale
from reportgen.answers.table import Table
from reportgen.errors import Problems


def read_marks(
    table: Table, codebook: Codebook, items: Sequence[str], index: pd.Index[str], problems: Problems
) -> pd.DataFrame:
    """Take the items of multiple response that were asked, give `Wave.marks`.

    A mark may be written 1 or as the choice's label. Adds the problems of `encode`, and
    `blank-column` for an item that nobody answered.
    """
    blocks = [_item(table, codebook, item, problems) for item in items]
    marks = np.concatenate(blocks) if blocks else np.empty((0, table.rows), dtype=np.int8)
    marks.setflags(write=False)
    columns = [column for item in items for column in codebook.columns_of(item)]
    return pd.DataFrame(marks.T, index=index, columns=columns, copy=False)


def _item(
    table: Table, codebook: Codebook, item: str, problems: Problems
) -> npt.NDArray[np.signedinteger]:
    """Give one row a choice, from columns that may be missing."""
    columns, choices = codebook.columns_of(item), codebook.scale_of(item).categories
    codes = np.full((len(columns), table.rows), NO_ANSWER, dtype=np.int8)
    for position, (column, choice) in enumerate(zip(columns, choices, strict=True)):
        if column in table.columns:
            scale = _marked_or_not(item, choice)
            codes[position] = encode(table, column, scale, spellings(scale), problems)
    known = [column for column in columns if column in table.columns]
    if known and all(table.is_blank(column) for column in known):
        message = f'nobody answered "{item}", though the codebook says it was asked'
        hint = "fill its columns in, or empty its question in items.csv"
        problems.add(table.place(known[0]), "blank-column", message, hint)
    answered = (codes != NO_ANSWER).any(axis=0)
    codes[(codes == NO_ANSWER) & answered] = 0
    return codes


def _marked_or_not(item: str, choice: Category) -> Scale:
    return Scale(item, (Category("marked", choice.label, MARKED), Category("not", "0", 0)), (), ())
