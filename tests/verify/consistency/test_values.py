"""One quantity, one value."""

from __future__ import annotations

from reportgen.errors import Place
from reportgen.verify.consistency.checks.values import check_values

ONE = "# A {#a}\n\n{{ share('tg_autism__growth') }} af kommunerne.\n\n"


def test_a_pinned_share_that_differs_from_the_bound_one_is_told(found) -> None:
    [problem] = found(
        check_values, ONE + "[31 pct.]{value=\"share('tg_autism__growth')\"} er med.\n"
    )

    assert problem.rule == "two-values"
    assert problem.place == Place("content/p/00.md", 8, 1)
    assert '"31 pct." is printed as "30 pct." elsewhere (content/p/00.md:6:1)' in problem.message
    assert problem.hint == "it is 30 (30,0 before rounding)"


def test_the_same_value_in_another_dress_is_not(rules) -> None:
    bare = "Mellem {{ share('tg_autism__growth', unit=False) }} og 90.\n"
    words = "Det er {{ fraction('tg_autism__growth') }} kommuner.\n"

    assert rules(check_values, ONE + bare + words) == []


def test_a_number_in_a_table_counts(rules) -> None:
    table = "| A | B |\n|---|---|\n| x | [31 pct.]{value=\"share('tg_autism__growth')\"} |\n"

    assert rules(check_values, ONE + table) == ["two-values"]


def test_figures_and_text_are_compared(rules) -> None:
    text = "# A {#a}\n\nDet er [21 pct.]{value=\"share('tg_autism__overall')\"}.\n\n"

    assert rules(check_values, text + "::: {#fig-autisme}\n:::\n") == ["two-values"]
    assert rules(check_values, text) == [], "one printing alone is the pin's own business"


def test_other_categories_years_and_items_are_other_quantities(rules) -> None:
    others = (
        "{{ share('tg_autism__growth', 'bottom') }}, {{ share('tg_autism__growth', year=2020) }} og "
        "{{ share('tg_autism__offers') }}.\n"
    )

    assert rules(check_values, ONE + others) == []


def test_counts_in_words_and_digits_are_one(rules) -> None:
    text = "# A {#a}\n\n{{ measure('targets') }} og {{ measure('targets', words=True) }}"

    assert rules(check_values, text + " og [fem]{value=\"measure('targets', words=True)\"}.") == [
        "two-values"
    ]
    assert rules(check_values, text + ".\n") == []
