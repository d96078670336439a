"""What can be worked out of withheld counts from all that the publications over a survey tell.

Two attackers: one knows every count that may be told, the other reads the number ledgers of what has
been built and looks for a number that should not be there.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reportgen.cache import FOLDER, Cache
from reportgen.counting import gather
from reportgen.errors import OutputError, Place, Problem
from reportgen.estimates.disclosure.attack import Attack, Recovered
from reportgen.estimates.disclosure.attack import attack as attack_counts
from reportgen.estimates.model import Withheld
from reportgen.project import Project

LEDGERS = "*.numbers.json"


@dataclass(frozen=True, slots=True)
class Leak:
    """A printed number of a count that is withheld. file: ledger, relative to the project."""

    file: str
    id: str
    text: str
    item: str


@dataclass(frozen=True, slots=True)
class Exposure:
    """What was withheld, and what came of trying to find it out.

    ledgers: how many were read.
    """

    counts: Attack
    leaks: tuple[Leak, ...]
    ledgers: int

    @property
    def recoverable(self) -> int:
        """How many withheld counts can be found out, one way or the other."""
        return len(self.counts.recovered) + len(self.leaks)

    @property
    def recovered(self) -> tuple[Recovered, ...]:
        """Those that can be worked out."""
        return self.counts.recovered


def attack(root: Path, name: str, edition: int | None = None) -> Exposure:
    """Take a publication, try to find out what is withheld in it and in all of the same answers.

    Ledgers are read from build/, as far as there are any. Raises the ReportgenError of the first
    stage that finds problems; OutputError for a ledger that cannot be read.
    """
    sources = gather(root, name, edition, Cache(root / FOLDER))
    decisions = sources.withheld
    files = sorted(_ledgers(sources.project, sources.brief.publication.data))
    leaks = [leak for file in files for leak in _leaks(root, file, decisions.decided)]
    found = attack_counts(sources.survey, decisions.told, decisions.decided)
    return Exposure(found, tuple(leaks), len(files))


def _ledgers(project: Project, data: str) -> Iterator[Path]:
    """Give the ledgers in build/ of every publication over the survey."""
    for name in project.publications():
        if project.publication(name).data == data:
            yield from (project.root / "build").glob(f"{name}-[0-9]{LEDGERS}")


def _leaks(root: Path, file: Path, withheld: Withheld) -> Iterator[Leak]:
    place = file.relative_to(root).as_posix()
    try:
        entries = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as fault:
        message = f"the ledger cannot be read: {fault}"
        problem = Problem(Place(place), "broken-ledger", message, "build the publication again")
        raise OutputError([problem]) from None
    for entry in entries:
        if entry.get("value") is not None and _is_withheld(entry, withheld):
            yield Leak(place, str(entry["id"]), str(entry["text"]), str(entry["item"]))


def _is_withheld(entry: Mapping[str, Any], withheld: Withheld) -> bool:
    """Whether a ledger's number tells a count that is withheld, or rests on one."""
    cells = withheld.get(_where(entry["where"]), {})
    years = entry["edition"] if isinstance(entry["edition"], list) else [entry["edition"]]
    return any(
        _tells(entry, hidden)
        for year in years
        if (hidden := cells.get((entry["item"], year))) is not None
    )


def _tells(entry: Mapping[str, Any], hidden: Iterable[tuple[str, ...]]) -> bool:
    columns = {frozenset(column) for column in hidden}
    own = frozenset(entry["categories"] or ())
    if entry["statistic"] == "mean":
        return True
    return frozenset() in columns or own in columns


def _where(found: object) -> tuple[tuple[str, str], ...]:
    """Give a ledger's filter as estimates have it."""
    if isinstance(found, Mapping):
        return tuple(sorted((str(k), str(v)) for k, v in found.items()))
    if isinstance(found, list):
        return tuple(sorted((str(k), str(v)) for k, v in found))
    return ()
