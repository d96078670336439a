"""Listing: the files that publication.yaml names, read, each one missing told at its place there.

Names are relative to the publication's folder; `../shared/method.md` is a file that several
publications have in common. Every file goes by one path, however it is named.
"""

from __future__ import annotations

import posixpath
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from reportgen.config import Publication
from reportgen.errors import Place, Problems, did_you_mean
from reportgen.files import locate
from reportgen.manuscript.bibtex import Record, read_records
from reportgen.manuscript.fragment import Fragment, Reader
from reportgen.reads import is_file, names_in


@dataclass(frozen=True, slots=True)
class Listing:
    """The files of one publication.

    folder: relative to `root`.  whole: whether it is built for all, so that every file is looked at.
    """

    root: Path
    folder: str
    publication: Publication
    problems: Problems
    whole: bool = True

    def fragments(self, reader: Reader) -> tuple[Fragment, ...]:
        """Read the fragments, in reading order; adds `missing-fragment`, `unlisted-fragment`."""
        names = self.publication.fragments
        paths = [self._path(name, ("fragments", at)) for at, name in enumerate(names)]
        if self.whole:
            self._check_unlisted()
        read = [reader.fragment(path) for path in paths if path is not None]
        return tuple(fragment for fragment in read if fragment is not None)

    def colophon(self, reader: Reader) -> tuple[Fragment, ...]:
        """Read the colophon; nothing where the publication has none."""
        name = self.publication.colophon
        path = self._path(name, ("colophon",)) if name else None
        fragment = reader.colophon(path) if path else None
        return () if fragment is None else (fragment,)

    def records(self) -> dict[str, Record]:
        """Read the bibliography; nothing where the publication has none."""
        name = self.publication.bibliography
        path = self._path(name, ("bibliography",)) if name else None
        return read_records(self.root, path, self.problems) if path else {}

    def _path(self, name: str, keys: Sequence[str | int]) -> str | None:
        """Give the path of a file; None, and a problem where it is named, when it is missing."""
        path = self._plain(name)
        if path.startswith(("../", "/")):
            self._outside(name, keys)
            return None
        with suppress(OSError):  # a name that is too long for the system
            if is_file(self.root / path):
                return path
        self._told(keys, "missing-fragment", f'there is no file "{name}"', self._near(name))
        return None

    def _near(self, name: str) -> str:
        """Give the hint that names the files where one is missing."""
        beside = posixpath.dirname(name)
        folder = self._plain(beside)
        found = self._names(folder, f"*{Path(name).suffix}")
        hint = did_you_mean(name, [posixpath.join(beside, one) for one in found])
        return hint or f"put the file into {folder}/, or delete its name"

    def _plain(self, name: str) -> str:
        """Give the path of a file by its name in publication.yaml, without detours."""
        return posixpath.normpath(posixpath.join(self.folder, name))

    def _outside(self, name: str, keys: Sequence[str | int]) -> None:
        content = posixpath.dirname(self.folder)
        message = f'"{name}" leads out of the project folder'
        hint = f"put what publications share into a folder under {content}/"
        self._told(keys, "outside-project", message, hint)

    def _told(self, keys: Sequence[str | int], rule: str, message: str, hint: str) -> None:
        """Tell a problem of a name where publication.yaml has it."""
        place = locate(self.root, f"{self.folder}/publication.yaml", keys)
        self.problems.add(place, rule, message, hint)

    def _names(self, folder: str, pattern: str) -> list[str]:
        with suppress(OSError):
            found = names_in(self.root / folder, pattern)
            return [path.name for path in found if path.is_file()]
        return []

    def _check_unlisted(self) -> None:
        dimensions = self.publication.variants.dimensions.values()
        names = [*self.publication.fragments, self.publication.colophon]
        names += [name for dimension in dimensions for name in dimension.fragments]
        for edition in self.publication.editions.values():
            names += [*edition.fragments, *filter(None, edition.fragments.values())]
        known = {self._plain(name) for name in names}
        for name in self._names(self.folder, "*.md"):
            path = f"{self.folder}/{name}"
            if path not in known:
                hint = "name it under “fragments:” in publication.yaml, or delete it"
                place = Place(path)
                message = "the file is part of no publication"
                self.problems.add(place, "unlisted-fragment", message, hint, "warning")
