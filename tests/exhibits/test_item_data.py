"""All items: a row for each answer to each item in each wave shown."""

from __future__ import annotations

from dataclasses import replace

from reportgen.estimates.population import Population
from reportgen.exhibits.data import text_of
from reportgen.exhibits.item_data import item_data

COUNTS = {
    ("areas_strategy", 2022): (3, 5, 2, 0, 1),
    ("areas_strategy", 2020): (1, 1),
    ("areas_staff", 2022): (0, 0),
}


def texts(table) -> list[list[str]]:
    return [[text_of(cell) for cell in row] for row in table.rows]


def test_every_answer_to_every_item_that_was_answered_has_a_row(basis_of) -> None:
    table = item_data(basis_of(COUNTS))

    assert {(row[0], row[3]) for row in table.rows} == {
        ("areas_strategy", 2022),
        ("areas_strategy", 2020),
    }
    assert texts(table)[:2] == [
        ["areas_strategy", "Strategi", "Er strategien en udfordring?", "2022", "Alle",
         "I meget høj grad", "27\u00a0%", "11", "nej"],
        ["areas_strategy", "Strategi", "Er strategien en udfordring?", "2022", "Alle",
         "I høj grad", "45\u00a0%", "11", "nej"],
    ]  # fmt: skip
    assert len(table.rows) == 2 * 6
    assert all(len(row) == len(table.head) for row in table.rows)


def test_only_the_waves_shown_are_in_it(basis_of) -> None:
    table = item_data(basis_of(COUNTS, previous=None))

    assert {row[3] for row in table.rows} == {2022}


def test_what_rests_on_too_few_is_a_mark_and_said_to_be(basis_of) -> None:
    rows = texts(item_data(basis_of(COUNTS, minimum=3)))

    assert [row[6:] for row in rows[:6]] == [
        ["27\u00a0%", "11", "nej"],
        ["45\u00a0%", "11", "nej"],
        ["•", "11", "ja"],
        ["0\u00a0%", "11", "nej"],
        ["•", "11", "ja"],
        ["0\u00a0%", "11", "nej"],
    ]
    assert {tuple(row[6:]) for row in rows[6:]} == {("•", "•", "ja")}, "a base of two"


def test_a_variant_says_whose_answers_they_are(basis_of) -> None:
    north = Population("region", "nord", "Nord", (("region", "nord"),))

    table = item_data(replace(basis_of(COUNTS), population=north))

    assert {row[4] for row in table.rows} == {"Nord"}
