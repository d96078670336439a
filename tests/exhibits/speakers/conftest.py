"""A basis with means, marks and numbers about the respondents."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from reportgen.answers import read_survey
from reportgen.answers.model import Survey
from reportgen.config import Publication
from reportgen.estimates import tally_survey
from reportgen.exhibits.basis import Basis
from reportgen.language import load_language

WishesOf = Callable[..., Basis]


@pytest.fixture(scope="session")
def wishes() -> Survey:
    """12 respondents, two areas: a challenge (means 29/11 and 22/11), a need, and forms of support."""
    return read_survey(Path(__file__).parents[2] / "fixtures" / "wishes", "data/wishes")


@pytest.fixture(scope="session")
def wishes_of(wishes: Survey) -> WishesOf:
    """Give a basis of `wishes`; minimum: smallest count that is told; settings: of the publication."""

    def make(minimum: int = 0, **settings: object) -> Basis:
        publication = Publication.model_validate(
            {
                "title": "Titel",
                "publisher": "Styrelsen",
                "data": "wishes",
                "fragments": ["01-a.md"],
                "editions": {2022: {}},
                "settings": {"minimum_count": minimum, **settings},
            }
        )
        estimates = tally_survey(wishes, minimum_count=minimum)
        return Basis(estimates, publication, 2022, None, load_language("da"))

    return make
