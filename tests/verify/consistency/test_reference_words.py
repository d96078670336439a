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


SHOWN = "---\nrole: appendix\n---\n# Om noget {#bilag-1}\n\nSe %s.\n\n::: {#fig-unge}\n:::\n"


def test_a_figure_of_an_appendix_is_named_with_it(found, rules) -> None:
    text = HEAD + "Se @fig-autisme og @fig-unge." + FIGURE
    assert rules(check_reference_words, text, SHOWN % "@fig-unge, ikke @fig-autisme") == []

    typed = HEAD + "Se @fig-autisme og figur 1 i bilag 1." + FIGURE
    [problem] = found(check_reference_words, typed, SHOWN % "@fig-unge")
    assert (problem.rule, problem.hint) == ("typed-reference", "write @fig-unge")


def test_a_number_typed_in_an_appendix_is_its_own_figure(found) -> None:
    text = HEAD + "Se @fig-autisme og @fig-unge." + FIGURE
    [problem] = found(check_reference_words, text, SHOWN % "figur 1")

    assert (problem.rule, problem.hint) == ("typed-reference", "write @fig-unge")


def test_a_figure_that_an_appendix_has_not(found) -> None:
    [problem] = found(
        check_reference_words,
        HEAD + "Se @fig-autisme og figur 2 i bilag 1." + FIGURE,
        SHOWN % "@fig-unge",
    )

    assert problem.rule == "unknown-reference"
    assert problem.message == (
        '"figur 2 i bilag 1" leads to nothing: there is no figure 2 in appendix 1'
    )
    assert problem.hint == "the figure numbers are @fig-autisme (1), @fig-unge (1 in appendix 1)"


def test_a_link_to_an_appendix_says_which(rules) -> None:
    shown = SHOWN % "@fig-unge"
    right = HEAD + "Se @fig-autisme og [figur 1 i bilag 1](#fig-unge)." + FIGURE
    wrong = HEAD + "Se @fig-autisme og [figur 1](#fig-unge)." + FIGURE

    assert rules(check_reference_words, right, shown) == []
    assert rules(check_reference_words, wrong, shown) == ["wrong-reference"]
