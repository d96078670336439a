"""One quantity, one value."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from types import SimpleNamespace

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


def test_a_mean_is_compared_with_its_decimals(reading_of) -> None:
    reading = reading_of(ONE)
    [share] = reading.printed
    mean = replace(share.quantity, text="2,41", value=2.4142, unit="mean", statistic="mean")

    def printed(text: str):
        number = Decimal(text.replace(",", "."))
        return replace(share, quantity=mean, text=text, number=number)

    def found(*texts: str):
        made = replace(reading)
        made.__dict__["printed"] = tuple(map(printed, texts))
        return list(check_values(made))

    assert found("2,41", "2,41") == []
    [problem] = found("2,41", "2,4")
    assert problem.hint == "it is 2,41 (2,414 before rounding)"


def test_limits_of_a_legend_are_many_and_of_no_item(reading_of) -> None:
    reading = reading_of(ONE)
    first = reading.printed[0]
    of_item = replace(first.quantity, statistic="star-limit", unit="p", value=0.05)
    limit = replace(of_item, item="")
    two = [(Decimal("0.05"), 0.05), (Decimal("0.1"), 0.1)]

    def checked(one):
        printed = tuple(
            replace(first, quantity=replace(one, value=value), number=number)
            for number, value in two
        )
        return list(check_values(SimpleNamespace(printed=printed, basis=reading.basis)))

    assert checked(of_item)
    assert not checked(limit)
