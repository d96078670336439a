"""Words in, lines out: how running text is divided and where every fragment stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from operator import itemgetter

from reportgen.errors import Place
from reportgen.render.typeface.fonts import SOFT_HYPHEN, FontBook
from reportgen.render.typeface.linebreak import (
    EMERGENCY_COST,
    HYPHEN_COST,
    Break,
    break_lines,
)


@dataclass(frozen=True, slots=True)
class Ink:
    """How and for which part of the logical tree characters are set.

    size, rise: in pt.  colour: `#rrggbb`.  leaf: number of the structure leaf that the characters
    belong to, -1 for an artifact.  link: id of a place in the document, a URL, or "".
    lang: tag of the language that words are divided in, "" for the document's.
    """

    face: str
    size: float
    colour: str
    leaf: int
    rise: float = 0.0
    link: str = ""
    lang: str = ""


@dataclass(frozen=True, slots=True)
class Run:
    """Characters of one word in one ink.

    note: id of the note whose mark this is.  place: of a bound number.
    """

    text: str
    ink: Ink
    note: str = ""
    place: Place | None = None


Word = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Fragment:
    """Part of a line in one ink.

    x: from the line's left end.  width: without a space that ends the line.  spread: added to each
    word space.  All in pt.
    """

    x: float
    text: str
    ink: Ink
    width: float
    spread: float = 0.0


@dataclass(frozen=True, slots=True)
class Line:
    """One set line. width: up to its right end, in pt.

    notes: ids of notes marked on it.  places: of bound numbers on it, and of a block that it begins.
    """

    fragments: tuple[Fragment, ...]
    width: float
    notes: tuple[str, ...] = ()
    places: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class Measure:
    """The room a paragraph has. width: in pt; align as in the theme's styles.

    limit: lines are broken at this width instead, all of about the same length; 0 for no limit.
    """

    width: float
    align: str = "left"
    hyphenate: bool = True
    limit: float = 0.0


def set_paragraph(
    words: Sequence[Word | None], measure: Measure, book: FontBook
) -> tuple[Line, ...]:
    """Take words (None: a forced new line) and their room, give the lines."""
    lines: list[Line] = []
    for part in _between_breaks(words):
        lines.extend(_set_part(part, measure, book))
    return tuple(lines)


def balanced(words: Sequence[Word | None], measure: Measure, book: FontBook) -> tuple[Line, ...]:
    """Set words in as few lines as the room needs, all as long as can be: no word left alone.

    The narrowest measure that takes the same number of lines is found by halving.
    """
    lines = set_paragraph(words, measure, book)
    if len(lines) < 2:
        return lines
    low = max(_word_width(word, book) for word in words if word is not None)
    high, best = measure.width, lines
    while high - low > 1.0:
        middle = (low + high) / 2
        tried = set_paragraph(words, replace(measure, hyphenate=False, limit=middle), book)
        if len(tried) > len(lines):
            low = middle
        else:
            best, high = tried, middle
    return best


def _between_breaks(words: Sequence[Word | None]) -> Iterator[list[Word]]:
    part: list[Word] = []
    for word in words:
        if word is None:
            yield part
            part = []
        else:
            part.append(word)
    if part:
        yield part


def _set_part(words: list[Word], measure: Measure, book: FontBook) -> list[Line]:
    if not words:
        return []
    ends = _ends(words, measure, book)
    starts = [Break(0.0, 0.0, 0, 0.0, False, 0, 0), *ends[:-1]]
    return [
        _line(words, start, stop, measure, book, last=stop is ends[-1])
        for start, stop in zip(starts, ends, strict=True)
    ]


def _ends(words: list[Word], measure: Measure, book: FontBook) -> list[Break]:
    """Give the break that ends each line: without hyphens if that is good enough, else with."""
    width, justify = measure.limit or measure.width, measure.align == "justify"
    space, even = _space(words[0], words[0], book), measure.limit > 0
    widths = [_word_width(word, book) for word in words]
    breaks = _breaks(words, widths, width, book, hyphens=False, anywhere=False)
    if breaks[-1].end <= width:
        return breaks[-1:]
    chosen = break_lines(breaks, width, space, justify=justify, tolerant=False, even=even)
    for anywhere in (False, True):
        if chosen is None:
            hyphens = measure.hyphenate
            breaks = _breaks(words, widths, width, book, hyphens=hyphens, anywhere=anywhere)
            chosen = break_lines(breaks, width, space, justify=justify, tolerant=True, even=even)
    return [breaks[index] for index in chosen or _first_fit(breaks, width)]


def _first_fit(breaks: Sequence[Break], width: float) -> list[int]:
    """Break greedily; what fits nowhere overflows (a single glyph wider than the measure)."""
    chosen: list[int] = []
    start = 0
    for index in range(1, len(breaks)):
        if breaks[index].end - breaks[start].start > width and index - 1 > start:
            start = index - 1
            chosen.append(start)
    return [*chosen, len(breaks) - 1]


def _word_width(word: Word, book: FontBook) -> float:
    if len(word) == 1:
        ink = word[0].ink
        return book.word_width(word[0].text, ink.face) * ink.size / 1000
    return sum(book.word_width(r.text, r.ink.face) * r.ink.size for r in _merged([word])) / 1000


def _space(left: Word, right: Word, book: FontBook) -> float:
    ink = _space_ink(left[-1].ink, right[0].ink)
    return book.space(ink.face) * ink.size / 1000


def _space_ink(left: Ink, right: Ink) -> Ink:
    """Give the ink of the space between words: no part of a link or of a raised mark if need be."""
    return right if left.link or left.rise else left


def _breaks(
    words: list[Word], widths: list[float], measure: float, book: FontBook,
    *, hyphens: bool, anywhere: bool,
) -> list[Break]:  # fmt: skip
    """Give every place where a line may end.

    hyphens: also where words are divided.  anywhere: also anywhere in words wider than the measure.
    """
    breaks = [Break(0.0, 0.0, 0, 0.0, False, 0, 0)]
    reached = 0.0
    for index, (word, width) in enumerate(zip(words, widths, strict=True)):
        cut = anywhere and width > measure
        if hyphens or cut:
            breaks.extend(_inner(word, index, reached, width, book, anywhere=cut))
        reached += width
        follows = words[index + 1] if index + 1 < len(words) else word
        start = reached + _space(word, follows, book)
        breaks.append(Break(reached, start, index + 1, 0.0, False, index + 1, 0))
        reached = start
    return breaks


def _inner(
    word: Word, index: int, reached: float, width: float, book: FontBook, *, anywhere: bool
) -> Iterator[Break]:
    """Give the breaks inside a word: at its hyphenation points or anywhere."""
    hyphens = set(_divisions(word, book))
    size = sum(len(run.text) for run in word)
    for point in range(1, size) if anywhere else sorted(hyphens):
        hyphen = point in hyphens
        head = _word_width(_hyphened(_cut(word, 0, point), hyphen=hyphen), book)
        start = reached + width - _word_width(_cut(word, point, None), book)
        cost = HYPHEN_COST if hyphen else EMERGENCY_COST
        yield Break(reached + head, start, index, cost, hyphen, index, point)


def _divisions(word: Word, book: FontBook) -> Iterator[int]:
    offset = 0
    for run in word:
        for point in book.divisions(run.text, run.ink.lang):
            yield offset + point
        offset += len(run.text)


def _hyphened(word: Word, *, hyphen: bool) -> Word:
    if not hyphen:
        return word
    last = word[-1]
    return (*word[:-1], Run(last.text + SOFT_HYPHEN, last.ink, last.note, last.place))


def _line(
    words: list[Word], start: Break, stop: Break, measure: Measure, book: FontBook, *, last: bool
) -> Line:
    """Set the words between two breaks as one line."""
    taken = _taken(words, start, stop)
    taken[-1] = _hyphened(taken[-1], hyphen=stop.hyphen)
    runs = _merged(taken)
    natural = sum(book.width(run.text, run.ink.face, run.ink.size) for run in runs)
    spread = _spread(runs, measure.width - natural, last) if measure.align == "justify" else 0.0
    shift = {"right": 1.0, "centre": 0.5}.get(measure.align, 0.0)
    x = (measure.width - natural) * shift
    fragments = []
    for number, run in enumerate(runs):
        width = book.width(run.text, run.ink.face, run.ink.size) + spread * run.text.count(" ")
        text = run.text
        if number == len(runs) - 1 and not stop.position:
            text += " "  # so that readers of the text find the words apart
        fragments.append(Fragment(x, text, run.ink, width, spread))
        x += width
    return Line(
        tuple(fragments),
        x,
        tuple(run.note for word in taken for run in word if run.note),
        tuple(run.place for word in taken for run in word if run.place),
    )


def _taken(words: list[Word], start: Break, stop: Break) -> list[Word]:
    if start.word == stop.word:
        return [_cut(words[start.word], start.position, stop.position)]
    taken = [_cut(words[start.word], start.position, None), *words[start.word + 1 : stop.word]]
    return [*taken, _cut(words[stop.word], 0, stop.position)] if stop.position else taken


def _cut(word: Word, first: int, stop: int | None) -> Word:
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


def _merged(words: list[Word]) -> list[Run]:
    """Join the words with spaces and neighbours in the same ink into one run."""
    parts: list[tuple[str, Ink]] = []
    for number, word in enumerate(words):
        if number:
            parts.append((" ", _space_ink(words[number - 1][-1].ink, word[0].ink)))
        parts.extend((run.text, run.ink) for run in word)
    return [
        Run("".join(text for text, _ in run), ink) for ink, run in groupby(parts, itemgetter(1))
    ]


def _spread(runs: list[Run], slack: float, last: bool) -> float:
    gaps = sum(run.text.count(" ") for run in runs)
    if not gaps or (last and slack > 0):
        return 0.0
    return slack / gaps
