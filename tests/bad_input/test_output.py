"""Output that cannot be written, or is interrupted: nothing is left half-written."""

from __future__ import annotations

import errno
import os
import shlex
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from trial import Trial

import reportgen

SOURCE = Path(reportgen.__file__).parents[1]


def left(folder: Path) -> list[str]:
    """Every name in a folder, hidden ones too."""
    return sorted(path.name for path in folder.iterdir())


def test_an_output_folder_that_is_a_file_is_told(trial: Trial) -> None:
    trial.output.write_text("not a folder")

    said = trial.run("build", "libraries", "--output", str(trial.output))

    assert said.status == 1
    assert said.starts[0].startswith(f"{trial.output}/libraries-2024.")
    assert said.starts[0].endswith(": error[unwritable-output]")
    assert "choose another folder with --output" in said.hint(said.starts[0])
    assert trial.output.read_text() == "not a folder"


def test_an_output_folder_below_a_file_is_told(trial: Trial) -> None:
    trial.output.write_text("not a folder")

    said = trial.run("build", "libraries", "--output", str(trial.output / "below"))

    assert said.status == 1
    assert said.starts[0].endswith(": error[unwritable-output]")


@pytest.mark.parametrize("kind", ["pdf", "numbers.json"])
def test_a_folder_in_place_of_an_output_file_is_told_and_no_other_file_is_written(
    trial: Trial, kind: str
) -> None:
    (trial.output / f"libraries-2024.{kind}").mkdir(parents=True)

    said = trial.run("build", "libraries", "--output", str(trial.output))

    assert said.status == 1
    assert said.starts == [f"{trial.output}/libraries-2024.{kind}: error[unwritable-output]"]
    assert "Is a directory" in said.err
    assert left(trial.output) == [f"libraries-2024.{kind}"]


def test_a_folder_that_may_not_be_written_is_told(trial: Trial) -> None:
    trial.output.mkdir()
    trial.output.chmod(0o500)
    try:
        (trial.output / "probe").touch()
    except PermissionError:
        pass
    else:
        pytest.skip("this user may write everywhere")

    assert trial.refused().starts[0].endswith(": error[unwritable-output]")


@pytest.mark.parametrize("before", [0, 1, 2])
def test_a_disk_that_fills_up_leaves_nothing(trial: Trial, before: int) -> None:
    """`before`: how many files are written before the disk is full."""
    written: list[Path] = []
    whole = Path.write_bytes

    def fill(path: Path, data: bytes) -> int:
        written.append(path)
        if len(written) <= before:
            return whole(path, data)
        whole(path, data[: len(data) // 2])
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    trial.monkeypatch.setattr(Path, "write_bytes", fill)

    said = trial.refused()

    assert len(said.starts) == 1
    assert "No space left on device" in said.err


def test_a_disk_that_fills_up_leaves_what_was_there(trial: Trial) -> None:
    trial.built()
    old = {path.name: path.read_bytes() for path in trial.output.iterdir()}

    def fill(path: Path, data: bytes) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    trial.monkeypatch.setattr(Path, "write_bytes", fill)

    assert trial.build().status == 1
    assert {path.name: path.read_bytes() for path in trial.output.iterdir()} == old


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_build_that_is_interrupted_while_it_writes_leaves_nothing(
    trial: Trial, number: signal.Signals
) -> None:
    trial.output.mkdir()
    slowly = (
        "import pathlib, sys, time\n"
        "from reportgen.cli import main\n"
        "whole = pathlib.Path.write_bytes\n"
        "def slow(path, data):\n"
        "    whole(path, data[:100])\n"
        "    time.sleep(60)\n"
        "pathlib.Path.write_bytes = slow\n"
        f"sys.argv = ['reportgen', 'build', 'libraries', '--no-cache', '--root', {str(trial.root)!r},"
        f" '--output', {str(trial.output)!r}]\n"
        "main()\n"
    )
    command = [sys.executable, "-c", slowly]
    environment = {**os.environ, "PYTHONPATH": str(SOURCE)}
    with subprocess.Popen(
        command, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment
    ) as process:
        deadline = time.monotonic() + 30
        while not left(trial.output) and time.monotonic() < deadline:
            time.sleep(0.02)
        assert left(trial.output), "the build began to write"
        process.send_signal(number)
        _, told = process.communicate(timeout=30)

    assert process.returncode not in {0, 3}
    assert "Traceback" not in told
    assert left(trial.output) == []


def test_a_reader_that_stops_early_is_no_fault(trial: Trial) -> None:
    numbers = [sys.executable, "-m", "reportgen", "numbers", "libraries", "--root", str(trial.root)]

    done = subprocess.run(
        ["bash", "-c", f"{shlex.join(numbers)} | head -1"],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(SOURCE)},
    )

    assert done.stdout.count("\n") == 1
    assert "Traceback" not in done.stderr
    assert "fault of the program" not in done.stderr


@pytest.mark.parametrize("command", ["check", "numbers"])
def test_a_command_that_only_looks_writes_nothing(trial: Trial, command: str) -> None:
    before = sorted(trial.root.rglob("*"))

    assert trial.run(command, "libraries").status == 0

    assert sorted(trial.root.rglob("*")) == before
