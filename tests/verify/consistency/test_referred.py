"""Figures that nothing leads to."""

from __future__ import annotations

from reportgen.verify.consistency.checks.referred import check_referred

FIGURE = "\n::: {#fig-autisme}\n:::\n"


def test_a_figure_that_nothing_refers_to(found, rules) -> None:
    [problem] = found(check_referred, "# A {#a}\n" + FIGURE)

    assert (problem.rule, problem.severity) == ("unreferenced-figure", "warning")
    assert problem.hint == "write @fig-autisme where the text speaks of it"
    assert rules(check_referred, "# A {#a}\n\nSe @fig-autisme.\n" + FIGURE) == []


def test_a_reference_from_a_later_section_is_too_late(found) -> None:
    later = "\n## B {#b}\n\nSe @fig-autisme.\n"
    [problem] = found(check_referred, "# A {#a}\n" + FIGURE + later)

    assert problem.rule == "late-reference"
    assert "content/p/00.md:11:1" in problem.hint


def test_a_reference_behind_the_figure_in_its_section_will_do(rules) -> None:
    assert rules(check_referred, "# A {#a}\n" + FIGURE + "\nSe @fig-autisme.\n") == []


def test_a_footnote_before_it_will_do(rules) -> None:
    text = "# A {#a}\n\nNoget.[^1]\n\n## B {#b}\n" + FIGURE + "\n[^1]: Se @fig-autisme.\n"

    assert rules(check_referred, text) == []
