"""Ranges: "between 37 and 65 per cent"; and numbers that stand in the order of names."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.verify.claims import expressions
from reportgen.verify.claims.mentions import mentions
from reportgen.verify.claims.phrases import Hit
from reportgen.verify.claims.scene import Scene
from reportgen.verify.claims.subjects import of_bound
from reportgen.verify.claims.values import Bound
from reportgen.verify.claims.verdicts import Verdict


def ranges(scene: Scene) -> Iterator[Verdict]:
    """Judge two numbers after "between", and two after "respectively"."""
    for start, end in scene.speech.words("between").spans(scene.tokens):
        pair = _pair(scene, end)
        if pair is not None:
            yield _between(scene, Hit(start, end, None), *pair)
    for start, end in scene.speech.words("respectively").spans(scene.tokens):
        pair = _pair(scene, end)
        if pair is not None:
            found = _in_order(scene, Hit(start, end, None), *pair)
            if found is not None:
                yield found


def _pair(scene: Scene, at: int) -> tuple[Bound, Bound] | None:
    """Give the number at a token and the next one, where no more than two words part them."""
    numbers = [b for b in scene.numbers if at <= b.at <= at + 3 and b.quantity.unit == "share"]
    return (numbers[0], numbers[1]) if len(numbers) == 2 and numbers[0].at == at else None


def _between(scene: Scene, hit: Hit, low: Bound, high: Bound) -> Verdict:
    results = scene.results
    shares = [of_bound(results, bound).share(results) or 0 for bound in (low, high)]
    kinds = (low.quantity.statistic, high.quantity.statistic)
    same = low.quantity.item == high.quantity.item and low.quantity.edition == high.quantity.edition
    measured = not low.item and not high.item
    holds = shares[0] < shares[1] and (not measured or (same and kinds == ("min", "max")))
    names = [f"{call}({low.quantity.item!r})" for call in ("lowest", "highest")]
    if not measured:
        names = [expressions.share(results, of_bound(results, bound)) for bound in (low, high)]
    values = expressions.told((n, s * 100) for n, s in zip(names, shares, strict=True))
    return Verdict(hit, "range", f"{names[0]} < {names[1]}", values, holds)


def _in_order(scene: Scene, hit: Hit, first: Bound, second: Bound) -> Verdict | None:
    """Judge that two numbers stand in the order in which what they are of was named."""
    named = [m.items for m in mentions(scene, (0, hit.start))]
    for one in scene.before[:1]:
        if len(named) < 2:
            named = [m.items for m in mentions(one, (0, len(one.tokens)))]
    if len(named) < 2:
        return None
    holds = first.item in named[-2] and second.item in named[-1]
    results = scene.results
    values = expressions.told(
        (
            expressions.share(results, of_bound(results, b)),
            (of_bound(results, b).share(results) or 0) * 100,
        )
        for b in (first, second)
    )
    return Verdict(hit, "range", "the numbers stand in the order of the names", values, holds)
