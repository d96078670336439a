"""A publication about the tiny survey, made from text that a test can show."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from reportgen.config import Publication
from reportgen.errors import Problems
from reportgen.estimates.model import Estimates
from reportgen.exhibit_specs import ExhibitSpecs
from reportgen.exhibits import build_exhibits
from reportgen.exhibits.basis import Basis
from reportgen.language import load_language
from reportgen.manuscript import compose
from reportgen.manuscript.model import Document

FOLDER = "content/tiny"
ABOVE = "---\nrole: chapter\n---\n\n# Titel {#titel}\n\n"
MEASURES = {
    "halves": {"kind": "count-items", "items": ["areas_*"], "at_least": 0.5},
    "range": {"kind": "span", "items": ["areas_*"]},
    "leaders": {"kind": "recurring-leaders", "items": ["areas_strategy", "areas_casework"], "top": 1},
    "areas": {"kind": "groups", "block": "areas"},
    "steps": {"kind": "categories", "scale": "degree"},
    "answered": {"kind": "respondents"},
    "rate": {"kind": "response-rate"},
    "left": {"kind": "left-out"},
}  # fmt: skip
FIGURE = {
    "kind": "likert",
    "title": "Fokusområder",
    "subject": "fokusområder",
    "items": ["areas_strategy", "areas_casework"],
}


@dataclass(frozen=True)
class Printed:
    """A document and what it was made from."""

    document: Document
    basis: Basis


PrintedFrom = Callable[..., Printed]


@pytest.fixture
def printed(tmp_path: Path, tiny_estimates: Estimates) -> PrintedFrom:
    """A function that makes a chapter from text, beginning at line 7 of 01-a.md.

    language: code.  whole: the text is the whole file.
    """

    def make(text: str, *, language: str = "da", whole: bool = False) -> Printed:
        folder = tmp_path / FOLDER
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "01-a.md").write_text(text if whole else ABOVE + text, "utf-8")
        publication = Publication.model_validate(
            {
                "title": "Titel",
                "publisher": "Styrelsen",
                "language": language,
                "data": "tiny",
                "fragments": ["01-a.md"],
                "editions": {2022: {"compare": 2020}, 2020: {}},
                "measures": MEASURES,
                "facts": {"age_limit": 17},
            }
        )
        specs = ExhibitSpecs.model_validate({"exhibits": {"fig-areas": FIGURE}})
        words, path = load_language(language), f"{FOLDER}/exhibits.yaml"
        exhibits = build_exhibits(tiny_estimates, publication, specs, 2022, words, path)
        document = compose(tmp_path, FOLDER, publication, 2022, exhibits, words, Problems())
        return Printed(document, Basis(tiny_estimates, publication, 2022, 2020, words))

    return make
