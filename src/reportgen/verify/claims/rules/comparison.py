"""Comparison: more or fewer than before, than elsewhere, than anywhere else."""

from __future__ import annotations

from collections.abc import Mapping

from reportgen.verify.claims import expressions
from reportgen.verify.claims.lexicon import ComparisonWords, DirectionWords, RankWords
from reportgen.verify.claims.phrases import Hit
from reportgen.verify.claims.rules.classes import of_classes
from reportgen.verify.claims.rules.counted_more import counted_more
from reportgen.verify.claims.rules.direction import To, changed
from reportgen.verify.claims.rules.paired_means import of_pairs
from reportgen.verify.claims.rules.parts_of_whole import than_parts
from reportgen.verify.claims.rules.rank import ranked
from reportgen.verify.claims.rules.size import sizes_of
from reportgen.verify.claims.scene import Scene
from reportgen.verify.claims.standing import describes, is_background, unless_named
from reportgen.verify.claims.subjects import Subject, nearest, of_bound, said, spoken_of
from reportgen.verify.claims.verdicts import Outcome, Verdict

_CHANGE: Mapping[str, To] = {"more": "rise", "less": "fall", "harder": "worse", "easier": "better"}
_REACH = 12
"""How far behind a comparative "than" may stand."""


def comparison(scene: Scene, hit: Hit) -> Outcome:
    """Judge a comparative by what stands after "than"; without it, by what was said before."""
    words = hit.meaning
    if not isinstance(words, ComparisonWords):
        return None
    found = of_classes(scene, hit, words)
    if found is not None or is_background(scene, hit):
        return found
    if describes(scene, hit) or not _compares(scene, hit):
        return None
    if _since(scene, hit):
        return changed(scene, hit, _CHANGE[words.to])
    than = _than(scene, hit)
    if than is not None and scene.speech.words("no_other").at(scene.tokens, than) is not None:
        more = words.to in {"more", "harder"}
        return ranked(scene, hit, RankWords(end="high" if more else "low", words=()))
    if words.to not in {"more", "less"}:
        return None
    if than is not None:
        parts = than_parts(scene, hit, words, than) or of_pairs(scene, hit, than)
        if parts is not None:
            return parts
        return counted_more(scene, hit, words.to, than) or _than_other(scene, hit, words, than)
    return _left_open(scene, hit, words)


def _compares(scene: Scene, hit: Hit) -> bool:
    """Whether a comparative compares shares: "more libraries", "larger than", "for more"."""
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
    end = min(len(scene.tokens), hit.end + _REACH)
    spans = scene.speech.words("than").spans(scene.tokens, hit.end, end)
    return spans[0][1] if spans and spans[0][1] < len(scene.tokens) else None


def _since(scene: Scene, hit: Hit) -> bool:
    """Whether the earlier wave is what is compared with, in the clause or the one after it."""
    at = scene.clauses.index(scene.clause_at(hit.start))
    start, end = scene.clauses[at][0], scene.clauses[min(at + 1, len(scene.clauses) - 1)][1]
    return any(year.since and start <= year.start < end for year in scene.years)


def _than_other(scene: Scene, hit: Hit, words: ComparisonWords, than: int) -> Outcome:
    """Judge one share against another that the sentence names after "than"."""
    end = scene.clause_at(than)[1]
    other = spoken_of(scene, (than, end)) or said(scene, (than, len(scene.tokens)))
    one = said(scene, (0, hit.start)) or nearest(scene, hit)
    pair = (one[-1], other[0]) if one and other else None
    return _pair(scene, hit, words, pair)


