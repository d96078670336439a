"""Write the answers of 2022, which are invented whole: what a next wave of the adults' survey might give.

`python next_wave.py` writes answers-2022.csv beside this file (or into --output) from answers-2020.csv;
the same bytes every time. Nobody asked the municipalities again, and no publication prints what these
answers give: each respondent keeps most of its answers, and some move a step.
"""

# ruff: noqa: INP001, E402 - a program of the data folder; what it shares lies beside the folder

from __future__ import annotations

import argparse
import csv
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
sys.path.insert(1, str(FOLDER.parent))

from synthesis.chance import bell, generator
from synthesis.program import say

BEFORE, YEAR = 2020, 2022
NOT_INVITED = ("K031", "K069", "K080")
"""Those whose tasks another municipality has taken over: as in the survey of children of 2022."""
DROPOUTS = 6
MOVED = 0.04
"""How likely an answer that takes a stand moves a step."""
UPWARDS = 0.5
RISING = 0.85
"""How likely a step goes up: usually, and where more municipalities are challenged than before."""
RISING_ENDS = ("__growth", "__prevention")
STEADY = (
    "org_strategy__overall",
    "org_casework__overall",
    "org_cross_muni__overall",
    "tg_severe_mental__prevention",
)
"""Items whose answers nobody changes."""
BACKGROUND = ("region", "size", "population", "socioeconomic_index")


def next_wave(rows: Sequence[Mapping[str, str]]) -> list[dict[str, str]]:
    """Take the answers of the wave before, give those of the next one."""
    invited = [row for row in rows if row["respondent"] not in NOT_INVITED]
    stamina = bell(generator("voksne", YEAR, "stamina"), len(invited))
    ready = sorted(
        range(len(invited)), key=lambda at: (invited[at]["size"] != "large", -stamina[at], at)
    )
    kept = sorted(ready[: len(invited) - DROPOUTS])
    answers = [dict(invited[at]) for at in kept]
    for item in answers[0]:
        if item not in ("respondent", *BACKGROUND, *STEADY) and "." not in item:
            _move(item, answers)
    return answers


def _move(item: str, answers: Sequence[dict[str, str]]) -> None:
    """Let some answers to an item move a step of the scale, where they take a stand."""
    rng = generator("voksne", YEAR, "step", item)
    moves, directions = rng.random(len(answers)), rng.random(len(answers))
    up = RISING if item.endswith(RISING_ENDS) else UPWARDS
    for row, move, direction in zip(answers, moves, directions, strict=True):
        code = row[item]
        if code in {"1", "2", "3", "4"} and move < MOVED:
            step = 1 if direction < up else -1
            row[item] = str(min(4, max(1, int(code) + step)))


def main() -> int:
    """Read the command line, write the file."""
    parser = argparse.ArgumentParser(description="Invented answers of a next wave.")
    parser.add_argument("--output", type=Path, default=FOLDER, help="folder of the answer file")
    output: Path = parser.parse_args().output
    with (FOLDER / f"answers-{BEFORE}.csv").open(encoding="utf-8", newline="") as lines:
        answers = next_wave(list(csv.DictReader(lines)))
    with (output / f"answers-{YEAR}.csv").open("w", encoding="utf-8", newline="") as lines:
        writer = csv.DictWriter(lines, list(answers[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(answers)
    say(f"answers-{YEAR}.csv: {len(answers)} respondents")
    return 0


if __name__ == "__main__":
    sys.exit(main())
