"""Totals of tables, and Ns of the groups of a breakdown."""

from __future__ import annotations

from dataclasses import replace

from reportgen.verify.consistency.checks.totals import check_totals

HEAD = "# A {#a}\n\n"
TABLE = "| Region | Antal | Andel |\n|---|---|---|\n| Nord | 5 | 50 pct. |\n| Syd | 7 | 60 pct. |\n| I alt | %s | 56 pct. |\n"


def test_a_total_that_is_not_the_sum(found, rules) -> None:
    [problem] = found(check_totals, HEAD + TABLE % 13)

    assert problem.rule == "wrong-total"
    assert problem.message == 'the rows of "Antal" add up to 12, the total says 13'
    assert problem.hint == "write 12, or correct a row"
    assert rules(check_totals, HEAD + TABLE % 12) == []


def test_a_table_without_total(rules) -> None:
    assert rules(check_totals, HEAD + TABLE.replace("I alt", "Øst") % 13) == []


def test_bound_counts_add_up_too(rules) -> None:
    bound = HEAD + TABLE.replace("| 7 |", "| {{ measure('targets') }} |")

    assert rules(check_totals, bound % 9) == []
    assert rules(check_totals, bound % 12) == ["wrong-total"]


def test_the_groups_of_a_breakdown(reading_of) -> None:
    reading = reading_of(HEAD + "Det er {{ share('tg_autism__growth') }}.\n")
    [whole] = reading.printed

    def group(value: str, n: int):
        return replace(whole, quantity=replace(whole.quantity, where=(("region", value),), n=n))

    def rules_of(*groups):
        made = replace(reading)
        made.__dict__["printed"] = (whole, *groups)
        return [one.rule for one in check_totals(made)]

    assert rules_of(group("nord", 5), group("syd", 5)) == []
    assert rules_of(group("nord", 5)) == [], "not all groups are printed"
    assert rules_of(group("nord", 5), group("syd", 6)) == ["wrong-group-bases"]
