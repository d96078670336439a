"""Workbook: sheets of text and numbers, complete, before any file format."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Literal


@dataclass(frozen=True, slots=True)
class NumberValue:
    """A number as it is printed, rounded. pattern: how it is shown, in a spreadsheet's notation."""

    value: Decimal
    pattern: str


@dataclass(frozen=True, slots=True)
class SheetLink:
    """A link to another sheet. text: what is read."""

    sheet: str
    text: str


CellValue = str | NumberValue | SheetLink


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table. head: unlike the others'.  width: in characters."""

    head: str
    width: float


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: a head and at least one row, no cell of it empty.

    name: of the table, unlike the others'.  filtered: whether it has filters, for long tables.
    """

    name: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[CellValue, ...], ...]
    filtered: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text in the first column. A link is never a title."""

    content: str | SheetLink
    style: Literal["title", "heading", "body"] = "body"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: lines from its first cell down, then at most one table, with nothing between.

    name: unlike the others', at most 31 characters.  width: of the first column, in characters.
    """

    name: str
    lines: tuple[Line, ...]
    grid: Grid | None
    width: float


@dataclass(frozen=True, slots=True)
class Workbook:
    """Sheets in order, and what the file says of itself.

    made: a time in UTC; language: BCP 47 tag.
    """

    title: str
    author: str
    subject: str
    keywords: str
    language: str
    made: datetime
    sheets: tuple[Sheet, ...]
