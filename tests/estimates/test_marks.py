"""Marks and respondents: never one for the other."""

from __future__ import annotations

import pytest

from reportgen.answers.model import NO_ANSWER
from reportgen.estimates import (
    Estimate,
    NotAsked,
    UnanswerableError,
    UnknownCategory,
    UnknownItem,
    count_of,
    leading,
    marks_of,
    n_of,
    n_range,
    rank,
    rank_categories,
    respondents_of,
    share,
)

from .conftest import Made, Rows

HELP = {
    "advice": [1, 1, 1, 1, 0, 0, 0, NO_ANSWER],
    "methods": [1, 1, 1, 0, 0, 0, 0, NO_ANSWER],
    "figures": [1, 0, 0, 0, 1, 1, 0, NO_ANSWER],
    "none": [0, 0, 0, 0, 0, 1, 0, NO_ANSWER],
}


def test_respondents_are_people_and_marks_are_marks(made: Made) -> None:
    estimates = made(Rows(help=HELP))
    assert respondents_of(estimates, "help", 2020) == Estimate(
        "respondents", "count", 7.0, "help", edition=2020, n=7
    )
    assert marks_of(estimates, "help", 2020) == Estimate(
        "marks",
        "count",
        11.0,
        "help",
        ("advice", "methods", "figures", "none"),
        edition=2020,
        n=7,
    )
    assert marks_of(estimates, "help", 2020, ["methods", "advice"]).value == 7
    assert n_of(estimates, "help", 2020).n == 7
    assert n_range(estimates, [("help", 2020)])[0].n == 7


def test_a_share_is_out_of_respondents(made: Made) -> None:
    found = share(made(Rows(help=HELP)), "help", ("figures",), edition=2020)
    assert (found.value, found.count, found.n) == (3 / 7, 3, 7)


def test_the_substantive_base_leaves_out_who_marked_no_stand(made: Made) -> None:
    estimates = made(Rows(help=HELP))
    found = share(estimates, "help", ("figures",), edition=2020, base="substantive")
    assert (found.count, found.n) == (2, 6)
    assert respondents_of(estimates, "help", 2020, "substantive").n == 6
    with pytest.raises(UnknownCategory):
        share(estimates, "help", ("none",), edition=2020, base="substantive")


def test_counts_are_of_respondents_too(made: Made) -> None:
    estimates = made(Rows(help=HELP, codes={"a": [4, 4, 3, 8, 1, -1, -1, -1]}))
    assert count_of(estimates, "help", ("advice", "methods"), edition=2020) == Estimate(
        "count", "count", 4.0, "help", ("advice", "methods"), edition=2020, n=7, count=4
    )
    top = count_of(estimates, "a", edition=2020)
    assert (top.value, top.categories, top.n) == (3.0, ("very_high", "high"), 5)


def test_choices_rank_by_their_share_and_ties_by_the_scale(made: Made) -> None:
    estimates = made(Rows(help=HELP))
    ranked = rank_categories(estimates, "help", edition=2020)
    assert [found.categories[0] for found in ranked] == ["advice", "methods", "figures", "none"]
    lowest = rank_categories(
        estimates, "help", ["figures", "methods"], edition=2020, order="lowest"
    )
    assert [found.categories[0] for found in lowest] == ["methods", "figures"]
    assert [found.categories[0] for found in leading(ranked, 2)] == [
        "advice",
        "methods",
        "figures",
    ]


def test_items_may_rank_by_a_choice_but_not_by_a_top_box(made: Made) -> None:
    estimates = made(Rows(help=HELP))
    assert rank(estimates, ["help"], edition=2020, categories=["advice"])[0].count == 4
    with pytest.raises(UnanswerableError) as caught:
        share(estimates, "help", edition=2020)
    assert caught.value.rule == "no-top-box"
    assert caught.value.hint == "name a choice: advice, methods, figures, none"


def test_what_cannot_be_counted(made: Made) -> None:
    estimates = made(Rows(help=HELP))
    with pytest.raises(UnanswerableError) as caught:
        marks_of(estimates, "a", 2020)
    assert caught.value.rule == "not-multiple"
    with pytest.raises(UnknownCategory):
        share(estimates, "help", ("advise",), edition=2020)
    with pytest.raises(NotAsked):
        respondents_of(estimates, "help", 2022)
    with pytest.raises(UnknownItem):
        marks_of(estimates, "halp", 2020)


def test_few_marks_are_suppressed_and_so_is_their_total(made: Made) -> None:
    estimates = made(Rows(help=HELP), minimum_count=3)
    none = share(estimates, "help", ("none",), edition=2020)
    assert (none.value, none.count, none.n, none.suppressed) == (None, None, 7, True)
    hidden = count_of(estimates, "help", ("none",), edition=2020)
    assert (hidden.value, hidden.count, hidden.suppressed) == (None, None, True)
    assert count_of(estimates, "help", ("methods",), edition=2020).value == 3
    total = marks_of(estimates, "help", 2020)
    assert (total.value, total.suppressed) == (None, True)
    assert marks_of(estimates, "help", 2020, ["advice", "methods"]).value == 7


def test_few_respondents_suppress_everything(made: Made) -> None:
    estimates = made(Rows(help=HELP), minimum_count=8)
    assert respondents_of(estimates, "help", 2020).suppressed
    assert marks_of(estimates, "help", 2020).n is None
    assert count_of(estimates, "help", ("advice",), edition=2020).n is None


def test_a_choice_that_nobody_marked_is_none_not_secret(made: Made) -> None:
    estimates = made(Rows(help={**HELP, "none": [0] * 7 + [NO_ANSWER]}), minimum_count=3)
    assert count_of(estimates, "help", ("none",), edition=2020).value == 0
    assert marks_of(estimates, "help", 2020).value == 10
