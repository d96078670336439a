"""A publication about tests/fixtures/areas, read for the checks from text that a test can show."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from reportgen.answers import read_survey
from reportgen.config import Publication
from reportgen.errors import Problem
from reportgen.estimates import tally_survey
from reportgen.estimates.model import Estimates
from reportgen.exhibit_specs import ExhibitSpecs
from reportgen.exhibits import build_exhibits
from reportgen.exhibits.basis import Basis
from reportgen.files import locate
from reportgen.language import load_language
from reportgen.manuscript import compose
from reportgen.term_specs import Terms
from reportgen.verify.consistency.lexicon import load_lexicon
from reportgen.verify.consistency.read import read
from reportgen.verify.consistency.reading import Reading
from reportgen.verify.consistency.registry import Check

FIXTURE = Path(__file__).parents[2] / "fixtures/areas"
FOLDER = "content/p"
BIBLIOGRAPHY = """\
@report{vive2018, author = {{VIVE}}, title = {Hjemløshed i byerne}, year = {2018}}
@report{kl2019, author = {{KL}}, title = {Velfærdsteknologi i hverdagen}, year = {2019}}
@report{late2030, author = {{Rådet}}, title = {Fremtiden}, year = {2030}}
@report{holm2011, author = {Holm, A. and Lund, B.}, title = {Aldring i byen}, year = {2011}}
@report{vive2018b, author = {{VIVE}}, title = {Anbringelser}, year = {2018}}
"""
EXHIBITS = """
fig-autisme: &figure
  kind: likert
  title: Udfordringer med børn og unge med autisme
  subject: udfordringer med børn og unge med autisme
  items: [tg_autism__*]
  stub: topic
fig-unge:
  <<: *figure
  title: Udfordringer med unge i psykisk mistrivsel
  subject: udfordringer med unge i psykisk mistrivsel
  items: [tg_youth__*]
fig-grupper:
  <<: *figure
  title: Udfordringer samlet set med målgrupperne
  subject: udfordringer samlet set med hver af målgrupperne
  items: ["tg_*__overall"]
  stub: group
fig-sager:
  <<: *figure
  title: Udfordringer med sagsbehandling
  subject: udfordringer med sagsbehandling
  items: [org_casework__followup, org_casework__plans]
  stub: item
boks-indhold:
  kind: list-box
  title: Indhold i spørgeskemaet
  lists: [{heading: Målgrupper, of: groups, block: target_group}]
"""
MEASURES = {
    "answered": {"kind": "respondents"},
    "invited": {"kind": "invited"},
    "frame": {"kind": "frame"},
    "rate": {"kind": "response-rate"},
    "areas": {"kind": "groups", "block": "organisational"},
    "targets": {"kind": "groups", "block": "target_group"},
    "questions": {"kind": "topics", "block": "target_group"},
    "growing": {"kind": "count-items", "items": ["tg_*__growth"], "at_least": 0.3},
}

ReadingOf = Callable[..., Reading]
Found = Callable[..., list[Problem]]
Rules = Callable[..., list[str]]


@pytest.fixture(scope="session")
def areas() -> Estimates:
    """Everyone's answers to tests/fixtures/areas: 11 of 14 in 2020, 10 of 12 in 2022.

    Top boxes in per cent, 2020 and 2022 - autism: growth 45, 30; offers 64, 60; overall 36, 20.
    youth: growth 18, 20; offers 36, 60; overall 27, 60. casework: overall 45, 30; followup 18, 50.
    """
    return tally_survey(read_survey(FIXTURE, "data/areas"))


@pytest.fixture
def reading_of(tmp_path: Path, areas: Estimates) -> ReadingOf:
    """A function that makes a publication from its fragments and reads it.

    Each text is a fragment: a chapter, unless it begins with its own front matter. Further: terms
    and exhibits (changes of EXHIBITS, by id), both as YAML, edition, and keys of publication.yaml.
    Exhibits that no fragment places are left out, the specs' file is written for `locate`.
    """

    def make(
        *fragments: str, terms: str = "", exhibits: str = "", edition: int = 2022, **more: object
    ) -> Reading:
        folder = tmp_path / FOLDER
        folder.mkdir(parents=True, exist_ok=True)
        names = _write(folder, fragments)
        (folder / "references.bib").write_text(BIBLIOGRAPHY, "utf-8")
        (folder / "terms.yaml").write_text(terms, "utf-8")
        publication = _publication(names, more)
        specs = _specs("".join(fragments), exhibits)
        with (folder / "exhibits.yaml").open("w", encoding="utf-8") as file:
            YAML(typ="safe").dump({"exhibits": specs}, file)
        language, path = load_language("da"), f"{FOLDER}/exhibits.yaml"
        validated = ExhibitSpecs.model_validate({"exhibits": specs})
        built = build_exhibits(areas, publication, validated, edition, language, path)
        document = compose(tmp_path, FOLDER, publication, edition, built, language)
        previous = publication.editions[edition].compare
        basis = Basis(areas, publication, edition, previous, language)
        own = Terms.model_validate(_yaml(terms))
        return read(document, basis, load_lexicon("da"), own, partial(locate, tmp_path))

    return make


@pytest.fixture
def found(reading_of: ReadingOf) -> Found:
    """A function that gives what a check finds: found(check, *fragments, …), see `reading_of`."""

    def run(check: Check, *fragments: str, **more: object) -> list[Problem]:
        return list(check(reading_of(*fragments, **more)))

    return run


@pytest.fixture
def rules(found: Found) -> Rules:
    """A function that gives the rules of what a check finds."""
    return lambda *asked, **more: [problem.rule for problem in found(*asked, **more)]


def _write(folder: Path, fragments: tuple[str, ...]) -> list[str]:
    names = []
    for number, text in enumerate(fragments):
        name = f"{number:02}.md"
        head = "" if text.startswith("---") else "---\nrole: chapter\n---\n"
        (folder / name).write_text(head + text, "utf-8")
        names.append(name)
    return names


def _publication(names: list[str], more: Mapping[str, object]) -> Publication:
    known: dict[str, object] = {
        "title": "Kommunernes arbejde",
        "publisher": "Styrelsen for børn og unge",
        "data": "areas",
        "editions": {2022: {"compare": 2020}, 2020: {}},
        "fragments": names,
        "measures": MEASURES,
        "bibliography": "references.bib",
        "facts": {"age_limit": 17},
    }
    return Publication.model_validate({**known, **more})


def _specs(text: str, changes: str) -> dict[str, dict[str, object]]:
    specs = _yaml(EXHIBITS)
    for id_, changed in _yaml(changes).items():
        specs[id_] = {**specs.get(id_, {}), **changed}
    placed = set(re.findall(r"^::: \{#([\w-]+)", text, re.MULTILINE))
    return {id_: spec for id_, spec in specs.items() if id_ in placed}


def _yaml(text: str) -> dict[str, dict[str, object]]:
    return YAML(typ="safe").load(text) or {}
