"""What the answers must give: printed values, our own assumptions, and the items they are about.

`published.csv` holds what the publication prints, `impossible.csv` the printed values that no
answers can give and what they give instead, `assumed.csv` what the publication does not print
(how many answered an item, its top-box share, "don't know", "not relevant", and where it matters
the two ends of the scale).
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path


@dataclass(frozen=True, slots=True)
class ItemRow:
    """An item of items.csv: what the generator needs of it."""

    id: str
    block: str
    group: str
    topic: str
    strength: bool
    scale: str
    waves: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Assumption:
    """What we decided about one item in one wave.

    n: how many answered it.  top: wanted top-box share in per cent, None where it is printed.
    dont_know, not_relevant: wanted counts.
    very_high, not_at_all: wanted counts at the ends of the scale, None for the usual part of a box.
    """

    n: int
    top: Fraction | None
    dont_know: int
    not_relevant: int
    very_high: int | None = None
    not_at_all: int | None = None


@dataclass(frozen=True, slots=True)
class PrintedShare:
    """A share that is printed: `categories` together are `percent` when rounded half up."""

    item: str
    year: int
    categories: frozenset[str]
    percent: int


@dataclass(frozen=True, slots=True)
class PrintedChange:
    """A change of the top-box share from 2020 to 2022 that is printed, in percentage points."""

    item: str
    points: int


@dataclass(frozen=True, slots=True)
class Targets:
    """All targets of the synthesis."""

    items: tuple[ItemRow, ...]
    assumptions: dict[tuple[str, int], Assumption]
    shares: tuple[PrintedShare, ...]
    changes: tuple[PrintedChange, ...]


def read_rows(path: Path) -> list[dict[str, str]]:
    """Give the rows of a CSV file as dictionaries of text."""
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def read_items(folder: Path) -> tuple[ItemRow, ...]:
    """Give the items of items.csv in the questionnaire's order."""
    rows = read_rows(folder / "items.csv")
    years = [int(name[9:]) for name in rows[0] if re.fullmatch(r"question_\d+", name)]
    return tuple(
        ItemRow(
            id=row["id"],
            block=row["block"],
            group=row["group"],
            topic=row["topic"],
            strength=row["polarity"] == "strength",
            scale=row["scale"],
            waves=tuple(year for year in years if row[f"question_{year}"]),
        )
        for row in rows
    )


def read_assumptions(folder: Path) -> dict[tuple[str, int], Assumption]:
    """Give the assumptions of assumed.csv by item and wave."""
    return {
        (row["item"], int(row["edition"])): Assumption(
            n=int(row["n"]),
            top=Fraction(row["top_box"]) if row["top_box"] else None,
            dont_know=int(row["dont_know"]),
            not_relevant=int(row["not_relevant"]),
            very_high=_optional(row.get("very_high")),
            not_at_all=_optional(row.get("not_at_all")),
        )
        for row in read_rows(folder / "assumed.csv")
    }


def _optional(cell: str | None) -> int | None:
    return int(cell) if cell else None


def read_targets(folder: Path) -> Targets:
    """Take the data folder, give every target; impossible values are replaced by the given ones."""
    given = {row["num_id"]: row["given"] for row in read_rows(folder / "impossible.csv")}
    shares: list[PrintedShare] = []
    changes: list[PrintedChange] = []
    items = read_items(folder)
    ids = {item.id for item in items}
    for row in read_rows(folder / "published.csv"):
        if row["item"] not in ids:
            continue
        value = given.get(row["num_id"], row["value"])
        if row["unit"] == "pct":
            categories = frozenset(row["categories"].split("|"))
            shares.append(PrintedShare(row["item"], int(row["edition"]), categories, int(value)))
        elif row["unit"] == "pct_point":
            changes.append(PrintedChange(row["item"], int(value)))
    return Targets(items, read_assumptions(folder), tuple(shares), tuple(changes))
