"""Stems: words of one language without their endings."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from reportgen.verify.claims.lexicon import Lexicon

_WORD = re.compile(r"[^\W\d_]+(?:[-'’/][^\W\d_]+)*-?")
_STEM = 4
"""The fewest letters that an ending may leave."""


@dataclass(frozen=True)
class Stemmer:
    """Takes words of one language down to their stems."""

    lexicon: Lexicon

    @cached_property
    def endings(self) -> tuple[str, ...]:
        """Endings, the longest first."""
        return tuple(sorted(self.lexicon.endings, key=len, reverse=True))

    @cached_property
    def stops(self) -> tuple[frozenset[str], tuple[str, ...]]:
        """Stopwords, and the beginnings of stopwords with any ending."""
        words = self.lexicon.stopwords
        starts = tuple(word[:-1] for word in words if word.endswith("*"))
        return frozenset(words), starts

    @cached_property
    def _known(self) -> dict[str, str]:
        return {}

    def stem(self, word: str) -> str:
        """Give a word in lower case without its ending."""
        found = self._known.get(word)
        if found is None:
            found = self._known[word] = self._stem(word)
        return found

    def _stem(self, word: str) -> str:
        same = self.lexicon.same
        word = same.get(word, word)
        for ending in self.endings:
            if word.endswith(ending) and len(word) - len(ending) >= _STEM:
                word = _single(word[: -len(ending)])
                break
        return same.get(word, word)

    def says_nothing(self, word: str) -> bool:
        """Whether a word never tells items apart."""
        exact, starts = self.stops
        return len(word) < 2 or word in exact or (bool(starts) and word.startswith(starts))

    def stems(self, text: str) -> frozenset[str]:
        """Give the stems of a text's words, stopwords left out."""
        words = _WORD.findall(text.lower())
        return frozenset(self.stem(word) for word in words if not self.says_nothing(word))


def _single(word: str) -> str:
    """Give a word whose last consonant is doubled before endings with one ("grønne", "grøn")."""
    return word[:-1] if word[-1] == word[-2] and word[-1] not in "aeiouyæøå" else word
