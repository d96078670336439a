"""Exceptions: "the exception is …" after something said of most of a set."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportgen.config import CountMeasure
from reportgen.verify.claims import expressions
from reportgen.verify.claims.phrases import Hit
from reportgen.verify.claims.results import Results
from reportgen.verify.claims.scene import Scene
from reportgen.verify.claims.subjects import Subjects, items_of, whole
from reportgen.verify.claims.values import Bound
from reportgen.verify.claims.verdicts import Verdict


def exceptions(scene: Scene) -> Iterator[Verdict]:
    """Judge the items that a sentence calls exceptions from a measure of the sentence before."""
    for start, end in scene.spans("exception"):
        measures = (b for one in scene.before[:1] for b in one.numbers if not b.item)
        measure, subjects = next(measures, None), whole(scene)
        if measure is not None and subjects:
            yield _judged(scene.results, Hit(start, end, None), measure, subjects)


def _judged(results: Results, hit: Hit, measure: Bound, subjects: Subjects) -> Verdict:
    ours, name = items_of(subjects), measure.quantity.item
    counted, considered = results.counted(name) or (), results.considered(name)
    others = [item for item in considered if item not in counted]
    pairs = [(expressions.share(results, s), (s.share(results) or 0) * 100) for s in subjects]
    if measure.quantity.statistic in {"min", "max"}:
        holds, test = _outside(results, name, subjects)
    else:
        holds = set(ours) == set(others)
        met = "more_than" if _is_strict(results, name) else "at_least"
        among = expressions.items(results, ours)
        test = f"count({name!r}) == {len(considered) - len(ours)}"
        test += f" and count({among}, {met}=limit({name!r})) == 0"
    return Verdict(
        hit, "exception", test, expressions.told(pairs), holds, (), _truth(results, others)
    )


def _is_strict(results: Results, measure: str) -> bool:
    """Whether a count is of items that have more than its limit, not at least that."""
    found = results.basis.publication.measures.get(measure)
    return isinstance(found, CountMeasure) and found.at_least is None


def _truth(results: Results, items: Sequence[str]) -> str:
    return ", ".join(results.basis.codebook.items[item].label for item in items)


def _outside(results: Results, measure: str, subjects: Subjects) -> tuple[bool, str]:
    """Whether shares lie outside the span of a measure, and that as an expression."""
    spanned = [
        share for i in results.counted(measure) or () if (share := results.share(i)) is not None
    ]
    own = [(s, share) for s in subjects if (share := s.share(results)) is not None]
    tests = []
    for subject, share in own:
        name, below = expressions.share(results, subject), share < min(spanned)
        tests.append(f"{name} < lowest({measure!r})" if below else f"{name} > highest({measure!r})")
    holds = bool(own) and all(not min(spanned) <= share <= max(spanned) for _, share in own)
    return holds, " and ".join(tests)
