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


@dataclass(frozen=True)
class Fit:
    """Candidates by their words. A word that several share counts less; one that all have, nothing."""

    candidates: Mapping[str, frozenset[str]]

    @cached_property
    def _weights(self) -> Mapping[str, Mapping[str, float]]:
        """The weight of each word of each candidate."""
        owners: dict[str, set[str]] = defaultdict(set)
        by_head: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for name, own in self.candidates.items():
            for word in own:
                by_head[word[:SHORTEST]].append((word, name))
        for alike in by_head.values():
            for word, _ in alike:
                owners[word] |= {name for other, name in alike if same_word(word, other)}
        every = len(self.candidates)
        return {
            name: {w: 0.0 if len(owners[w]) == every else 1 / len(owners[w]) for w in own}
            for name, own in self.candidates.items()
        }

    def score(self, name: str, text: frozenset[str]) -> float:
        """Give the weight of a candidate's words that a text has."""
        heads: dict[str, list[str]] = defaultdict(list)
        for word in text:
            heads[word[:SHORTEST]].append(word)
        return sum(
            weight
            for word, weight in self._weights[name].items()
            if weight and any(same_word(word, other) for other in heads[word[:SHORTEST]])
        )

    def best(self, text: frozenset[str], among: Iterable[str] | None = None) -> tuple[str, float]:
        """Give the one candidate that fits best, and its score; "" where two fit equally well."""
        names = self.candidates if among is None else among
        scores = sorted(((self.score(name, text), name) for name in names), reverse=True)
        if not scores or (len(scores) > 1 and scores[0][0] == scores[1][0]):
            return "", 0.0
        return scores[0][1], scores[0][0]
