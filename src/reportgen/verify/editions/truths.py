"""Truths: what the answers say of an item, as a sentence of the publication's language."""

from __future__ import annotations

import re

from reportgen.estimates import share
from reportgen.exhibits.basis import Basis
from reportgen.rounding import whole_points

_NAMED = re.compile(r"['\"](\w+)['\"]")
_MOST = 4


def truth_of(item: str, basis: Basis) -> str:
    """Give an item's share in the edition, and in the earlier wave with the change since then.

    "" where the edition did not ask it or may not tell it; no change where there is a break.
    """
    known, language = basis.codebook.items[item], basis.language
    years = [year for year in (basis.previous, basis.edition) if year is not None]
    shown = [year for year in years if basis.answered(item, (year,))]
    found = {year: share(basis.estimates, item, edition=year) for year in shown}
    values = {year: one.value for year, one in found.items() if one.value is not None}
    if basis.edition not in values:
        return ""
    told = ", ".join(f"{language.percent(value)} ({year})" for year, value in values.items())
    if len(values) == 2 and not known.breaks(*values):
        first, last = values.values()
        points = whole_points((last - first) * 100)
        key = "same" if points == 0 else "rise" if points > 0 else "fall"
        size = language.points(abs(float(points)))
        told += f", {language.word(f'development_{key}').format(points=size)}"
    return f"{known.label}: {told}".replace("\u00a0", " ")


def truth_of_test(test: str, basis: Basis) -> str:
    """Give the truth of the items that the test of a claim names."""
    named = [one for one in _NAMED.findall(test) if one in basis.codebook.items]
    told = (truth_of(item, basis) for item in dict.fromkeys(named))
    return "; ".join([one for one in told if one][:_MOST])
