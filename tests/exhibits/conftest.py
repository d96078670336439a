"""Bases of the third stage, made from counts that a test can show."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import pytest

from reportgen.answers.model import Codebook, Survey
from reportgen.config import LikertSpec, Publication
from reportgen.errors import Place, Problems
from reportgen.estimates.model import Estimates, Tally
from reportgen.exhibits.basis import Basis
from reportgen.exhibits.errors import SpecProblems
from reportgen.exhibits.likert import likert_figure
from reportgen.exhibits.model import LikertFigure
from reportgen.language import Language, load_language

Counts = Mapping[tuple[str, int], Sequence[int]]
BasisOf = Callable[..., Basis]
FigureOf = Callable[..., LikertFigure]


@pytest.fixture(scope="session")
def da() -> Language:
    return load_language("da")


@pytest.fixture(scope="session")
def en() -> Language:
    return load_language("en")


@pytest.fixture(scope="session")
def codebook(tiny_survey: Survey) -> Codebook:
    return tiny_survey.codebook


@pytest.fixture
def problems() -> Problems:
    return Problems()


@pytest.fixture
def spec_problems(problems: Problems) -> SpecProblems:
    """Collects into `problems`; the place's path ends in the keys that are blamed."""

    def locate(path: str, keys: Sequence[str | int]) -> Place:
        return Place("/".join([path, *map(str, keys)]))

    return SpecProblems(problems, locate, "exhibits.yaml", ("exhibits", "fig-x"))


@pytest.fixture(scope="session")
def basis_of(codebook: Codebook, tiny_estimates: Estimates, da: Language) -> BasisOf:
    """Give a basis: basis_of() of tiny_survey, basis_of(counts) of counts in scale order.

    Further: minimum (count), edition, previous, language; the rest are keys of publication.yaml.
    """

    def make(
        counts: Counts | None = None,
        *,
        minimum: int = 0,
        edition: int = 2022,
        previous: int | None = 2020,
        language: Language = da,
        **publication: object,
    ) -> Basis:
        estimates = tiny_estimates
        if counts is not None:
            estimates = _estimates(codebook, counts, minimum)
        known = {
            "title": "Titel",
            "publisher": "Styrelsen",
            "data": "tiny",
            "fragments": ["01-a.md"],
            "editions": {2022: {"compare": 2020}, 2020: {}},
            **publication,
        }
        return Basis(estimates, Publication.model_validate(known), edition, previous, language)

    return make


def _estimates(codebook: Codebook, counts: Counts, minimum: int) -> Estimates:
    tallies = {}
    for (item, year), numbers in counts.items():
        ids = [category.id for category in codebook.scale_of(item).categories]
        padded = [*numbers, *[0] * (len(ids) - len(numbers))]
        tallies[item, year] = Tally(item, year, (), dict(zip(ids, padded, strict=True)))
    respondents = {
        year: max((t.n for (_, y), t in tallies.items() if y == year), default=0)
        for year in (2020, 2022)
    }
    return Estimates(codebook, (), tallies, respondents, minimum)


@pytest.fixture
def figure_of(basis_of: BasisOf, spec_problems: SpecProblems, problems: Problems) -> FigureOf:
    """Give the figure of some counts: figure_of(counts, items=[…], minimum=5, stub="topic")."""

    def make(counts: Counts | None = None, **settings: object) -> LikertFigure:
        keys = set(LikertSpec.model_fields)
        spec = {
            "kind": "likert",
            "title": "Titel",
            "subject": "noget",
            "items": ["areas_*"],
            **{key: value for key, value in settings.items() if key in keys},
        }
        basis = basis_of(counts, **{k: v for k, v in settings.items() if k not in keys})
        figure = likert_figure("fig-x", LikertSpec.model_validate(spec), basis, spec_problems)
        assert not list(problems)
        assert figure is not None
        return figure

    return make
