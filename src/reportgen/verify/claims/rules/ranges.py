"""Ranges: "between 37 and 65 per cent"; and numbers that stand in the order of names."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.verify.claims import expressions
from reportgen.verify.claims.limits import Limits
from reportgen.verify.claims.mentions import mentions
from reportgen.verify.claims.phrases import Hit
from reportgen.verify.claims.quantifiers import quantifier_of
from reportgen.verify.claims.rules.quantity import Amount
from reportgen.verify.claims.rules.whole_set import on_set
from reportgen.verify.claims.scene import Scene
from reportgen.verify.claims.subjects import of_bound
from reportgen.verify.claims.values import Bound
from reportgen.verify.claims.verdicts import Verdict


def ranges(scene: Scene) -> Iterator[Verdict]:
    """Judge two numbers after "between", and two after "respectively"."""
    for start, end in scene.spans("between"):
        pair = _pair(scene, end)
        if pair is not None:
            hit = Hit(start, end, None)
            yield _of_set(scene, hit, *pair) or _between(scene, hit, *pair)
    for start, end in scene.spans("respectively"):
        pair = _pair(scene, end)
        found = None if pair is None else _in_order(scene, Hit(start, end, None), *pair)
        if found is not None:
            yield found


def _pair(scene: Scene, at: int) -> tuple[Bound, Bound] | None:
    """Give the number at a token and the next one, where no more than two words part them."""
    numbers = [b for b in scene.numbers if at <= b.at <= at + 3 and b.quantity.unit == "share"]
    return (numbers[0], numbers[1]) if len(numbers) == 2 and numbers[0].at == at else None


def _between(scene: Scene, hit: Hit, low: Bound, high: Bound) -> Verdict:
    results = scene.results
    subjects = [of_bound(results, bound) for bound in (low, high)]
    shares = [subject.share(results) or 0 for subject in subjects]
    one, other = low.quantity, high.quantity
    measured = not low.item and not high.item
    same = one.item == other.item and one.edition == other.edition
    ends = (one.statistic, other.statistic) == ("min", "max")
    holds = shares[0] < shares[1] and (not measured or (same and ends))
    names = [expressions.share(results, subject) for subject in subjects]
    values = expressions.told((n, share * 100) for n, share in zip(names, shares, strict=True))
    return Verdict(hit, "range", f"{names[0]} < {names[1]}", values, holds)


def _of_set(scene: Scene, hit: Hit, low: Bound, high: Bound) -> Verdict | None:
    """Judge that so many parts of a set lie between two shares; None where no set is spoken of."""
    quantified, results = quantifier_of(scene, hit), scene.results
    ends = [of_bound(results, bound).share(results) for bound in (low, high)]
    if quantified is None or ends[0] is None or ends[1] is None or ends[0] >= ends[1]:
        return None
    names = [expressions.share(results, of_bound(results, bound)) for bound in (low, high)]
    said = (names[0], names[1])
    limits = Limits(ends[0] * 100, ends[1] * 100, said=said)
    amount = Amount(results, limits, "range")
    found = on_set(scene, hit, quantified, amount.predicate())
    return found if isinstance(found, Verdict) else None


def _in_order(scene: Scene, hit: Hit, first: Bound, second: Bound) -> Verdict | None:
    """Judge that two numbers stand in the order in which what they are of was named."""
    named = [m.items for m in mentions(scene, (0, hit.start))]
    if len(named) < 2:
        named = [m.items for one in scene.before[:1] for m in mentions(one, (0, len(one.tokens)))]
    if len(named) < 2:
        return None
    results = scene.results
    bounds = (first, second)
    holds = all(bound.item in items for bound, items in zip(bounds, named[-2:], strict=True))
    subjects = [of_bound(results, bound) for bound in bounds]
    pairs = [(expressions.share(results, s), (s.share(results) or 0) * 100) for s in subjects]
    test = "the numbers stand in the order of the names"
    labels = results.basis.codebook.items
    truth = ", ".join(labels[items[0]].label for items in named[-2:])
    return Verdict(hit, "range", test, expressions.told(pairs), holds, (), truth)
