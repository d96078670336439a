"""Shares of one item, in per cent, as a change, in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction

from .tables import Row, Tables, per_cent

TOLERANCE = Fraction(5, 100)
"""How far a share may lie from a fraction in words ("two thirds")."""


def _pct(tables: Tables, row: Row) -> str:
    return per_cent(tables.share(row["item"], row["categories"], row["edition"]))


def _points(tables: Tables, row: Row) -> str:
    first, last = row["edition"].split("|")
    return per_cent(
        tables.share(row["item"], row["categories"], last)
        - tables.share(row["item"], row["categories"], first)
    )


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


def _ratio(tables: Tables, row: Row) -> str:
    """How many times as large the first item's share is: "almost" is a tenth below at most."""
    larger, smaller = (
        tables.share(item, row["categories"], row["edition"]) for item in row["item"].split("|")
    )
    wanted = Fraction(row["value"])
    holds = wanted * Fraction(9, 10) <= larger / smaller < wanted
    return row["value"] if holds else f"not {row['value']}"


def _marked(tables: Tables, row: Row) -> str:
    return str(tables.marked(row["item"], row["categories"], row["edition"]))


def _marked_fraction(tables: Tables, row: Row) -> str:
    """Whether about the fraction of respondents or more marked each of some choices."""
    item, year, wanted = row["item"], row["edition"], Fraction(row["value"])
    shares = [
        Fraction(tables.marked(item, choice, year), tables.n(item, year))
        for choice in row["categories"].split("|")
    ]
    holds = all(share >= wanted - TOLERANCE for share in shares)
    return row["value"] if holds else f"not {row['value']}"


SHARES: Mapping[str, Callable[[Tables, Row], str]] = {
    "pct": _pct,
    "pct_point": _points,
    "fraction": _fraction,
    "fraction-above": _fraction,
    "fraction-below": _fraction,
    "ratio-almost": _ratio,
    "marked": _marked,
    "marked-fraction-or-more": _marked_fraction,
}
