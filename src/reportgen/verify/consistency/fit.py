"""Fit: which of several things a text is about, by the words that only one of them has."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from reportgen.verify.consistency.wording import same_word, words

SHORTEST = 4
"""Words of fewer letters say nothing of a subject."""


def telling(text: str) -> frozenset[str]:
    """Give the words of a text that may say what it is about."""
    return frozenset(word for word in words(text) if len(word) >= SHORTEST)


def only(one: Iterable[str], other: Iterable[str]) -> frozenset[str]:
    """Give the words that one has and the other has not, endings apart."""
    known = tuple(other)
    return frozenset(word for word in one if not any(same_word(word, w) for w in known))


@dataclass(frozen=True)
class Fit:
    """Candidates by their words. A word that several share counts less; one that all have, nothing."""

    candidates: Mapping[str, frozenset[str]]

    @cached_property
    def _weights(self) -> Mapping[str, Mapping[str, tuple[tuple[str, float], ...]]]:
        """The words of each candidate with their weights, by their heads."""
        by_head: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for name, own in self.candidates.items():
            for word in own:
                by_head[word[:SHORTEST]].append((word, name))
        found: dict[str, dict[str, list[tuple[str, float]]]] = {n: {} for n in self.candidates}
        for head, alike in by_head.items():
            for word, name in alike:
                owners = {other for one, other in alike if same_word(word, one)}
                if len(owners) < len(self.candidates):
                    found[name].setdefault(head, []).append((word, 1 / len(owners)))
        return {
            name: {head: tuple(words) for head, words in by_head.items()}
            for name, by_head in found.items()
        }

    def score(self, name: str, text: frozenset[str]) -> float:
        """Give the weight of a candidate's words that a text has."""
        own = self._weights[name]
        had = {
            weighted
            for word in text
            for weighted in own.get(word[:SHORTEST], ())
            if same_word(weighted[0], word)
        }
        return sum(weight for _, weight in had)

    def best(self, text: frozenset[str], among: Iterable[str] | None = None) -> tuple[str, float]:
        """Give the one candidate that fits best, and its score; "" where two fit equally well."""
        names = self.candidates if among is None else among
        scores = sorted(((self.score(name, text), name) for name in names), reverse=True)
        if not scores or (len(scores) > 1 and scores[0][0] == scores[1][0]):
            return "", 0.0
        return scores[0][1], scores[0][0]
