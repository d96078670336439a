"""All checks together, on the publications that are clean and on the list of what is looked for."""

from __future__ import annotations

import time
from functools import partial
from pathlib import Path

import pytest

from reportgen.answers import read_survey
from reportgen.estimates import tally_survey
from reportgen.exhibits import build_exhibits
from reportgen.exhibits.basis import Basis
from reportgen.files import locate
from reportgen.language import languages, load_language
from reportgen.manuscript import compose
from reportgen.project import open_project
from reportgen.verify.consistency import check_consistency, checks
from reportgen.verify.consistency.lexicon import Lexicon, load_lexicon
from reportgen.verify.consistency.registry import CHECKS

REPOSITORY = Path(__file__).parents[3]


def made(root: Path, name: str):
    """Give the arguments of check_consistency for a publication on disk."""
    project = open_project(root)
    publication, specs = project.publication(name), project.exhibit_specs(name)
    year = project.edition(name, publication, None)
    language = load_language(publication.language)
    previous = publication.editions[year].compare
    waves = [wave for wave in (previous, year) if wave is not None]
    estimates = tally_survey(read_survey(root, project.data_folder(name, publication), waves))
    path, find = project.specs_path(name), partial(locate, root)
    exhibits = build_exhibits(estimates, publication, specs, year, language, path, find)
    folder = project.content_folder(name)
    document = compose(root, folder, publication, year, exhibits, language)
    basis = Basis(estimates, publication, year, previous, language)
    return document, basis, project.terms(name), find


@pytest.fixture(scope="module")
def report():
    return made(REPOSITORY, "boern-unge")


def test_the_shipped_report_is_consistent(report) -> None:
    assert [str(problem) for problem in check_consistency(*report)] == []


def test_it_takes_a_tenth_of_a_second(report) -> None:
    seconds = []
    for _ in range(3):
        begun = time.process_time()
        check_consistency(*report)
        seconds.append(time.process_time() - begun)

    assert min(seconds) < 0.25, "0.1 s on an idle machine"


def test_the_first_publication_of_the_guide_is_consistent(first_project) -> None:
    found = check_consistency(*made(first_project, "libraries"))

    assert [str(problem) for problem in found if problem.severity == "error"] == []


def test_every_module_of_checks_is_registered() -> None:
    modules = {path.stem for path in Path(checks.__file__).parent.glob("*.py")} - {"__init__"}

    assert {check.__module__.rsplit(".", 1)[-1] for check in CHECKS} == modules
    assert {check.__name__.removeprefix("check_") for check in CHECKS} == modules


def test_every_language_has_its_words() -> None:
    for code in languages():
        lexicon = load_lexicon(code)
        assert not [name for name in Lexicon.model_fields if not getattr(lexicon, name)], code


def test_a_language_without_words_is_checked_for_what_needs_none(report) -> None:
    assert load_lexicon("xx") == Lexicon()
