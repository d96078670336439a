"""Above and below."""

from __future__ import annotations

import pytest

from reportgen.verify.consistency.checks.directions import check_directions

FIGURE = "\n\n::: {#fig-autisme}\n:::\n\n"


@pytest.mark.parametrize("word", ["Figuren ovenfor", "Ovenstående figur"])
def test_what_is_pointed_at_stands_on_the_other_side(found, rules, word) -> None:
    [problem] = found(check_directions, f"# A {{#a}}\n\n{word} viser det.{FIGURE}")

    assert problem.rule == "wrong-direction"
    assert problem.hint == "it stands below: nedenfor, herunder, nedenstående"
    assert problem.place.column == 1
    assert rules(check_directions, f"# A {{#a}}{FIGURE}{word} viser det.\n") == []


def test_another_chapter_and_another_kind_do_not_count(found) -> None:
    [problem] = found(check_directions, "# A {#a}\n\nTabellen nedenfor.\n", "# B {#b}" + FIGURE)

    assert problem.message == '"tabellen nedenfor": no table stands below this in the chapter'
    assert problem.hint == "refer to the table by its id"


def test_below_is_below(rules) -> None:
    assert rules(check_directions, f"# A {{#a}}\n\nFiguren nedenfor viser det.{FIGURE}") == []
