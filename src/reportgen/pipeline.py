"""The recipe: read, estimate, exhibit, compose, render, verify."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from reportgen import render
from reportgen.cache import NO_CACHE, Cache
from reportgen.counting import Choice, Sources, estimate, population_asked
from reportgen.errors import Problems
from reportgen.exhibits import build_exhibits
from reportgen.exhibits.basis import Basis
from reportgen.exhibits.model import Exhibits
from reportgen.files import locate
from reportgen.manuscript import compose
from reportgen.manuscript.model import Document
from reportgen.project import Brief, as_variant
from reportgen.verify import Findings, verify

if TYPE_CHECKING:
    from reportgen.render.pdf.typeset import Rendition

Progress = Callable[[str], None]
"""Told the name of each stage as it begins."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """All that prose is made from: the publication's own files, the answers, what can be printed."""

    brief: Brief
    basis: Basis
    exhibits: Exhibits


@dataclass(frozen=True, slots=True)
class Made:
    """A publication in memory. rendition: None where its pages were not asked for."""

    brief: Brief
    document: Document
    basis: Basis
    rendition: Rendition | None
    findings: Findings


def prepare(sources: Sources, progress: Progress, variant: Choice | None = None) -> Prepared:
    """Take what was read, give what prose can print.

    variant: all respondents if None. Raises the ReportgenError of the first stage with problems.
    """
    progress("estimate")
    population = population_asked(sources, variant)
    estimates, others = estimate(sources, population)
    progress("exhibit")
    project, brief = sources.project, sources.brief
    brief = replace(brief, publication=as_variant(brief, population.dimension, population.label))
    publication, year, language = brief.publication, brief.edition, brief.language
    specs_path, find = project.specs_path(sources.name), partial(locate, project.root)
    exhibits = build_exhibits(
        estimates, publication, brief.specs, year, language, specs_path, find, population, others
    )
    compare = publication.editions[year].compare
    basis = Basis(estimates, publication, year, compare, language, population, others)
    return Prepared(brief, basis, exhibits)


def make(
    sources: Sources, progress: Progress, variant: Choice | None = None, *, pages: bool = True,
    cache: Cache = NO_CACHE,
) -> Made:  # fmt: skip
    """Take what was read, give the publication.

    variant: all respondents if None.  pages: whether it is laid out; most checks need no pages.
    cache: of drawings.
    Raises the ReportgenError of the first stage that finds problems.
    """
    prepared, root = prepare(sources, progress, variant), sources.project.root
    brief, basis, exhibits = prepared.brief, prepared.basis, prepared.exhibits
    publication, year, language = brief.publication, brief.edition, brief.language
    progress("compose")
    folder, warnings = sources.project.content_folder(sources.name), Problems()
    variant_label = basis.population.label if basis.population.dimension else ""
    document = compose(root, folder, publication, year, exhibits, language, warnings, variant_label)
    rendition = None
    if pages:
        progress("render")
        rendition = render.typeset(root, document, brief.theme, language, cache=cache)
    progress("verify")
    find = partial(locate, root)
    findings = verify(document, basis, rendition, warnings, brief.terms, find, brief.specs)
    return Made(brief, document, basis, rendition, findings)
