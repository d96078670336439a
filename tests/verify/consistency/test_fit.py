"""What a text is about."""

from __future__ import annotations

from reportgen.verify.consistency.fit import Fit, only, telling

FIT = Fit(
    {
        "autism": telling("Børn og unge med autisme"),
        "youth": telling("Unge i psykisk mistrivsel"),
        "children": telling("Børn i psykisk mistrivsel"),
    }
)


def test_a_word_that_only_one_has_counts_most() -> None:
    assert FIT.best(telling("Autismen fylder")) == ("autism", 1.0)
    assert FIT.score("youth", telling("Autismen fylder")) == 0
    assert FIT.score("youth", telling("psykisk mistrivsel")) == 1.0


def test_of_two_that_fit_alike_there_is_no_best() -> None:
    assert FIT.best(telling("psykisk mistrivsel")) == ("", 0.0)
    assert FIT.best(telling("psykisk mistrivsel hos børn"))[0] == "children"


def test_a_word_that_all_have_says_nothing() -> None:
    same = Fit({"a": telling("udfordringer her"), "b": telling("udfordringer der")})

    assert same.score("a", telling("udfordringerne")) == 0


def test_words_that_one_has_and_the_other_not() -> None:
    assert only({"autisme", "unge"}, {"autismen"}) == {"unge"}
