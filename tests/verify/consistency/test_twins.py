"""Figures that are shown twice."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportgen.exhibits.model import Axis, BarRow, CategoryBars, Quantity, Statement, ValueBar
from reportgen.verify.consistency.checks.twins import check_twins

TWO = "# A {#a}\n\n::: {#fig-autisme}\n:::\n\n::: {#fig-unge}\n:::\n"


def test_two_figures_of_one_title(found, rules) -> None:
    changed = "fig-unge: {title: Udfordringer med børn og unge med autisme}"
    [problem] = found(check_twins, TWO, exhibits=changed)

    assert (problem.rule, problem.severity) == ("same-title", "error")
    assert '"fig-unge" has the title of "fig-autisme"' in problem.message
    assert problem.place.path == "content/p/exhibits.yaml"
    assert rules(check_twins, TWO) == []


def test_two_figures_of_the_same_items(found) -> None:
    [problem] = found(check_twins, TWO, exhibits='fig-unge: {items: ["tg_autism__*"]}')

    assert (problem.rule, problem.severity) == ("same-items", "warning")
    assert problem.hint == "delete it and refer to @fig-autisme"


def test_the_same_items_without_comparison_are_another_figure(rules) -> None:
    changed = 'fig-unge: {items: ["tg_autism__*"], compare: false}'

    assert rules(check_twins, TWO, exhibits=changed) == []


def bars(name: str, statistic: str, item: str = "tg_autism__growth") -> CategoryBars:
    value = Quantity("2,41", 2.41, "mean", statistic, item, edition=2022)
    nothing = Statement(())
    rows = (BarRow("Vækst", (ValueBar(0, value, "2,41"),)),)
    return CategoryBars(name, name, ("",), rows, Axis(()), nothing, "", nothing)


@pytest.mark.parametrize(
    ("second", "rules"),
    [
        (bars("fig-unge", "mean"), ["same-items"]),
        (bars("fig-unge", "count"), []),
        (bars("fig-unge", "mean", "tg_youth__growth"), []),
    ],
)
def test_figures_of_other_kinds_are_compared_number_by_number(reading_of, second, rules) -> None:
    reading = reading_of(TWO)
    shown = (bars("fig-autisme", "mean"), second)
    placed = tuple(
        replace(one, title=exhibit.title, block=replace(one.block, exhibit=exhibit))
        for one, exhibit in zip(reading.placed, shown, strict=True)
    )

    assert [one.rule for one in check_twins(replace(reading, placed=placed))] == rules
