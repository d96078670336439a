"""Recount answer files against published.csv.

Nothing here is shared with the code that made the answers: the files are read as text and counted.
A listed impossible value must still give what impossible.csv says it gives.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from .correlations import CORRELATIONS
from .over_items import OVER_ITEMS, over_items
from .ranges import RANGES
from .shares import SHARES
from .structure import structure
from .tables import Row, Tables, read

UNITS: Mapping[str, Callable[[Tables, Row], str]] = {
    **SHARES,
    **RANGES,
    **OVER_ITEMS,
    **CORRELATIONS,
}
"""How each unit of published.csv is counted; other units carry a limit: see `over_items`."""


@dataclass(frozen=True, slots=True)
class Result:
    """One printed value and what the answers give.

    found: as it would be printed, with the stars of a correlation.
    hit: whether that is what is printed.
    listed: whether impossible.csv has the value and gives what was found.
    """

    num_id: str
    printed: str
    found: str
    hit: bool
    listed: bool


def recount(folder: Path) -> tuple[Result, ...]:
    """Take the data folder, give a result for every printed value."""
    tables = Tables(folder)
    impossible = {row["num_id"]: row for row in read(folder / "impossible.csv")}
    results = []
    for row in read(folder / "published.csv"):
        printed, found = row["value"] + row.get("stars", ""), _found(tables, row)
        hit = found == printed and _of_base(tables, row)
        given = impossible.get(row["num_id"])
        listed = given is not None and given["printed"] == printed and _gives(given, found)
        results.append(Result(row["num_id"], printed, found, hit, listed))
    return tuple(results)


def _found(tables: Tables, row: Row) -> str:
    """Count what one row of published.csv is about, as text."""
    if ":" in row["item"]:
        return structure(tables, row)
    count = UNITS.get(row["unit"], over_items)
    return count(tables, row)


def _of_base(tables: Tables, row: Row) -> bool:
    """Whether the base is the printed one, or within the printed range."""
    if not row["n"]:
        return True
    low, _, high = row["n"].partition("-")
    return int(low) <= tables.base(row) <= int(high or low)


def _gives(given: Row, found: str) -> bool:
    return found in (given["given"], f"not {given['printed']}")
