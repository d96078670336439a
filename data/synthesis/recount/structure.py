"""Counts of the fieldwork and of the questionnaire's own parts: `kind:name` in the item column."""

from __future__ import annotations

from fractions import Fraction

from .correlations import LEGEND
from .tables import Row, Tables, per_cent


def structure(tables: Tables, row: Row) -> str:
    """Give what a row says of a wave, a scale, a background variable, a legend or a block."""
    kind, name = row["item"].split(":")
    if kind == "wave":
        return _fieldwork(tables, name, row["edition"])
    if kind == "scale":
        return _scale(tables.codebook["scales"][name], row)
    if kind == "background":
        return str(len(tables.codebook["background"][name]["values"]))
    if kind == "legend":
        return LEGEND[row["categories"]]
    return _block(tables, name, row["unit"])


def _scale(scale: dict[str, list[dict[str, object]]], row: Row) -> str:
    if row["unit"] == "value":
        codes = {c["id"]: c["code"] for c in scale["categories"]}
        return str(codes[row["categories"]])
    return str(sum(c.get("kind", "substantive") == "substantive" for c in scale["categories"]))


def _block(tables: Tables, name: str, unit: str) -> str:
    if unit == "groups":
        return str(sum(g["block"] == name for g in tables.codebook["groups"].values()))
    topics = {row["topic"] for row in tables.items if row["block"] == name} - {""}
    return str(len(topics if unit == "topics" else topics - {"overall"}))


def _fieldwork(tables: Tables, name: str, year: str) -> str:
    wave = tables.codebook["waves"][int(year)]
    respondents = len(tables.answers[year])
    return {
        "frame": str(wave["frame"]),
        "invited": str(wave["invited"]),
        "left-out": str(wave["frame"] - wave["invited"]),
        "response-rate": per_cent(Fraction(respondents, wave["invited"])),
    }[name]
