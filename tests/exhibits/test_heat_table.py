from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st


def rows(table):
    return {row.stub: [cell.text for cell in row.cells] for row in table.groups[0].rows}


def test_respondents_by_choice_never_marks(table_of):
    table = table_of("heat-table", items=["*__forms"])

    assert [column.head for column in table.columns] == ["Kurser", "Rådgivning", "Netværk", "Intet"]
    assert rows(table) == {"Udlån": ["7", "2", "0", "5"], "Arrangementer": ["5", "6", "3", "1"]}
    assert table.stub_head == "Tilbud"


def test_cells_are_shaded_by_their_part_of_the_largest(table_of):
    table = table_of("heat-table", items=["*__forms"])

    assert [cell.shade for cell in table.groups[0].rows[0].cells] == pytest.approx(
        [1.0, 2 / 7, 0.0, 5 / 7]
    )


def test_small_counts_have_neither_number_nor_shade(table_of):
    table = table_of("heat-table", {"minimum": 3}, items=["*__forms"], leave_out=["nothing"])

    assert rows(table) == {"Udlån": ["7", "•", "0"], "Arrangementer": ["5", "6", "3"]}
    hidden = table.groups[0].rows[0].cells[1]
    assert (hidden.shade, hidden.quantity.value, hidden.quantity.suppressed) == (None, None, True)
    assert str(table.note) == (
        "Tabellen viser noget. Tallene er antallet af biblioteker, og der kunne sættes flere "
        "kryds. Jo mørkere felt, jo højere tal. ”Intet” er ikke vist. N = 12. • står for antal "
        "under 3, som ikke vises."
    )
    assert str(table.summary) == "Tabel over to spørgsmål og tre svarmuligheder."


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(minimum=st.integers(0, 8))
def test_no_small_count_is_anywhere_in_the_table(table_of, minimum):
    table = table_of("heat-table", {"minimum": minimum}, items=["*__forms"])

    numbers = [cell.quantity.value for row in table.groups[0].rows for cell in row.cells]
    numbers += [number.value for number in table.summary.quantities if number.statistic == "count"
                and number.categories]  # fmt: skip
    assert not any(value is not None and 0 < value < minimum for value in numbers)


def test_the_summary_names_row_and_column_of_the_ends(table_of):
    assert str(table_of("heat-table", items=["*__forms"]).summary) == (
        "Tabel over to spørgsmål og fire svarmuligheder. Antallet er størst for ”Udlån, Kurser” "
        "(7) og mindst for ”Udlån, Netværk” (0)."
    )


@pytest.mark.parametrize(
    ("keys", "rule", "place"),
    [
        ({"items": ["open_late"]}, "not-multiple", "items"),
        ({"leave_out": ["course", "nothin"]}, "unknown-category", "leave_out/1"),
        ({"leave_out": ["course", "advice", "network", "nothing"]}, "no-columns", "leave_out"),
    ],
)
def test_what_cannot_be_shown_is_a_problem_with_place_and_hint(
    table_of, problems, keys, rule, place
):
    assert table_of("heat-table", **{"items": ["*__forms"], **keys}) is None
    (problem,) = problems
    assert (problem.rule, problem.place.path) == (rule, f"exhibits.yaml/exhibits/fig-x/{place}")
    assert problem.hint
