"""Words of several inks: how wide they are, where they may be divided, what they are joined to."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter

from reportgen.render.typeface.fonts import SOFT_HYPHEN, FontBook
from reportgen.render.typeface.model import Ink, Run, Word


def word_width(word: Word, book: FontBook) -> float:
    """Give the width of a word, in pt."""
    if len(word) == 1:
        ink = word[0].ink
        return book.word_width(word[0].text, ink.face) * ink.size / 1000
    return sum(book.word_width(r.text, r.ink.face) * r.ink.size for r in merged([word])) / 1000


def space_between(left: Word, right: Word, book: FontBook) -> float:
    """Give the width of the space between two words, in pt."""
    ink = _space_ink(left[-1].ink, right[0].ink)
    return book.space(ink.face) * ink.size / 1000


def _space_ink(left: Ink, right: Ink) -> Ink:
    """Give the ink of the space between words: no part of a link or of a raised mark if need be."""
    return right if left.link or left.rise else left


def divisions(word: Word, book: FontBook) -> Iterator[int]:
    """Give the numbers of the characters before which a word may be divided, ascending."""
    offset = 0
    for run in word:
        for point in book.divisions(run.text, run.ink.lang):
            yield offset + point
        offset += len(run.text)


def hyphened(word: Word, *, hyphen: bool) -> Word:
    """Give a word with a hyphen after it, if there is to be one."""
    if not hyphen:
        return word
    last = word[-1]
    return (*word[:-1], Run(last.text + SOFT_HYPHEN, last.ink, last.note, last.place))


def cut(word: Word, first: int, stop: int | None) -> Word:
    """Give the characters from `first` to `stop` of a word, run by run."""
    if first == 0 and stop is None:
        return word
    parts, offset = [], 0
    for run in word:
        size = len(run.text)
        low = max(first - offset, 0)
        high = size if stop is None else min(stop - offset, size)
        if low < high:
            note = run.note if low == 0 else ""
            place = run.place if low == 0 else None
            parts.append(Run(run.text[low:high], run.ink, note, place))
        offset += size
    return tuple(parts)


def merged(words: list[Word]) -> list[Run]:
    """Join the words with spaces and neighbours in the same ink into one run."""
    parts: list[tuple[str, Ink]] = []
    for number, word in enumerate(words):
        if number:
            parts.append((" ", _space_ink(words[number - 1][-1].ink, word[0].ink)))
        parts.extend((run.text, run.ink) for run in word)
    return [
        Run("".join(text for text, _ in run), ink) for ink, run in groupby(parts, itemgetter(1))
    ]
