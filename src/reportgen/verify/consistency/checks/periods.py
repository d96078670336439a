"""Periods of the fieldwork: whether a month stands with the year that it was in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.errors import Problem
from reportgen.verify.consistency.reading import Reading


def check_periods(reading: Reading) -> Iterator[Problem]:
    """Give a problem for "May 2020" where one wave was in May 2022 and another in September 2020.

    Rule: `wrong-period`. The periods are those of the codebook.
    """
    waves = reading.basis.codebook.waves
    periods = {waves[year].period.lower() for year in reading.basis.years()}
    months = {re.sub(r"\s*\d{4}$", "", period) for period in periods}
    years = {match.group() for period in periods if (match := re.search(r"\d{4}$", period))}
    wrong = sorted(
        f"{month} {year}" for month in months for year in years if month and month.isalpha()
    )
    wrong = [period for period in wrong if period not in periods]
    for passage in reading.said:
        for period in wrong:
            at = passage.folded.find(period)
            if at >= 0:
                known = " and ".join(sorted(periods))
                message = f'"{passage.text[at : at + len(period)]}": the survey was in {known}'
                hint = "take month and year from the same wave"
                yield Problem(passage.at(at), "wrong-period", message, hint)
