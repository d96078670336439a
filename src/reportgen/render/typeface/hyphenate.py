"""Where a word may be divided, by the language's patterns (pyphen)."""

from __future__ import annotations

import pyphen

LEFT, RIGHT = 3, 3
"""Fewest letters before and after the hyphen."""


class Hyphenator:
    """Division points of words in one language; none where pyphen does not know the language."""

    def __init__(self, language: str) -> None:
        known = pyphen.language_fallback(language.replace("-", "_"))
        self._dictionary = pyphen.Pyphen(lang=known, left=LEFT, right=RIGHT) if known else None
        self._known: dict[str, tuple[int, ...]] = {}

    def positions(self, word: str) -> tuple[int, ...]:
        """Give the indexes before which a word may be divided, ascending.

        Only pure letters are divided: no numbers, no abbreviations in capitals, nothing with a
        hyphen of its own. Punctuation around the letters is allowed for.
        """
        positions = self._known.get(word)
        if positions is None:
            positions = self._known[word] = self._find(word)
        return positions

    def _find(self, word: str) -> tuple[int, ...]:
        letters = word.strip("«»“”\"'()[],.;:!?…")
        if self._dictionary is None or not letters.isalpha() or letters.isupper():
            return ()
        start = word.index(letters)
        return tuple(start + position for position in self._dictionary.positions(letters))
