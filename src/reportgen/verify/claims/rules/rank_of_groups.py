"""Rank of groups that have no item about them as wholes: by the largest share of any of their items."""

from __future__ import annotations

from fractions import Fraction

from reportgen.verify.claims import expressions
from reportgen.verify.claims.lexicon import RankWords
from reportgen.verify.claims.phrases import Hit
from reportgen.verify.claims.scene import Scene
from reportgen.verify.claims.sets import block_of
from reportgen.verify.claims.subjects import Subjects, items_of, of_items
from reportgen.verify.claims.verdicts import Verdict


def by_group(
    scene: Scene, hit: Hit, words: RankWords, subjects: Subjects, year: int
) -> Verdict | None:
    """Judge that one group of a block leads; None where the sentence does not speak of groups."""
    results, items = scene.results, items_of(subjects)
    block = next((b for at in scene.nouns if (b := block_of(scene, at)) is not None), None)
    groups = {results.items[i].group for i in items if i in results.items}
    if (
        block is None
        or len(groups) != 1
        or any(results.items[i].block == block for i in results.overall)
    ):
        return None
    family = [
        i for i, item in results.items.items() if item.block == block and results.better(i) < 1
    ]
    shares = {i: share for i in family if (share := results.share(i, None, year)) is not None}
    by = {
        group: _end(results.items, shares, group, words.end)
        for group in {results.items[i].group for i in shares}
    }
    group = groups.pop()
    if group not in by or len(by) < 2:
        return None
    best = max(by.values()) if words.end == "high" else min(by.values())
    leading = [name for name, share in by.items() if share == best]
    own = [i for i in family if results.items[i].group == group]
    call = "highest" if words.end == "high" else "lowest"
    names = [f"{call}({expressions.items(results, listed)})" for listed in (own, family)]
    values = expressions.told([(names[0], by[group] * 100), (names[1], best * 100)])
    truth = ", ".join(results.basis.codebook.groups[name].label for name in leading)
    return Verdict(
        hit, "rank", f"{names[0]} == {names[1]}", values, leading == [group], of_items(own), truth
    )


def _end(items: object, shares: dict[str, Fraction], group: str, end: str) -> Fraction:
    own = [share for item, share in shares.items() if items[item].group == group]  # type: ignore[index]
    return max(own) if end == "high" else min(own)
