from __future__ import annotations

import pytest
from pydantic import ValidationError

PAIRS = {"items": ["*__burden"], "with_items": ["*__need"], "stub": "group"}


def rows(table):
    return {row.stub: [cell.text for cell in row.cells] for g in table.groups for row in g.rows}


def test_pairs_with_their_n_under_their_blocks(table_of):
    table = table_of("correlation-table", **PAIRS)

    assert [column.head for column in table.columns] == ["N", "Sammenhæng (r)"]
    assert [group.heading for group in table.groups] == ["Tilbud", "Personale"]
    assert rows(table) == {
        "Udlån": ["11", "0,87***"],
        "Arrangementer": ["12", "−1,00***"],
        "Efteruddannelse": ["9", "–"],
    }
    cell = table.groups[0].rows[0].cells[1]
    assert cell.mark == "***"
    assert cell.quantity.text == "0,87"
    assert (cell.quantity.unit, cell.quantity.statistic) == ("r", "pearson_r")
    assert (cell.quantity.item, cell.quantity.categories) == ("lending__burden", ("lending__need",))


def test_no_headings_where_none_are_wanted(table_of):
    table = table_of("correlation-table", **PAIRS, spanners=False)

    assert [group.heading for group in table.groups] == [""]
    assert len(table.groups[0].rows) == 3


def test_a_column_a_background_number(table_of):
    table = table_of(
        "correlation-table", items=["lending__burden"], with_variables=["visitors", "loans"]
    )

    assert [(c.spanner, c.head) for c in table.columns] == [
        ("Sammenhæng (r) med", "Besøgende"), ("Sammenhæng (r) med", "Udlån"),
    ]  # fmt: skip
    assert rows(table) == {"Udfordringer med udlån": ["0,91***", "0,24"]}


def test_the_note(table_of):
    assert str(table_of("correlation-table", **PAIRS).note).replace("\xa0", " ") == (
        "Tabellen viser noget. Sammenhænge er målt med Pearsons r. Svarene indgår med værdierne "
        "4 = I meget høj grad, 3 = I høj grad, 2 = I mindre grad og 1 = Slet ikke; ”Ved ikke” og "
        "”Ikke relevant” indgår ikke. N = 9-12. *** p < 0,01; ** 0,01 ≤ p < 0,05; "
        "* 0,05 ≤ p < 0,1; uden stjerne: p ≥ 0,1. Mindst én sammenhæng bygger på færre end 30 "
        "svar og skal læses med forbehold. – står for tal, der ikke kan beregnes."
    )


def test_all_of_a_table_is_one_family_for_the_correction(table_of):
    alone = table_of("correlation-table", items=["lending__burden"], with_variables=["loans"])
    asked = {"correction": "bonferroni", "stars": [{"mark": "+", "below": 0.5}]}
    one = table_of("correlation-table", asked, items=["lending__burden"], with_variables=["loans"])
    many = table_of(
        "correlation-table", asked, items=["lending__burden"], with_variables=["loans", "visitors"]
    )

    assert rows(alone)["Udfordringer med udlån"] == ["0,24"]
    assert rows(one)["Udfordringer med udlån"] == ["0,24+"]
    assert rows(many)["Udfordringer med udlån"] == ["0,24", "0,91+"]
    assert "korrigeret" not in str(one.note)
    assert "p er korrigeret for 2 test med Bonferronis metode." in str(many.note)


def test_other_coefficients_are_named(table_of):
    table = table_of("correlation-table", {"correlation": "spearman"}, **PAIRS)

    assert table.columns[1].head == "Sammenhæng (rho)"
    assert "Sammenhænge er målt med Spearmans rangkorrelation." in str(table.note)


def test_too_few_pairs_are_suppressed_and_leave_no_trace(table_of):
    table = table_of("correlation-table", {"minimum": 10}, **PAIRS)

    assert rows(table)["Efteruddannelse"] == ["•", "•"]
    assert "N = 11-12." in str(table.note)
    assert "• står for tal, der bygger på færre end 10 svar" in str(table.note)
    hidden = table.groups[1].rows[0].cells
    assert all(cell.quantity.value is None and cell.quantity.n is None for cell in hidden)
    assert "højest" not in str(table.summary)


def test_the_summary_tells_ends_and_how_many_are_significant(table_of):
    assert str(table_of("correlation-table", **PAIRS).summary) == (
        "Tabel over tre sammenhænge. Værdien er højest for ”Udlån” (0,87) og lavest for "
        "”Arrangementer” (−1,00). Antal signifikante sammenhænge ved et signifikansniveau på "
        "5\xa0pct. er to."
    )


@pytest.mark.parametrize(
    ("keys", "rule", "place"),
    [
        ({"with_variables": ["region"]}, "wrong-variable", "with_variables/0"),
        ({"with_variables": ["visitors", "visitos"]}, "unknown-background", "with_variables/1"),
        ({"with_variables": ["open_late"]}, "wrong-variable", "with_variables/0"),
        ({"with_items": ["open_late"]}, "no-coding", "with_items"),
        ({"with_items": ["lending__forms"]}, "multiple-item", "with_items"),
        ({"with_items": ["events__need"]}, "no-pair", "items"),
    ],
)
def test_what_cannot_be_shown_is_a_problem_with_place_and_hint(
    table_of, problems, keys, rule, place
):
    assert table_of("correlation-table", items=["lending__burden"], **keys) is None
    problem = next(iter(problems))
    assert (problem.rule, problem.place.path) == (rule, f"exhibits.yaml/exhibits/fig-x/{place}")
    assert problem.hint


def test_with_items_or_with_variables(table_of):
    with pytest.raises(ValidationError, match="either with_variables or with_items"):
        table_of("correlation-table", **PAIRS, with_variables=["visitors"])
