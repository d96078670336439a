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


def test_means_and_pairs_have_bases_of_their_own(reading_of) -> None:
    reading = reading_of(HEAD + "Det er {{ share('tg_autism__growth') }}.\n")
    [whole] = reading.printed

    def one(statistic: str, n: int, value: str = "", categories: tuple[str, ...] = ()):
        where = (("region", value),) if value else ()
        known = {"statistic": statistic, "n": n, "where": where, "categories": categories}
        return replace(whole, quantity=replace(whole.quantity, **known))

    def rules_of(*printed):
        made = replace(reading)
        made.__dict__["printed"] = printed
        return [problem.rule for problem in check_totals(made)]

    means = one("mean", 4, "nord"), one("mean", 5, "syd")
    assert rules_of(whole, *means) == [], "means leave out those who take no stand"
    assert rules_of(one("mean", 10), *means) == ["wrong-group-bases"]
    assert (
        rules_of(one("n", 7, categories=("size",)), one("n", 5, "nord"), one("n", 5, "syd")) == []
    )
