"""Exceptions: "the exception is …" after something said of most of a set."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.verify.claims import expressions
from reportgen.verify.claims.phrases import Hit
from reportgen.verify.claims.results import Results
from reportgen.verify.claims.scene import Scene
from reportgen.verify.claims.subjects import Subjects, items_of, whole
from reportgen.verify.claims.values import Bound
from reportgen.verify.claims.verdicts import Verdict


def exceptions(scene: Scene) -> Iterator[Verdict]:
    """Judge the items that a sentence calls exceptions from a measure of the sentence before."""
    for start, end in scene.speech.words("exception").spans(scene.tokens):
        measure = next((b for one in scene.before[:1] for b in one.numbers if not b.item), None)
        subjects = whole(scene)
        if measure is not None and subjects:
            yield _judged(scene, Hit(start, end, None), measure, subjects)


def _judged(scene: Scene, hit: Hit, measure: Bound, subjects: Subjects) -> Verdict:
    results = scene.results
    ours = set(items_of(subjects))
    name = measure.quantity.item
    others = set(results.considered(name)) - set(results.counted(name) or ())
    spanned = measure.quantity.statistic in {"min", "max"}
    holds = _outside(results, name, ours) if spanned else ours == others
    pairs = [(expressions.share(results, s), (s.share(results) or 0) * 100) for s in subjects]
    listed = expressions.items(results, sorted(ours))
    truth = ", ".join(results.basis.codebook.items[item].label for item in sorted(others))
    test = f"{listed} are all that the measure {name!r} leaves out"
    return Verdict(hit, "exception", test, expressions.told(pairs), holds, (), truth)


def _outside(results: Results, measure: str, items: set[str]) -> bool:
    """Whether items lie outside the span of a measure."""
    spanned = results.counted(measure) or ()
    shares = [share for item in spanned if (share := results.share(item)) is not None]
    own = [share for item in items if (share := results.share(item)) is not None]
    return bool(shares and own) and all(not min(shares) <= share <= max(shares) for share in own)
