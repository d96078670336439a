"""Batches: all variants at once give what each gives alone, whatever becomes of one of them."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from reportgen.batch import Result, Run, build_all, new_run, perform
from reportgen.outputs import Choice
from reportgen.processes import LocalProcesses, usable_processors
from reportgen.reuse import build

NAME = "libraries"
CHOICES: list[Choice] = [("library", name) for name in "abcdefg"]
TEXT = "---\nrole: chapter\n---\n\n# Library {{ facts.variant_value }}\n\nIt answered.\n"


@pytest.fixture
def project(first_project: Path) -> Path:
    """The project of the first steps, with a variant for each library."""
    content = first_project / "content/libraries"
    with (content / "publication.yaml").open("a", encoding="utf-8") as file:
        file.write("variants: {dimensions: {library: {by: respondent, fragments: [one.md]}}}\n")
    (content / "one.md").write_text(TEXT, "utf-8")
    return first_project


def files_of(folder: Path) -> dict[str, bytes]:
    found = sorted(folder.glob("*"))
    return {path.name: path.read_bytes() for path in found if "variants" not in path.name}


def break_one(project: Path) -> None:
    """Let the text of library "c" type a number, which is an error."""
    wrong = "\n{% if facts.variant_value == 'c' %}And 44 per cent did so.{% endif %}\n"
    (project / "content/libraries/one.md").write_text(TEXT + wrong, "utf-8")


def stop_at_c(run: Run, choice: Choice) -> Result:
    """Build a variant; the process of library "c" is killed."""
    if choice[1] == "c":
        os.kill(os.getpid(), signal.SIGKILL)
    return perform(run, choice)


def fail_at_c(run: Run, choice: Choice) -> Result:
    if choice[1] == "c":
        return Result(choice, None, fault="Traceback …\nZeroDivisionError")
    return perform(run, choice)


@pytest.mark.parametrize("keep", [True, False])
def test_gives_the_bytes_of_builds_one_by_one(project: Path, tmp_path: Path, keep: bool) -> None:
    for choice in CHOICES:
        build(project, NAME, None, tmp_path / "alone", variant=choice, keep=False)
    told: list[int] = []

    batch = build_all(
        new_run(project, NAME, keep=keep), tmp_path / "two", LocalProcesses(2), told.append
    )
    build_all(new_run(project, NAME, keep=keep), tmp_path / "one", LocalProcesses(1))

    alone = files_of(tmp_path / "alone")
    assert len(alone) == 3 * len(CHOICES)
    assert files_of(tmp_path / "two") == files_of(tmp_path / "one") == alone
    assert [one.variant for one in batch.results] == CHOICES
    assert told == [len(CHOICES)]
    assert batch.proof.name == "libraries-2024-variants.proof.html"
    assert batch.proof.read_bytes() == (tmp_path / "one" / batch.proof.name).read_bytes()


def test_kept_builds_are_used_again(project: Path, tmp_path: Path) -> None:
    first = build_all(new_run(project, NAME), tmp_path / "out", LocalProcesses(2))
    again = build_all(new_run(project, NAME), tmp_path / "again", LocalProcesses(2))
    (project / "content/libraries/one.md").write_text(TEXT + "\nAll of it.\n", "utf-8")
    changed = build_all(new_run(project, NAME), tmp_path / "changed", LocalProcesses(2))

    assert not any(one.reused for one in (*first.results, *changed.results))
    assert all(one.reused for one in again.results)
    assert files_of(tmp_path / "again") == files_of(tmp_path / "out")


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_variant_that_is_wrong_stops_no_other_and_leaves_no_file(
    project: Path, tmp_path: Path, jobs: int
) -> None:
    break_one(project)

    batch = build_all(new_run(project, NAME), tmp_path, LocalProcesses(jobs))

    (failed,) = batch.failed
    assert failed.name == "library=c"
    assert [one.rule for one in failed.problems if one.severity == "error"] == ["unbound-number"]
    assert len(list(tmp_path.glob("*.pdf"))) == len(CHOICES) - 1
    assert not list(tmp_path.glob("*library-c*"))
    page = batch.proof.read_text("utf-8")
    assert "unbound-number" in page
    assert "7 variants, 1 not built" in page


def test_a_process_that_is_killed_takes_one_variant_with_it(project: Path, tmp_path: Path) -> None:
    executor = LocalProcesses(2, stop_at_c)

    batch = build_all(new_run(project, NAME), tmp_path, executor)

    (failed,) = batch.failed
    assert failed.name == "library=c"
    assert "status -9" in failed.fault
    assert not list(tmp_path.glob("*library-c*"))
    assert len(list(tmp_path.glob("*.pdf"))) == len(CHOICES) - 1


def test_a_file_that_cannot_be_written_fails_its_variant_alone(
    project: Path, tmp_path: Path
) -> None:
    (tmp_path / "libraries-2024-library-c.pdf").mkdir()

    batch = build_all(new_run(project, NAME), tmp_path, LocalProcesses(2))

    assert [one.name for one in batch.failed] == ["library=c"]
    assert [one.rule for one in batch.failed[0].problems] == ["unwritable-output"]


def test_a_fault_of_ours_is_that_variants_result(project: Path, tmp_path: Path) -> None:
    batch = build_all(new_run(project, NAME), tmp_path, LocalProcesses(2, fail_at_c))

    assert [one.fault.splitlines()[-1] for one in batch.failed] == ["ZeroDivisionError"]
    assert perform(Run(str(tmp_path / "gone"), NAME), CHOICES[0]).problems


def test_a_run_reads_nothing_of_an_earlier_one(project: Path) -> None:
    before = perform(new_run(project, NAME, keep=False), CHOICES[0])
    answers = next(project.glob("data/*/*-2024.csv"), None) or next(project.glob("data/*/*.csv"))
    answers.write_text(answers.read_text("utf-8").replace("\na,", "\nz,"), "utf-8")
    after = perform(new_run(project, NAME, keep=False), CHOICES[0])

    assert before.outputs is not None
    assert after.outputs is None
    assert [one.rule for one in after.problems] == ["unknown-variant"]


def test_at_least_one_processor_is_usable() -> None:
    assert usable_processors() >= 1


def command(project: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    told = [sys.executable, "-m", "reportgen", "build", NAME, "--root", str(project), *arguments]
    return subprocess.run(told, capture_output=True, text=True, check=False)


def test_the_command_tells_of_every_variant_and_of_failures(project: Path) -> None:
    fine = command(project, "--all-variants", "--jobs", "2")
    break_one(project)
    failing = command(project, "--all-variants", "--jobs", "2")

    assert fine.returncode == 0, fine.stderr
    assert fine.stdout.splitlines()[0].split()[0] == "variant"
    assert "7 variants, " in fine.stdout
    assert "libraries-2024-variants.proof.html" in fine.stdout
    assert fine.stderr.count(" pages") == len(CHOICES)
    assert failing.returncode == 1
    assert "library=c: content/libraries/one.md:" in failing.stderr
    assert "6 variants, " in failing.stdout
    assert "1 failed" in failing.stdout


def test_all_variants_go_without_one(project: Path) -> None:
    done = command(project, "--all-variants", "--variant", "library=a")

    assert done.returncode == 2
    assert "--all-variants" in done.stderr
