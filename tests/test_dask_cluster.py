"""Builds on a Dask cluster: the same bytes as here, whatever becomes of a worker."""

from __future__ import annotations

import builtins
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path

import pytest

from reportgen import dask_cluster
from reportgen.batch import Result, new_run, perform
from reportgen.cache import program_key
from reportgen.dask_cluster import connected, pack, perform_packed
from reportgen.errors import ProjectError
from reportgen.outputs import Choice
from reportgen.reuse import cache_of, find

CHOICES: list[Choice] = [("library", name) for name in "abcdefg"]


@pytest.fixture
def project(first_project: Path) -> Path:
    """The project of the first steps, with a variant for each library."""
    content = first_project / "content/libraries"
    with (content / "publication.yaml").open("a", encoding="utf-8") as file:
        file.write("formats: [pdf, xlsx]\n")
        file.write("variants: {dimensions: {library: {by: respondent, fragments: [one.md]}}}\n")
    (content / "one.md").write_text(
        "---\nrole: chapter\n---\n\n# One library {#sec-one}\n\nIt answered.\n", "utf-8"
    )
    return first_project


def here(root: Path) -> dict[Choice, object]:
    """Give the files of each variant as they are built in this process."""
    run = new_run(root, "libraries", keep=False)
    found = {choice: perform(run, choice) for choice in CHOICES}
    assert all(result.outputs for result in found.values())
    return {choice: result.outputs for choice, result in found.items()}


class Cluster:
    """A scheduler and workers, each a process of its own."""

    def __init__(self) -> None:
        self.processes: list[subprocess.Popen[str]] = []
        self.address = self._start("scheduler", "--port=0", "--no-dashboard", wanted=r"tcp://(\S+)")
        self.workers = [self.add_worker() for _ in range(2)]

    def add_worker(self) -> subprocess.Popen[str]:
        self._start("worker", self.address, "--nthreads=1", "--no-nanny", "--no-dashboard",
                    wanted=r"Registered to")  # fmt: skip
        return self.processes[-1]

    def _start(self, kind: str, *arguments: str, wanted: str) -> str:
        """Start a process, give what it says of itself when it is ready."""
        command = [sys.executable, "-m", f"distributed.cli.dask_{kind}", *arguments]
        process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
        self.processes.append(process)
        assert process.stderr
        for line in process.stderr:
            found = re.search(wanted, line)
            if found:
                return found[found.lastindex or 0]
        raise AssertionError(f"the {kind} did not start")

    def stop(self) -> None:
        for process in reversed(self.processes):
            process.kill()
            process.wait()


@pytest.fixture
def cluster(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Cluster]:
    pytest.importorskip("distributed")
    monkeypatch.setenv("DASK_TEMPORARY_DIRECTORY", str(tmp_path / "dask"))
    cluster = Cluster()
    yield cluster
    cluster.stop()


def test_gives_the_same_bytes_though_a_worker_is_killed_in_mid_run(
    project: Path, cluster: Cluster
) -> None:
    right, run = here(project), new_run(project, "libraries")
    found: dict[Choice, Result] = {}

    for result in connected(f"dask://{cluster.address}").map(run, CHOICES):
        found[result.variant] = result
        if len(found) == 2:
            cluster.workers[0].send_signal(signal.SIGKILL)
            cluster.add_worker()

    assert {choice: result.outputs for choice, result in found.items()} == right
    assert not any(result.reused for result in found.values())
    kept = [find(project, run.request(choice), cache_of(project)).outputs for choice in CHOICES]
    assert kept == list(right.values()), "what the cluster built is kept here"


def test_tells_what_is_wrong_with_a_variant_and_goes_on(project: Path, cluster: Cluster) -> None:
    choices, executor = [("library", "nobody"), *CHOICES[:2]], connected(cluster.address)

    found = {one.variant[1]: one for one in executor.map(new_run(project, "libraries"), choices)}

    assert [name for name, one in sorted(found.items()) if one.outputs is None] == ["nobody"]
    assert [one.rule for one in found["nobody"].problems] == ["unknown-variant"]


def test_what_is_kept_here_is_not_sent(project: Path) -> None:
    run = new_run(project, "libraries")
    built = perform(run, CHOICES[0])

    (result,) = dask_cluster.DaskCluster(nullcontext()).map(run, CHOICES[:1])

    assert result.reused
    assert result.outputs == built.outputs


def test_a_scheduler_that_is_not_there_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("distributed")
    monkeypatch.setattr(dask_cluster, "PATIENCE", 0.5)

    with pytest.raises(ProjectError) as caught:
        connected("dask://127.0.0.1:9")

    assert caught.value.problems[0].rule == "no-scheduler"
    assert "127.0.0.1:9" in caught.value.problems[0].message


def test_that_dask_is_not_installed_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = builtins.__import__

    def without(name: str, *rest: object) -> object:
        if name == "distributed":
            raise ImportError(name)
        return whole(name, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(builtins, "__import__", without)

    with pytest.raises(ProjectError, match="Dask is not installed") as caught:
        connected("dask://127.0.0.1:9")

    assert "reportgen[dask]" in caught.value.problems[0].hint


def test_a_worker_needs_no_more_than_what_is_sent(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    run, choice = new_run(project, "libraries"), CHOICES[0]
    right = perform(new_run(project, "libraries", keep=False), choice)
    packed = pack(project, run)
    project.rename(project.parent / "elsewhere")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "")

    result, inputs = perform_packed(packed, run, choice, "86400", program_key())

    assert result.outputs == right.outputs
    assert inputs["environment SOURCE_DATE_EPOCH"] == "86400"


def test_another_program_is_refused(project: Path) -> None:
    run = new_run(project, "libraries")

    result, _ = perform_packed(pack(project, run), run, CHOICES[0], "", "another")

    assert [one.rule for one in result.problems] == ["other-version"]


def test_the_same_files_are_packed_alike(project: Path) -> None:
    run = new_run(project, "libraries")
    one = pack(project, run)
    os.utime(project / "data/libraries/codebook.yaml", (0, 0))
    (project / "unrelated.md").touch()

    assert pack(project, run) == one