def _left_open(scene: Scene, hit: Hit, words: ComparisonWords) -> Outcome:
    """Judge a comparative that leaves open what it compares with."""
    rise = next((h for h in scene.hits if isinstance(h.meaning, DirectionWords)), None)
    if rise is not None and rise.end <= hit.start:
        return _changes(scene, hit, words, rise)
    before = _number_before(scene)
    own = [b for b in scene.bounds if hit.end <= b.at <= hit.end + 3 and b.is_share]
    if own and before is not None:
        return _pair(scene, hit, words, (of_bound(scene.results, own[0]), before))
    is_headline = scene.sentence.kind == "heading" or any(t.strong for t in scene.tokens)
    if words.alone or is_headline or _becomes(scene, hit):
        return changed(scene, hit, _CHANGE[words.to])
    clause = scene.clause_at(hit.start)
    is_share = scene.speech.words("share").within(scene.tokens, *clause)
    last = hit.end >= len(scene.tokens) or scene.tokens[hit.end].is_mark
    if not is_share or not last or words.to not in {"more", "less"}:
        return None
    found = counted_more(scene, hit, "more" if words.to == "more" else "less", None)
    return found or _pair(scene, hit, words, None)


def _number_before(scene: Scene) -> Subject | None:
    """Give the last share of the edition that the sentences before have a number of."""
    year = scene.results.year
    shares = (b for one in scene.before for b in reversed(one.bounds) if b.is_share)
    bound = next((b for b in shares if b.year == year), None)
    return None if bound is None else of_bound(scene.results, bound)


def _becomes(scene: Scene, hit: Hit) -> bool:
    """Whether the words speak of a change: "has become a challenge for fewer"."""
    start = scene.clause_at(hit.start)[0]
    if not scene.speech.words("becomes").within(scene.tokens, start, hit.start):
        return False
    if scene.speech.words("for_").within(scene.tokens, max(0, hit.start - 2), hit.start):
        return True
    return hit.end < len(scene.tokens) and scene.speech.is_unit(scene.tokens[hit.end])


def _changes(scene: Scene, hit: Hit, words: ComparisonWords, rise: Hit) -> Outcome:
    """Judge "the rise is larger": a change against the change spoken of before."""
    results = scene.results
    here = nearest(scene, rise)[:1]
    before = [of_bound(results, b) for one in scene.before for b in one.bounds]
    there = [s for s in before if here and s.item != here[0].item][-1:]
    points = [s.change(results) for s in (*here, *there)]
    if len(points) < 2 or points[0] is None or points[1] is None:
        return _pair(scene, hit, words, None)
    sizes = sizes_of(scene, hit)
    apart = abs(points[0]) - abs(points[1])
    more = words.to == "more"
    holds = (apart > 0 if more else apart < 0) and all(size.fits(apart) for size in sizes)
    names = [expressions.change(results, s) for s in (*here, *there)]
    tests = [f"abs({names[0]}) {'>' if more else '<'} abs({names[1]})"]
    tests += [size.expression(f"abs({names[0]}) - abs({names[1]})") for size in sizes]
    values = expressions.told(zip(names, points, strict=True))
    also = tuple(size.hit for size in sizes)
    subjects = (*here, *there)
    return Verdict(hit, "comparison", " and ".join(tests), values, holds, subjects, also=also)


def _pair(
    scene: Scene, hit: Hit, words: ComparisonWords, pair: tuple[Subject, Subject] | None
) -> Outcome:
    """Judge one share against another; None where it is not clear which these are."""
    results, sign = scene.results, ">" if words.to in {"more", "harder"} else "<"
    shares = [] if pair is None else [subject.share(results) for subject in pair]
    known = [share for share in shares if share is not None]
    if pair is None or len(known) < 2 or pair[0].item == pair[1].item:
        return unless_named(scene, hit, "comparison", f"share('…') {sign} share('…')")
    sizes = sizes_of(scene, hit)
    points = (known[0] - known[1]) * 100
    holds = (points > 0 if sign == ">" else points < 0) and all(s.fits(points) for s in sizes)
    names = [expressions.share(results, subject) for subject in pair]
    tests = [f"{names[0]} {sign} {names[1]}"]
    tests += [size.expression(f"{names[0]} - {names[1]}") for size in sizes]
    values = expressions.told((n, share * 100) for n, share in zip(names, known, strict=True))
    also = tuple(size.hit for size in sizes)
    return Verdict(hit, "comparison", " and ".join(tests), values, holds, pair, also=also)
