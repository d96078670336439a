"""Builds that need not be made again: nothing that they depend on is different.

Of each build two things are kept: its inputs (every file that was read or looked for, the environment,
the program and its libraries, each with what was found there), and under the digest of all of them
its files. A later build looks at the same inputs again. The stages, and the libraries that they
need, are loaded only if one is different.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from reportgen.cache import FOLDER, NO_CACHE, Cache, key_of, program
from reportgen.outputs import Built, Choice, Outputs, Request, built_of, decoded, encoded
from reportgen.reads import ABSENT, look_again, recorded
from reportgen.writing import sweep, write_whole

Progress = Callable[[str], None]
"""Told the name of each stage as it begins."""

INPUTS, BUILDS = "inputs", "builds"


@dataclass(frozen=True, slots=True)
class Found:
    """What is kept of a build. outputs: None where it must be made.  why: what is different."""

    outputs: Outputs | None
    why: tuple[str, ...]


def _silent(told: str) -> None:
    del told


def build(
    root: Path,
    name: str,
    edition: int | None = None,
    output: Path | None = None,
    progress: Progress = _silent,
    *,
    draft: bool = False,
    formats: Collection[str] | None = None,
    variant: Choice | None = None,
    keep: bool = True,
    why: Progress = _silent,
) -> Built:
    """Make a publication; write its formats, number ledger and proof to `output` (default: build/).

    draft: builds although something is wrong, says so on every page and comments on it there.
    formats: "pdf", "xlsx"; those that the publication declares if None. Pages are laid out and
    checked whatever is written.  variant: dimension and class; all respondents if None.
    keep: uses what is kept of earlier builds, and keeps this one.  why: told why it is made again.
    Raises ReportgenError; then nothing is written.
    """
    request = Request(name, edition, variant, draft, formats)
    outputs = outputs_of(root, request, progress, cache_of(root) if keep else NO_CACHE, why)
    folder = root / "build" if output is None else output
    sweep(folder)
    write_whole(outputs.paths(folder))
    return built_of(outputs, folder)


def cache_of(root: Path) -> Cache:
    """Give the cache of a project folder."""
    return Cache(root / FOLDER)


def outputs_of(
    root: Path,
    request: Request,
    progress: Progress = _silent,
    cache: Cache = NO_CACHE,
    why: Progress = _silent,
) -> Outputs:
    """Take a request, give the files of the build: the kept ones, or made and kept.

    why: told in a sentence what is different.  Raises ReportgenError, and keeps nothing then.
    """
    found = find(root, request, cache)
    if found.outputs is not None:
        why("not rebuilt: " + (" and ".join(found.why) or "nothing it depends on has changed"))
        return found.outputs
    why("rebuilt because " + "; ".join(found.why))
    with recorded(root) as reads:
        # the stages are loaded here, for the first time
        outputs: Outputs = import_module("reportgen.publish").outputs(
            root, request, progress, cache
        )
    if not reads.unsteady:
        keep(request, reads.found, outputs, cache)
    return outputs


def find(root: Path, request: Request, cache: Cache) -> Found:
    """Look for the files of a build, made from what is there now."""
    if cache.folder is None:
        return Found(None, ("nothing is kept",))
    before = _inputs(cache, request)
    if not before:
        return Found(None, ("it was not built before, or nothing is kept of it",))
    own = program()
    now = {name: own.get(name) or look_again(root, name) for name in [*before, *own]}
    why = tuple(
        _difference(name, before.get(name, ABSENT), what)
        for name, what in sorted(now.items())
        if before.get(name, ABSENT) != what
    )
    kept = cache.get(BUILDS, _key(request, now))
    outputs = decoded(kept) if kept is not None else None
    if outputs is not None:
        return Found(outputs, ("it is as it was built earlier",) if why else ())
    return Found(None, why or ("its kept files are gone or damaged",))


def keep(request: Request, inputs: Mapping[str, str], outputs: Outputs, cache: Cache) -> None:
    """Keep the files of a build and what they were made from."""
    if cache.folder is None:
        return
    found = {**inputs, **program()}
    cache.put(BUILDS, _key(request, found), encoded(outputs))
    cache.put(INPUTS, key_of([request.text()]), json.dumps(found, sort_keys=True).encode())
    cache.prune()


def _key(request: Request, inputs: Mapping[str, str]) -> str:
    return key_of([request.text(), *(part for one in sorted(inputs.items()) for part in one)])


def inputs_of(root: Path, request: Request) -> dict[str, str]:
    """Give the inputs that are kept of a build; none where none are kept."""
    return _inputs(cache_of(root), request)


def _inputs(cache: Cache, request: Request) -> dict[str, str]:
    kept = cache.get(INPUTS, key_of([request.text()]))
    try:
        found = json.loads(kept or b"{}")
    except (ValueError, RecursionError):
        return {}
    plain = isinstance(found, dict) and all(isinstance(what, str) for what in found.values())
    return found if plain else {}


def _difference(name: str, before: str, now: str) -> str:
    """Say what is different about an input."""
    kind, _, where = name.partition(" ")
    if kind == "library":
        return f"{where} {before or '(none)'} became {now or '(none)'}"
    if kind == "program":
        return f"{'Python' if where == 'python' else where} itself is another"
    if kind == "environment":
        return f"{where} was {before or 'not set'} and is {now or 'not set'}"
    if kind.startswith("names:"):
        return f"{where}/{kind.removeprefix('names:')} are other files"
    return f"{where} {'is new' if not before else 'is gone' if not now else 'changed'}"
