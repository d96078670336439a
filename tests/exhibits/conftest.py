"""Bases of the third stage, made from counts that a test can show."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

import pytest
from pydantic import TypeAdapter

from reportgen.answers import read_survey
from reportgen.answers.model import Codebook, Survey
from reportgen.config import Publication
from reportgen.errors import Place, Problems
from reportgen.estimates import tally_survey
from reportgen.estimates.model import Estimates, Tally
from reportgen.exhibit_specs import ExhibitSpec, LikertSpec
from reportgen.exhibits.basis import Basis
from reportgen.exhibits.errors import SpecProblems
from reportgen.exhibits.likert import likert_figure
from reportgen.exhibits.model import Exhibit, LikertFigure, NumberTable
from reportgen.exhibits.registry import build_exhibit
from reportgen.language import Language, load_language

Counts = Mapping[tuple[str, int], Sequence[int]]
BasisOf = Callable[..., Basis]
FIXTURES = Path(__file__).parents[1] / "fixtures"
TableOf = Callable[..., NumberTable | None]
FigureOf = Callable[..., LikertFigure]
NO_SUBJECT = {"list-box", "definition-table"}
ShownOf = Callable[..., tuple[Exhibit | None, list[str]]]


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


@pytest.fixture(scope="session")
def library_survey() -> Survey:
    """12 libraries of three regions: coded scales, multiple response; tests/fixtures/libraries."""
    return read_survey(FIXTURES / "libraries", "data/libraries")


@pytest.fixture(scope="session")
def library_basis(library_survey: Survey, da: Language) -> BasisOf:
    """Give a basis of `library_survey`: library_basis(minimum=3, language=en, correction="holm").

    Further keys are those of the publication's settings of significance.
    """

    def make(*, minimum: int = 0, language: Language = da, **significance: object) -> Basis:
        known = {
            "title": "Titel",
            "publisher": "Styrelsen",
            "data": "libraries",
            "fragments": ["01-a.md"],
            "editions": {2022: {}},
            "settings": {"minimum_count": minimum, "significance": significance},
        }
        estimates = tally_survey(library_survey, minimum_count=minimum)
        return Basis(estimates, Publication.model_validate(known), 2022, None, language)

    return make


@pytest.fixture
def table_of(library_basis: BasisOf, spec_problems: SpecProblems, problems: Problems) -> TableOf:
    """Give a table of `library_survey`: table_of("heat-table", minimum=3, items=["*__forms"]).

    `asked` holds further keys of `library_basis`. None with a problem; they are in `problems`.
    """

    def make(
        kind: str, asked: Mapping[str, object] = MappingProxyType({}), **spec: object
    ) -> NumberTable | None:
        read: ExhibitSpec = TypeAdapter(ExhibitSpec).validate_python(
            {"kind": kind, "title": "Titel", "subject": "noget", **spec}
        )
        made = build_exhibit("tbl-x", read, library_basis(**asked), spec_problems)
        assert (made is None) == bool(list(problems))
        assert made is None or isinstance(made, NumberTable)
        return made

    return make


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


# --- figures and tables of means, marks and correlations ---------------------------------------


@pytest.fixture(scope="session")
def wishes_survey() -> Survey:
    """12 respondents, two areas: a challenge (means 29/11 and 22/11), a need, wishes of support."""
    return read_survey(Path(__file__).parents[1] / "fixtures" / "wishes", "data/wishes")


@pytest.fixture
def shown(wishes_survey: Survey, spec_problems: SpecProblems, da: Language) -> ShownOf:
    """Give what a spec of the wishes' survey shows, and what is wrong with it.

    shown("count-bars", minimum=3, where=(…), language=…, settings={…}, item=…, …).
    """

    def make(
        kind: str,
        *,
        minimum: int = 0,
        where: Sequence[tuple[str, str]] = (),
        language: Language = da,
        settings: Mapping[str, object] | None = None,
        **keys: object,
    ) -> tuple[Exhibit | None, list[str]]:
        told = {} if kind in NO_SUBJECT else {"title": "Titel", "subject": "noget"}
        known = {"kind": kind, **told, **keys}
        spec = TypeAdapter(ExhibitSpec).validate_python(known)
        publication = Publication.model_validate(
            {
                "title": "Titel",
                "publisher": "Styrelsen",
                "data": "wishes",
                "fragments": ["01-a.md"],
                "editions": {2022: {}},
                "settings": {"minimum_count": minimum, **(settings or {})},
            }
        )
        estimates = tally_survey(wishes_survey, where, minimum)
        basis = Basis(estimates, publication, 2022, None, language)
        made = build_exhibit("fig-x", spec, basis, spec_problems)
        found = spec_problems.problems
        return made, [f"{p.place}: {p.rule}: {p.message} | {p.hint}" for p in found]

    return make
