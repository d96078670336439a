"""Words in, lines out: how running text is divided and where every fragment stands."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

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
    """

    face: str
    size: float
    colour: str
    leaf: int
    rise: float = 0.0
    link: str = ""


@dataclass(frozen=True, slots=True)
class Run:
    """Characters of one word in one ink. note: id of the note whose mark this is; place: of a bound number."""

    text: str
    ink: Ink
    note: str = ""
    place: Place | None = None


Word = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Fragment:
    """Part of a line in one ink. x: from the line's left end, pt; spread: added to each word space, pt."""

    x: float
    text: str
    ink: Ink
    width: float
    spread: float = 0.0


@dataclass(frozen=True, slots=True)
class Line:
    """One set line. notes: ids of notes marked on it; places: of bound numbers on it."""

    fragments: tuple[Fragment, ...]
    width: float
    notes: tuple[str, ...] = ()
    places: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class Measure:
    """The room a paragraph has. width: in pt; align as in the theme's styles."""

    width: float
    align: str = "left"
    hyphenate: bool = True


def set_paragraph(
    words: Sequence[Word | None], measure: Measure, book: FontBook
) -> tuple[Line, ...]:
    """Take words (None: a forced new line) and their room, give the lines."""
    lines: list[Line] = []
    for part in _between_breaks(words):
        lines.extend(_set_part(part, measure, book))
    return tuple(lines)


def _between_breaks(words: Sequence[Word | None]) -> Iterable[list[Word]]:
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
    widths = [_word_width(word, book) for word in words]
    space = _space(words[0], book)
    justify = measure.align == "justify"
    if sum(widths) + space * (len(words) - 1) <= measure.width:
        return [_line(words, (0, 0), (len(words), 0), False, measure, book, last=True)]
    breaks = _breaks(words, widths, measure, book, divide=False)
    chosen = break_lines(breaks, measure.width, space, justify=justify, tolerant=False)
    if chosen is None:
        breaks = _breaks(words, widths, measure, book, divide=measure.hyphenate)
        chosen = break_lines(breaks, measure.width, space, justify=justify, tolerant=True)
    if chosen is None:
        chosen = _first_fit(breaks, measure.width)
    lines, start = [], (0, 0)
    for index in chosen:
        stop = breaks[index]
        end = (stop.word, stop.position)
        last = index == len(breaks) - 1
        lines.append(_line(words, start, end, stop.hyphen, measure, book, last=last))
        start = end
    return lines


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
    return sum(book.word_width(run.text, run.ink.face) * run.ink.size for run in word) / 1000


def _space(word: Word, book: FontBook) -> float:
    return book.space(word[0].ink.face) * word[0].ink.size / 1000


def _breaks(
    words: list[Word], widths: list[float], measure: Measure, book: FontBook, *, divide: bool
) -> list[Break]:
    """Give every place where a line may end; words wider than the measure may end anywhere."""
    breaks = [Break(0.0, 0.0, 0, 0.0, False, 0, 0)]
    reached = 0.0
    for index, (word, width) in enumerate(zip(words, widths, strict=True)):
        if divide or width > measure.width:
            breaks.extend(_inner(word, index, reached, width > measure.width, book))
        reached += width
        space = _space(word, book)
        breaks.append(Break(reached, reached + space, index + 1, 0.0, False, index + 1, 0))
        reached += space
    return breaks


def _inner(
    word: Word, index: int, reached: float, emergency: bool, book: FontBook
) -> list[Break]:
    """Give the breaks inside a word: of its longest run, at hyphenation points or anywhere."""
    offset, at, breaks = 0, reached, []
    for run in word:
        scale = run.ink.size / 1000
        points = book.hyphenator.positions(run.text)
        hyphen = book.word_width("-", run.ink.face) * scale
        if emergency and not points:
            points, hyphen = tuple(range(3, len(run.text) - 2)), 0.0
        cost = HYPHEN_COST if hyphen else EMERGENCY_COST / 100
        for point in points:
            width = at + book.word_width(run.text[:point], run.ink.face) * scale
            breaks.append(
                Break(width + hyphen, width, index, cost, hyphen > 0, index, offset + point)
            )
        offset += len(run.text)
        at += book.word_width(run.text, run.ink.face) * scale
    return breaks


def _line(
    words: list[Word], start: tuple[int, int], end: tuple[int, int], hyphen: bool,
    measure: Measure, book: FontBook, *, last: bool,
) -> Line:  # fmt: skip
    """Set the words from `start` to `end` ((word, character), end not included) as one line."""
    taken = _taken(words, start, end)
    runs = _merged(taken)
    if hyphen:
        runs[-1] = Run(runs[-1].text + SOFT_HYPHEN, runs[-1].ink)
    natural = sum(book.width(run.text, run.ink.face, run.ink.size) for run in runs)
    spread = _spread(runs, measure.width - natural, last) if measure.align == "justify" else 0.0
    shift = {"right": 1.0, "centre": 0.5}.get(measure.align, 0.0)
    x = (measure.width - natural) * shift
    fragments = []
    for number, run in enumerate(runs):
        width = book.width(run.text, run.ink.face, run.ink.size) + spread * run.text.count(" ")
        text = run.text
        if number == len(runs) - 1 and not hyphen:
            text += " "  # so that readers of the text find the words apart
        fragments.append(Fragment(x, text, run.ink, width, spread))
        x += width
    return Line(
        tuple(fragments),
        x,
        tuple(run.note for word in taken for run in word if run.note),
        tuple(run.place for word in taken for run in word if run.place),
    )


def _taken(words: list[Word], start: tuple[int, int], end: tuple[int, int]) -> list[Word]:
    taken: list[Word] = []
    for index in range(start[0], min(end[0] + 1, len(words))):
        first = start[1] if index == start[0] else 0
        stop = end[1] if index == end[0] else None
        part = _cut(words[index], first, stop)
        if part:
            taken.append(part)
    return taken


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
    merged: list[Run] = []
    for number, word in enumerate(words):
        for position, run in enumerate(word):
            text = run.text
            if number and position == 0:
                if merged[-1].ink == run.ink:
                    text = " " + text
                else:
                    merged[-1] = Run(merged[-1].text + " ", merged[-1].ink)
            if merged and merged[-1].ink == run.ink:
                merged[-1] = Run(merged[-1].text + text, run.ink)
            else:
                merged.append(Run(text, run.ink))
    return merged


def _spread(runs: list[Run], slack: float, last: bool) -> float:
    gaps = sum(run.text.count(" ") for run in runs)
    if not gaps or (last and slack > 0):
        return 0.0
    return slack / gaps
