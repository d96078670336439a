"""Paired means: "in most areas the challenge is larger on average than the need"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from reportgen.exhibits.speakers import exact_tests
from reportgen.verify.claims import expressions
from reportgen.verify.claims.lexicon import ComparisonWords, QuantityWords
from reportgen.verify.claims.phrases import Hit
from reportgen.verify.claims.quantifiers import noun_after
from reportgen.verify.claims.results import UNANSWERED
from reportgen.verify.claims.rules.whole_set import enough_of
from reportgen.verify.claims.scene import Scene
from reportgen.verify.claims.shown import Shown
from reportgen.verify.claims.verdicts import Verdict

_SAID = 0.5
"""The share of a side's words that must be said to name it."""
_ALL = QuantityWords(words=(), all=True)
_SOME = QuantityWords(words=(), several=1)


def of_pairs(scene: Scene, hit: Hit, than: int | None) -> Verdict | None:
    """Judge that the means of one side of a chart are larger than those of the other.

    than: where what is compared with begins. None where no chart of the section has two sides that
    the words name.
    """
    words = hit.meaning
    side = None if than is None else _side(scene, hit.start, than)
    if side is None or not isinstance(words, ComparisonWords):
        return None
    shown, turned = side
    more = (words.to in {"more", "harder"}) != turned
    quantified = _quantifier(scene, hit.start)
    return _judged(scene, hit, shown, quantified or (_ALL, ()), more=more)


def reversed_pairs(scene: Scene) -> Iterator[Verdict]:
    """Judge "in some it is the other way round" after such a sentence."""
    for start, end in scene.spans("reverse"):
        for shown, more in _compared(scene.before[0]) if scene.before else ():
            own = _quantifier(scene, start) or (_SOME, ())
            verdict = _judged(scene, Hit(start, end, None), shown, own, more=not more)
            if verdict is not None:
                yield verdict


def _compared(scene: Scene) -> Iterator[tuple[Shown, bool]]:
    """Give the charts whose sides a sentence compares, and whether the first is the larger."""
    for hit in scene.hits:
        words = hit.meaning
        than = next(iter(scene.speech.words("than").spans(scene.tokens, hit.end)), None)
        side = None if than is None else _side(scene, hit.start, than[1])
        if side is not None and isinstance(words, ComparisonWords):
            yield side[0], (words.to in {"more", "harder"}) != side[1]


def _side(scene: Scene, hit: int, than: int) -> tuple[Shown, bool] | None:
    """Give the chart whose sides the words name, and whether they are named the other way round."""
    known, sentence = scene.ground.reading.shown, scene.sentence
    for name in (*scene.figures, *sentence.chapter.figures):
        shown = known.get(name)
        if shown is None or not shown.paired or not all(shown.sides):
            continue
        own, other = ((0, hit), (than, len(scene.tokens)))
        if _says(scene, own, shown.sides[0]) and _says(scene, other, shown.sides[1]):
            return shown, False
        if _says(scene, own, shown.sides[1]) and _says(scene, other, shown.sides[0]):
            return shown, True
    return None


def _says(scene: Scene, span: tuple[int, int], side: str) -> bool:
    stemmer = scene.ground.vocabulary.stemmer
    wanted = {stemmer.stem(word) for word in side.lower().split() if len(word) > 3}
    said = {stemmer.stem(token.word) for token in scene.tokens[slice(*span)] if token.is_word}
    return len(wanted & said) > _SAID * len(wanted)


def _quantifier(scene: Scene, at: int) -> tuple[QuantityWords, tuple[Hit, ...]] | None:
    """Give of how many areas something is said, with the words for it; None where it is not said."""
    for hit in scene.hits:
        meaning = hit.meaning
        of_set = noun_after(scene, hit.end)[0] in {"parts", "them"}
        if isinstance(meaning, QuantityWords) and hit.start < at and of_set:
            return meaning, (hit,)
    count = next((n for where, n in scene.counts.items() if where < at), None)
    return None if count is None else (QuantityWords(words=(), exactly=count), ())


def _judged(
    scene: Scene,
    hit: Hit,
    shown: Shown,
    quantified: tuple[QuantityWords, tuple[Hit, ...]],
    *,
    more: bool,
) -> Verdict | None:
    try:
        means = [tuple(_mean(scene, item) for item in pair) for pair in shown.paired]
    except UNANSWERED:
        return None
    true = [(one > other) if more else (one < other) for one, other in means]
    words, also = quantified
    holds, needed = enough_of(scene.speech, words, sum(true), len(true))
    sign = ">" if more else "<"
    tests = [f"(mean({a!r}) {sign} mean({b!r}))" for a, b in shown.paired]
    pairs: Sequence[tuple[str, Fraction]] = [
        (f"mean({item!r})", value)
        for both, values in zip(shown.paired, means, strict=True)
        for item, value in zip(both, values, strict=True)
    ]
    values = expressions.told_exactly((name, float(value)) for name, value in pairs)
    labels = scene.results.basis.codebook.items
    truth = ", ".join(
        labels[pair[0]].label for pair, found in zip(shown.paired, true, strict=True) if found
    )
    test = f"{' + '.join(tests)} {needed}"
    return Verdict(hit, "comparison", test, values, holds, (), truth or "none", also)


def _mean(scene: Scene, item: str) -> Fraction:
    return exact_tests.mean(scene.results.basis, item)
