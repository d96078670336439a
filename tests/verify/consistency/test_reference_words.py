"""References typed by hand, and the words around the others."""

from __future__ import annotations

import pytest

from reportgen.verify.consistency.checks.reference_words import check_reference_words

HEAD = "# A {#a}\n\n"
FIGURE = "\n\n::: {#fig-autisme}\n:::\n"
APPENDIX = "---\nrole: appendix\n---\n# Om noget {#bilag-1}\n\nTekst.\n"


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("Se figur 1.", "write @fig-autisme"),
        ("Se bilag 1.", "write @bilag-1"),
        ("Se afsnit 1.1.", "write @b"),
        ("Se kapitel 1.", "write @a"),
    ],
)
def test_a_right_reference_typed_by_hand_will_not_follow(found, text, hint) -> None:
    [problem] = found(check_reference_words, HEAD + text + FIGURE + "\n## B {#b}\n\nC.\n", APPENDIX)

    assert (problem.rule, problem.severity, problem.hint) == ("typed-reference", "warning", hint)
    assert problem.place.column == 4


def test_a_reference_that_leads_nowhere(found) -> None:
    [problem] = found(check_reference_words, HEAD + "I bilag 3 er det vist.\n", APPENDIX)

    assert problem.rule == "unknown-reference"
    assert problem.message == '"bilag 3" leads to nothing: there is no appendix 3'
    assert problem.hint == "the appendix numbers are @bilag-1 (1)"


def test_bound_references_and_others_words_are_left_alone(rules) -> None:
    quote = "\n\n::: {.quote}\nSe figur 9.\n:::\n"

    assert rules(check_reference_words, HEAD + "Se @fig-autisme." + FIGURE + quote) == []
    assert rules(check_reference_words, HEAD + "I figur 2,5 og 7.\n") == []


def test_the_word_before_a_bare_number_names_its_kind(found, rules) -> None:
    [problem] = found(check_reference_words, HEAD + "Se tabel [-@fig-autisme]." + FIGURE)

    assert problem.rule == "wrong-kind"
    assert problem.message == '"tabel 1" leads to figure 1'
    assert rules(check_reference_words, HEAD + "Se figur [-@fig-autisme]." + FIGURE) == []


def test_a_kind_said_twice(found) -> None:
    [problem] = found(check_reference_words, HEAD + "Se figur @fig-autisme." + FIGURE)

    assert problem.message == 'this prints "figur figur 1"'
    assert problem.hint == 'delete "figur"'


def test_a_link_that_says_another_number(found, rules) -> None:
    [problem] = found(check_reference_words, HEAD + "Se [figur 4](#fig-autisme)." + FIGURE)

    assert problem.rule == "wrong-reference"
    assert rules(check_reference_words, HEAD + "Se [figur 1](#fig-autisme)." + FIGURE) == []
