"""Where a figure's numbers come from: the text after "Kilde:"."""

from __future__ import annotations

from collections.abc import Iterable

from reportgen.exhibits.basis import Basis
from reportgen.exhibits.model import BarGroup

SURVEY_NAME = "survey_name"
"""The publication's fact that names the survey in running text, with whose it is."""


def source(groups: Iterable[BarGroup], basis: Basis) -> str:
    """Give the survey's name and the years that are shown: "… (2020 og 2022)"."""
    language = basis.language
    survey = basis.facts.get(SURVEY_NAME)
    if survey is None:
        survey = language.word("survey_of").format(publisher=basis.publication.publisher)
    years = language.join([str(year) for year in years_shown(groups)])
    return language.word("data_source").format(survey=survey, years=years)


def years_shown(groups: Iterable[BarGroup]) -> tuple[int, ...]:
    """Give the waves that any bar shows, oldest first."""
    return tuple(sorted({bar.edition for group in groups for bar in group.bars}))
