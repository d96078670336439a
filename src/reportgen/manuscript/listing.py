"""Listing: the files that publication.yaml names, read, each one missing told at its place there."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from reportgen.config import Publication
from reportgen.errors import Place, Problems, did_you_mean
from reportgen.files import locate
from reportgen.manuscript.bibtex import Record, read_records
from reportgen.manuscript.fragment import Fragment, Reader


@dataclass(frozen=True, slots=True)
class Listing:
    """The files of one publication. folder: relative to `root`."""

    root: Path
    folder: str
    publication: Publication
    problems: Problems

    def fragments(self, reader: Reader) -> tuple[Fragment, ...]:
        """Read the fragments, in reading order; adds `missing-fragment`, `unlisted-fragment`."""
        names = self.publication.fragments
        paths = [self._path(name, ("fragments", at)) for at, name in enumerate(names)]
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
        path = f"{self.folder}/{name}"
        with suppress(OSError):  # a name that is too long for the system
            if (self.root / path).is_file():
                return path
        place = locate(self.root, f"{self.folder}/publication.yaml", keys)
        hint = did_you_mean(name, self._names(f"*{Path(name).suffix}"))
        hint = hint or f"put the file into {self.folder}/, or delete its name"
        self.problems.add(place, "missing-fragment", f'there is no file "{name}"', hint)
        return None

    def _names(self, pattern: str) -> list[str]:
        found = (self.root / self.folder).glob(pattern)
        return sorted(path.name for path in found if path.is_file())

    def _check_unlisted(self) -> None:
        known = {*self.publication.fragments, self.publication.colophon}
        for name in self._names("*.md"):
            if name not in known:
                hint = "name it under “fragments:” in publication.yaml, or delete it"
                place = Place(f"{self.folder}/{name}")
                message = "the file is part of no publication"
                self.problems.add(place, "unlisted-fragment", message, hint, "warning")
