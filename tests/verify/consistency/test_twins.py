"""Figures that are shown twice."""

from __future__ import annotations

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
