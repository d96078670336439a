"""A survey of libraries: its numbers, how text about it is checked, and fragments about it."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from reportgen.answers.codebook import read_codebook
from reportgen.config import Publication
from reportgen.estimates.model import Estimates, Tally
from reportgen.exhibit_specs import ExhibitSpecs
from reportgen.exhibits import build_exhibits
from reportgen.exhibits.basis import Basis
from reportgen.files import read_yaml
from reportgen.language import load_language
from reportgen.manuscript import compose
from reportgen.manuscript.model import Document
from reportgen.verify.claims import Checked, check_claims
from reportgen.verify.claims.check import ground_of
from reportgen.verify.claims.lexicon import load_lexicon
from reportgen.verify.claims.scene import Scene

FIXTURES = Path(__file__).parent / "fixtures"
RESPONDENTS = {2021: 80, 2023: 100}
FOLDER = "content/libraries"


@dataclass(frozen=True)
class Case:
    """A fragment and what is expected of it: a rule with words of its message, or nothing."""

    kind: str
    title: str
    expected: tuple[tuple[str, str], ...]
    text: str

    def __str__(self) -> str:
        return f"{self.kind}: {self.title}"


def cases(code: str) -> list[Case]:
    files = sorted((FIXTURES / code).glob("*.md"))
    return [case for path in files for case in _cases(path.stem, path.read_text("utf-8"))]


def _cases(kind: str, text: str) -> Iterator[Case]:
    for part in re.split(r"^## ", text, flags=re.MULTILINE)[1:]:
        title, expected, body = part.split("\n", 2)
        assert expected.startswith("> ")
        rule, _, words = expected[2:].partition(" ")
        found = () if rule == "none" else ((rule, words.strip("“”")),)
        yield Case(kind, title, found, body.strip())


@dataclass(frozen=True)
class Libraries:
    """The survey in one language."""

    basis: Basis
    specs: ExhibitSpecs
    root: Path

    def check(self, text: str, claims: dict[str, float] | None = None) -> Checked:
        return check_claims(*self.compose(text, claims))

    def scenes(self, text: str) -> list[Scene]:
        """Read a text of one chapter, without its heading."""
        document, basis = self.compose(text)
        lexicon = load_lexicon(basis.language.code)
        assert lexicon is not None
        ground = ground_of(document, basis, lexicon)
        return [ground.scene(sentence) for sentence in ground.reading.sentences[1:]]

    def compose(self, text: str, claims: dict[str, float] | None = None) -> tuple[Document, Basis]:
        """Compose a text of one chapter; claims: the publication's own thresholds."""
        basis, language = self.basis, self.basis.language
        settings = basis.publication.settings.model_copy(update={"claims": claims or {}})
        publication = basis.publication.model_copy(update={"settings": settings})
        exhibits = build_exhibits(
            basis.estimates, publication, self.specs, 2023, language, "exhibits.yaml"
        )
        folder = self.root / FOLDER
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "01-kapitel.md").write_text(_chapter(text), "utf-8")
        document = compose(self.root, FOLDER, publication, 2023, exhibits, language)
        return document, Basis(basis.estimates, publication, 2023, 2021, language)


def libraries(root: Path, code: str) -> Libraries:
    folder = "survey" if code == "da" else f"survey-{code}"
    codebook = read_codebook(FIXTURES, folder)
    tallies = {key: tally for key, tally in _tallies() if key[0] in codebook.items}
    publication = read_yaml(FIXTURES, f"{folder}/publication.yaml", Publication)
    specs = read_yaml(FIXTURES, f"{folder}/exhibits.yaml", ExhibitSpecs)
    estimates = Estimates(codebook, (), tallies, RESPONDENTS)
    return Libraries(Basis(estimates, publication, 2023, 2021, load_language(code)), specs, root)


def _tallies() -> Iterator[tuple[tuple[str, int], Tally]]:
    with (FIXTURES / "survey/counts.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            item, year = row.pop("item"), int(row.pop("year"))
            yield (item, year), Tally(item, year, (), {name: int(n) for name, n in row.items()})


def _chapter(text: str) -> str:
    """Make a fragment of a text: every figure that it refers to is placed at its end."""
    level = "\n\n## Afsnit\n\n" if text.startswith("###") else "\n\n"
    figures = dict.fromkeys(name.lower() for name in re.findall(r"@(fig-\w+)", text, re.IGNORECASE))
    placed = "".join(f"\n\n::: {{#{name}}}\n:::\n" for name in figures)
    return f"---\nrole: chapter\n---\n\n# Biblioteker {{#kap}}{level}{text}\n{placed}"
