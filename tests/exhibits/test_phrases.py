from __future__ import annotations

import pytest

from reportgen.exhibits.model import Quantity, Statement
from reportgen.exhibits.phrases import fill, running_list, sentences, statement

SEVEN = Quantity("7 procentpoint", 7.0, "pp", "difference")


def test_a_number_stays_bound_in_its_sentence():
    filled = fill("en {what} på {points}.", what="stigning", points=SEVEN)

    assert filled.parts == ("en stigning på ", SEVEN, ".")
    assert str(filled) == "en stigning på 7 procentpoint."
    assert filled.quantities == (SEVEN,)


def test_statements_fill_slots_too():
    inner = Statement(("a ", SEVEN))

    assert fill("{x}{y} b", x=inner, y="").parts == ("a ", SEVEN, " b")


def test_braces_in_a_part_are_only_characters():
    assert str(fill("{x}", x="{y}")) == "{y}"
    assert str(fill("{x} og {y}", x="100 % {rigtigt}", y="{x}")) == "100 % {rigtigt} og {x}"


def test_a_slot_without_part():
    with pytest.raises(KeyError):
        fill("{x}")


def test_neighbouring_texts_become_one():
    assert statement(["a", "", "b", SEVEN, Statement(("c",)), "d"]).parts == ("ab", SEVEN, "cd")


def test_running_list_of_numbers(da):
    assert running_list([SEVEN, "x {p0}", SEVEN], da).parts == (SEVEN, ", x {p0} og ", SEVEN)


def test_empty_sentences_leave_no_space():
    parts = [Statement(("A.",)), Statement(()), Statement((SEVEN, "."))]

    assert sentences(parts).parts == ("A. ", SEVEN, ".")
