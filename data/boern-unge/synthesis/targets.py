"""What the answers must give: printed values, our own assumptions, and the items they are about.

`published.csv` holds what the publication prints, `impossible.csv` the printed values that no
answers can give and what they give instead, `assumed.csv` what the publication does not print
(how many answered an item, its top-box share, "don't know", "not relevant").
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

CODES = {
    "very_high": 4,
    "high": 3,
    "low": 2,
    "not_at_all": 1,
    "dont_know": 8,
    "not_relevant": 9,
}
"""Integer code of each answer in the answer files; a test holds them equal to codebook.yaml."""

WAVES = (2020, 2022)


@dataclass(frozen=True, slots=True)
class ItemRow:
    """An item of items.csv: what the generator needs of it."""

    id: str
    block: str
    group: str
    topic: str
    strength: bool
    waves: tuple[int, ...]

    @property
    def page(self) -> str:
        """The page of the questionnaire: items of a page are answered or skipped together."""
        return "overall" if self.topic == "overall" else f"{self.block}/{self.group}"


@dataclass(frozen=True, slots=True)
class Assumption:
    """What we decided about one item in one wave.

    n: how many answered it.  top: wanted top-box share in per cent, None where it is printed.
    dont_know, not_relevant: wanted counts.
    """

    n: int
    top: Fraction | None
    dont_know: int
    not_relevant: int


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
    return tuple(
        ItemRow(
            id=row["id"],
            block=row["block"],
            group=row["group"],
            topic=row["topic"],
            strength=row["polarity"] == "strength",
            waves=tuple(year for year in WAVES if row[f"question_{year}"]),
        )
        for row in read_rows(folder / "items.csv")
    )


def read_assumptions(folder: Path) -> dict[tuple[str, int], Assumption]:
    """Give the assumptions of assumed.csv by item and wave."""
    return {
        (row["item"], int(row["edition"])): Assumption(
            n=int(row["n"]),
            top=Fraction(row["top_box"]) if row["top_box"] else None,
            dont_know=int(row["dont_know"]),
            not_relevant=int(row["not_relevant"]),
        )
        for row in read_rows(folder / "assumed.csv")
    }


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
