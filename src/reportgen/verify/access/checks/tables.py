"""Tables: head cells that say what they head, and rows that are equally wide."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.errors import Place, Problem
from reportgen.verify.access.checks.told import OURS, place_of
from reportgen.verify.access.original import Original
from reportgen.verify.access.reading.model import Element, Reading

_ROW_GROUPS = {"THead", "TBody", "TFoot"}
_SCOPES = {"Row", "Column", "Both"}


def check_tables(reading: Reading, original: Original) -> Iterator[Problem]:
    """Find tables whose cells a reader could not tell apart."""
    tables = [element for element in reading.elements if element.role == "Table"]
    for number, table in enumerate(tables):
        place = place_of(original.tables, number, len(tables), original.output)
        page = reading.page_of(table) + 1
        for rule, message in (*_check_parts(table), *_check_heads(table), *_check_grid(table)):
            yield _told(place, rule, f"page {page}: {message}")
    loose = {"TR", "TH", "TD", *_ROW_GROUPS}
    inside = {element for table in tables for element in table.walk()}
    for element in reading.elements:
        if element.role in loose and element not in inside:
            message = f"an element {element.named} stands outside tables"
            yield _told(original.output, "access-broken-table", message)


def _told(place: Place, rule: str, message: str) -> Problem:
    return Problem(place, rule, message, OURS)


def _check_parts(table: Element) -> Iterator[tuple[str, str]]:
    """Find parts that stand where they have no meaning."""
    kids = table.elements
    for number, kid in enumerate(kids):
        edge = kid.role == "Caption" and number in {0, len(kids) - 1}
        if not (edge or kid.role == "TR" or kid.role in _ROW_GROUPS):
            yield "access-broken-table", f"{kid.named} stands directly in a table"
        if kid.role in _ROW_GROUPS and any(row.role != "TR" for row in kid.elements):
            yield "access-broken-table", f"something other than rows stands in {kid.named}"
    for row in _rows(table):
        if any(cell.role not in {"TH", "TD"} for cell in row.elements):
            yield "access-broken-table", "something other than cells stands in a row"


def _check_heads(table: Element) -> Iterator[tuple[str, str]]:
    cells = [cell for row in _rows(table) for cell in row.elements]
    if not any(cell.role == "TH" for cell in cells):
        yield "access-missing-head", "a table has no head cells"
    for group in table.elements:
        rows = group.elements if group.role == "THead" else ()
        if any(cell.role != "TH" for row in rows for cell in row.elements):
            yield "access-missing-head", "a cell of a table's head is no head cell"
    if any(cell.role == "TH" and _scope(cell) not in _SCOPES for cell in cells):
        message = "a head cell does not say whether it heads its row or its column"
        yield "access-missing-scope", message


def _scope(cell: Element) -> object:
    return cell.attribute("Table", "Scope")


def _check_grid(table: Element) -> Iterator[tuple[str, str]]:
    """Lay the cells out, spans and all, and compare the rows."""
    taken: dict[tuple[int, int], None] = {}
    rows = list(_rows(table))
    for number, row in enumerate(rows):
        column = 0
        for cell in row.elements:
            while (number, column) in taken:
                column += 1
            wide, high = _span(cell, "ColSpan"), _span(cell, "RowSpan")
            spots = [(number + y, column + x) for y in range(high) for x in range(wide)]
            if any(spot in taken for spot in spots):
                yield "access-irregular-table", "cells of a table overlap"
            taken.update(dict.fromkeys(spots))
    widths = dict.fromkeys(range(len(rows)), 0)
    for number, _ in taken:
        widths[number] = widths.get(number, 0) + 1
    if len(widths) > len(rows):
        yield "access-irregular-table", "a cell reaches below the last row of its table"
    elif len(set(widths.values())) > 1:
        listed = ", ".join(str(width) for width in sorted(set(widths.values())))
        yield "access-irregular-table", f"a table has rows of {listed} cells"


def _span(cell: Element, name: str) -> int:
    value = cell.attribute("Table", name)
    return max(1, int(value)) if isinstance(value, float) else 1


def _rows(table: Element) -> Iterator[Element]:
    for kid in table.elements:
        if kid.role == "TR":
            yield kid
        elif kid.role in _ROW_GROUPS:
            yield from (row for row in kid.elements if row.role == "TR")
