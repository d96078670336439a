"""The project folder: which publications it holds, and their own files as validated values."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from reportgen.config import ExhibitSpecs, Publication, Terms
from reportgen.errors import Place, Problem, Problems, ProjectError, did_you_mean
from reportgen.files import locate, read_yaml
from reportgen.language import Language, load_language
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
        held = (self.root / CONTENT).glob("*/publication.yaml")
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
        if not os.path.lexists(self.root / path):
            return ExhibitSpecs()
        return read_yaml(self.root, path, ExhibitSpecs)

    def terms_path(self, name: str) -> str:
        """Give the path of a publication's terms.yaml, which need not exist."""
        return f"{self.content_folder(name)}/terms.yaml"

    def terms(self, name: str) -> Terms:
        """Read terms.yaml, empty where there is none; ProjectError for any fault in it."""
        path = self.terms_path(name)
        if not os.path.lexists(self.root / path):
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

    def theme(self, name: str, publication: Publication) -> str:
        """Give the theme's name; ProjectError (`unknown-theme`) when it has no file."""
        known = sorted(path.stem for path in (self.root / THEMES).glob("*.yaml"))
        if publication.theme not in known:
            raise self._unknown(name, "theme", publication.theme, known, THEMES)
        return publication.theme

    def data_folder(self, name: str, publication: Publication) -> str:
        """Give the survey's folder; ProjectError (`unknown-data`) when it is missing."""
        known = sorted(path.parent.name for path in (self.root / DATA).glob("*/codebook.yaml"))
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
