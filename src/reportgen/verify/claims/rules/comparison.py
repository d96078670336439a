"""Comparison: more or fewer than before, than elsewhere, than anywhere else."""

from __future__ import annotations

from fractions import Fraction

from reportgen.verify.claims import expressions
from reportgen.verify.claims.lexicon import ComparisonWords, DirectionWords, RankWords
from reportgen.verify.claims.phrases import Hit
from reportgen.verify.claims.rules.counted_more import counted_more
from reportgen.verify.claims.rules.direction import To, changed
from reportgen.verify.claims.rules.rank import ranked
from reportgen.verify.claims.rules.size import sizes_of
from reportgen.verify.claims.scene import Scene
from reportgen.verify.claims.standing import describes, is_guess, standing
from reportgen.verify.claims.subjects import Subject, nearest, of_bound, said, spoken_of
from reportgen.verify.claims.verdicts import Outcome, Unresolved, Verdict

_TO: dict[str, To] = {"more": "rise", "less": "fall", "harder": "worse", "easier": "better"}
_REACH = 12


def comparison(scene: Scene, hit: Hit) -> Outcome:
    """Judge a comparative by what stands after "than"; without it, by what was said before."""
    words = hit.meaning
    if not isinstance(words, ComparisonWords) or standing(scene) == "none":
        return None
    if is_guess(scene, hit) or describes(scene, hit) or not _compares(scene, hit):
        return None
    than = _than(scene, hit)
    if _since(scene, hit):
        return changed(scene, hit, _TO[words.to])
    if than is not None and scene.speech.words("no_other").at(scene.tokens, than) is not None:
        end = "high" if words.to in {"more", "harder"} else "low"
        return ranked(scene, hit, RankWords(end=end, words=()))
    if words.to in {"harder", "easier"}:
        return None
    if than is not None:
        return counted_more(scene, hit, words.to, than) or _other(scene, hit, words, than)
    return _without(scene, hit, words)


def _compares(scene: Scene, hit: Hit) -> bool:
    """Whether a comparative compares shares: "more municipalities", "larger than", "for more"."""
    tokens, speech = scene.tokens, scene.speech
    if hit.end >= len(tokens):
        return True
    after = tokens[hit.end]
    if after.is_mark or speech.is_unit(after) or after.number is not None:
        return True
    closed = speech.words("closed").at(tokens, hit.end) is not None
    return closed or speech.words("measured").at(tokens, hit.end) is not None


def _than(scene: Scene, hit: Hit) -> int | None:
    """Give where what is compared with begins."""
    spans = scene.speech.words("than").spans(
        scene.tokens, hit.end, min(len(scene.tokens), hit.end + _REACH)
    )
    return spans[0][1] if spans else None


def _since(scene: Scene, hit: Hit) -> bool:
    """Whether the earlier wave is what is compared with."""
    clauses = scene.clauses
    at = clauses.index(scene.clause_at(hit.start))
    start = clauses[at][0]
    end = clauses[min(at + 1, len(clauses) - 1)][1]
    return any(year.since and start <= year.start < end for year in scene.years)


def _other(scene: Scene, hit: Hit, words: ComparisonWords, than: int) -> Outcome:
    """Judge one share against another that the sentence names after "than"."""
    end = (
        next(c[1] for c in scene.clauses if c[0] <= than < c[1])
        if than < len(scene.tokens)
        else than
    )
    other = spoken_of(scene, (than, end)) or said(scene, (than, len(scene.tokens)))
    one = said(scene, (0, hit.start)) or nearest(scene, hit)
    if not other or not one:
        return _unresolved(scene, hit, words)
    return _pair(scene, hit, words, one[-1], other[0])


def _without(scene: Scene, hit: Hit, words: ComparisonWords) -> Outcome:
    """Judge a comparative that leaves open what it compares with."""
    noun = next(
        (h for h in scene.hits if isinstance(h.meaning, DirectionWords) and h.end <= hit.start),
        None,
    )
    if noun is not None:
        return _changes(scene, hit, words, noun)
    own = next((b for b in scene.bounds if hit.end <= b.at <= hit.end + 3 and b.is_share), None)
    earlier = next(
        (
            b
            for one in scene.before
            for b in reversed(one.bounds)
            if b.is_share and b.year == scene.results.year
        ),
        None,
    )
    if own is not None and earlier is not None:
        one, other = of_bound(scene.results, own), of_bound(scene.results, earlier)
        return _pair(scene, hit, words, one, other)
    if words.alone or _becomes(scene, hit):
        return changed(scene, hit, _TO[words.to])
    return _headline(scene, hit, words)


