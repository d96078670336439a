"""Measured: words beside a count of items must speak of what those items ask."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportgen.verify.claims.scene import Scene
from reportgen.verify.claims.tokens import Token
from reportgen.verify.claims.values import Bound
from reportgen.verify.claims.words import Evidence
from reportgen.verify.claims.wrong import Wrong

_NAMED = 0.7
"""The share of a topic's name that words must say to name it."""
_OWN = 0.5
"""The share of its own topic's name below which a number's words do not name that."""


def measured(scene: Scene) -> Iterator[Wrong]:
    """Give the counts of items of one topic whose words, or whose label, name another topic."""
    for bound in scene.numbers:
        own = _topic(scene, bound)
        if own:
            for words in _stretches(scene):
                other = _other(scene, words, own)
                if other:
                    yield _wrong(scene, bound, own, other)
                    break


def _topic(scene: Scene, bound: Bound) -> str:
    """Give the topic that all items of a measure ask about; "" where there is none."""
    if bound.item or bound.quantity.statistic != "count":
        return ""
    items = scene.results.considered(bound.quantity.item)
    topics = {scene.results.items[item].topic for item in items}
    return topics.pop() if len(topics) == 1 else ""


def _stretches(scene: Scene) -> Iterator[Sequence[Token]]:
    """Give what stands around a number: its sentence, and the label of its entry."""
    yield scene.tokens
    if scene.sentence.listing is not None:
        yield from (one.tokens for one in scene.before if all(t.strong for t in one.tokens[:-1]))


def _other(scene: Scene, words: Sequence[Token], own: str) -> str:
    """Give the topic of the same groups that words name, where they do not name the number's."""
    vocabulary, topics = scene.ground.vocabulary, scene.results.basis.codebook.topics
    evidence = vocabulary.evidence(token.word for token in words if token.is_word)
    if _coverage(scene, own, evidence) >= _OWN:
        return ""
    covered = {name: _coverage(scene, name, evidence) for name in topics if name != own}
    best = max(covered, key=lambda name: covered[name], default="")
    return best if covered.get(best, 0.0) >= _NAMED else ""


def _coverage(scene: Scene, topic: str, evidence: Evidence) -> float:
    vocabulary, topics = scene.ground.vocabulary, scene.results.basis.codebook.topics
    return vocabulary.coverage(vocabulary.stemmer.stems(topics[topic].label), evidence)


def _wrong(scene: Scene, bound: Bound, own: str, other: str) -> Wrong:
    topics = scene.results.basis.codebook.topics
    message = (
        f"the words speak of “{topics[other].label}”, "
        f"the number counts items about “{topics[own].label}”"
    )
    return Wrong(bound, "wrong-item", message, f"mend the words, or write “{topics[own].label}”")
