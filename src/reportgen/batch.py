"""Batches: every variant of a publication, each built by itself, by however many hands.

An executor brings jobs to workers and results back; local processes here, others elsewhere. A job is a
few words (`Run` and the variant), a result the files as bytes: both can be pickled. What all variants
have in common is read once in each process, before it forks where it can.
"""

from __future__ import annotations

import time
import traceback
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Protocol
from uuid import uuid4

from reportgen import publish, reuse
from reportgen.cache import NO_CACHE, Cache
from reportgen.counting import Sources, gather, variants
from reportgen.errors import Problem, ReportgenError
from reportgen.outputs import Choice, Outputs, Request
from reportgen.project import open_project
from reportgen.reads import include, recorded
from reportgen.verify.proof_set import ProofPart, proof_set_html
from reportgen.writing import sweep, write_whole


@dataclass(frozen=True, slots=True)
class Run:
    """What all variants of a batch have in common, as workers are told of it.

    root: the project folder, which every worker sees.  keep: uses kept builds, and keeps these.
    token: of this run, so that no worker takes what it read for another one.
    """

    root: str
    name: str
    edition: int | None = None
    draft: bool = False
    formats: tuple[str, ...] | None = None
    keep: bool = True
    token: str = ""

    def request(self, variant: Choice) -> Request:
        """Give the request for one variant."""
        return Request(self.name, self.edition, variant, self.draft, self.formats)


@dataclass(frozen=True, slots=True)
class Result:
    """What became of a variant.

    outputs: None where it failed; then `problems` says why, or `fault`, a traceback of ours.
    reused: whether it was built earlier.  seconds: how long it took.
    """

    variant: Choice
    outputs: Outputs | None
    problems: tuple[Problem, ...] = ()
    fault: str = ""
    reused: bool = False
    seconds: float = 0.0

    @property
    def name(self) -> str:
        """The variant as it is asked for: "region=north"."""
        return "=".join(self.variant)


class Executor(Protocol):
    """Brings the variants of a batch to workers, which call `perform` on each."""

    def map(self, run: Run, choices: Sequence[Choice]) -> Iterator[Result]:
        """Build every variant, give the results as they come, one for each.

        What happens to a worker becomes the result of its variant (`fault`); nothing is raised.
        """


@dataclass(frozen=True, slots=True)
class Batch:
    """A batch as it ended: a result for each variant, in the order in which they are declared.

    proof: the combined proof on disk.
    """

    results: tuple[Result, ...]
    proof: Path

    @property
    def failed(self) -> tuple[Result, ...]:
        """The variants that were not built."""
        return tuple(one for one in self.results if one.outputs is None)


def build_all(
    run: Run,
    output: Path | None,
    executor: Executor,
    begun: Callable[[int], None] = lambda _: None,
    done: Callable[[Result], None] = lambda _: None,
) -> Batch:
    """Build every declared variant; write the files of each, whole or not at all, and one proof.

    output: default: build/ in the project folder.  begun: told how many variants there are.
    done: told of each as it ends.  Raises ReportgenError where the variants themselves are not known.
    """
    root = Path(run.root)
    folder = root / "build" if output is None else output
    choices = [(one.dimension, one.value) for one in variants(root, run.name, run.edition)]
    begun(len(choices))
    sweep(folder)
    found: dict[Choice, Result] = {}
    for made in executor.map(run, choices):
        found[made.variant] = result = _written(made, folder)
        done(result)
    results = tuple(found[choice] for choice in choices)
    edition = open_project(root).brief(run.name, run.edition).edition
    proof = folder / f"{run.name}-{edition}-variants.proof.html"
    parts = [_part(one) for one in results]
    write_whole({proof: proof_set_html(f"{run.name} {edition}", parts)})
    return Batch(results, proof)


def new_run(
    root: Path,
    name: str,
    edition: int | None = None,
    *,
    draft: bool = False,
    formats: Sequence[str] | None = None,
    keep: bool = True,
) -> Run:
    """Give a run of its own: nothing that an earlier one read is used in it."""
    chosen = None if formats is None else tuple(formats)
    return Run(str(root), name, edition, draft, chosen, keep, uuid4().hex)


def perform(run: Run, choice: Choice) -> Result:
    """Build one variant in this process, write nothing; whatever happens becomes the result."""
    began = time.perf_counter()
    try:
        outputs, reused = _outputs(run, choice)
    except ReportgenError as fault:
        return Result(choice, None, fault.problems, seconds=time.perf_counter() - began)
    except Exception:  # noqa: BLE001 -- whatever it is, the other variants go on
        told = traceback.format_exc()
        return Result(choice, None, fault=told, seconds=time.perf_counter() - began)
    seconds = time.perf_counter() - began
    return Result(choice, outputs, outputs.problems, "", reused, seconds)


def get_ready(run: Run) -> None:
    """Read what all variants have in common, so that processes forked from this one share it.

    What is wrong with it is told by each variant.
    """
    try:
        shared(run)
    except Exception:  # noqa: BLE001 -- told by the variants
        return


@lru_cache(maxsize=1)
def shared(run: Run) -> tuple[Sources, Mapping[str, str]]:
    """Read the files and answers of a run, once; give them, and the inputs that were looked at."""
    root = Path(run.root)
    with recorded(root) as reads:
        sources = gather(root, run.name, run.edition, _cache(run))
        len(sources.withheld)  # decides what is withheld
    return sources, reads.found


def _outputs(run: Run, choice: Choice) -> tuple[Outputs, bool]:
    """Give the files of a variant, and whether they were kept from an earlier build."""
    root, request, cache = Path(run.root), run.request(choice), _cache(run)
    kept = reuse.find(root, request, cache).outputs
    if kept is not None:
        return kept, True
    sources, inputs = shared(run)
    with recorded(root) as reads:
        include(inputs)
        outputs = publish.outputs_from(sources, request, lambda _: None)
    if not reads.unsteady:
        reuse.keep(request, reads.found, outputs, cache)
    return outputs, False


def _cache(run: Run) -> Cache:
    return reuse.cache_of(Path(run.root)) if run.keep else NO_CACHE


def _written(result: Result, folder: Path) -> Result:
    """Write the files of a variant; where that fails, the variant did."""
    if result.outputs is None:
        return result
    try:
        write_whole(result.outputs.paths(folder))
    except ReportgenError as fault:
        return Result(result.variant, None, fault.problems, seconds=result.seconds)
    return result


def _part(result: Result) -> ProofPart:
    if result.outputs is None:
        return ProofPart(result.name, "", (), result.problems, failed=True)
    made = result.outputs
    counts = (made.pages, made.numbers, made.claims)
    return ProofPart(result.name, made.files["proof.html"].decode(), counts, made.problems)
