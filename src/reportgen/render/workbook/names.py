"""Names that a spreadsheet takes: of sheets, of tables, at the head of columns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

SHEET_LENGTH = 31
HEAD_LENGTH = 250
_FORBIDDEN = re.compile(r"[\[\]:*?/\\]")
_RESERVED = frozenset({"history"})
_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_CONTROL = re.compile(r"[\x00-\x1f\x7f\ufffe\uffff]")
_NOT_IN_TABLE_NAME = re.compile(r"[^0-9A-Za-zÀ-ÖØ-öø-ÿ]+")


def sheet_names(wishes: Iterable[str]) -> tuple[str, ...]:
    """Take what sheets should be called, give names that are allowed, each unlike the others."""
    given: list[str] = []
    for wish in wishes:
        plain = one_line(_FORBIDDEN.sub(" ", wish)).strip(" '") or "-"
        if plain.casefold() in _RESERVED:
            plain = f"{plain} -"
        given.append(_unlike(plain, given, SHEET_LENGTH, " ({})"))
    return tuple(given)


def table_names(sheets: Iterable[str]) -> tuple[str, ...]:
    """Give a name for the table of each sheet, each unlike the others: "data_Figure_7"."""
    given: list[str] = []
    for sheet in sheets:
        plain = _NOT_IN_TABLE_NAME.sub("_", sheet).strip("_")
        given.append(_unlike(f"data_{plain}", given, HEAD_LENGTH, "_{}"))
    return tuple(given)


def column_heads(wishes: Sequence[str], unnamed: str) -> tuple[str, ...]:
    """Take what stands over columns, give heads that are not empty, each unlike the others.

    unnamed: template of what stands over a column without a head; `{number}` is its place.
    """
    given: list[str] = []
    for number, wish in enumerate(wishes, 1):
        plain = one_line(wish) or unnamed.format(number=number)
        plain = f"{plain} –" if is_markup(plain) else plain
        given.append(_unlike(plain, given, HEAD_LENGTH, " ({})"))
    return tuple(given)


def one_line(text: str) -> str:
    """Give text in one line without what a spreadsheet would take for an escape."""
    return _ESCAPE.sub("-", " ".join(_CONTROL.sub(" ", text).split()))


def is_markup(text: str) -> bool:
    """Whether XlsxWriter would take text for its own markup of rich text, and not escape it."""
    return text.startswith("<r>") and text.endswith("</r>")


def utf16_length(text: str) -> int:
    """Give the length of text as a spreadsheet counts it, in UTF-16 units."""
    return len(text.encode("utf-16-le")) // 2


def _unlike(wish: str, given: Sequence[str], longest: int, ending: str) -> str:
    """Number a name that is given already, whatever its case; cut it to the longest it may be."""
    taken = {form for name in given for form in _forms(name)}
    name, number = _cut(wish, longest), 1
    while not taken.isdisjoint(_forms(name)):
        number += 1
        mark = ending.format(number)
        name = _cut(wish, longest - len(mark)) + mark
    return name


def _forms(name: str) -> tuple[str, ...]:
    """Give the ways in which a spreadsheet may compare names without regard to case."""
    return name.casefold(), name.lower(), name.upper()


def _cut(text: str, longest: int) -> str:
    text = text[:longest]
    while utf16_length(text) > longest:
        text = text[:-1]
    return text.strip(" '") or "-"
