"""How long a cold build takes, and where the time goes: `make bench`.

Every run is a process of its own with an empty home, so nothing is kept from the run before. Whole builds
give wall time and peak memory; runs with a clock in the recipe give the parts. Medians of all runs.

    python tests/bench/cold_build.py [PUBLICATION] [--edition YEAR] [--runs N] [--root DIR]
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from itertools import pairwise
from pathlib import Path

START = "COLD_BUILD_START"
"""Environment variable: `time.monotonic()` of the parent, just before the child starts."""
PARTS = (
    ("start-up", ("import",)),
    ("read, estimate, exhibit", ("read", "estimate", "exhibit")),
    ("compose", ("compose",)),
    ("figures", ("figures",)),
    ("typesetting", ("typesetting",)),
    ("verify and write", ("verify",)),
)


def main() -> None:
    """Run the builds and print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("publication", nargs="?", default="boern-unge")
    parser.add_argument("--edition", type=int)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--root", type=Path, default=Path())
    parser.add_argument("--clocked", type=Path, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.clocked:
        build_with_clock(asked.root, asked.publication, asked.edition, asked.clocked)
        return
    command = [asked.publication, "--root", str(asked.root)]
    command += ["--edition", str(asked.edition)] if asked.edition else []
    whole = [
        run([sys.executable, "-m", "reportgen", "build", "--no-cache", *command], output=True)
        for _ in range(asked.runs)
    ]
    clocked = [clock(command) for _ in range(asked.runs)]
    show(whole, clocked)


def run(command: Sequence[str], *, output: bool = False) -> tuple[float, float]:
    """Run a command with an empty home; give seconds and peak memory in MB."""
    with tempfile.TemporaryDirectory() as home:
        ending = ["--output", home] if output else []
        environment = {**os.environ, "HOME": home, "XDG_CACHE_HOME": home}
        environment.pop("MPLCONFIGDIR", None)
        begun = time.monotonic()
        environment[START] = str(begun)
        silent = [(os.POSIX_SPAWN_OPEN, stream, os.devnull, os.O_WRONLY, 0) for stream in (1, 2)]
        arguments = [*command, *ending]
        child = os.posix_spawn(command[0], arguments, environment, file_actions=silent)
        _, status, usage = os.wait4(child, 0)
        seconds = time.monotonic() - begun
    if status:
        raise SystemExit(f"the build failed: {' '.join(command)}")
    unit = 1 if sys.platform == "darwin" else 1024  # ru_maxrss is in bytes there, in kB elsewhere
    return seconds, usage.ru_maxrss * unit / 1e6


def clock(command: Sequence[str]) -> Mapping[str, float]:
    """Run one build with the clock; give seconds by part, and what was made."""
    with tempfile.NamedTemporaryFile() as file:
        run([sys.executable, __file__, *command, "--clocked", file.name])
        told: dict[str, float] = json.loads(Path(file.name).read_text(encoding="utf-8"))
        return told


def build_with_clock(root: Path, publication: str, edition: int | None, result: Path) -> None:
    """Build once and write, as JSON, seconds by part, and the numbers of figures and pages."""
    import reportgen
    from reportgen.render.figures import kept
    from reportgen.render.figures.registry import draw

    marks = [("import", float(os.environ[START])), ("", time.monotonic())]
    drawn: list[float] = []

    def draw_with_clock(*arguments: object, **named: object) -> object:
        begun = time.monotonic()
        drawing = draw(*arguments, **named)  # type: ignore[arg-type]
        drawn.append(time.monotonic() - begun)
        return drawing

    setattr(kept, "draw", draw_with_clock)  # noqa: B010 -- the bench's own doing
    with tempfile.TemporaryDirectory() as folder:
        built = reportgen.build(
            root,
            publication,
            edition,
            Path(folder),
            lambda stage: marks.append((stage, time.monotonic())),
            keep=False,
        )
    marks.append(("end", time.monotonic()))
    parts = {name: after - at for (name, at), (_, after) in pairwise(marks)}
    parts["figures"] = sum(drawn)
    parts["typesetting"] = parts["render"] - parts["figures"]
    facts = {"count": len(drawn), "each": statistics.median(drawn or [0]), "pages": built.pages}
    result.write_text(json.dumps(parts | facts), encoding="utf-8")


def show(whole: Sequence[tuple[float, float]], clocked: Sequence[Mapping[str, float]]) -> None:
    """Print the medians."""
    seconds = statistics.median(second for second, _ in whole)
    memory = statistics.median(megabytes for _, megabytes in whole)
    middle = {name: statistics.median(one[name] for one in clocked) for name in clocked[0]}
    print(f"{middle['pages']:.0f} pages, {middle['count']:.0f} figures; medians of {len(whole)}")
    print(f"{'cold build':26}{seconds:8.2f} s  {memory:6.0f} MB at most")
    for part, stages in PARTS:
        spent = sum(middle[stage] for stage in stages)
        each = f"  {1000 * middle['each']:.1f} ms each" if part == "figures" else ""
        print(f"  {part:24}{spent:8.2f} s{spent / seconds:7.0%}{each}")


if __name__ == "__main__":
    main()
