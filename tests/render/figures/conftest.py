"""What the tests of figures share: a theme, letters of even width, the real fonts."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from reportgen.render.figures.letters import Letters
from reportgen.render.typeface.fonts import FontBook
from reportgen.theme import Theme

sys.path.insert(0, str(Path(__file__).parent))  # for specimens, which picture.py shows too

import specimens


class EvenLetters:
    """Letters that are all half as wide as they are high, so that results can be foreseen."""

    def width(self, text: str, face: str, size: float) -> float:
        return 0.5 * size * len(text)

    def ascent(self, face: str, size: float) -> float:
        return 0.9 * size

    def descent(self, face: str, size: float) -> float:
        return 0.2 * size

    def wrap(self, text: str, face: str, size: float, width: float) -> tuple[str, ...]:
        room = max(int(width / (0.5 * size) + 1e-9), 1)
        lines = [""]
        for word in text.split():
            if len(lines[-1]) + bool(lines[-1]) + len(word) <= room:
                lines[-1] += " " * bool(lines[-1]) + word
                continue
            parts = [word[start : start + room] for start in range(0, len(word), room)]
            lines[-1:] = [*filter(None, lines[-1:]), *parts]
        return tuple(filter(None, lines))


@pytest.fixture(scope="session")
def theme() -> Theme:
    return specimens.theme()


@pytest.fixture(scope="session")
def even() -> Letters:
    return EvenLetters()


@pytest.fixture(scope="session")
def book(theme: Theme) -> FontBook:
    return FontBook(specimens.ROOT, theme, "da")
