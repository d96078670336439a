"""What must come out beside the counts of each item: correlations, regions, sizes."""

# ruff: noqa: INP001 - a program of the data folder, not a module of a package

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from synthesis.targets import read_rows

UNLIKE = {
    "org_cross_muni__overall": {
        "nordjylland": 13,
        "syddanmark": 33,
        "midtjylland": 33,
        "hovedstaden": 47,
        "sjaelland": 41,
    },
    "org_sector_coop__overall": {
        "nordjylland": 19,
        "syddanmark": 45,
        "midtjylland": 35,
        "hovedstaden": 56,
        "sjaelland": 46,
    },
    "org_offer_range__overall": {
        "nordjylland": 16,
        "syddanmark": 38,
        "midtjylland": 32,
        "hovedstaden": 46,
        "sjaelland": 45,
    },
}
"""Sum of the answers of each region to the three areas where regions differ significantly."""

SIZES = {
    "tg_greenlanders__overall": {"large": 2.43},
    "tg_dual__overall": {"medium": 2.85},
    "org_civil_society__overall": {"large": 2.3},
}
"""Mean answer of the size of municipality that is named as more challenged."""

SIGNIFICANT_SIZES = ("tg_greenlanders__overall", "tg_dual__overall")
"""Where that is more than chance."""

REGION_RATIO = 0.9
"""The largest F of a difference between regions that is none."""


@dataclass(frozen=True, slots=True)
class Wish:
    """A printed correlation: of an item with another item or a background variable."""

    item: str
    other: str
    r: float


def read_wishes(folder: Path) -> tuple[Wish, ...]:
    """Give the correlations of published.csv."""
    return tuple(
        Wish(row["item"], row["with"], float(row["value"]))
        for row in read_rows(folder / "published.csv")
        if row["unit"] == "pearson_r"
    )


def read_quotas(folder: Path) -> Mapping[str, Mapping[str, int]]:
    """Give how many of each region take a stand on an item: regions.csv."""
    return {
        row["item"]: {region: int(count) for region, count in row.items() if region != "item"}
        for row in read_rows(folder / "regions.csv")
    }


def read_pairs(folder: Path) -> Mapping[str, int]:
    """Give how many take a stand on an item and on the need for support with it."""
    return {
        row["with"]: int(row["value"])
        for row in read_rows(folder / "published.csv")
        if row["unit"] == "n-pairs"
    }


def size_ratio(item: str) -> float:
    """Give the largest F of a difference between sizes that is none: areas hardly differ at all."""
    return 0.35 if item.startswith("org_") and item not in SIZES else 1.3


def most_between(groups: int, n: int, ratio: float) -> float:
    """Give the largest part of the variance between groups with an F of at most `ratio`."""
    return (groups - 1) * ratio / ((groups - 1) * ratio + n - groups)
