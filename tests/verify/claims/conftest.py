"""A survey of libraries, and fragments about it with the findings that are expected of them."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from reportgen.answers.codebook import read_codebook
from reportgen.config import ExhibitSpecs, Publication
from reportgen.estimates.model import Estimates, Tally
from reportgen.exhibits import build_exhibits
from reportgen.exhibits.basis import Basis
from reportgen.files import read_yaml
from reportgen.language import load_language
from reportgen.manuscript import compose
from reportgen.manuscript.model import Document
from reportgen.verify.claims import Checked, check_claims

FIXTURES = Path(__file__).parent / "fixtures"
YEARS = {2021: 80, 2023: 100}
FOLDER = "content/libraries"


@dataclass(frozen=True)
class Case:
    """A fragment and what is expected: rules with words of their messages, none for a clean one."""

    kind: str
    title: str
    expected: tuple[tuple[str, str], ...]
    text: str

    def __str__(self) -> str:
        return f"{self.kind}: {self.title}"


def cases(language: str) -> list[Case]:
    files = sorted((FIXTURES / language).glob("*.md"))
    return [case for path in files for case in _cases(path.stem, path.read_text("utf-8"))]


def _cases(kind: str, text: str) -> Iterator[Case]:
    for part in re.split(r"^## ", text, flags=re.MULTILINE)[1:]:
        title, expected, body = part.split("\n", 2)
        assert expected.startswith("> ")
        rule, _, words = expected[2:].partition(" ")
        found = () if rule == "none" else ((rule, words.strip("“”")),)
        yield Case(kind, title, found, body.strip())


def read_counts(path: Path) -> dict[tuple[str, int], Tally]:
    with path.open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    return {
        (row["item"], int(row["year"])): Tally(
            row["item"],
            int(row["year"]),
            (),
            {name: int(row[name]) for name in row if name not in {"item", "year"}},
        )
        for row in rows
    }


@dataclass(frozen=True)
class Libraries:
    """The survey, and how text about it is composed and checked."""

    basis: Basis
    specs: ExhibitSpecs
    root: Path

    def compose(
        self, text: str, settings: dict[str, float] | None = None
    ) -> tuple[Document, Basis]:
        basis = self.basis
        if settings is not None:
            own = basis.publication.settings.model_copy(update={"claims": settings})
            publication = basis.publication.model_copy(update={"settings": own})
            basis = Basis(
                basis.estimates, publication, basis.edition, basis.previous, basis.language
            )
        exhibits = build_exhibits(
            basis.estimates, basis.publication, self.specs, 2023, basis.language, "exhibits.yaml"
        )
        folder = self.root / FOLDER
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "01-kapitel.md").write_text(_chapter(text), "utf-8")
        document = compose(self.root, FOLDER, basis.publication, 2023, exhibits, basis.language)
        return document, basis

    def check(self, text: str, settings: dict[str, float] | None = None) -> Checked:
        return check_claims(*self.compose(text, settings))


def _chapter(text: str) -> str:
    """Make a fragment of a text: every figure that it refers to is placed at its end."""
    level = "\n\n## Afsnit\n\n" if text.startswith("###") else "\n\n"
    figures = dict.fromkeys(name.lower() for name in re.findall(r"@(fig-\w+)", text, re.IGNORECASE))
    placed = "".join(f"\n\n::: {{#{name}}}\n:::\n" for name in figures)
    return (
        f"---\nrole: chapter\n---\n\n# Bibliotekernes udfordringer {{#kap}}{level}{text}\n{placed}"
    )


@pytest.fixture(scope="session")
def survey() -> tuple[Estimates, Publication, ExhibitSpecs]:
    codebook = read_codebook(FIXTURES, "survey")
    estimates = Estimates(codebook, (), read_counts(FIXTURES / "survey/counts.csv"), YEARS)
    publication = read_yaml(FIXTURES, "survey/publication.yaml", Publication)
    return estimates, publication, read_yaml(FIXTURES, "survey/exhibits.yaml", ExhibitSpecs)


@pytest.fixture
def libraries(survey: tuple[Estimates, Publication, ExhibitSpecs], tmp_path: Path) -> Libraries:
    estimates, publication, specs = survey
    basis = Basis(estimates, publication, 2023, 2021, load_language("da"))
    return Libraries(basis, specs, tmp_path)


Check = Callable[[str], Checked]


@pytest.fixture
def check(libraries: Libraries) -> Check:
    """A function that checks a text of one chapter about the libraries."""
    return libraries.check
