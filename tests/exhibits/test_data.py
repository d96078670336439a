"""The data behind tables of numbers: what is printed, cell by cell."""

from __future__ import annotations

from reportgen.exhibits.data import data_of
from reportgen.exhibits.model import NumberCell


def test_a_table_with_headings_has_a_column_for_them(table_of, da):
    table = table_of("mean-table", items=["*__burden"], by="region")

    data = data_of(table, da)

    assert data.head == ("Gruppe", "Spørgsmål", "Region: Nord", "Region: Syd", "Region: Vest")
    assert data.texts == (
        ("Tilbud", "Udfordringer med udlån*", "1,25", "2,33", "3,75"),
        ("Tilbud", "Udfordringer med arrangementer", "2,50", "2,50", "2,50"),
        ("Personale", "Udfordringer med efteruddannelse", "2,50", "2,50", "2,00"),
    )


def test_marks_stand_with_their_numbers(table_of, da):
    table = table_of("correlation-table", items=["lending__burden"], with_items=["lending__need"])

    data = data_of(table, da)

    assert data.texts == (("Udfordringer med udlån", "11", "0,87***"),)
    cell = data.rows[0][2]
    assert isinstance(cell, NumberCell)
    assert cell.mark == "***"


def test_shares_are_whole_per_cent_without_sign_as_in_figures(table_of, da):
    table = table_of("likert-table", {"minimum": 2}, items=["lending__burden"])

    assert data_of(table, da).texts == (
        ("Udfordringer med udlån", "25", "17", "25", "25", "•", "12"),
    )


def test_a_suppressed_count_is_nowhere_in_the_data(table_of, da):
    table = table_of("heat-table", {"minimum": 3}, items=["*__forms"])

    data = data_of(table, da)

    assert data.texts == (
        ("Udlån", "7", "•", "0", "5"),
        ("Arrangementer", "5", "6", "3", "•"),
    )
    hidden = data.rows[0][2]
    assert isinstance(hidden, NumberCell)
    assert hidden.quantity is not None
    assert (hidden.quantity.value, hidden.shade) == (None, None)
