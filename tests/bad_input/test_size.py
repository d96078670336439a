"""Files that are very large or grow while they are read: bounded time, bounded memory."""

from __future__ import annotations

import resource
import subprocess
import sys
import time
from pathlib import Path

import pytest
from trial import ANSWERS, CODEBOOK, FRAGMENT, ITEMS, PUBLICATION, SPECS, Trial

import reportgen

SLOWEST = 60.0
"""Bound for a busy machine, in seconds; a fragment of 1 MB takes about a tenth of it."""
ROOM = 2 * 2**30
"""Address space for a build of 1 MB of text, in bytes."""

SENTENCES = "People come when the doors are open, and they stay when it rains. " * 9


def timed(trial: Trial) -> tuple[int, str]:
    """Build in a process with bounded memory; give exit status and standard error."""
    command = [sys.executable, "-m", "reportgen", "build", "libraries", "--root", str(trial.root)]
    began = time.perf_counter()
    done = subprocess.run(
        [*command, "--output", str(trial.output)],
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (ROOM, ROOM)),
        env={"OPENBLAS_NUM_THREADS": "1", "PYTHONPATH": str(Path(reportgen.__file__).parents[1])},
    )
    assert time.perf_counter() - began < SLOWEST
    assert done.returncode in {0, 1}, done.stderr
    return done.returncode, done.stderr


@pytest.mark.parametrize("gap", ["\n\n", " "], ids=["paragraphs", "one paragraph"])
def test_a_fragment_of_a_megabyte_builds(trial: Trial, gap: str) -> None:
    trial.append(FRAGMENT, f"\n{SENTENCES}{gap}" * (1_000_000 // len(SENTENCES)))

    assert timed(trial)[0] == 0
    assert (trial.output / "libraries-2024.pdf").stat().st_size > 200_000


@pytest.mark.parametrize(
    "text",
    [
        "x" * 1_000_000,
        "[" * 10_000,
        "**a *b " * 5_000,
        "> " * 5_000 + "x",
        "- " * 5_000 + "x",
        "@fig-x " * 5_000,
        "{{ x }} " * 5_000,
        "|a" * 2_000 + "\n" + "|-" * 2_000,
    ],
    ids=lambda text: text[:8],
)
def test_one_thing_over_and_over_is_refused_in_bounded_time(trial: Trial, text: str) -> None:
    trial.append(FRAGMENT, f"\n{text}\n")
    began = time.perf_counter()

    trial.build()

    assert time.perf_counter() - began < SLOWEST


def test_an_alias_that_doubles_does_not_double_the_work(trial: Trial) -> None:
    lines = ["facts:", "  a: &a [x, x, x, x, x, x, x, x, x]"]
    for one, next_one in zip("abcdefgh", "bcdefghi", strict=True):
        lines.append(f"  {next_one}: &{next_one} [{', '.join([f'*{one}'] * 9)}]")
    trial.append(PUBLICATION, "\n".join(lines) + "\n")
    began = time.perf_counter()

    starts = trial.refused().starts

    assert time.perf_counter() - began < 5
    assert starts == [f"{PUBLICATION}:{line}:6: error[wrong-type]" for line in range(12, 21)]


def test_thousands_of_faults_are_told_in_bounded_time_and_lines(trial: Trial) -> None:
    trial.edit(CODEBOOK, "frame: 9, invited: 8", "frame: 99999, invited: 99999")
    rows = "".join(f"r{number // 2},{number % 7 + 10},maybe\n" for number in range(20_000))
    trial.write(ANSWERS, f"respondent,hours_evening,hours_weekend\n{rows}")
    began = time.perf_counter()

    said = trial.refused()

    assert time.perf_counter() - began < SLOWEST
    assert len(said.starts) == 3 * 4
    assert "and 19997 more like this" in said.err


@pytest.mark.parametrize(("count", "starts"), [(24, []), (300, ["10:1: error[tall-figure]"])])
def test_a_figure_that_no_page_has_room_for_is_told(
    trial: Trial, count: int, starts: list[str]
) -> None:
    labels = {"hours_evening": "Evenings", "hours_weekend": "Weekends"}
    labels |= {f"hours_{number}": f"At hour {number}" for number in range(count - 2)}
    rows = "".join(
        f"{one},{label},service,,,degree,challenge,To what degree?\n"
        for one, label in labels.items()
    )
    trial.write(ITEMS, f"id,label,block,group,topic,scale,polarity,question_2024\n{rows}")
    trial.write(
        ANSWERS,
        f"respondent,{','.join(labels)}\na{',4' * count}\nb{',2' * count}\nc{',3' * count}\n",
    )
    trial.edit(SPECS, "[hours_evening, hours_weekend]", "['hours_*']")

    said = trial.refused() if starts else trial.built()

    assert said.starts == [f"{FRAGMENT}:{start}" for start in starts]
