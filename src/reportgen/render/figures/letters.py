"""Letters: what a drawing needs to know about text before it is set."""

from __future__ import annotations

from typing import Protocol


class Letters(Protocol):
    """Measures text in the theme's faces. face: a face's name; sizes and results in pt."""

    def width(self, text: str, face: str, size: float) -> float:
        """Give the width of one line, kerning included."""
        ...

    def ascent(self, face: str, size: float) -> float:
        """Give the height of a line above its baseline."""
        ...

    def descent(self, face: str, size: float) -> float:
        """Give the depth of a line below its baseline, as a positive number."""
        ...

    def wrap(self, text: str, face: str, size: float, width: float) -> tuple[str, ...]:
        """Break text into lines of at most `width`; a word that is wider is divided."""
        ...
