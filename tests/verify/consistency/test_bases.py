"""Bars that leave answers out and keep the N of everyone."""

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
from reportgen.verify.consistency.checks.bases import check_bases

TEXT = "# A {#a}\n\n::: {#fig-autisme}\n:::\n"


def without_dont_know(reading, n=None):
    """Give the reading with a figure whose bars lack the last category."""
    [placed] = reading.placed
    block = placed.block
    assert isinstance(block, ExhibitBlock)
    assert isinstance(block.exhibit, LikertFigure)
    groups = tuple(
        replace(
            group,
            bars=tuple(
                replace(bar, segments=bar.segments[:-1], n=bar.n if n is None else n)
                for bar in group.bars
            ),
        )
        for group in block.exhibit.groups
    )
    changed = replace(block, exhibit=replace(block.exhibit, groups=groups))
    return replace(reading, placed=(replace(placed, block=changed),))


def test_a_figure_shows_everyone(rules) -> None:
    assert rules(check_bases, TEXT) == []


def test_a_bar_without_dont_know_and_with_the_full_n(reading_of) -> None:
    problems = list(check_bases(without_dont_know(reading_of(TEXT))))

    assert {one.rule for one in problems} == {"full-base"}
    said = [one for one in problems if '"tg_autism__growth" 2022' in one.message]
    assert said[0].message.endswith("leaves out 1 answers, but has N = 10")
    assert said[0].hint == "show all categories, or give N = 9"


def test_parts_that_are_no_whole_are_told_whatever_the_n(reading_of) -> None:
    problems = list(check_bases(without_dont_know(reading_of(TEXT), n=9)))

    assert problems, "three of ten answers still lack, shares were not taken anew"


def table(reading, *cells: NumberCell):
    """Give the reading with a table of numbers of one row instead of the figure."""
    [placed] = reading.placed
    rows = (RowGroup("", (NumberRow("Vækst", cells),)),)
    columns = tuple(NumberColumn("x") for _ in cells)
    shown = NumberTable("tbl-x", "T", "", columns, rows, Statement(()), "", Statement(()))
    changed = replace(placed, block=replace(placed.block, exhibit=shown))
    return replace(reading, placed=(changed,))


def of(statistic: str, n: int | None, **more) -> NumberCell:
    known = {"unit": "count", "item": "tg_autism__growth", "edition": 2022}
    return NumberCell(Quantity(str(n), n, statistic=statistic, n=n, **{**known, **more}))


def test_the_n_of_a_row_is_that_of_its_numbers(reading_of) -> None:
    reading = reading_of(TEXT)
    region = (("region", "nord"),)
    within = of("mean", 3, where=region)

    assert list(check_bases(table(reading, of("n", 9), of("mean", 9), within))) == []
    [problem] = check_bases(table(reading, of("n", 10), of("mean", 9), of("share", None)))
    assert problem.rule == "row-base"
    assert problem.message == '"Vækst" has N = 10 beside numbers that rest on 9'


def test_a_segment_of_several_categories_shows_all_of_them(reading_of) -> None:
    """The first two categories of each bar made one, as where the top box is merged."""
    reading = reading_of(TEXT)
    [placed] = reading.placed
    groups = tuple(
        replace(group, bars=tuple(_merged(bar) for bar in group.bars))
        for group in placed.exhibit.groups
    )
    block = replace(placed.block, exhibit=replace(placed.exhibit, groups=groups))

    assert not list(check_bases(replace(reading, placed=(replace(placed, block=block),))))


def _merged(bar):
    first, second, *rest = bar.segments
    value = first.share.value + second.share.value
    share = replace(first.share, value=value)
    both = replace(first, category=f"{first.category}+{second.category}", share=share)
    return replace(bar, segments=(both, *rest))
