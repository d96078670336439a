"""Means: those that a sentence sets side by side are of one item, or of a pair that belongs together."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from reportgen.verify.claims.scene import Scene
from reportgen.verify.claims.values import Bound
from reportgen.verify.claims.wrong import Wrong


def means(scene: Scene) -> Iterator[Wrong]:
    """Give the means that stand beside another one which they are not to be compared with.

    Means of classes are of one item. Means of all, two by two, are of a pair that a chart of the
    section shows, where it has such a chart.
    """
    found = [
        Bound(at, token.number, token.number.quantity.item)
        for at, token in enumerate(scene.tokens)
        if token.number is not None and token.number.quantity.statistic == "mean"
    ]
    if len(found) < 2 or any(one.item not in scene.results.items for one in found):
        return
    if all(len(one.quantity.where) == 1 for one in found):
        yield from _of_classes(scene, found)
    elif not any(one.quantity.where for one in found) and len(found) % 2 == 0:
        yield from _of_pairs(scene, found)


def _of_classes(scene: Scene, found: list[Bound]) -> Iterator[Wrong]:
    items = [one.item for one in found]
    usual = max(dict.fromkeys(items), key=items.count)
    for before, one in pairwise((found[-1], *found)):
        same = before.quantity.where[0][0] == one.quantity.where[0][0]
        if same and one.item != usual:
            yield _wrong(scene, one, usual)


def _of_pairs(scene: Scene, found: list[Bound]) -> Iterator[Wrong]:
    known = scene.ground.reading.shown
    charts = [known[name] for name in scene.sentence.chapter.figures if name in known]
    paired = dict(pair for chart in charts if all(chart.sides) for pair in chart.paired)
    for first, second in zip(found[::2], found[1::2], strict=True) if paired else ():
        if first.item not in paired:
            right = next((a for a, b in paired.items() if b == second.item), next(iter(paired)))
            yield _wrong(scene, first, right)
        elif paired[first.item] != second.item:
            yield _wrong(scene, second, paired[first.item])


def _wrong(scene: Scene, bound: Bound, right: str) -> Wrong:
    labels = scene.results.basis.codebook.items
    message = (
        f"it stands beside a mean of “{labels[right].label}”, but is one of "
        f"“{labels[bound.item].label}”"
    )
    return Wrong(bound, "wrong-item", message, f"write {right!r}, or part the two")
