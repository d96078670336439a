"""Sameness: "the same areas top the list", "the pattern is the same" as in the list before."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.verify.claims.lexicon import RankWords
from reportgen.verify.claims.phrases import Hit
from reportgen.verify.claims.scene import Scene
from reportgen.verify.claims.subjects import items_of, listed
from reportgen.verify.claims.verdicts import Verdict

_NEAR = 2
"""How many words may stand between "the same" and the parts that it is said of."""


def sameness(scene: Scene) -> Iterator[Verdict]:
    """Judge that a list names the same things, or others, as the list of the section before.

    What is compared is what is asked about each group, not the group.
    """
    if scene.entries and any(isinstance(hit.meaning, RankWords) for hit in scene.hits):
        for name, same in (("same", True), ("different", False)):
            for start, end in scene.spans(name):
                if scene.nouns_in(end, end + _NEAR):
                    yield from _judged(scene, Hit(start, end, None), same=same)
    for name, same in (("same_pattern", True), ("different_pattern", False)):
        for start, end in scene.spans(name):
            yield from _judged(scene, Hit(start, end, None), same=same)


def _judged(scene: Scene, hit: Hit, *, same: bool) -> Iterator[Verdict]:
    here, before = _lists(scene)
    if not here or not before:
        return
    holds = (set(here) == set(before)) == same
    told = "; ".join(f"{', '.join(names)} are listed" for names in (here, before))
    test = f"{sorted(set(here))} {'==' if same else '!='} {sorted(set(before))}"
    truth = ", ".join(before)
    yield Verdict(hit, "sameness", test, told, holds, (), truth)


def _lists(scene: Scene) -> tuple[list[str], list[str]]:
    """Give what the first list of the section asks about, and the last of the section before."""
    reading, own = scene.ground.reading, scene.sentence
    before: list[str] = []
    for sentence in reading.sentences:
        if sentence.leads is None:
            continue
        inside = sentence.chapter is own.chapter
        if not inside and sentence.index < own.index:
            before = _aspects(scene, sentence.leads) or before
        elif inside and sentence.index >= own.index:
            return _aspects(scene, sentence.leads), before
    return [], before


def _aspects(scene: Scene, listing: int) -> list[str]:
    items = [item for one in listed(scene.entries_of(listing)) for item in items_of(one)]
    return [scene.results.aspect(item) for item in items]
