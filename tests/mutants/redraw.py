"""Re-drawn answers: the same texts over other answers, and every bound claim judged by own counting.

Odd seeds draw respondents with replacement; even seeds deal the answers of each scale's items out
among the items of the same block. Two measures, and what is independent in each:

bound: every proof of the checks over the new answers. That its numbers are right and that exactly the
false ones are told is judged by counting anew; what the sentence is about is the checks' own reading.
carried: the tests that were true of the old answers, for words that the author typed, held to the
new answers by counting anew. The reading is that of the old answers, so a claim that the new run
reads otherwise, or no longer sees, is told here. A sentence whose printed words follow the answers
("en stigning på …" becoming "et fald …") gets another test by right, as has one about the items that a measure or a ranked list happens to name; such
are not carried.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd
from counts import Counts, waves_of
from world import Outcome, World, open_world

from reportgen.answers.model import Codebook
from reportgen.errors import Place
from reportgen.verify.claims.model import Proof

BACKGROUND = ("respondent", "region", "size", "population")


@dataclass(frozen=True, slots=True)
class Drawn:
    """What one set of new answers came to: counts by name, and what was wrong with the checks.

    otherwise: claims told as false whose test of the old answers is true of the new ones.
    """

    seed: int
    counts: Mapping[str, int]
    faults: tuple[str, ...]
    otherwise: tuple[str, ...]


def redrawn(clean: World, seeds: Iterable[int]) -> Iterator[Drawn]:
    """Write new answers into the world's folder for each seed, check the texts, judge the checks."""
    years, data = clean.basis.years(), clean.brief.publication.data
    original = waves_of(clean.root, data, years)
    before = clean.whole()
    old = Counts(clean.basis.codebook, clean.brief.publication, original)
    carried = [one for one in before.proofs if _is_typed(clean, one) and old.evaluate(one.test)]
    for seed in seeds:
        waves = {y: _drawn(clean.basis.codebook, original[y], seed, y) for y in years}
        _write(clean.root, data, waves)
        world = open_world(clean.root, clean.name, clean.basis.edition)
        counts = Counts(world.basis.codebook, world.brief.publication, waves)
        yield _judged(seed, world.whole(), counts, carried)
    _write(clean.root, data, original)


def _drawn(codebook: Codebook, wave: pd.DataFrame, seed: int, year: int) -> pd.DataFrame:
    """Give a wave with other answers; the respondents and their background stay."""
    rng = np.random.default_rng([seed, year])
    columns = [name for name in wave.columns if name in codebook.items]
    answers = wave[columns]
    if seed % 2:
        chosen = rng.integers(0, len(wave), len(wave))
        answers = answers.iloc[chosen].set_axis(wave.index)
    else:
        alike: dict[tuple[str, str], list[str]] = {}
        for name in columns:
            item = codebook.items[name]
            if wave[name].notna().any():
                alike.setdefault((item.block, item.scale), []).append(name)
        for names in alike.values():
            dealt = [names[i] for i in rng.permutation(len(names))]
            answers = answers.assign(**{to: wave[of] for to, of in zip(names, dealt, strict=True)})
    return wave.assign(**{name: answers[name] for name in columns})


def _write(root: Path, data: str, waves: Mapping[int, pd.DataFrame]) -> None:
    for year, wave in waves.items():
        wave.to_csv(root / "data" / data / f"answers-{year}.csv", index=False)


def _is_typed(world: World, proof: Proof) -> bool:
    """Say whether the words of a proof stand at their place as the author typed them."""
    fragment = world.fragments.get(proof.place.path)
    if fragment is None:
        return False
    line = fragment.filled.source.text.split("\n")[proof.place.line - 1]
    said = line[proof.place.column - 1 :].lower().startswith(proof.words.lower())
    return said and not re.search(r"\b(?:direction|development|fraction|ranked|measure)\(", line)


def _judged(seed: int, found: Outcome, counts: Counts, carried: list[Proof]) -> Drawn:
    tally: Counter[str] = Counter()
    faults: list[str] = []
    otherwise: list[str] = []
    false = {one.place for one in found.problems if one.rule == "false-claim"}
    lines = {_line(one.place) for one in found.problems}
    for proof in found.proofs:
        truth = counts.evaluate(proof.test)
        if truth is None:
            tally["not counted"] += 1
            continue
        tally["bound"] += 1
        tally["bound false"] += not truth
        if not truth and _line(proof.place) not in lines:
            faults.append(f"missed: {proof.place}: {proof.words}: {proof.test[:120]}")
        if truth != proof.holds:
            faults.append(f"judged {proof.holds}: {proof.place}: {proof.words}: {proof.test[:120]}")
    true = {one.place for one in found.proofs if counts.evaluate(one.test)}
    denied = {one.place for one in found.proofs if counts.evaluate(one.test) is False}
    faults += [f"alarm: {place}" for place in sorted((true - denied) & false)]
    for proof in carried:
        tally["carried"] += 1
        truth = counts.evaluate(proof.test)
        told = _line(proof.place) in lines
        tally["carried false"] += truth is False
        tally["carried false, told"] += truth is False and told
        tally["carried true, told false"] += bool(truth) and proof.place in false
        if truth and proof.place in false:  # not a fault by itself: the test may be of a part of it
            otherwise.append(f"{proof.place}: {proof.words}: {proof.test[:120]}")
        if truth is False and not told:
            tally["carried false, not told"] += 1
            faults.append(f"carried: {proof.place}: {proof.words}: {proof.test[:120]}")
    return Drawn(seed, tally, tuple(faults), tuple(otherwise))


def _line(place: Place) -> tuple[str, int | None]:
    return place.path, place.line


def show(drawn: Iterable[Drawn], most: int = 20) -> list[str]:
    """Print a row a seed as it is done, then the faults, give all faults."""
    names = (
        "bound", "bound false", "not counted", "carried", "carried false", "carried false, told",
        "carried true, told false",
    )  # fmt: skip
    print("re-drawn answers:", " | ".join(names), "| faults")
    total, faults, otherwise = Counter[str](), list[str](), list[str]()
    for one in drawn:
        total.update(one.counts)
        faults += [f"seed {one.seed}: {fault}" for fault in one.faults]
        otherwise += [f"seed {one.seed}: {told}" for told in one.otherwise]
        row = " | ".join(str(one.counts.get(name, 0)) for name in names)
        print(f"seed {one.seed:>3}: {row} | {len(one.faults)}", flush=True)
    print("all:", " | ".join(str(total[name]) for name in names), "|", len(faults))
    for title, told in (("faults", faults), ("told false, though the old test is true", otherwise)):
        print(f"{title}: {len(told)}")
        for line in told[:most]:
            print(f"  {line}")
    return faults
