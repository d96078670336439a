"""An executor on a Dask cluster: variants go out, and the bytes of the finished files come back.

What is sent is the project folder, packed, and one variant a task; workers need no more than the same
reportgen. A task whose worker is lost is given to another by the scheduler. A worker builds one thing
at a time, however many threads it has.
"""

from __future__ import annotations

import os
import tempfile
import threading
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from reportgen import reuse
from reportgen.batch import Result, Run, perform
from reportgen.cache import FOLDER, NO_CACHE, key_of, program_key
from reportgen.errors import Place, Problem, ProjectError
from reportgen.outputs import Choice
from reportgen.project import open_project
from reportgen.reads import recorded, variable
from reportgen.render.imprint import EPOCH

if TYPE_CHECKING:
    from distributed import Client, Future

SCHEME = "dask://"
PATIENCE = 10
"""How long a scheduler may take to answer, in seconds."""
SENT = ("content", "data", f"{FOLDER}/withheld")
"""The parts of a project folder that a build may need."""

Answer = tuple[Result, Mapping[str, str]]
"""What comes back: what became of a variant, and what it was made from."""

_ONE_AT_A_TIME = threading.Lock()  # the libraries that draw and print are not made for threads


@dataclass(frozen=True, slots=True)
class DaskCluster:
    """An executor elsewhere. client: connected to the scheduler; closed after a batch."""

    client: Client

    def map(self, run: Run, choices: Sequence[Choice]) -> Iterator[Result]:
        """Build every variant; give the results as they come, first those that are kept here."""
        with self.client:
            yield from self._mapped(run, choices)

    def _mapped(self, run: Run, choices: Sequence[Choice]) -> Iterator[Result]:
        root = Path(run.root)
        cache = reuse.cache_of(root) if run.keep else NO_CACHE
        wanted: list[Choice] = []
        for choice in choices:
            kept = reuse.find(root, run.request(choice), cache).outputs
            if kept is None:
                wanted.append(choice)
            else:
                yield Result(choice, kept, kept.problems, "", reused=True)
        for result, inputs in self._made(run, wanted) if wanted else ():
            if result.outputs is not None and inputs:
                reuse.keep(run.request(result.variant), inputs, result.outputs, cache)
            yield result

    def _made(self, run: Run, choices: Sequence[Choice]) -> Iterator[Answer]:
        """Have variants built; give what comes back, as it comes."""
        from distributed import as_completed

        packed = pack(Path(run.root), run)
        # by way of a task, so that the scheduler can have it made again where a worker is lost
        project = self.client.submit(bytes, packed, key=f"project-{key_of([packed])}")
        told = (variable(EPOCH), program_key())
        tasks = {
            self.client.submit(
                perform_packed, project, run, choice, *told,
                key=f"build-{run.token}-{'='.join(choice)}",
            ): choice
            for choice in choices
        }  # fmt: skip
        for task in as_completed(tasks):
            yield _answer(task, tasks[task])


def connected(executor: str) -> DaskCluster:
    """Give the executor at "dask://HOST:PORT"; ProjectError where there is none."""
    try:
        from distributed import Client
    except ImportError:
        hint = 'install it: pip install "reportgen[dask]"'
        raise ProjectError([_problem("no-dask", "Dask is not installed", hint)]) from None
    address = executor.removeprefix(SCHEME)
    try:
        return DaskCluster(Client(f"tcp://{address}", timeout=PATIENCE))
    except (OSError, ValueError):
        message = f"no Dask scheduler answers at {address}"
        hint = "start one with “dask scheduler”, workers with “dask worker”, and name its address"
        raise ProjectError([_problem("no-scheduler", message, hint)]) from None


def pack(root: Path, run: Run) -> bytes:
    """Give what is sent of a project folder as a ZIP file: the same for the same files.

    That is content/, data/, what is decided to be withheld, and the theme's fonts wherever they are.
    Raises ReportgenError where the publication's own files cannot be read.
    """
    with recorded(root) as reads:
        open_project(root).brief(run.name, run.edition)
    paths = {path for part in SENT for path in (root / part).rglob("*")}
    paths |= {root / name.removeprefix("file ") for name in reads.found if name.startswith("file ")}
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for path in sorted(paths):
            if path.is_relative_to(root) and path.is_file() and "__pycache__" not in path.parts:
                name = zipfile.ZipInfo(path.relative_to(root).as_posix())
                archive.writestr(name, path.read_bytes(), zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def perform_packed(packed: bytes, run: Run, choice: Choice, epoch: str, program: str) -> Answer:
    """Build one variant on a worker.

    epoch: SOURCE_DATE_EPOCH of the sender, "" for none.  program: the sender's; another one is not good enough,
    because its bytes may be others.
    """
    if program_key() != program:
        hint = "install the same version of reportgen, Python and its libraries on every worker"
        problem = _problem("other-version", "the worker runs another reportgen", hint)
        return Result(choice, None, (problem,)), {}
    with _ONE_AT_A_TIME:
        os.environ.pop(EPOCH, None)
        if epoch:
            os.environ[EPOCH] = epoch
        here = replace(run, root=_unpacked(packed).name)
        result = perform(here, choice)
        return result, reuse.inputs_of(Path(here.root), here.request(choice))


@lru_cache(maxsize=1)
def _unpacked(packed: bytes) -> tempfile.TemporaryDirectory[str]:
    """Unpack a project folder; it is deleted with the process or when another one comes."""
    folder = tempfile.TemporaryDirectory(prefix="reportgen-")
    with zipfile.ZipFile(BytesIO(packed)) as archive:
        archive.extractall(folder.name)
    return folder


def _answer(task: Future, choice: Choice) -> Answer:
    """Give what a finished task brought; what the cluster lost is a fault of that variant."""
    try:
        answer: Answer = task.result()
    except Exception as fault:  # noqa: BLE001 -- whatever became of the cluster, the others go on
        told = f"the cluster lost it: {type(fault).__name__}: {fault}"
        return Result(choice, None, fault=told), {}
    return answer


def _problem(rule: str, message: str, hint: str) -> Problem:
    return Problem(Place("--executor"), rule, message, hint)
