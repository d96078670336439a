"""Bars that leave answers out and keep the N of everyone."""

from __future__ import annotations

from dataclasses import replace

from reportgen.exhibits.model import LikertFigure
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
