"""The tiny survey's publication, and suggestions for text about it."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from reportgen.exhibit_specs import ExhibitSpecs
from reportgen.exhibits import build_exhibits
from reportgen.exhibits.basis import Basis
from reportgen.exhibits.model import Exhibits
from reportgen.manuscript.source import Source
from reportgen.verify.suggest import Suggestion, suggest

sys.path.insert(0, str(Path(__file__).parent))  # for measuring

Suggest = Callable[[str], tuple[Suggestion, ...]]
FIGURE = {
    "kind": "likert",
    "title": "Fokusområder",
    "subject": "fokusområder",
    "items": ["areas_strategy", "areas_casework"],
}


@pytest.fixture
def basis(printed) -> Basis:
    """Shares in per cent, 2020 and 2022: strategy 40, 50; casework 70, 50; growth 33, 45."""
    return printed("Tekst.").basis


@pytest.fixture
def exhibits(basis: Basis) -> Exhibits:
    specs = ExhibitSpecs.model_validate({"exhibits": {"fig-areas": FIGURE}})
    estimates, words, path = basis.estimates, basis.language, "content/tiny/exhibits.yaml"
    return build_exhibits(estimates, basis.publication, specs, basis.edition, words, path)


@pytest.fixture
def suggested(basis: Basis, exhibits: Exhibits) -> Suggest:
    """A function that suggests for a text."""
    return lambda text: suggest(Source("old.md", text), basis, exhibits)
