"""The recipe: read, estimate, exhibit, compose, render, verify."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from reportgen.answers import read_survey
from reportgen.errors import Problems
from reportgen.estimates import tally_survey
from reportgen.exhibits import build_exhibits
from reportgen.exhibits.basis import Basis
from reportgen.exhibits.model import Exhibits
from reportgen.files import locate
from reportgen.manuscript import compose
from reportgen.manuscript.model import Document
from reportgen.project import Brief, open_project
from reportgen.render.pdf.typeset import Rendition, typeset
from reportgen.verify import Findings, verify

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


def prepare(root: Path, name: str, edition: int | None, progress: Progress) -> Prepared:
    """Take a project folder and a publication's name, give what its prose can print.

    edition: the newest if None.  Raises the ReportgenError of the first stage that finds problems.
    """
    progress("read")
    project = open_project(root)
    brief = project.brief(name, edition)
    publication, year, language = brief.publication, brief.edition, brief.language
    compare = publication.editions[year].compare
    waves = [wave for wave in (compare, year) if wave is not None]
    survey = read_survey(root, brief.data, waves)
    progress("estimate")
    estimates = tally_survey(survey, minimum_count=publication.settings.minimum_count)
    progress("exhibit")
    specs_path, find = project.specs_path(name), partial(locate, root)
    exhibits = build_exhibits(estimates, publication, brief.specs, year, language, specs_path, find)
    return Prepared(brief, Basis(estimates, publication, year, compare, language), exhibits)


def make(
    root: Path, name: str, edition: int | None, progress: Progress, *, pages: bool = True
) -> Made:
    """Take a project folder and a publication's name, give the publication.

    edition: the newest if None.  pages: whether it is laid out; most checks need no pages.
    Raises the ReportgenError of the first stage that finds problems.
    """
    prepared = prepare(root, name, edition, progress)
    brief, basis, exhibits = prepared.brief, prepared.basis, prepared.exhibits
    publication, year, language = brief.publication, brief.edition, brief.language
    progress("compose")
    folder, warnings = open_project(root).content_folder(name), Problems()
    document = compose(root, folder, publication, year, exhibits, language, warnings)
    rendition = None
    if pages:
        progress("render")
        rendition = typeset(root, document, brief.theme, language)
    progress("verify")
    find = partial(locate, root)
    findings = verify(document, basis, rendition, warnings, brief.terms, find)
    return Made(brief, document, basis, rendition, findings)
