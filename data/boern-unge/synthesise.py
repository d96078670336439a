"""Write the synthetic answers of the children and youth survey, or check them.

`python synthesise.py` writes answers-2020.csv and answers-2022.csv beside this file (or into
--output); the same bytes every time. `python synthesise.py --check` recounts the files against
published.csv, without the code that made them, and exits 1 if a printed value is missed that
impossible.csv does not list.
"""

# ruff: noqa: INP001, E402 - a program of the data folder; what it shares lies beside the folder

from __future__ import annotations

import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
sys.path.insert(1, str(FOLDER.parent))

from filling import WAVES, answered, write_answers
from synthesis.counts import solve_counts
from synthesis.municipalities import draw_municipalities
from synthesis.program import run, say
from synthesis.targets import read_targets


def synthesise(output: Path) -> None:
    """Write the answer file of every wave into a folder."""
    targets = read_targets(FOLDER)
    solved = solve_counts(targets)
    municipalities = draw_municipalities()
    for year in WAVES:
        path = output / f"answers-{year}.csv"
        who = [m for m in municipalities if answered(m, year)]
        write_answers(path, year, targets.items, who, solved)
        say(f"{path.name}: {len(who)} respondents")


if __name__ == "__main__":
    sys.exit(run(FOLDER, "Synthetic answers of the children and youth survey.", synthesise))
