"""CSV files as columns of text whose cells know where they stand.

Comma, semicolon or tab, with or without quotes, byte-order mark, a spreadsheet's `sep=;` line or
its empty rows and columns at the end: all of it simply works. A place counts lines of the file and,
in that line, characters from 1 to where the cell begins.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from difflib import get_close_matches
from itertools import islice
from pathlib import Path

from reportgen.errors import Place, Problems
from reportgen.files import read_text

DELIMITERS = (",", ";", "\t")
SHOWN = 3
"""Problems of one kind that are told of one column; the rest is counted."""

COLUMNS_SHOWN = 20
"""Columns of one file that are told to be missing or unknown; the rest is counted."""

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


@dataclass(frozen=True)
class Table:
    """A CSV file that was read.

    columns: cells by name, without white space around names, as written otherwise.
    lines: the file's.  starts: line (from 1) of the header and then of every row.
    numbers: position of a column in the file (from 0) by name.
    """

    path: str
    columns: Mapping[str, Sequence[str]]
    lines: Sequence[str]
    starts: Sequence[int]
    numbers: Mapping[str, int]
    delimiter: str

    @property
    def rows(self) -> int:
        """How many rows there are below the header."""
        return len(self.starts) - 1

    def text(self, name: str) -> list[str]:
        """Give the cells of a column with white space trimmed and folded to single blanks."""
        return [" ".join(cell.split()) for cell in self.columns[name]]

    def is_blank(self, name: str) -> bool:
        """Whether no cell of a column holds anything."""
        return not any(map(str.strip, self.columns[name]))

    def place(self, name: str, row: int | None = None) -> Place:
        """Give where a cell begins; `row` counts from 0, None is the header."""
        start = self.starts[0 if row is None else row + 1]
        return _cell_place(self, start, self.numbers[name])

    def head(self) -> Place:
        """Give where the header begins."""
        return Place(self.path, self.starts[0], 1)


def read_table(root: Path, path: str, problems: Problems) -> Table | None:
    """Take a CSV file, give its Table; None when there is nothing that can be read.

    Adds to `problems` those of `read_text`, `control-character`, `empty-file`, `broken-csv`,
    `ragged-row`, `duplicate-column` and `unnamed-column`; ragged rows and columns without a name of
    their own are left out.
    """
    text = read_text(root, path, problems)
    if text is None:
        return None
    lines = _printable(path, text, problems).split("\n")
    delimiter, skip = _delimiter(lines)
    told = len(problems.found)
    records = _records(path, lines, delimiter, skip, problems)
    if not records or (len(records) == 1 and len(problems.found) > told):
        if len(problems.found) == told:
            hint = "the first row names the columns"
            problems.add(Place(path), "empty-file", "the file has no rows at all", hint)
        return None
    header = [" ".join(name.split()) for name in records[0][1]]
    starts, rows = _even_rows(path, records, len(header), problems)
    cells = list(zip(*rows, strict=True)) if rows else [()] * len(header)
    numbers = {name: number for number, name in reversed(list(enumerate(header))) if name}
    columns = {name: cells[number] for name, number in sorted(numbers.items(), key=_number)}
    table = Table(path, columns, lines, starts, numbers, delimiter)
    _check_header(table, header, cells, problems)
    return table


def tell(
    problems: Problems,
    table: Table,
    column: str,
    rows: Sequence[int],
    rule: str,
    say: Callable[[int], tuple[str, str]],
) -> None:
    """Add a problem of one kind for the first of `rows`, and for the rest only their number.

    say: gives message and hint of a row.
    """
    for row in rows[:SHOWN]:
        problems.add(table.place(column, row), rule, *say(row))
    if len(rows) > SHOWN:
        more = f'and {len(rows) - SHOWN} more like this in column "{column}"'
        problems.add(table.place(column, rows[SHOWN]), rule, more)


def tell_missing(
    problems: Problems, table: Table, names: Sequence[str], unknown: Sequence[str]
) -> None:
    """Add a problem for each column that is missing; `unknown` ones may be its misspelling."""
    for name in names[:COLUMNS_SHOWN]:
        near = get_close_matches(name, unknown, n=1)
        hint = f'rename "{near[0]}"' if near else "add the column, or correct the codebook"
        problems.add(table.head(), "missing-column", f'the column "{name}" is missing', hint)
    if len(names) > COLUMNS_SHOWN:
        more = f"and {len(names) - COLUMNS_SHOWN} more columns are missing"
        problems.add(table.head(), "missing-column", more)


def _number(entry: tuple[str, int]) -> int:
    return entry[1]


def _printable(path: str, text: str, problems: Problems) -> str:
    """Give the text without the characters that nobody sees, and tell the first of them."""
    for match in islice(_CONTROL.finditer(text), SHOWN):
        before = text[: match.start()]
        place = Place(path, before.count("\n") + 1, match.start() - before.rfind("\n"))
        message = f"U+{ord(match.group()):04X} is a control character"
        problems.add(place, "control-character", message, "delete it, or export the file again")
    return _CONTROL.sub("", text)


def _delimiter(lines: Sequence[str]) -> tuple[str, int]:
    """Give the delimiter that cuts the header into most cells, and how many lines to skip."""
    if lines[0].lower().startswith("sep=") and len(lines[0]) == len("sep=;"):
        return lines[0][-1], 1
    header = next((line for line in lines if line.strip()), "")
    return max(DELIMITERS, key=lambda delimiter: len(_cells(header, delimiter))), 0


def _cells(line: str, delimiter: str) -> list[str]:
    with suppress(csv.Error):  # a cell that is too long: told when the rows are read
        return next(csv.reader([line], delimiter=delimiter, skipinitialspace=True), [])
    return []


def _records(
    path: str, lines: Sequence[str], delimiter: str, skip: int, problems: Problems
) -> list[tuple[int, list[str]]]:
    """Give every row that is not blank, with the line it starts on; stop where CSV breaks off."""
    numbered = (f"{line}\n" for line in islice(lines, skip, None))
    reader = csv.reader(numbered, delimiter=delimiter, skipinitialspace=True, strict=True)
    found: list[tuple[int, list[str]]] = []
    start = skip + 1
    try:
        for cells in reader:
            if cells and (cells[0].strip() or any(cell.strip() for cell in cells)):
                found.append((start, cells))
            start = skip + reader.line_num + 1
    except csv.Error as fault:
        message = f"the row that begins here is not CSV: {fault}"
        hint = 'a cell that begins with a quote must end with one; write a quote inside it as ""'
        problems.add(Place(path, start), "broken-csv", message, hint)
    return found


def _even_rows(
    path: str, records: Sequence[tuple[int, list[str]]], width: int, problems: Problems
) -> tuple[list[int], list[list[str]]]:
    """Give lines and cells of the rows as wide as the header; blank cells beyond it are dropped."""
    starts, rows, ragged = [records[0][0]], [], []
    for start, cells in records[1:]:
        if len(cells) == width or (len(cells) > width and not any(map(str.strip, cells[width:]))):
            starts.append(start)
            rows.append(cells[:width])
        else:
            ragged.append((start, len(cells)))
    hint = "every row needs a cell for every column; cells that hold the delimiter need quotes"
    for start, found in ragged[:SHOWN]:
        message = f"the row has {found} cells, the header {width}"
        problems.add(Place(path, start), "ragged-row", message, hint)
    if len(ragged) > SHOWN:
        message = f"and {len(ragged) - SHOWN} more rows like this"
        problems.add(Place(path, ragged[SHOWN][0]), "ragged-row", message)
    return starts, rows


def _check_header(
    table: Table, header: Sequence[str], cells: Sequence[Sequence[str]], problems: Problems
) -> None:
    for number, name in enumerate(header):
        if not name and any(map(str.strip, cells[number])):
            place = _cell_place(table, table.starts[0], number)
            message = f"column {number + 1} has cells but no name"
            problems.add(place, "unnamed-column", message, "name it in the first row, or delete it")
        if name and table.numbers[name] != number:
            place = _cell_place(table, table.starts[0], number)
            message = f'the column "{name}" stands here again'
            hint = f"it stands first at character {table.place(name).column}: keep one of them"
            problems.add(place, "duplicate-column", message, hint)


def _cell_place(table: Table, start: int, number: int) -> Place:
    lines = islice(table.lines, start - 1, None)
    starts = islice(_cell_starts(lines, table.delimiter), number, None)
    offset, column = next(starts, (0, 0))
    return Place(table.path, start + offset, column)


def _cell_starts(lines: Iterator[str], delimiter: str) -> Iterator[tuple[int, int]]:
    """Give line (from 0) and column (from 1) of every cell; only a cell's first quote opens it."""
    yield 0, 1
    opened = inside = False
    begins = True
    for offset, line in enumerate(lines):
        for column, character in enumerate(line, start=1):
            if character == '"' and (begins or opened):
                opened, inside = True, not inside
            elif character == delimiter and not inside:
                yield offset, column + 1
                opened, begins = False, True
                continue
            begins = begins and character == " "
        if not inside:
            return
