"""Months with the year of another wave."""

from __future__ import annotations

from reportgen.verify.consistency.checks.periods import check_periods

HEAD = "# A {#a}\n\n"


def test_a_month_of_one_wave_with_the_year_of_the_other(found, rules) -> None:
    [problem] = found(check_periods, HEAD + "Sendt ud i maj {{ previous }}.\n")

    assert problem.rule == "wrong-period"
    assert problem.message == '"maj 2020": the survey was in maj 2022 and september 2020'
    assert rules(check_periods, HEAD + "Sendt ud i maj {{ edition }} og juni 2020.\n") == []
