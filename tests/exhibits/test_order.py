from __future__ import annotations

from reportgen.exhibits.order import order_items

ITEMS = ("areas_staff", "areas_casework", "areas_strategy")


def test_largest_share_of_the_newest_wave_first(basis_of):
    counts = {
        ("areas_strategy", 2022): [1, 1, 8],
        ("areas_casework", 2022): [0, 3, 7],
        ("areas_staff", 2022): [3, 1, 6],
        ("areas_strategy", 2020): [10],
    }

    assert order_items(basis_of(counts), ITEMS, "share") == (
        "areas_staff",
        "areas_casework",
        "areas_strategy",
    )


def test_ties_stand_in_the_order_of_the_questionnaire(basis_of):
    counts = {
        ("areas_strategy", 2022): [41, 0, 41],
        ("areas_casework", 2022): [0, 42, 42],
        ("areas_staff", 2022): [1, 0, 1],
    }

    assert order_items(basis_of(counts), ITEMS, "share") == (
        "areas_strategy",
        "areas_casework",
        "areas_staff",
    )


def test_the_unrounded_shares_decide(basis_of):
    counts = {
        ("areas_strategy", 2022): [36, 0, 46],
        ("areas_casework", 2022): [37, 0, 47],
        ("areas_staff", 2022): [37, 0, 46],
    }

    assert order_items(basis_of(counts), ITEMS, "share") == (
        "areas_staff",
        "areas_casework",
        "areas_strategy",
    )


def test_items_that_the_newest_wave_did_not_ask_come_last(basis_of):
    counts = {
        ("areas_casework", 2022): [1, 0, 9],
        ("areas_strategy", 2020): [9, 0, 1],
        ("areas_staff", 2022): [2, 0, 8],
    }

    assert order_items(basis_of(counts), ITEMS, "share") == (
        "areas_staff",
        "areas_casework",
        "areas_strategy",
    )


def test_as_listed(basis_of):
    assert order_items(basis_of(), ITEMS, "questionnaire") == ITEMS
