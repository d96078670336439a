"""Source lines and the years of what stands above them."""

from __future__ import annotations

from dataclasses import replace

from reportgen.exhibits.model import (
    LikertFigure,
    NumberCell,
    NumberColumn,
    NumberRow,
    NumberTable,
    Quantity,
    RowGroup,
    Statement,
)
from reportgen.manuscript.model import ExhibitBlock
from reportgen.verify.consistency.checks.sources import check_sources

FIGURE = "# A {#a}\n\n::: {#fig-autisme}\n:::\n"
TABLE = "# A {#a}\n\n| A | B |\n|---|---|\n| a | {{ share('tg_autism__growth') }} |\n\nKilde: Undersøgelsen %s.\n"


def test_a_figure_names_its_years(reading_of) -> None:
    reading = reading_of(FIGURE)
    assert list(check_sources(reading)) == []

    [placed] = reading.placed
    assert isinstance(placed.block, ExhibitBlock)
    assert isinstance(placed.block.exhibit, LikertFigure)
    exhibit = replace(placed.block.exhibit, source="Undersøgelsen 2020")
    changed = replace(placed, block=replace(placed.block, exhibit=exhibit))
    [problem] = check_sources(replace(reading, placed=(changed,)))

    assert problem.rule == "wrong-source"
    assert problem.hint == "name 2020 og 2022 in the source"


def test_the_source_of_a_table_is_the_paragraph_behind_it(found, rules) -> None:
    [problem] = found(check_sources, TABLE % 2020)

    assert problem.rule == "wrong-source"
    assert problem.place.line == 6
    assert rules(check_sources, TABLE % 2022) == []
    assert rules(check_sources, TABLE.replace("Kilde: ", "") % 2020) == []


def test_a_table_of_numbers_names_its_years(reading_of) -> None:
    reading = reading_of(FIGURE)
    [placed] = reading.placed
    cell = NumberCell(Quantity("7", 7, "pp", "difference", "i", edition=(2020, 2022)))
    rows = (RowGroup("", (NumberRow("Vækst", (cell,)),)),)
    nothing = Statement(())

    def rules(source: str) -> list[str]:
        shown = NumberTable("tbl-a", "T", "", (NumberColumn("x"),), rows, nothing, source, nothing)
        changed = replace(placed, block=replace(placed.block, exhibit=shown))
        return [one.rule for one in check_sources(replace(reading, placed=(changed,)))]

    assert rules("Undersøgelsen 2020 og 2022") == []
    assert rules("Undersøgelsen 2022") == ["wrong-source"]
    assert rules("") == []
