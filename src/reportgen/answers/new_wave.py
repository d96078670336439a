"""A new wave: an answer file with what is new about its questions, and what it adds to the codebook.

Beside `NAME.csv` may stand `NAME.items.csv`, with a row a question that is new or was changed, and
`NAME.codebook.yaml`, with the fieldwork and with scales, blocks, groups and topics that are new.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

from pydantic import Field

from reportgen.answers.items import COLUMNS
from reportgen.answers.model import Codebook, Item
from reportgen.answers.spec import GroupSpec, ScaleSpec, TopicSpec
from reportgen.answers.table import Table, read_table
from reportgen.answers.wave import RESPONDENT
from reportgen.config import Strict
from reportgen.errors import AnswersError, Problems, did_you_mean
from reportgen.files import read_yaml

QUESTION, FILTER = "question", "filter"
KNOWN = (*COLUMNS, QUESTION, FILTER)
"""Columns of `NAME.items.csv`; all but the id may be left out where nothing of them is new."""

NEEDED = ("label", "block", "scale", "polarity", QUESTION)
"""What an item that the codebook does not know must say of itself."""


class Additions(Strict):
    """`NAME.codebook.yaml`: how the wave was made, and what the codebook does not know yet.

    frame, invited: as of the wave before if None.  period: the year if "".
    """

    frame: int | None = None
    invited: int | None = None
    period: str = ""
    scales: dict[str, ScaleSpec] = Field(default_factory=dict)
    blocks: dict[str, str] = Field(default_factory=dict)
    groups: dict[str, GroupSpec] = Field(default_factory=dict)
    topics: dict[str, TopicSpec] = Field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class NewWave:
    """What a new wave asked.

    asked: wording by item.  scales, filters: where they are the wave's own.  new: rows of
    items.csv for items that the codebook does not know, by id.  respondents: rows of the file.
    """

    answers: bytes
    asked: Mapping[str, str]
    scales: Mapping[str, str]
    filters: Mapping[str, str]
    new: Mapping[str, Mapping[str, str]]
    additions: Additions
    respondents: int


def read_new_wave(file: Path, codebook: Codebook) -> NewWave:
    """Take an answer file (CSV) and the codebook so far, give what the wave asked.

    An item whose column the file lacks was not asked; one of which nothing else is said keeps its
    latest wording. Raises AnswersError with all faults; places name files as they were given.
    """
    problems = Problems()
    folder = file.parent
    answers = read_table(folder, file.name, problems)
    questions_name, extra_name = f"{file.stem}.items.csv", f"{file.stem}.codebook.yaml"
    questions = (
        read_table(folder, questions_name, problems)
        if (folder / questions_name).is_file()
        else None
    )
    additions = Additions()
    if (folder / extra_name).is_file():
        with problems.gathered():
            additions = read_yaml(folder, extra_name, Additions, AnswersError)
    problems.raise_if_any(AnswersError)
    assert answers is not None  # noqa: S101 - its faults were told
    rows = {} if questions is None else _rows(questions, codebook, problems)
    found = dict(_asked(answers, rows, codebook, problems))
    problems.raise_if_any(AnswersError)
    return NewWave(
        file.read_bytes(),
        {item: question for item, (question, _) in found.items()},
        {i: s for i, (_, s) in found.items() if i in codebook.items and s},
        {i: row[FILTER] for i, row in rows.items() if i in found and row.get(FILTER)},
        {i: rows[i] for i in found if i not in codebook.items},
        additions,
        answers.rows,
    )


def _rows(table: Table, codebook: Codebook, problems: Problems) -> dict[str, dict[str, str]]:
    """Give the rows of NAME.items.csv by id."""
    for name in table.columns:
        if name not in KNOWN:
            message = f'"{name}" is not a column of the new questions'
            problems.add(table.place(name), "unknown-column", message, did_you_mean(name, KNOWN))
    if "id" not in table.columns:
        hint = "name each item by its id, as in items.csv"
        problems.add(table.head(), "missing-column", 'the column "id" is missing', hint)
        return {}
    texts = {name: table.text(name) for name in table.columns if name in KNOWN}
    found: dict[str, dict[str, str]] = {}
    for at, item in enumerate(texts["id"]):
        row = {name: cells[at] for name, cells in texts.items()}
        lacking = [name for name in NEEDED if not row.get(name)]
        if item not in codebook.items and lacking:
            message = f'"{item}" is new, but its {", ".join(lacking)} is not given'
            hint = did_you_mean(item, codebook.items) or "fill the cells in"
            problems.add(table.place("id", at), "unknown-item", message, hint)
        found[item] = row
    return found


def _asked(
    answers: Table,
    rows: Mapping[str, Mapping[str, str]],
    codebook: Codebook,
    problems: Problems,
) -> Iterator[tuple[str, tuple[str, str]]]:
    """Give the items that the answer file holds: each with its wording and its own scale."""
    columns = {column: item for item in codebook.items for column in codebook.columns_of(item)}
    columns |= {item: item for item in rows}
    other = {RESPONDENT, codebook.weight, *codebook.background}
    held: list[str] = []
    for column in answers.columns:
        item = columns.get(column) or columns.get(column.partition(".")[0])
        if item is not None:
            if not answers.is_blank(column):
                held.append(item)
        elif column not in other:
            message = f'the codebook knows no item "{column}"'
            near = did_you_mean(column, columns)
            hint = f"say what it is in {Path(answers.path).stem}.items.csv beside the file"
            hint += f" ({near})" if near.startswith("did") else ""
            problems.add(answers.place(column), "unknown-column", message, hint)
    for item in dict.fromkeys(held):
        row, known = rows.get(item, {}), codebook.items.get(item)
        usual = "" if known is None else known.scale
        scale = row.get("scale") or usual
        wording = row.get(QUESTION) or ("" if known is None else _latest(known))
        yield item, (wording, scale if scale != usual else "")


def _latest(item: Item) -> str:
    return item.questions[max(item.questions)]


def items_text(text: str, delimiter: str, year: int, wave: NewWave) -> str:
    """Take items.csv, give it with the columns of a new wave, and a row for each new item."""
    extra = [f"question_{year}"]
    extra += [f"scale_{year}"] * bool(wave.scales) + [f"filter_{year}"] * bool(wave.filters)
    records = list(_records(text, delimiter))
    head = next(csv.reader(StringIO(records[0]), delimiter=delimiter, skipinitialspace=True))
    head = [" ".join(name.split()) for name in head]
    at = head.index("id")
    lines = [records[0] + delimiter + _row(extra, delimiter)]
    for record in records[1:]:
        cells = next(csv.reader(StringIO(record), delimiter=delimiter, skipinitialspace=True))
        lines.append(record + delimiter + _row(_cells(cells[at].strip(), extra, wave), delimiter))
    for item, row in wave.new.items():
        own = [item if name == "id" else row.get(name, "") for name in head if name in COLUMNS]
        given = dict(zip([name for name in head if name in COLUMNS], own, strict=True))
        cells = [given.get(name, "") for name in head]
        lines.append(_row([*cells, *_cells(item, extra, wave)], delimiter))
    return "\n".join(lines) + "\n"


def _cells(item: str, extra: Sequence[str], wave: NewWave) -> list[str]:
    by_kind = {QUESTION: wave.asked, "scale": wave.scales, FILTER: wave.filters}
    return [by_kind[name.partition("_")[0]].get(item, "") for name in extra]


def _row(cells: Sequence[str], delimiter: str) -> str:
    target = StringIO()
    csv.writer(target, delimiter=delimiter, lineterminator="").writerow(cells)
    return target.getvalue()


def _records(text: str, delimiter: str) -> Iterator[str]:
    """Give the rows as they are written, those that go over several lines whole."""
    lines, begun = text.split("\n"), 0
    reader = csv.reader((f"{line}\n" for line in lines), delimiter=delimiter, skipinitialspace=True)
    for cells in reader:
        record = "\n".join(lines[begun : reader.line_num])
        begun = reader.line_num
        if any(cell.strip() for cell in cells):
            yield record
