"""The stage's recipe: every exhibit, then the vocabulary for prose."""

from __future__ import annotations

import posixpath
from collections.abc import Sequence

from reportgen.config import Publication
from reportgen.errors import Place, Problems, ProjectError
from reportgen.estimates.model import Estimates
from reportgen.estimates.population import Population
from reportgen.exhibit_specs import ExhibitSpecs
from reportgen.exhibits.annex import annex_tables
from reportgen.exhibits.basis import WHOLE, Basis, Beside
from reportgen.exhibits.claim_vocabulary import claim_vocabulary
from reportgen.exhibits.errors import Locate, SpecProblems
from reportgen.exhibits.model import Exhibit, Exhibits, Statement
from reportgen.exhibits.registry import build_exhibit
from reportgen.exhibits.small_bases import is_too_small, said_instead
from reportgen.exhibits.vocabulary import vocabulary
from reportgen.language import Language

BREAKDOWNS = ("annex", "breakdowns")
"""Where publication.yaml names what an annex report breaks answers down by."""


def whole_file(path: str, keys: Sequence[str | int]) -> Place:
    """Give the place of a file as a whole: what is known without reading it."""
    del keys
    return Place(path)


def build_exhibits(
    estimates: Estimates,
    publication: Publication,
    specs: ExhibitSpecs,
    edition: int,
    language: Language,
    specs_path: str,
    locate: Locate = whole_file,
    population: Population = WHOLE,
    beside: tuple[Beside, ...] = (),
) -> Exhibits:
    """Take Estimates, give Exhibits.

    specs_path: `exhibits.yaml`, relative to the project, with `publication.yaml` beside it.
    locate: gives the place of a key path in a file (`files.locate` with the project's root); it is
    called for faults only.  population, beside: as in `Basis`. Raises ProjectError with all problems of all exhibits.
    """
    problems = Problems()
    own_path = posixpath.join(posixpath.dirname(specs_path), "publication.yaml")
    previous = _waves(estimates, publication, edition, problems, locate, own_path)
    basis = Basis(estimates, publication, edition, previous, language, population, beside)
    by_id: dict[str, Exhibit] = {}
    instead: dict[str, Statement] = {}
    for exhibit_id, spec in specs.exhibits.items():
        own = SpecProblems(problems, locate, specs_path, ("exhibits", exhibit_id))
        exhibit = build_exhibit(exhibit_id, spec, basis, own)
        if exhibit is not None and is_too_small(exhibit, basis):
            instead[exhibit_id] = said_instead(exhibit, basis)
        elif exhibit is not None:
            by_id[exhibit_id] = exhibit
    made = None
    if publication.kind == "annex":
        made = annex_tables(basis, SpecProblems(problems, locate, own_path, BREAKDOWNS))
    problems.raise_if_any(ProjectError)
    absent = frozenset(specs.exhibits) - frozenset(by_id)
    said = vocabulary(basis, by_id, absent)
    if made is None:
        claims = claim_vocabulary(basis)
        return Exhibits(by_id, said, basis.facts, absent, claims, instead=instead)
    by_id |= made.by_id
    return Exhibits(by_id, said, basis.facts, absent, claim_vocabulary(basis), made.annex)


def _waves(
    estimates: Estimates,
    publication: Publication,
    edition: int,
    problems: Problems,
    locate: Locate,
    path: str,
) -> int | None:
    """Give the wave that is compared with; raises ProjectError where a wave has no answers."""
    if edition not in publication.editions:
        known = ", ".join(str(year) for year in publication.editions)
        message = f"there is no edition {edition}"
        problems.add(locate(path, ("editions",)), "unknown-edition", message, f"known: {known}")
        problems.raise_if_any(ProjectError)
    previous = publication.editions[edition].compare
    places: dict[int, tuple[str | int, ...]] = {edition: ("editions", edition)}
    if previous is not None:
        places[previous] = ("editions", edition, "compare")
    for year, keys in places.items():
        if year not in estimates.respondents:
            message = f"the survey has no answers of {year}"
            known = ", ".join(str(wave) for wave in sorted(estimates.respondents))
            hint = f"there are answers of {known}; add the wave to {estimates.codebook.path}"
            problems.add(locate(path, keys), "unknown-wave", message, hint)
    if previous is not None and previous >= edition:
        message = f"{previous} is not earlier than {edition}, so it cannot be compared with"
        hint = "“compare:” names the wave of an earlier year"
        problems.add(locate(path, places[previous]), "not-earlier", message, hint)
    problems.raise_if_any(ProjectError)
    return previous
