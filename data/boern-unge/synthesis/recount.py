"""Recount the answer files against published.csv.

Nothing here is shared with the code that made the answers: the files are read as text and counted.
A listed impossible value must still give what impossible.csv says it gives.
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from fnmatch import fnmatchcase
from fractions import Fraction
from pathlib import Path

from ruamel.yaml import YAML

Row = dict[str, str]
TOLERANCE = Fraction(5, 100)
"""How far a share may lie from a fraction in words ("two thirds")."""


@dataclass(frozen=True, slots=True)
class Result:
    """One printed value and what the answers give.

    found: as it would be printed.  hit: whether that is what is printed.
    listed: whether impossible.csv has the value and gives what was found.
    """

    num_id: str
    printed: str
    found: str
    hit: bool
    listed: bool


class Tables:
    """Everything that is counted, read once: answers by wave, codebook, items, figures."""

    def __init__(self, folder: Path) -> None:
        self.codebook = YAML(typ="safe").load((folder / "codebook.yaml").read_text("utf-8"))
        self.items = _read(folder / "items.csv")
        self.figures = {row["figure"]: row for row in _read(folder / "figures.csv")}
        self.answers = {
            str(year): _read(folder / wave["file"]) for year, wave in self.codebook["waves"].items()
        }

    def counts(self, item: str, year: str) -> Counter[str]:
        """Give how many gave each answer, by category id; blanks are left out."""
        scale = next(row["scale"] for row in self.items if row["id"] == item)
        names = {str(c["code"]): c["id"] for c in self.codebook["scales"][scale]["categories"]}
        return Counter(names[row[item]] for row in self.answers[year] if row[item])

    def share(self, item: str, categories: str, year: str) -> Fraction:
        """Give the share of some categories, of everyone who answered the item."""
        counts = self.counts(item, year)
        return Fraction(sum(counts[c] for c in categories.split("|")), sum(counts.values()))

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
        return item in self.answers[year][0]


def recount(folder: Path) -> tuple[Result, ...]:
    """Take the data folder, give a result for every printed value."""
    tables = Tables(folder)
    impossible = {row["num_id"]: row for row in _read(folder / "impossible.csv")}
    results = []
    for row in _read(folder / "published.csv"):
        found = _found(tables, row)
        hit = found == row["value"] and (
            not row["n"]
            or row["n"] == str(sum(tables.counts(row["item"], row["edition"]).values()))
        )
        given = impossible.get(row["num_id"])
        listed = given is not None and given["printed"] == row["value"] and _gives(given, found)
        results.append(Result(row["num_id"], row["value"], found, hit, listed))
    return tuple(results)


def _gives(given: Row, found: str) -> bool:
    return found in (given["given"], f"not {given['printed']}")


def _found(tables: Tables, row: Row) -> str:
    """Count what one row of published.csv is about, as text."""
    unit, item = row["unit"], row["item"]
    if unit == "n" or unit.startswith("n-"):
        return _range(tables, row)
    if ":" in item:
        return _structure(tables, row)
    if unit in SIMPLE:
        return SIMPLE[unit](tables, row)
    return _over_items(tables, row)


def _pct(tables: Tables, row: Row) -> str:
    return _per_cent(tables.share(row["item"], row["categories"], row["edition"]))


def _points(tables: Tables, row: Row) -> str:
    first, last = row["edition"].split("|")
    change = tables.share(row["item"], row["categories"], last) - tables.share(
        row["item"], row["categories"], first
    )
    return _per_cent(change)


def _fraction(tables: Tables, row: Row) -> str:
    """A share in words: near the fraction, above it, or below it, for every item of the row."""
    wanted = Fraction(row["value"])
    shares = [
        tables.share(item, row["categories"], row["edition"]) for item in row["item"].split("|")
    ]
    holds = {
        "fraction": all(abs(share - wanted) <= TOLERANCE for share in shares),
        "fraction-above": all(share > wanted for share in shares),
        "fraction-below": all(share < wanted for share in shares),
    }[row["unit"]]
    return row["value"] if holds else f"not {row['value']}"


SIMPLE: dict[str, Callable[[Tables, Row], str]] = {
    "pct": _pct,
    "pct_point": _points,
    "fraction": _fraction,
    "fraction-above": _fraction,
    "fraction-below": _fraction,
}


def _over_items(tables: Tables, row: Row) -> str:
    """A count over several items, or the lowest or highest share among them."""
    items = tables.matching(row["item"])
    unit, categories, year = row["unit"], row["categories"], row["edition"]
    if unit == "items":
        return str(len(items))
    if unit == "new-items":
        return str(sum(not tables.asked(item, "2020") for item in items))
    if unit in ("in-top-3-of-both", "new-in-top-3"):
        first, last = (_top_three(tables, items, categories, y) for y in year.split("|"))
        return str(len(last & first) if unit == "in-top-3-of-both" else len(last - first))
    shares = [tables.share(item, categories, year) for item in items]
    if unit == "lowest-pct":
        return _per_cent(min(shares))
    if unit == "highest-pct":
        return _per_cent(max(shares))
    if unit.startswith("items>="):
        return str(sum(share >= Fraction(int(unit[7:]), 100) for share in shares))
    limit = unit.removeprefix("items>")
    bound = Fraction(int(limit), 100) if limit.isdigit() else tables.share(limit, categories, year)
    return str(sum(share > bound for share in shares))


def _top_three(tables: Tables, items: list[str], categories: str, year: str) -> set[str]:
    ranked = sorted(items, key=lambda item: tables.share(item, categories, year), reverse=True)
    return set(ranked[:3])


def _range(tables: Tables, row: Row) -> str:
    """The lowest, the highest, or the range of n over all bars of a figure."""
    figure = tables.figures[row["figure"]]
    sizes = [
        sum(tables.counts(item, year).values())
        for item in tables.matching(figure["items"], figure["without"])
        for year in row["edition"].split("|")
        if tables.asked(item, year)
    ]
    low, high = min(sizes), max(sizes)
    if row["unit"] == "n":
        return str(low) if low == high else f"{low}-{high}"
    return str(low if row["unit"] == "n-low" else high)


def _structure(tables: Tables, row: Row) -> str:
    """A count of the fieldwork or of the questionnaire's own parts."""
    kind, name = row["item"].split(":")
    if kind == "wave":
        return _fieldwork(tables, name, row["edition"])
    if kind == "scale":
        categories = tables.codebook["scales"][name]["categories"]
        return str(sum(c.get("kind", "substantive") == "substantive" for c in categories))
    if row["unit"] == "groups":
        return str(sum(g["block"] == name for g in tables.codebook["groups"].values()))
    topics = {r["topic"] for r in tables.items if r["block"] == name} - {"", "overall"}
    return str(len(topics))


def _fieldwork(tables: Tables, name: str, year: str) -> str:
    wave = tables.codebook["waves"][int(year)]
    respondents = len(tables.answers[year])
    return {
        "frame": str(wave["frame"]),
        "invited": str(wave["invited"]),
        "left-out": str(wave["frame"] - wave["invited"]),
        "response-rate": _per_cent(Fraction(respondents, wave["invited"])),
    }[name]


def _per_cent(share: Fraction) -> str:
    """Whole per cent or points, rounded half up from the exact fraction."""
    exact = Decimal(100 * share.numerator) / Decimal(share.denominator)
    return str(int(exact.quantize(Decimal(1), ROUND_HALF_UP)))


def _read(path: Path) -> list[Row]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))
