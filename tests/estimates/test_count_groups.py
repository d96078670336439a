"""How many groups of items meet a condition, and in how many one item leads."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportgen.estimates import Estimate, count_groups, count_leading, rank, share, tally_survey

from .conftest import Made, Rows

CODES = {
    "a": [4, 4, 4, 2],  # 75 per cent
    "b": [4, 4, 2, 2],  # 50
    "c": [4, 2, 2, 2],  # 25
    "d": [2, 2, 2, 2],  # 0
}


@pytest.mark.parametrize(
    ("several", "limits", "expected"),
    [
        (1, {"at_least": 0.25}, 2),
        (1, {"more_than": 0.25}, 1),
        (2, {"at_least": 0.25}, 1),
        (2, {"more_than": 0.75}, 0),
        (1, {"at_least": 0.0}, 2),
    ],
)
def test_groups_with_several_items_beyond_a_limit(
    made: Made, several: int, limits: dict[str, float], expected: int
) -> None:
    groups = (("a", "b"), ("c", "d"))
    found = count_groups(
        made(Rows(CODES)), groups, edition=2020, several=several, name="many", **limits
    )
    assert (found.value, found.unit, found.item) == (expected, "count", "many")


def test_other_categories_than_the_top_box(made: Made) -> None:
    found = count_groups(
        made(Rows(CODES)), [["a"], ["d"]], edition=2020, several=1, categories=["low"], at_least=0.5
    )
    assert (found.value, found.categories) == (1, ("low",))


@pytest.mark.parametrize(("top", "expected"), [(1, 1), (2, 1), (3, 2)])
def test_groups_that_an_item_leads(made: Made, top: int, expected: int) -> None:
    """b is the second of a, b, c and d; a is the first of a and b."""
    groups = [("a", ("a", "b")), ("c", ("a", "b", "c", "d"))]
    found = count_leading(made(Rows(CODES)), groups, edition=2020, top=top, name="led")
    assert (found.value, found.statistic, found.item) == (expected, "count-groups", "led")


def test_a_tie_with_the_last_place_leads_too(made: Made) -> None:
    estimates = made(Rows({**CODES, "c": CODES["b"]}))
    found = count_leading(estimates, [("c", ("a", "b", "c"))], edition=2020, top=2)
    assert found.value == 1
    assert [one.item for one in rank(estimates, ("a", "b", "c"), edition=2020)] == ["a", "b", "c"]


def test_a_suppressed_share_tells_no_count(made: Made) -> None:
    estimates = made(Rows(CODES), minimum_count=2)
    found = count_groups(estimates, [["a"], ["c"]], edition=2020, several=1, at_least=0.5)
    led = count_leading(estimates, [("a", ("a", "c"))], edition=2020, top=1)
    assert (found.value, found.suppressed) == (None, True)
    assert (led.value, led.suppressed) == (None, True)


HELP = {"advice": [1, 1, 1, 0], "methods": [1, 1, 0, 0], "figures": [0, 0, 0, 0]}


def test_marks_have_a_least_count_of_their_own(made: Made) -> None:
    """Two of four marked methods; shares of the other items are told as before."""
    told = made(Rows(CODES, help=HELP))
    hidden = _with_least(told, 3)

    assert [_share(hidden, choice) for choice in HELP] == [(0.75, 3), (None, None), (0.0, 0)]
    assert share(hidden, "c", edition=2020) == share(told, "c", edition=2020)
    assert (hidden.least("help"), hidden.least("c")) == (3, 0)


def test_the_larger_of_two_least_counts_holds(made: Made) -> None:
    estimates = made(Rows(CODES, help=HELP), minimum_count=2)
    assert _with_least(estimates, 1).least("help") == 2
    assert _with_least(estimates, 4).least("help") == 4


def test_a_survey_is_tallied_with_it(drawn_survey) -> None:
    assert tally_survey(drawn_survey, minimum_marks=5).least("help") == 5


def _with_least(estimates, minimum: int):
    return replace(estimates, minimum_marks=minimum)


def _share(estimates, choice: str) -> tuple[float | None, int | None]:
    found: Estimate = share(estimates, "help", (choice,), edition=2020)
    return found.value, found.count
