"""Write the synthetic answers of the children and youth survey, or check them.

`python synthesise.py` writes answers-2020.csv and answers-2022.csv beside this file (or into
--output); the same bytes every time. `python synthesise.py --check` recounts the files against
published.csv, without the code that made them, and exits 1 if a printed value is missed that
impossible.csv does not list.
"""

# ruff: noqa: INP001 - a program of the data folder, not a module of a package

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from synthesis.counts import solve_counts
from synthesis.filling import write_answers
from synthesis.municipalities import draw_municipalities
from synthesis.recount import recount
from synthesis.targets import WAVES, read_targets

FOLDER = Path(__file__).resolve().parent


def synthesise(output: Path) -> None:
    """Write the answer file of every wave into a folder."""
    targets = read_targets(FOLDER)
    solved = solve_counts(targets)
    municipalities = draw_municipalities()
    for year in WAVES:
        path = output / f"answers-{year}.csv"
        write_answers(path, year, targets.items, municipalities, solved)
        _say(f"{path.name}: {sum(year in m.waves for m in municipalities)} respondents")


def check() -> int:
    """Print what the recount finds, give the exit status: 0 all hit or listed, 1 otherwise."""
    results = recount(FOLDER)
    unlisted = [result for result in results if not result.hit and not result.listed]
    for result in results:
        if not result.hit:
            kind = "listed as impossible" if result.listed else "MISSED"
            _say(f"{result.num_id}: printed {result.printed}, found {result.found} ({kind})")
    missed = sum(not result.hit for result in results)
    _say(f"{len(results)} printed values, {len(results) - missed} hit, {len(unlisted)} unlisted")
    return 1 if unlisted else 0


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")


def main() -> int:
    """Read the command line and do what it says."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--check", action="store_true", help="recount, write nothing")
    parser.add_argument("--output", type=Path, default=FOLDER, help="folder of the answer files")
    arguments = parser.parse_args()
    if arguments.check:
        return check()
    synthesise(arguments.output)
    return 0


if __name__ == "__main__":
    sys.exit(main())
