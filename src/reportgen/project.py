"""The project folder: which publications it holds, and their own files as validated values."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from reportgen.config import Publication
from reportgen.errors import Place, Problem, Problems, ProjectError, did_you_mean
from reportgen.exhibit_specs import ExhibitSpecs
from reportgen.files import locate, read_yaml
from reportgen.language import Language, load_language
from reportgen.reads import lexists, names_in
from reportgen.term_specs import Terms
from reportgen.theme import Theme, load_theme

CONTENT = "content"
DATA = "data"
THEMES = "content/themes"


@dataclass(frozen=True, slots=True)
class Brief:
    """All that a publication's own files say of an edition. data: the survey's folder."""

    publication: Publication
    specs: ExhibitSpecs
    terms: Terms
    edition: int
    language: Language
    theme: Theme
    data: str


@dataclass(frozen=True, slots=True)
class Project:
    """A folder that holds `content/` and `data/`. All paths it gives are relative to `root`."""

    root: Path

    def publications(self) -> tuple[str, ...]:
        """Give the names of all publications, sorted: folders that hold a publication.yaml."""
        held = names_in(self.root / CONTENT, "*/publication.yaml")
        return tuple(sorted(path.parent.name for path in held))

    def brief(self, name: str, edition: int | None) -> Brief:
        """Read all that a publication's own files say; ProjectError with the faults of all of them.

        edition: the newest if None.
        """
        self._check_known(name)
        problems = Problems()
        with problems.gathered():
            specs = self.exhibit_specs(name)
        with problems.gathered():
            terms = self.terms(name)
        with problems.gathered():
            publication = self.publication(name)
            with problems.gathered():
                year = self.edition(name, publication, edition)
                publication = self._as_edition(name, publication, year)
            with problems.gathered():
                data = self.data_folder(name, publication)
            with problems.gathered():
                named = locate(self.root, self.publication_path(name), ["language"])
                language = load_language(publication.language, named)
            with problems.gathered():
                theme = load_theme(self.root, self.theme(name, publication))
        problems.raise_if_any(ProjectError)
        return Brief(publication, specs, terms, year, language, theme, data)

    def content_folder(self, name: str) -> str:
        """Give the folder of a publication."""
        return f"{CONTENT}/{name}"

    def publication_path(self, name: str) -> str:
        """Give the path of a publication's publication.yaml."""
        return f"{self.content_folder(name)}/publication.yaml"

    def specs_path(self, name: str) -> str:
        """Give the path of a publication's exhibits.yaml, which need not exist."""
        return f"{self.content_folder(name)}/exhibits.yaml"

    def publication(self, name: str) -> Publication:
        """Read publication.yaml; ProjectError for an unknown name or any fault in the file."""
        self._check_known(name)
        return read_yaml(self.root, self.publication_path(name), Publication)

    def exhibit_specs(self, name: str) -> ExhibitSpecs:
        """Read exhibits.yaml, empty where there is none; ProjectError for any fault in it."""
        path = self.specs_path(name)
        if not lexists(self.root / path):
            return ExhibitSpecs()
        return read_yaml(self.root, path, ExhibitSpecs)

    def terms_path(self, name: str) -> str:
        """Give the path of a publication's terms.yaml, which need not exist."""
        return f"{self.content_folder(name)}/terms.yaml"

    def terms(self, name: str) -> Terms:
        """Read terms.yaml, empty where there is none; ProjectError for any fault in it."""
        path = self.terms_path(name)
        if not lexists(self.root / path):
            return Terms()
        return read_yaml(self.root, path, Terms)

    def edition(self, name: str, publication: Publication, year: int | None) -> int:
        """Give the edition to build: the year asked for, else the newest.

        ProjectError (`unknown-edition`) when the publication has no such edition.
        """
        known = sorted(publication.editions)
        if year is None:
            return known[-1]
        if year not in known:
            place = locate(self.root, self.publication_path(name), ["editions"])
            hint = f"known: {', '.join(str(one) for one in known)}"
            raise _error(place, "unknown-edition", f"{name} has no edition {year}", hint)
        return year

    def _as_edition(self, name: str, publication: Publication, year: int) -> Publication:
        """Give the publication with the fragments that an edition has in place of others.

        ProjectError for one that stands in place of none (`unknown-fragment`) or has no file
        (`missing-fragment`).
        """
        own, problems = publication.editions[year].fragments, Problems()
        for replaced, fragment in own.items():
            keys: tuple[str | int, ...] = ("editions", year, "fragments", replaced)
            place = partial(locate, self.root, self.publication_path(name), keys)
            if replaced not in publication.fragments:
                hint = did_you_mean(replaced, publication.fragments)
                message = f'"{replaced}" is none of the publication\'s fragments'
                problems.add(place(), "unknown-fragment", message, hint)
            elif fragment and not (self.root / self.content_folder(name) / fragment).is_file():
                hint = 'write the file, or "" to leave the fragment out of this edition'
                problems.add(place(), "missing-fragment", f'there is no file "{fragment}"', hint)
        problems.raise_if_any(ProjectError)
        if not own:
            return publication
        kept = (own.get(one, one) for one in publication.fragments)
        return publication.model_copy(update={"fragments": tuple(one for one in kept if one)})

    def theme(self, name: str, publication: Publication) -> str:
        """Give the theme's name; ProjectError (`unknown-theme`) when it has no file."""
        known = sorted(path.stem for path in names_in(self.root / THEMES, "*.yaml"))
        if publication.theme not in known:
            raise self._unknown(name, "theme", publication.theme, known, THEMES)
        return publication.theme

    def data_folder(self, name: str, publication: Publication) -> str:
        """Give the survey's folder; ProjectError (`unknown-data`) when it is missing."""
        known = sorted(path.parent.name for path in names_in(self.root / DATA, "*/codebook.yaml"))
        if publication.data not in known:
            raise self._unknown(name, "data", publication.data, known, DATA)
        return f"{DATA}/{publication.data}"

    def _check_known(self, name: str) -> None:
        known = self.publications()
        if name not in known:
            hint = (
                did_you_mean(name, known)
                or "a publication is a folder in content/ that holds a publication.yaml"
            )
            raise _error(
                Place(CONTENT), "unknown-publication", f'there is no publication "{name}"', hint
            )

    def _unknown(
        self, name: str, key: str, value: str, known: list[str], folder: str
    ) -> ProjectError:
        place = locate(self.root, self.publication_path(name), [key])
        message = f'there is no {key} "{value}" in {folder}/'
        hint = (
            did_you_mean(value, known) or f"{folder}/ holds none: see the first steps in the README"
        )
        return _error(place, f"unknown-{key}", message, hint)


