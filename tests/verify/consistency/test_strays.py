"""One item of another group in a figure."""

from __future__ import annotations

from reportgen.verify.consistency.checks.strays import check_strays

TEXT = "# A {#a}\n\n::: {#fig-autisme}\n:::\n"


def test_an_item_of_another_group(found) -> None:
    items = "[tg_autism__growth, tg_autism__offers, tg_autism__overall, tg_youth__growth]"
    [problem] = found(check_strays, TEXT, exhibits=f"fig-autisme: {{items: {items}, stub: item}}")

    assert problem.rule == "stray-item"
    assert '"tg_youth__growth" is of "unge i psykisk mistrivsel"' in problem.message


def test_figures_of_one_and_of_many_groups_have_none(rules) -> None:
    assert rules(check_strays, TEXT) == []
    assert rules(check_strays, "# A {#a}\n\n::: {#fig-grupper}\n:::\n") == []
