"""N: of all bars of a figure, of a region, of pairs; and the marks that were counted as one."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from .tables import STANDS, Row, Tables


def _of_figure(tables: Tables, row: Row) -> str:
    """The lowest, the highest, or the range of n over all bars of a figure."""
    figure = tables.figures[row["figure"]]
    sizes = [
        tables.n(item, year)
        for item in tables.matching(figure["items"], figure["without"])
        for year in row["edition"].split("|")
        if tables.asked(item, year)
    ]
    return _printed(row["unit"], sizes)


def _of_region(tables: Tables, row: Row) -> str:
    """The same over items, of the respondents of a region who took a stand."""
    answers = [r for r in tables.answers[row["edition"]] if r["region"] == row["categories"]]
    sizes = [sum(r[item] in STANDS for r in answers) for item in tables.matching(row["item"])]
    return _printed(row["unit"].removeprefix("region-"), sizes)


def _printed(unit: str, sizes: list[int]) -> str:
    low, high = min(sizes), max(sizes)
    if unit == "n":
        return str(low) if low == high else f"{low}-{high}"
    return str(low if unit == "n-low" else high)


def _pairs(tables: Tables, row: Row) -> str:
    return str(tables.base(row))


def _marks(tables: Tables, row: Row) -> str:
    """All marks of an item, those that ask for nothing left out."""
    choices = tables.scales[row["item"]]["categories"]
    return str(
        sum(
            tables.marked(row["item"], choice["id"], row["edition"])
            for choice in choices
            if "kind" not in choice
        )
    )


RANGES: Mapping[str, Callable[[Tables, Row], str]] = {
    "n": _of_figure,
    "n-low": _of_figure,
    "n-high": _of_figure,
    "region-n": _of_region,
    "region-n-low": _of_region,
    "region-n-high": _of_region,
    "n-pairs": _pairs,
    "marks": _marks,
}
