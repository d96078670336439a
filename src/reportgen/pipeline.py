"""The recipe: read, estimate, exhibit, compose, render, verify; and what is done with the result."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from reportgen.answers import read_survey
from reportgen.errors import CheckError
from reportgen.estimates import tally_survey
from reportgen.exhibits import build_exhibits
from reportgen.files import locate, write_whole
from reportgen.language import load_language
from reportgen.manuscript import compose
from reportgen.project import open_project
from reportgen.render.pdf.typeset import Rendition, typeset
from reportgen.theme import load_theme
from reportgen.verify import Findings, ledger_json, verify

Progress = Callable[[str], None]
"""Told the name of each stage as it begins."""


@dataclass(frozen=True, slots=True)
class Built:
    """A publication on disk: its files, the PDF's pages, and what was found about it."""

    pdf: Path
    ledger: Path
    pages: int
    findings: Findings


def _silent(stage: str) -> None:
    del stage


def make(
    root: Path, name: str, edition: int | None, progress: Progress
) -> tuple[int, Rendition, Findings]:
    """Take a project folder and a publication's name, give edition, rendition and findings.

    edition: the newest if None. Raises the ReportgenError of the first stage that finds problems.
    """
    progress("read")
    project = open_project(root)
    publication, specs = project.publication(name), project.exhibit_specs(name)
    year = project.edition(name, publication, edition)
    named = locate(root, project.publication_path(name), ["language"])
    language = load_language(publication.language, named)
    theme = load_theme(root, project.theme(name, publication))
    waves = [wave for wave in (publication.editions[year].compare, year) if wave is not None]
    survey = read_survey(root, project.data_folder(name, publication), waves)
    progress("estimate")
    estimates = tally_survey(survey, minimum_count=publication.settings.minimum_count)
    progress("exhibit")
    specs_path, find = project.specs_path(name), partial(locate, root)
    exhibits = build_exhibits(estimates, publication, specs, year, language, specs_path, find)
    progress("compose")
    document = compose(root, project.content_folder(name), publication, year, exhibits, language)
    progress("render")
    rendition = typeset(root, document, theme, language)
    progress("verify")
    return year, rendition, verify(document, rendition.page_of)


def build(
    root: Path,
    name: str,
    edition: int | None = None,
    output: Path | None = None,
    progress: Progress = _silent,
) -> Built:
    """Make a publication; write PDF and number ledger to `output` (default: the project's build/).

    Raises ReportgenError; then nothing is written.
    """
    year, rendition, findings = make(root, name, edition, progress)
    if any(problem.severity == "error" for problem in findings.problems):
        raise CheckError(findings.problems)
    folder = root / "build" if output is None else output
    pdf, ledger = folder / f"{name}-{year}.pdf", folder / f"{name}-{year}.numbers.json"
    write_whole({pdf: rendition.data, ledger: ledger_json(findings.ledger)})
    return Built(pdf, ledger, rendition.pages, findings)


def check(
    root: Path, name: str, edition: int | None = None, progress: Progress = _silent
) -> Findings:
    """Make a publication, write nothing; give its number ledger and what the checks found.

    Raises ReportgenError where there is no publication to check.
    """
    return make(root, name, edition, progress)[2]
