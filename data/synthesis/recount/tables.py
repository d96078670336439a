"""Everything that is counted, read once: answers by wave, codebook, items, figures."""

from __future__ import annotations

import csv
from collections import Counter
from decimal import ROUND_HALF_UP, Decimal
from fnmatch import fnmatchcase
from fractions import Fraction
from pathlib import Path

from ruamel.yaml import YAML

Row = dict[str, str]
STANDS = {"4": 4, "3": 3, "2": 2, "1": 1}
"""The number of each answer that takes a stand; "don't know" and "not relevant" have none."""


class Tables:
    """The files of a survey's folder, and simple counts of them."""

    def __init__(self, folder: Path) -> None:
        self.codebook = YAML(typ="safe").load((folder / "codebook.yaml").read_text("utf-8"))
        self.items = read(folder / "items.csv")
        self.figures = {row["figure"]: row for row in read(folder / "figures.csv")}
        self.answers = {
            str(year): read(folder / wave["file"]) for year, wave in self.codebook["waves"].items()
        }
        self.scales = {row["id"]: self.codebook["scales"][row["scale"]] for row in self.items}

    def counts(self, item: str, year: str) -> Counter[str]:
        """Give how many gave each answer, by category id; blanks are left out."""
        names = {str(c["code"]): c["id"] for c in self.scales[item]["categories"]}
        return Counter(names[row[item]] for row in self.answers[year] if row[item])

    def n(self, item: str, year: str) -> int:
        """Give how many respondents answered an item, whatever they said."""
        if self.multiple(item):
            first = f"{item}.{self.scales[item]['categories'][0]['id']}"
            return sum(row[first] != "" for row in self.answers[year])
        return sum(row[item] != "" for row in self.answers[year])

    def base(self, row: Row) -> int:
        """Give the base of a row: of a correlation those with both values, else all who answered."""
        if row.get("with"):
            return len(self.pairs(row["item"], row["with"], row["edition"]))
        return self.n(row["item"], row["edition"])

    def pairs(self, item: str, other: str, year: str) -> list[tuple[int, int]]:
        """Give the values of two items, or of an item and a background variable, as integers."""
        table = self.answers[year]
        background = other in self.codebook["background"]
        return [
            (STANDS[row[item]], _hundredths(row[other]) if background else STANDS[row[other]])
            for row in table
            if row[item] in STANDS and (background or row[other] in STANDS)
        ]

    def share(self, item: str, categories: str, year: str) -> Fraction:
        """Give the share of some categories, of everyone who answered the item."""
        counts = self.counts(item, year)
        return Fraction(sum(counts[c] for c in categories.split("|")), sum(counts.values()))

    def marked(self, item: str, choice: str, year: str) -> int:
        """Give how many respondents marked a choice of an item of multiple response."""
        return sum(row[f"{item}.{choice}"] == "1" for row in self.answers[year])

    def multiple(self, item: str) -> bool:
        """Whether several choices of the item may be marked."""
        return bool(self.scales[item].get("kind") == "multiple")

    def matching(self, patterns: str, without: str = "") -> list[str]:
        """Give the items that match any of the patterns, in the questionnaire's order."""
        wanted = patterns.split("|")
        return [
            row["id"]
            for row in self.items
            if any(fnmatchcase(row["id"], p) for p in wanted)
            and row["id"] not in without.split("|")
        ]

    def asked(self, item: str, year: str) -> bool:
        """Whether the wave asked the item."""
        columns = self.answers[year][0]
        return item in columns or any(name.startswith(f"{item}.") for name in columns)


def read(path: Path) -> list[Row]:
    """Give the rows of a CSV file as dictionaries of text."""
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def per_cent(share: Fraction) -> str:
    """Whole per cent or points, rounded half up from the exact fraction."""
    return whole(100 * share)


def whole(value: Fraction) -> str:
    """A whole number, rounded half up from the exact fraction."""
    exact = Decimal(value.numerator) / Decimal(value.denominator)
    return str(int(exact.quantize(Decimal(1), ROUND_HALF_UP)))


def _hundredths(cell: str) -> int:
    """Give a number with at most two decimals in hundredths."""
    return int(Decimal(cell) * 100)
