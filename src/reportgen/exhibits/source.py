"""Where an exhibit's numbers come from: the text after "Kilde:"."""

from __future__ import annotations

from collections.abc import Iterable

from reportgen.exhibits.basis import Basis
from reportgen.exhibits.model import BarGroup

SURVEY_NAME = "survey_name"
"""The publication's fact that names the survey in running text, with whose it is."""


def source(years: Iterable[int], basis: Basis) -> str:
    """Give the survey's name and the years that are shown, oldest first: "… (2020 og 2022)"."""
    language = basis.language
    survey = basis.facts.get(SURVEY_NAME)
    if survey is None:
        survey = language.word("survey_of").format(publisher=basis.publication.publisher)
    shown = language.join([str(year) for year in sorted(set(years))])
    text = language.word("data_source").format(survey=survey, years=shown)
    if not basis.population.dimension:
        return text
    names = [basis.population.heading, *(one.label for one in basis.beside)]
    who = language.join([language.quote(name) for name in names])
    return language.word("data_source_of").format(source=text, who=who)


def years_shown(groups: Iterable[BarGroup]) -> tuple[int, ...]:
    """Give the waves that any bar shows, oldest first."""
    return tuple(sorted({bar.edition for group in groups for bar in group.bars}))
