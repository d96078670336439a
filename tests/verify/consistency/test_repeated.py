"""Lists that name a thing twice."""

from __future__ import annotations

from reportgen.verify.consistency.checks.repeated import check_repeated

LIST = "# A {#a}\n\nDet gælder:\n\n- {{ label('autism') }}, hvor {{ share('tg_autism__growth') }}\n- {{ label('%s') }}, hvor få.\n"


def test_an_entry_that_stands_in_the_list_already(found, rules) -> None:
    [problem] = found(check_repeated, LIST % "autism")

    assert problem.rule == "twice-in-list"
    assert problem.place.line == 9
    assert "(content/p/00.md:8:3)" in problem.message
    assert rules(check_repeated, LIST % "youth") == []


def test_two_lists_may_have_the_same_entry(rules) -> None:
    assert (
        rules(check_repeated, LIST % "youth" + "\nOgså:\n\n- {{ label('autism') }}\n- andre.\n")
        == []
    )


def test_entries_that_begin_with_numbers_are_told_by_the_rest(rules) -> None:
    text = "# A {#a}\n\nSvar:\n\n- {{ share('%s') }} er udfordret, især her\n- {{ share('%s') }} af andre.\n"

    assert rules(check_repeated, text % ("tg_autism__growth", "tg_autism__offers")) == []


def test_a_note_that_is_marked_twice_is_no_list(rules) -> None:
    assert (
        rules(check_repeated, "# A {#a}\n\nEt[^1] og et andet.[^1]\n\n[^1]: Se andetsteds.\n") == []
    )