def _becomes(scene: Scene, hit: Hit) -> bool:
    """Whether the words speak of a change: "has become a challenge for fewer"."""
    start = scene.clause_at(hit.start)[0]
    becomes = scene.speech.words("becomes").within(scene.tokens, start, hit.start)
    after = scene.tokens[hit.end] if hit.end < len(scene.tokens) else None
    for_ = scene.speech.words("for_").within(scene.tokens, max(0, hit.start - 2), hit.start)
    return becomes and (for_ or (after is not None and scene.speech.is_unit(after)))


def _headline(scene: Scene, hit: Hit, words: ComparisonWords) -> Outcome:
    """Judge a comparative of a headline as a change; anywhere else it may mean "several"."""
    first = scene.sentence.kind == "heading" or any(t.strong for t in scene.tokens)
    if first:
        return changed(scene, hit, _TO[words.to])
    measured = scene.speech.words("share").within(scene.tokens, *scene.clause_at(hit.start))
    after = scene.tokens[hit.end] if hit.end < len(scene.tokens) else None
    if measured and (after is None or after.is_mark):
        return _than_before(scene, hit, words)
    return None


def _than_before(scene: Scene, hit: Hit, words: ComparisonWords) -> Outcome:
    return counted_more(scene, hit, words.to, None) or _unresolved(scene, hit, words)


def _changes(scene: Scene, hit: Hit, words: ComparisonWords, noun: Hit) -> Outcome:
    """Judge "the rise is larger": a change against the change spoken of before."""
    results = scene.results
    here = nearest(scene, noun)[:1]
    before = [s for one in scene.before for b in one.bounds for s in (of_bound(results, b),)]
    there = [s for s in before if here and s.item != here[0].item][-1:] or before[:1]
    points = [s.change(results) for s in (*here, *there)]
    if len(points) < 2 or points[0] is None or points[1] is None:
        return _unresolved(scene, hit, words)
    sizes = sizes_of(scene, hit)
    more = (
        abs(points[0]) > abs(points[1]) if words.to == "more" else abs(points[0]) < abs(points[1])
    )
    difference = Fraction(abs(points[0]) - abs(points[1]))
    names = [expressions.change(results, s) for s in (*here, *there)]
    sign = ">" if words.to == "more" else "<"
    apart = f"abs({names[0]}) - abs({names[1]})"
    tests = [f"abs({names[0]}) {sign} abs({names[1]})", *(s.expression(apart) for s in sizes)]
    test = " and ".join(tests)
    holds = more and all(size.fits(difference) for size in sizes)
    values = expressions.told(zip(names, points, strict=True))
    also = tuple(size.hit for size in sizes)
    return Verdict(hit, "comparison", test, values, holds, (*here, *there), also=also)


def _pair(scene: Scene, hit: Hit, words: ComparisonWords, one: Subject, other: Subject) -> Outcome:
    results = scene.results
    shares = [one.share(results), other.share(results)]
    if shares[0] is None or shares[1] is None or one.item == other.item:
        return _unresolved(scene, hit, words)
    sizes = sizes_of(scene, hit)
    more = words.to in {"more", "harder"}
    sign = ">" if more else "<"
    names = [expressions.share(results, s) for s in (one, other)]
    difference = (shares[0] - shares[1]) * 100
    holds = difference > 0 if more else difference < 0
    holds = holds and all(size.fits(difference) for size in sizes)
    values = expressions.told(
        (n, s * 100) for n, s in zip(names, shares, strict=True) if s is not None
    )
    also = tuple(size.hit for size in sizes)
    apart = f"{names[0]} - {names[1]}"
    test = " and ".join([f"{names[0]} {sign} {names[1]}", *(s.expression(apart) for s in sizes)])
    return Verdict(hit, "comparison", test, values, holds, (one, other), also=also)


def _unresolved(scene: Scene, hit: Hit, words: ComparisonWords) -> Outcome:
    strong = standing(scene) in {"own", "near"}
    sign = ">" if words.to in {"more", "harder"} else "<"
    return Unresolved(hit, "comparison", f"share('…') {sign} share('…')") if strong else None