def as_variant(brief: Brief, dimension: str, label: str) -> Publication:
    """Give the publication as it is for a variant: its own fragments, subtitle and facts.

    dimension: "" for all respondents, and the publication stays as it is.
    """
    publication = brief.publication
    if not dimension:
        return publication
    own = publication.variants.dimensions[dimension]
    edition = publication.editions[brief.edition]
    facts = edition.model_copy(update={"facts": {**edition.facts, **own.facts}})
    changed: dict[str, object] = {"editions": {**publication.editions, brief.edition: facts}}
    if own.fragments:
        given = (edition.fragments.get(one, one) for one in own.fragments)
        changed["fragments"] = tuple(one for one in given if one or not edition.fragments)
    if own.subtitle:
        changed["subtitle"] = own.subtitle.replace("{label}", label)
    return publication.model_copy(update=changed)


def open_project(root: Path) -> Project:
    """Take the project folder, give the project; ProjectError (`no-project`) when it is none."""
    if not (root / CONTENT).is_dir():
        raise _error(
            Place(root.as_posix()),
            "no-project",
            f"this is not a project folder: it holds no {CONTENT}/",
            "run reportgen in the project folder, or name it with --root",
        )
    return Project(root)


def _error(place: Place, rule: str, message: str, hint: str) -> ProjectError:
    return ProjectError([Problem(place, rule, message, hint)])
