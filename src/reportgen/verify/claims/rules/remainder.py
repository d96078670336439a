"""Remainder: "the other three libraries" - those of the whole that were not spoken of."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.manuscript.model import Number
from reportgen.verify.claims.phrases import Hit
from reportgen.verify.claims.scene import Scene
from reportgen.verify.claims.verdicts import Verdict

_REACH = 2
"""How many words may stand between a number and the respondents that it counts."""


def remainder(scene: Scene) -> Iterator[Verdict]:
    """Judge a number of other respondents by the part and the whole of the sentence before."""
    if not scene.counts:
        return
    for start, end in scene.spans("others"):
        if end >= len(scene.tokens) or not _counts_units(scene, end):
            continue
        part_of = next(filter(None, (_part_of(one) for one in scene.before[:1])), None)
        if part_of is not None:
            yield _judged(scene, Hit(start, end + 1, None), *part_of)


def _counts_units(scene: Scene, at: int) -> bool:
    after = scene.tokens[at + 1 : at + 1 + _REACH]
    counted = at in scene.counts and not scene.tokens[at].guard
    return counted and any(scene.speech.is_unit(token) for token in after)


def _part_of(scene: Scene) -> tuple[Number, Number] | None:
    """Give the two bound numbers of respondents of a sentence, the smaller first."""
    counts = [
        token.number
        for token in scene.tokens
        if token.number is not None and token.number.quantity.unit == "count"
    ]
    if len(counts) != 2:
        return None
    part, whole = sorted(counts, key=lambda number: number.quantity.value or 0)
    return part, whole


def _judged(scene: Scene, hit: Hit, part: Number, whole: Number) -> Verdict:
    count = scene.counts[hit.end - 1]
    values = [int(number.quantity.value or 0) for number in (whole, part)]
    right = values[0] - values[1]
    names = [f"count({number.quantity.item!r})" for number in (whole, part)]
    told = "; ".join(f"{name} = {value}" for name, value in zip(names, values, strict=True))
    truth = scene.speech.language.count_word(right)
    test = f"{names[0]} - {names[1]} == {count}"
    return Verdict(hit, "count", test, told, count == right, (), truth)
