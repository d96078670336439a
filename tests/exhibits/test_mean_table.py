from __future__ import annotations

import pytest


def rows(table):
    return {
        row.stub + row.mark: [cell.text for cell in row.cells]
        for g in table.groups
        for row in g.rows
    }


def test_a_column_a_class_under_the_variable(table_of):
    table = table_of("mean-table", items=["*__burden"], by="region")

    assert [(c.spanner, c.head) for c in table.columns] == [
        ("Region", "Nord"), ("Region", "Syd"), ("Region", "Vest"),
    ]  # fmt: skip
    assert [group.heading for group in table.groups] == ["Tilbud", "Personale"]
    assert rows(table) == {
        "Udfordringer med udlån*": ["1,25", "2,33", "3,75"],
        "Udfordringer med arrangementer": ["2,50", "2,50", "2,50"],
        "Udfordringer med efteruddannelse": ["2,50", "2,50", "2,00"],
    }
    cell = table.groups[0].rows[0].cells[1].quantity
    assert (cell.unit, cell.n, cell.where) == ("mean", 3, (("region", "south"),))


def test_the_note_tells_coding_bases_test_and_pairs(table_of):
    note = str(table_of("mean-table", items=["*__burden"], by="region", stub="group").note)

    assert note.replace("\xa0", " ") == (
        "Tabellen viser noget. Svarene indgår med værdierne 4 = I meget høj grad, 3 = I høj grad, "
        "2 = I mindre grad og 1 = Slet ikke; ”Ved ikke” indgår ikke. N = 4 (Nord), 3-4 (Syd) og "
        "1-4 (Vest). * Gennemsnittene er signifikant forskellige (ensidet variansanalyse, "
        "signifikansniveau 5 pct.). Parvis forskel i rækker med stjerne (Welchs t-test uden "
        "korrektion): Udlån (Vest højere end Nord og Syd). Der er færre end 30 svar i mindst én "
        "gruppe, så testene skal læses med forbehold."
    )


def test_nothing_is_said_of_tests_where_none_are_wanted(table_of):
    table = table_of("mean-table", items=["*__burden"], by="region", test=False)

    assert all(not row.mark for group in table.groups for row in group.rows)
    assert "signifikan" not in str(table.note)


def test_that_nothing_is_significant_is_said(table_of):
    table = table_of("mean-table", items=["events__burden"], by="region")

    assert rows(table) == {"Udfordringer med arrangementer": ["2,50", "2,50", "2,50"]}
    assert "Ingen forskelle mellem gennemsnittene er signifikante (ensidet" in str(table.note)
    assert "* " not in str(table.note)


def test_the_items_are_one_family_for_the_correction(table_of):
    asked = {"correction": "bonferroni", "minimum_base": 0}
    note = str(table_of("mean-table", asked, items=["*__burden"], by="region").note)

    assert "p er korrigeret for 3 test med Bonferronis metode." in note
    assert "forbehold" not in note


def test_a_small_class_is_suppressed_and_its_row_is_not_tested(table_of):
    table = table_of("mean-table", {"minimum": 2}, items=["*__burden"], by="region")

    assert rows(table)["Udfordringer med efteruddannelse"] == ["2,50", "2,50", "•"]
    assert table.groups[1].rows[0].cells[2].quantity.n is None
    note = str(table.note)
    assert "4 (Vest)" in note
    assert "1-4" not in note
    assert "Rækker, hvor en gruppe ikke er vist, er ikke testet." in note
    assert "• står for tal, der bygger på færre end 2 svar" in note
    assert str(table.summary).endswith(
        "fordelt efter ”Region”. Forskellene er signifikante i én af rækkerne."
    )


def test_another_test_is_named(table_of):
    table = table_of("mean-table", {"groups": "kruskal-wallis"}, items=["*__burden"], by="region")

    assert "(Kruskal-Wallis’ test, signifikansniveau 5\xa0pct.)" in str(table.note)


def test_the_summary_names_row_and_column_of_the_ends(table_of):
    assert str(table_of("mean-table", items=["*__burden"], by="region").summary) == (
        "Tabel over gennemsnit af tre spørgsmål fra 2022 fordelt efter ”Region”. Gennemsnittet er "
        "størst for ”Udfordringer med udlån, Vest” (3,75) og mindst for ”Udfordringer med udlån, Nord” "
        "(1,25). Forskellene er signifikante i én af rækkerne."
    )


@pytest.mark.parametrize(
    ("keys", "rule", "place"),
    [
        ({"by": "visitors"}, "wrong-variable", "by"),
        ({"by": "regon"}, "unknown-background", "by"),
        ({"by": "region", "items": ["open_late"]}, "no-coding", "items"),
        ({"by": "region", "items": ["lending__forms"]}, "multiple-item", "items"),
        ({"by": "region", "stub": "topic", "items": ["*__burden"]}, "same-stub", "stub"),
    ],
)
def test_what_cannot_be_shown_is_a_problem_with_place_and_hint(
    table_of, problems, keys, rule, place
):
    assert table_of("mean-table", **{"items": ["lending__burden"], **keys}) is None
    problem = next(iter(problems))
    assert (problem.rule, problem.place.path) == (rule, f"exhibits.yaml/exhibits/fig-x/{place}")
    assert problem.hint
