"""How many slips the checks find: `make mutants`.

The publication is copied to a folder of its own, read and estimated once; then one thing at a time is
changed in its texts or in exhibits.yaml, and the checks of the text are run. A mutant is detected
when there is a new problem in its paragraph or list, a list counting with the paragraphs beside it.
Mutants that leave the text true are told apart by counting the answers anew, and are not in the
shares: those that print what was printed before, and those whose `true` says why; nor are those
`beyond` the answers, whose sentence is about the questionnaire or the world.

    python tests/mutants/run.py [PUBLICATION ...] [--edition YEAR] [--seed N] [--redraw SEEDS] [--root DIR]
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import random
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Literal

sys.path.insert(0, str(Path(__file__).parent))

from counts import Counts, waves_of
from kinds import KINDS, all_mutants
from pages import Clean, Mutant
from redraw import redrawn
from redraw import show as show_redrawn
from world import Outcome, forget, keep_word_lists, open_world

from reportgen.errors import Problem

Fate = Literal["detected", "elsewhere", "survived", "true", "beyond"]


@dataclass(frozen=True, slots=True)
class Result:
    """What became of a mutant. elsewhere: it was found, but not near its place."""

    mutant: Mutant
    fate: Fate
    why: str
    found: tuple[str, ...]
    seconds: float


@dataclass(slots=True)
class Judge:
    """Checks mutants against the clean text, in one process."""

    clean: Clean
    _before: dict[tuple[str, int], Outcome] = field(default_factory=dict)

    def judge(self, mutant: Mutant) -> Result:
        """Run the checks on a mutant."""
        begun = time.perf_counter()
        before, after = (
            self._specs(mutant) if mutant.specs is not None else self._text(mutant)
        )  # fmt: skip
        known = Counter(_key(one) for one in before.problems)
        new = [one for one in after.problems if not _taken(known, _key(one))]
        near = [one for one in new if self._near(one, mutant)]
        same = mutant.specs is None and before.printed == after.printed
        true = "it prints what was printed before" if same else mutant.true
        fate: Fate = "detected" if near else "elsewhere" if new else "survived"
        if true:
            fate = "true"
        elif mutant.beyond:
            fate = "beyond"
        told = tuple(f"{one.place}: {one.rule}: {one.message}" for one in (near or new)[:3])
        return Result(mutant, fate, true, told, time.perf_counter() - begun)

    def _text(self, mutant: Mutant) -> tuple[Outcome, Outcome]:
        page, world = self.clean.page[mutant.path], self.clean.world
        headings = [i for i in range(mutant.line) if page.lines[i].startswith("#")]
        key = (mutant.path, headings[-1])
        if key not in self._before:
            text = "\n".join(page.lines)
            self._before[key] = world.with_text(mutant.path, text, mutant.line)
        return self._before[key], world.with_text(
            mutant.path, self.clean.mutated(mutant), mutant.line
        )

    def _specs(self, mutant: Mutant) -> tuple[Outcome, Outcome]:
        assert mutant.specs is not None
        world, (id_, key, new) = self.clean.world, mutant.specs
        if (mutant.path, 0) not in self._before:
            self._before[mutant.path, 0] = world.whole()
        specs = world.brief.specs
        changed = specs.exhibits[id_].model_copy(update={key: new})
        specs = specs.model_copy(update={"exhibits": {**specs.exhibits, id_: changed}})
        return self._before[mutant.path, 0], world.with_specs(specs)

    def _near(self, problem: Problem, mutant: Mutant) -> bool:
        """Say whether a problem is told at a mutant; of an exhibit, at its entry or where it stands."""
        if mutant.specs is None:
            near = self.clean.page[mutant.path].near(mutant.line - 1)
            return problem.place.path == mutant.path and problem.place.line - 1 in near
        if f'"{mutant.specs[0]}"' in problem.message:
            return True  # two that are alike are told at the second
        if problem.place.path == mutant.path:
            return mutant.line <= problem.place.line <= mutant.line + 14
        lines = (
            self.clean.page[problem.place.path].lines
            if problem.place.path in self.clean.page
            else []
        )
        around = lines[max(problem.place.line - 12, 0) : problem.place.line + 11]
        return any(mutant.specs[0] in text for text in around)


def _key(problem: Problem) -> tuple[object, ...]:
    return problem.place.path, problem.place.line, problem.rule, problem.message


def _taken(known: Counter[tuple[object, ...]], key: tuple[object, ...]) -> bool:
    """Say whether a problem was there before, and cross it off."""
    known[key] -= 1
    return known[key] >= 0


# --- many at once ---------------------------------------------------------------------------

_JUDGES: list[Judge] = []


def _judged(mutant: Mutant) -> Result:
    return _JUDGES[0].judge(mutant)


def judged(clean: Clean, mutants: Sequence[Mutant], processes: int) -> list[Result]:
    """Judge all mutants, in as many processes as are asked for."""
    _JUDGES[:] = [Judge(clean)]
    if processes == 1:
        return [_judged(one) for one in mutants]
    with multiprocessing.get_context("fork").Pool(processes) as pool:
        return pool.map(_judged, mutants, chunksize=8)


def audit(clean: Clean, results: Sequence[Result], most: int) -> list[str]:
    """Judge some mutants the slow way, from files; tell those that come out otherwise."""
    told = []
    texts = [one for one in results if one.mutant.specs is None]
    for one in clean.rng.sample(texts, min(most, len(texts))):
        path = clean.world.root / one.mutant.path
        before = path.read_text(encoding="utf-8")
        path.write_text(clean.mutated(one.mutant), encoding="utf-8")
        try:
            world = open_world(clean.world.root, clean.world.name, clean.world.basis.edition)
            problems = world.whole().problems
        finally:
            path.write_text(before, encoding="utf-8")
        near = any(Judge(clean)._near(problem, one.mutant) for problem in problems)
        if one.fate != "true" and near != (one.fate == "detected"):
            told.append(f"{one.mutant.path}:{one.mutant.line} {one.fate}, whole: {near}")
    return told


# --- telling --------------------------------------------------------------------------------


Row = tuple[str, int, int, float, int, int, int]


def table(results: Iterable[Result]) -> list[Row]:
    """Give kind, mutants, detected, share, found elsewhere, left out as true or beyond."""
    fates: dict[str, Counter[str]] = {kind: Counter() for kind in (*KINDS, "all")}
    for one in results:
        fates[one.mutant.kind][one.fate] += 1
        fates["all"][one.fate] += 1
    rows = []
    for kind, own in fates.items():
        false = own.total() - own["true"] - own["beyond"]
        share = own["detected"] / false if false else 1.0
        rows.append(
            (kind, false, own["detected"], share, own["elsewhere"], own["true"], own["beyond"])
        )
    return rows


def write(
    path: Path, results: Sequence[Result], alarms: Sequence[str], faults: Sequence[str]
) -> None:
    """Write build/mutants.json: the table, survivors, those found elsewhere, those left out.

    faults: of the checks over re-drawn answers.
    """
    by_fate = {
        fate: [
            {
                **{k: v for k, v in asdict(one.mutant).items() if k in {"kind", "before", "after"}},
                "file": one.mutant.path,
                "line": one.mutant.line,
                **({"why": one.why} if one.why else {}),
                **({"found": one.found} if one.found else {}),
            }
            for one in results
            if one.fate == fate
        ]
        for fate in ("survived", "elsewhere", "true", "beyond")
    }
    names = ("kind", "mutants", "detected", "share", "elsewhere", "true", "beyond")
    rows = [dict(zip(names, row, strict=True)) for row in table(results)]
    path.parent.mkdir(parents=True, exist_ok=True)
    told = {"table": rows, "false_alarms": list(alarms), "redrawn": list(faults), **by_fate}
    path.write_text(json.dumps(told, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def show(results: Sequence[Result], alarms: Sequence[str], seconds: float) -> None:
    """Print the table."""
    print(
        f"{'kind':<16}{'mutants':>8}{'detected':>10}{'share':>8}{'elsewhere':>11}{'true':>6}{'beyond':>8}"
    )
    for kind, mutants, detected, share, elsewhere, true, beyond in table(results):
        print(
            f"{kind:<16}{mutants:>8}{detected:>10}{share:>8.1%}{elsewhere:>11}{true:>6}{beyond:>8}"
        )
    each = 1000 * sum(one.seconds for one in results) / max(len(results), 1)
    print(f"false alarms on the clean text: {len(alarms)}")
    for alarm in alarms:
        print(f"  {alarm}")
    print(f"{seconds:.0f} s, {each:.0f} ms a mutant")


def copied(root: Path, to: Path) -> Path:
    """Copy the publications with what they share, their themes and their data to a folder of their own."""
    for part in ("content", "data"):
        skip = shutil.ignore_patterns("__pycache__", "*.py")
        shutil.copytree(root / part, to / part, ignore=skip)
    return to


def main() -> int:
    """Run mutants and re-drawn answers, print the tables; 1 where the aims are missed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("publications", nargs="*", default=["boern-unge", "voksne"])
    parser.add_argument("--edition", type=int)
    parser.add_argument("--seed", type=int, default=4)
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--audit", type=int, default=0, help="judge so many from files as well")
    parser.add_argument("--redraw", type=int, default=0, help="how many sets of answers to draw")
    parser.add_argument("--only", choices=[*KINDS, "redraw"], help="one kind of mutants")
    parser.add_argument("--root", type=Path, default=Path())
    asked = parser.parse_args()
    begun = time.perf_counter()
    keep_word_lists()
    each = [_of_publication(asked, name) for name in asked.publications]
    results = [one for own, _, _ in each for one in own]
    alarms = [one for _, own, _ in each for one in own]
    faults = [one for _, _, own in each for one in own]
    if len(each) > 1:
        print(f"\n{' and '.join(asked.publications)}")
        show(results, alarms, time.perf_counter() - begun)
    name = "mutants" if asked.only is None else f"mutants-{asked.only.replace(' ', '-')}"
    write(asked.root / "build" / f"{name}.json", results, alarms, faults)
    reached = all(row[3] >= (0.95 if row[0] == "all" else 0.9) for row in table(results))
    return 0 if reached and not alarms and not faults else 1


def _of_publication(
    asked: argparse.Namespace, name: str
) -> tuple[list[Result], list[str], list[str]]:
    """Give what became of one publication's mutants, its false alarms, and the re-drawn's faults."""
    begun = time.perf_counter()
    print(f"\n{name}", flush=True)
    forget()
    with tempfile.TemporaryDirectory() as folder:
        root = copied(asked.root, Path(folder))
        world = open_world(root, name, asked.edition)
        waves = waves_of(root, world.brief.publication.data, world.basis.years())
        counts = Counts(world.basis.codebook, world.brief.publication, waves)
        clean = Clean(world, counts, random.Random(asked.seed))
        alarms = [str(one) for one in world.whole().problems]
        mutants = [] if asked.only == "redraw" else all_mutants(clean)
        mutants = [one for one in mutants if asked.only in {None, one.kind}]
        results = judged(clean, mutants, asked.processes)
        show(results, alarms, time.perf_counter() - begun)
        for line in audit(clean, results, asked.audit):
            print(f"audit: {line}")
        faults = show_redrawn(redrawn(world, range(1, asked.redraw + 1))) if asked.redraw else []
    return results, alarms, faults


if __name__ == "__main__":
    sys.exit(main())
