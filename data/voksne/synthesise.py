"""Write the synthetic answers of the adults' survey, or check them.

`python synthesise.py` writes answers-2020.csv beside this file (or into --output); the same bytes
every time. `python synthesise.py --check` recounts the file against published.csv, without the code
that made it, and exits 1 if a printed value is missed that impossible.csv does not list.
"""

# ruff: noqa: INP001, E402 - a program of the data folder; what it shares lies beside the folder

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
sys.path.insert(1, str(FOLDER.parent))

from filling import Codes, fill_item, fill_need, fill_overall
from panel import Panel, draw_panel
from support import fill_support, read_marks
from synthesis.counts import Counts, solve_counts
from synthesis.program import run, say
from synthesis.ranking import write_table
from synthesis.targets import ItemRow, read_targets
from wishes import read_pairs, read_quotas, read_wishes

YEAR = 2020


def synthesise(output: Path) -> None:
    """Write the answer file into a folder."""
    targets = read_targets(FOLDER)
    single = tuple(
        replace(item, waves=(YEAR,)) for item in targets.items if item.scale != "support_forms"
    )
    solved = solve_counts(replace(targets, items=single))
    panel = draw_panel()
    codes = _fill(single, panel, solved)
    columns = _background(panel)
    marks = read_marks(FOLDER)
    for item in targets.items:
        if item.id in marks:
            need = codes[item.id.replace("__support", "__need")]
            choices = fill_support(item.id, panel, marks[item.id], need)
            columns |= {f"{item.id}.{choice}": column for choice, column in choices.items()}
        else:
            columns[item.id] = [codes[item.id].get(i, "") for i in range(len(panel.who))]
    write_table(output / f"answers-{YEAR}.csv", panel.who, columns)
    say(f"answers-{YEAR}.csv: {len(panel.who)} respondents")


def _fill(
    items: Sequence[ItemRow], panel: Panel, solved: Mapping[tuple[str, int], Counts]
) -> dict[str, Codes]:
    """Give the answers to every item, the questions about areas before those about needs."""
    quotas, wishes, pairs = read_quotas(FOLDER), read_wishes(FOLDER), read_pairs(FOLDER)
    codes: dict[str, Codes] = {}
    for item in items:
        counts = solved[item.id, YEAR]
        if item.id in quotas:
            own = [w for w in wishes if w.item == item.id and not w.other.endswith("__need")]
            codes[item.id] = fill_overall(item, panel, counts, quotas[item.id], own)
        elif item.id in pairs:
            wish = next(w for w in wishes if w.other == item.id)
            codes[item.id] = fill_need(item, panel, counts, codes[wish.item], pairs[item.id], wish)
        else:
            codes[item.id] = fill_item(item, panel, counts)
    return codes


def _background(panel: Panel) -> dict[str, Sequence[str | int]]:
    return {
        "region": panel.classes("region"),
        "size": panel.classes("size"),
        "population": [m.population for m in panel.who],
        "socioeconomic_index": [f"{value // 100}.{value % 100:02d}" for value in panel.index],
    }


if __name__ == "__main__":
    sys.exit(run(FOLDER, "Synthetic answers of the adults' survey.", synthesise))
