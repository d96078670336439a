"""Whose answers are wanted, and what may be told of them: from a brief to Estimates."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from reportgen.answers import read_survey
from reportgen.answers.model import Survey
from reportgen.cache import NO_CACHE, Cache
from reportgen.errors import Place, Problem, ProjectError
from reportgen.estimates import tally_survey
from reportgen.estimates.model import Estimates
from reportgen.estimates.population import (
    Population,
    UnknownVariant,
    beside,
    population_of,
    populations,
)
from reportgen.exhibits.basis import ALL, Beside
from reportgen.project import Brief, Project, open_project
from reportgen.publication_set import Decisions, told_of

Choice = tuple[str, str]
"""A variant as it is asked for: dimension and class."""


@dataclass(frozen=True, slots=True)
class Sources:
    """All that the variants of an edition have in common: files, answers, what may not be told."""

    project: Project
    name: str
    brief: Brief
    survey: Survey
    withheld: Decisions


def variants(root: Path, name: str, edition: int | None) -> tuple[Population, ...]:
    """Take a project folder and a publication's name, give every variant that it declares.

    Raises the ReportgenError of the first stage that finds problems.
    """
    project = open_project(root)
    brief = project.brief(name, edition)
    with _told(project.publication_path(name)):
        return populations(survey_of(root, brief), brief.publication.variants, brief.edition)


def survey_of(root: Path, brief: Brief) -> Survey:
    """Read the answers of the edition's wave and of the one it is compared with.

    An annex report shows every wave up to the edition's.
    """
    if brief.publication.kind == "annex":
        survey = read_survey(root, brief.data)
        known = {year: wave for year, wave in survey.waves.items() if year <= brief.edition}
        return replace(survey, waves=known)
    compare = brief.publication.editions[brief.edition].compare
    return read_survey(root, brief.data, [w for w in (compare, brief.edition) if w is not None])


def population_asked(sources: Sources, variant: Choice | None) -> Population:
    """Give whose answers are wanted: all respondents if None; ProjectError for no such variant."""
    brief = sources.brief
    declared = brief.publication.variants
    if variant is None:
        return Population(label=declared.whole)
    with _told(sources.project.publication_path(sources.name)):
        return population_of(sources.survey, declared, brief.edition, *variant)


def gather(root: Path, name: str, edition: int | None, cache: Cache = NO_CACHE) -> Sources:
    """Read a publication's own files and the answers: all that its variants have in common.

    edition: the newest if None.  cache: of earlier results.
    Raises the ReportgenError of the first stage that finds problems.
    """
    project = open_project(root)
    brief = project.brief(name, edition)
    survey = survey_of(root, brief)
    told = told_of(project, brief.publication.data, survey)
    withheld = Decisions(root, brief.data, survey, told, cache)
    return Sources(project, name, brief, survey, withheld)


def estimate(sources: Sources, population: Population) -> tuple[Estimates, tuple[Beside, ...]]:
    """Count a population and those it is shown beside, each by what it may tell."""
    publication, edition = sources.brief.publication, sources.brief.edition
    shown = beside(sources.survey, publication.variants, edition, population)
    own, *counted = (_counted(sources, one) for one in (population, *shown))
    others = (
        Beside(one.heading, estimates, one.dimension or ALL)
        for one, estimates in zip(shown, counted, strict=True)
    )
    return own, tuple(others)


def _counted(sources: Sources, population: Population) -> Estimates:
    settings, withheld = sources.brief.publication.settings, sources.withheld
    shared = population.dimension and not population.single
    least = withheld.told.parts.minimum_count if shared else settings.minimum_count
    counted = tally_survey(sources.survey, population.where, least, settings.minimum_marks)
    return replace(counted, withheld=withheld)


@contextmanager
def _told(path: str) -> Iterator[None]:
    """Tell of a variant that is not there as a problem of publication.yaml."""
    try:
        yield
    except UnknownVariant as fault:
        place = Place(path)
        problem = Problem(place, "unknown-variant", fault.message, fault.hint)
        raise ProjectError([problem]) from None
