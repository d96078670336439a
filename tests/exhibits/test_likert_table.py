from __future__ import annotations

import pytest


def texts(table):
    return [[row.stub, *(cell.text for cell in row.cells)] for row in table.groups[0].rows]


def shares(*whole):
    return [f"{one}\xa0%" for one in whole]


def test_a_row_an_item_a_column_a_category_and_n(table_of):
    table = table_of("likert-table", items=["lending__burden", "events__burden"])

    assert table.stub_head == "Spørgsmål"
    assert [column.head for column in table.columns] == [
        "I meget høj grad", "I høj grad", "I mindre grad", "Slet ikke", "Ved ikke", "N",
    ]  # fmt: skip
    assert texts(table) == [
        ["Udfordringer med udlån", *shares(25, 17, 25, 25, 8), "12"],
        ["Udfordringer med arrangementer", *shares(0, 50, 50, 0, 0), "12"],
    ]
    assert table.source == "Styrelsen: spørgeskemaundersøgelse (2022)"


def test_the_largest_top_box_stands_first_where_that_is_asked_for(table_of):
    table = table_of("likert-table", items=["*__burden"], order="share", stub="group")

    assert [row.stub for row in table.groups[0].rows] == [
        "Arrangementer", "Udlån", "Efteruddannelse",
    ]  # fmt: skip
    assert table.stub_head == "Område"


def test_the_note(table_of):
    note = str(table_of("likert-table", items=["*__burden"], remark="Spurgt i maj.").note)

    assert note == (
        "Tabellen viser noget. Andelene er i procent af de biblioteker, der har besvaret det "
        "enkelte spørgsmål, også med ”Ved ikke”. N = 12. Procentsatserne er afrundet og summerer "
        "derfor ikke nødvendigvis til 100. Spurgt i maj."
    )


def test_nothing_is_said_of_rounding_where_all_rows_add_up(table_of):
    note = str(table_of("likert-table", items=["lending__burden"]).note)

    assert "afrundet" not in note
    assert "der har besvaret spørgsmålet, også" in note


def test_small_cells_are_marked_and_the_mark_is_explained(table_of):
    table = table_of("likert-table", {"minimum": 2}, items=["lending__burden"])

    (row,) = table.groups[0].rows
    assert row.cells[4].text == "•"
    assert row.cells[4].quantity.value is None
    assert "• står for tal, der bygger på færre end 2 svar og derfor ikke vises." in str(table.note)


def test_the_summary_tells_the_ends(table_of):
    one = table_of("likert-table", items=["lending__burden"])
    many = table_of("likert-table", items=["*__burden"])

    assert str(one.summary).startswith("Tabel over et enkelt spørgsmål med svar fra 2022. I 2022")
    assert str(many.summary) == (
        "Tabel over tre spørgsmål med svar fra 2022. I 2022 er andelen, der har svaret ”I meget "
        "høj grad” eller ”I høj grad”, størst for ”Udfordringer med arrangementer” (50\xa0pct.) og "
        "mindst for ”Udfordringer med efteruddannelse” (33\xa0pct.)."
    )


def test_english(table_of, en):
    table = table_of("likert-table", {"language": en}, items=["*__burden"])

    assert str(table.note).startswith("The table shows noget.")
    assert table.groups[0].rows[0].cells[0].text == "25%"


@pytest.mark.parametrize(
    ("items", "rule", "place"),
    [
        (["lending__forms"], "multiple-item", "items"),
        (["lending__burden", "open_late"], "mixed-scales", "items"),
        (["lending__burdn"], "unknown-item", "items/0"),
    ],
)
def test_what_cannot_be_shown_is_a_problem_with_place_and_hint(
    table_of, problems, items, rule, place
):
    assert table_of("likert-table", items=items) is None
    (problem,) = problems
    assert (problem.rule, problem.place.path) == (rule, f"exhibits.yaml/exhibits/fig-x/{place}")
    assert problem.hint
