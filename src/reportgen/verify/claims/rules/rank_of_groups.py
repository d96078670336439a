"""Rank of groups without an item about them as wholes: by the largest share of their items."""

from __future__ import annotations

from fractions import Fraction

from reportgen.verify.claims import expressions
from reportgen.verify.claims.lexicon import RankWords
from reportgen.verify.claims.phrases import Hit
from reportgen.verify.claims.results import Results
from reportgen.verify.claims.scene import Scene
from reportgen.verify.claims.sets import block_of
from reportgen.verify.claims.subjects import Subjects, items_of, of_items
from reportgen.verify.claims.verdicts import Verdict


def by_group(
    scene: Scene, hit: Hit, words: RankWords, subjects: Subjects, year: int
) -> Verdict | None:
    """Judge that one group of a block leads; None where the sentence does not speak of groups."""
    results = scene.results
    block = next((b for at in scene.nouns if (b := block_of(scene, at)) is not None), None)
    groups = {results.items[i].group for i in items_of(subjects) if i in results.items}
    if block is None or len(groups) != 1 or _has_wholes(results, block):
        return None
    ends = _ends(results, block, year, words)
    (group,) = groups
    if group not in ends or len(ends) < 2:
        return None
    best = max(ends.values()) if words.end == "high" else min(ends.values())
    leading = [name for name, end in ends.items() if end == best]
    call = "highest" if words.end == "high" else "lowest"
    own, others = (
        _items(results, block, group),
        tuple(item for name in ends if name != group for item in _items(results, block, name)),
    )
    when = "" if year == results.year else ", year=previous"
    names = [f"{call}({expressions.items(results, listed)}{when})" for listed in (own, others)]
    rival = max if words.end == "high" else min
    beaten = rival(end for name, end in ends.items() if name != group)
    values = expressions.told([(names[0], ends[group] * 100), (names[1], beaten * 100)])
    truth = ", ".join(results.basis.codebook.groups[name].label for name in leading)
    test = f"{names[0]} {'>' if words.end == 'high' else '<'} {names[1]}"
    return Verdict(hit, "rank", test, values, leading == [group], of_items(own), truth)


def _has_wholes(results: Results, block: str) -> bool:
    return any(results.items[item].block == block for item in results.overall)


def _items(results: Results, block: str, group: str = "") -> tuple[str, ...]:
    """Give the items of a block, or of one of its groups, of which less is better."""
    return tuple(
        name
        for name, item in results.items.items()
        if item.block == block and results.better(name) < 1 and group in {"", item.group}
    )


def _ends(results: Results, block: str, year: int, words: RankWords) -> dict[str, Fraction]:
    """Give by group the largest (smallest) share of any of its items."""
    ends: dict[str, Fraction] = {}
    pick = max if words.end == "high" else min
    for name in _items(results, block):
        share, group = results.share(name, None, year), results.items[name].group
        if share is not None:
            ends[group] = pick(share, ends.get(group, share))
    return ends
