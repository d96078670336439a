"""Names of groups and topics that are almost right."""

from __future__ import annotations

import pytest

from reportgen.verify.consistency.checks.names import check_names

HEAD = "# A {#a}\n\n"


@pytest.mark.parametrize(
    ("said", "right"),
    [
        ("børn og familier med autisme", "børn og unge med autisme"),
        ("unge i alvorlig psykisk mistrivsel", "unge i psykisk mistrivsel"),
        ("unge i fysisk mistrivsel", "unge i psykisk mistrivsel"),
        ("koordinering eller samarbejde mellem sektorer", None),
        ("meget udsatte unge med sociale problemer", "meget udsatte unge med komplekse problemer"),
        ("Styrelsen for børn eller unge", "Styrelsen for børn og unge"),
    ],
)
def test_one_word_off(found, said, right) -> None:
    [problem] = found(check_names, HEAD + f"Det gælder {said} i år.\n")

    assert problem.rule == "near-name"
    assert f'"{said}" is almost' in problem.message
    assert problem.place.column == 12
    assert right is None or problem.hint == f"write {right}"


@pytest.mark.parametrize(
    "said",
    [
        "børn og unge med autisme",
        "koordineringen og samarbejdet mellem sektorer",
        "børn i psykisk mistrivsel og unge i psykisk mistrivsel",
        "unge i mistrivsel",
        "børn og unge med ADHD",
    ],
)
def test_names_endings_and_clear_short_forms(rules, said) -> None:
    assert rules(check_names, HEAD + f"Det gælder {said} i år.\n") == []


def test_a_heading_and_a_title(rules) -> None:
    text = "# A {#a}\n\n## Børn og familier med autisme {#b}\n\n::: {#fig-autisme}\n:::\n"
    changed = "fig-autisme: {title: Udfordringer med børn og familier med autisme}"

    assert rules(check_names, text, exhibits=changed) == ["near-name", "near-name"]


def test_others_say_it_in_their_own_words(rules) -> None:
    quote = "::: {.quote}\nVi ser børn og familier med autisme.\n:::\n"

    assert rules(check_names, HEAD + quote) == []
