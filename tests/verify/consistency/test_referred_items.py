"""References that say only "there", to sections that have nothing of it."""

from __future__ import annotations

from reportgen.verify.consistency.checks.referred_items import check_referred_items

TEXT = """# Grupper {#kap-1}

{{ share('tg_youth__overall') }} af de unge. Det er uddybet i @%s.

En del nævner hjemløshed. Det er uddybet i @%s.

## Børn {#sec-a}

{{ share('tg_autism__overall') }} er udfordret.

## Andre {#sec-b}

{{ share('tg_youth__growth') }} er udfordret.

## Hjemløshed {#sec-c}

Her er ingen tal.
"""


def test_the_section_has_numbers_of_what_was_spoken_of(found, rules) -> None:
    [problem] = found(check_referred_items, TEXT % ("sec-a", "sec-c"))

    assert problem.rule == "wrong-section"
    assert problem.hint == '@sec-b is: "Andre"'
    assert (problem.place.line, problem.place.column) == (6, 63)
    assert rules(check_referred_items, TEXT % ("sec-b", "sec-c")) == []


def test_without_numbers_the_words_before_tell(found) -> None:
    [problem] = found(check_referred_items, TEXT % ("sec-b", "sec-a"))

    assert problem.hint == '@sec-c is: "Hjemløshed"'


def test_a_sentence_that_says_what_stands_there_is_not_judged(rules) -> None:
    said = "# A {#kap-1}\n\n{{ share('tg_youth__overall') }} af de unge. Om byerne: @sec-a.\n"
    rest = (
        "\n## Byerne {#sec-a}\n\nTekst.\n\n## Unge {#sec-b}\n\n{{ share('tg_youth__growth') }}.\n"
    )

    assert rules(check_referred_items, said + rest) == []
