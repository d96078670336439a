"""Counts over several items, ranks among them, and their lowest or highest share."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction

from .tables import Row, Tables, per_cent, whole

SEVERAL = 3
"""How many questions about a group are several."""


def over_items(tables: Tables, row: Row) -> str:
    """How many items have a share above a limit: `items>35`, `items>=25`, `items>ITEM`."""
    shares = _shares(tables, row)
    unit, year = row["unit"], row["edition"]
    if unit.startswith("items>="):
        return str(sum(share >= Fraction(int(unit[7:]), 100) for share in shares))
    limit = unit.removeprefix("items>")
    bound = (
        Fraction(int(limit), 100)
        if limit.isdigit()
        else tables.share(limit, row["categories"], year)
    )
    return str(sum(share > bound for share in shares))


def _shares(tables: Tables, row: Row) -> list[Fraction]:
    items = tables.matching(row["item"])
    return [tables.share(item, row["categories"], row["edition"]) for item in items]


def _items(tables: Tables, row: Row) -> str:
    return str(len(tables.matching(row["item"])))


def _new_items(tables: Tables, row: Row) -> str:
    return str(sum(not tables.asked(item, "2020") for item in tables.matching(row["item"])))


def _lowest(tables: Tables, row: Row) -> str:
    return per_cent(min(_shares(tables, row)))


def _highest(tables: Tables, row: Row) -> str:
    return per_cent(max(_shares(tables, row)))


def _leaders(tables: Tables, row: Row) -> str:
    """Items among the three highest in both editions, or in the last only."""
    items, (first, last) = tables.matching(row["item"]), row["edition"].split("|")
    before, after = (_top_three(tables, items, row["categories"], y) for y in (first, last))
    return str(len(after & before if row["unit"] == "in-top-3-of-both" else after - before))


def _top_three(tables: Tables, items: list[str], categories: str, year: str) -> set[str]:
    ranked = sorted(items, key=lambda item: tables.share(item, categories, year), reverse=True)
    return set(ranked[:3])


def _groups_led(tables: Tables, row: Row) -> str:
    """Groups in which the item is among the three highest of those that are not about the whole."""
    led = 0
    for item in tables.matching(row["item"]):
        group = next(r["group"] for r in tables.items if r["id"] == item)
        among = [r["id"] for r in tables.items if r["group"] == group and r["topic"] != "overall"]
        led += item in _top_three(tables, among, row["categories"], row["edition"])
    return str(led)


def _several_above(tables: Tables, row: Row) -> str:
    """Whether several items of each pattern lie above the fraction."""
    bound = Fraction(row["value"])
    holds = all(
        sum(
            tables.share(item, row["categories"], row["edition"]) > bound
            for item in tables.matching(pattern)
        )
        >= SEVERAL
        for pattern in row["item"].split("|")
    )
    return row["value"] if holds else f"not {row['value']}"


def _groups_with_several(tables: Tables, row: Row) -> str:
    """Groups with several items above a third."""
    above: dict[str, int] = {}
    for item in tables.matching(row["item"]):
        group = next(r["group"] for r in tables.items if r["id"] == item)
        share = tables.share(item, row["categories"], row["edition"])
        above[group] = above.get(group, 0) + (share > Fraction(1, 3))
    return str(sum(count >= SEVERAL for count in above.values()))


def _mean_marked(tables: Tables, row: Row) -> str:
    items = tables.matching(row["item"])
    total = sum(tables.marked(item, row["categories"], row["edition"]) for item in items)
    return whole(Fraction(total, len(items)))


OVER_ITEMS: Mapping[str, Callable[[Tables, Row], str]] = {
    "items": _items,
    "new-items": _new_items,
    "lowest-pct": _lowest,
    "highest-pct": _highest,
    "in-top-3-of-both": _leaders,
    "new-in-top-3": _leaders,
    "groups-with-it-in-top-3": _groups_led,
    "several-above": _several_above,
    "groups-with-several-above-third": _groups_with_several,
    "mean-marked": _mean_marked,
}
