"""Drafting a new edition from an answer file: what changed, what it is made of, what is untrue in it."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from reportgen.answers.codebook import read_codebook
from reportgen.answers.model import Codebook
from reportgen.answers.new_wave import NewWave, items_text, read_new_wave
from reportgen.answers.table import read_table
from reportgen.comparing import Compared, Progress, compare
from reportgen.config import Publication
from reportgen.errors import (
    AnswersError,
    Problem,
    Problems,
    ProjectError,
    ReportgenError,
)
from reportgen.files import locate, read_text
from reportgen.project import Project, open_project
from reportgen.verify.editions import Comparison
from reportgen.writing import write_whole
from reportgen.yaml_edit import with_entries


@dataclass(frozen=True, slots=True)
class Draft:
    """The draft of an edition, on disk.

    files: written or changed.  page: both editions side by side.  facts: copied from the edition
    before, to be looked through.
    """

    comparison: Comparison
    files: tuple[Path, ...]
    page: Path
    facts: Mapping[str, str | int | bool]


def draft_edition(
    root: Path, name: str, year: int, file: Path, output: Path | None, progress: Progress
) -> Draft:
    """Take an answer file, write the draft of a new edition, give what is different in it.

    output: for the page (default: build/). The newest edition before `year` is what it is compared
    with. Raises ReportgenError; then nothing is written.
    """
    progress("read")
    project = open_project(root)
    publication = project.publication(name)
    before = _before(project, name, publication, year)
    data = project.data_folder(name, publication)
    codebook = read_codebook(root, data)
    if year in codebook.waves:
        place = locate(root, codebook.path, ["waves", year])
        hint = f"add the edition to {project.publication_path(name)}: the answers are there already"
        raise AnswersError([Problem(place, "known-wave", f"there is a wave {year} already", hint)])
    with _named({file.name: file, **_beside(file)}):
        wave = read_new_wave(file, codebook)
    changed = {
        f"{data}/answers-{year}.csv": wave.answers,
        codebook.path: _codebook(root, codebook, before, year, wave),
        f"{data}/items.csv": _items(root, data, year, wave),
        project.publication_path(name): _publication(project, name, publication, before, year),
    }
    with _overlay(root, changed) as shadow, _named({f"{data}/answers-{year}.csv": file}):
        found = compare(shadow, name, before, year, progress)
        page = found.html()
    target = (root / "build" if output is None else output) / f"{name}-{before}-{year}.diff.html"
    write_whole({root / path: content for path, content in changed.items()} | {target: page})
    return _draft(found, root, changed, target, publication, before)


def _draft(
    found: Compared,
    root: Path,
    changed: Mapping[str, bytes],
    page: Path,
    publication: Publication,
    before: int,
) -> Draft:
    files = tuple(root / path for path in changed)
    return Draft(found.comparison, files, page, publication.editions[before].facts)


def _before(project: Project, name: str, publication: Publication, year: int) -> int:
    """Give the edition that the new one follows; ProjectError where there is none."""
    known = sorted(publication.editions)
    place = locate(project.root, project.publication_path(name), ["editions"])
    if year in known:
        hint = "compare it with reportgen diff, or take another year"
        message = f"{name} has an edition {year} already"
        raise ProjectError([Problem(place, "known-edition", message, hint)])
    earlier = [one for one in known if one < year]
    if not earlier:
        message = f"{name} has no edition before {year}"
        hint = f"known: {', '.join(map(str, known))}"
        raise ProjectError([Problem(place, "not-later", message, hint)])
    return earlier[-1]


def _beside(file: Path) -> dict[str, Path]:
    """Give the files that may stand beside an answer file, by name."""
    found = (f"{file.stem}.items.csv", f"{file.stem}.codebook.yaml")
    return {name: file.parent / name for name in found}


@contextmanager
def _named(files: Mapping[str, Path]) -> Iterator[None]:
    """Tell problems of files by the names that the user gave them."""
    try:
        yield
    except ReportgenError as fault:
        given = {path: file.as_posix() for path, file in files.items()}
        raise AnswersError(
            replace(one, place=replace(one.place, path=given.get(one.place.path, one.place.path)))
            for one in fault.problems
        ) from None


def _codebook(root: Path, codebook: Codebook, before: int, year: int, wave: NewWave) -> bytes:
    """Give codebook.yaml with the new wave, and with what it adds."""
    text = read_text(root, codebook.path, Problems()) or ""
    added, last = wave.additions, codebook.waves[before]
    frame = last.frame if added.frame is None else added.frame
    invited = max(last.invited, wave.respondents) if added.invited is None else added.invited
    own = {
        "file": f"answers-{year}.csv",
        "frame": max(frame, invited),
        "invited": invited,
        "period": added.period or str(year),
    }
    text = with_entries(text, ["waves"], {year: own})
    for part in ("scales", "blocks", "groups", "topics"):
        given = added.model_dump(mode="json", exclude_defaults=True).get(part, {})
        new = {key: value for key, value in given.items() if key not in getattr(codebook, part)}
        text = with_entries(text, [part], new)
    return text.encode()


def _items(root: Path, data: str, year: int, wave: NewWave) -> bytes:
    path, problems = f"{data}/items.csv", Problems()
    text, table = read_text(root, path, problems), read_table(root, path, problems)
    problems.raise_if_any(AnswersError)
    assert text is not None  # noqa: S101 - its faults were told
    assert table is not None  # noqa: S101 - as above
    return items_text(text, table.delimiter, year, wave).encode()


def _publication(
    project: Project, name: str, publication: Publication, before: int, year: int
) -> bytes:
    """Give publication.yaml with the new edition, which takes over facts and fragments."""
    text = read_text(project.root, project.publication_path(name), Problems()) or ""
    last = publication.editions[before]
    own: dict[str, object] = {"compare": before}
    own |= {"facts": dict(last.facts)} if last.facts else {}
    own |= {"fragments": dict(last.fragments)} if last.fragments else {}
    return with_entries(text, ["editions"], {year: own}).encode()


@contextmanager
def _overlay(root: Path, changed: Mapping[str, bytes]) -> Iterator[Path]:
    """Give a folder that looks like the project with the changed files, and is gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="reportgen-") as made:
        shadow = Path(made)
        for part in ("content", "data"):
            _mirror((root / part).resolve(), shadow / part, _below(part, changed))
        for path, content in changed.items():
            (shadow / path).unlink(missing_ok=True)
            (shadow / path).write_bytes(content)
        yield shadow


def _below(folder: str, paths: Mapping[str, bytes]) -> frozenset[str]:
    start = f"{folder}/"
    return frozenset(path.removeprefix(start) for path in paths if path.startswith(start))


def _mirror(source: Path, target: Path, changed: frozenset[str]) -> None:
    """Link what stays as it is; make folders of their own for what is changed."""
    target.mkdir()
    inside = {path.partition("/")[0] for path in changed if "/" in path}
    for entry in os.scandir(source):
        if entry.name in inside and entry.is_dir():
            own = frozenset(
                path.partition("/")[2] for path in changed if path.startswith(f"{entry.name}/")
            )
            _mirror(source / entry.name, target / entry.name, own)
        else:
            (target / entry.name).symlink_to(source / entry.name)
