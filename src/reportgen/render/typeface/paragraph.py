"""Words in, lines out: how running text is divided and where every fragment stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from reportgen.render.typeface.fonts import FontBook
from reportgen.render.typeface.linebreak import (
    EMERGENCY_COST,
    HYPHEN_COST,
    START,
    Break,
    break_lines,
    first_fit,
)
from reportgen.render.typeface.model import Fragment, Line, Measure, Run, Word
from reportgen.render.typeface.words import (
    cut,
    divisions,
    hyphened,
    merged,
    space_between,
    word_width,
)


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
    low = max(word_width(word, book) for word in words if word is not None)
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
    return [
        _line(words, start, stop, measure, book, last=stop is ends[-1])
        for start, stop in pairwise((START, *ends))
    ]


def _ends(words: list[Word], measure: Measure, book: FontBook) -> list[Break]:
    """Give the break that ends each line: without hyphens if that is good enough, else with."""
    width, justify = measure.limit or measure.width, measure.align == "justify"
    space, even = space_between(words[0], words[0], book), measure.limit > 0
    widths = [word_width(word, book) for word in words]
    breaks = _breaks(words, widths, width, book, hyphens=False, anywhere=False)
    if breaks[-1].end <= width:
        return breaks[-1:]
    chosen = break_lines(breaks, width, space, justify=justify, tolerant=False, even=even)
    for anywhere in (False, True):
        if chosen is None:
            hyphens = measure.hyphenate
            breaks = _breaks(words, widths, width, book, hyphens=hyphens, anywhere=anywhere)
            chosen = break_lines(breaks, width, space, justify=justify, tolerant=True, even=even)
    return [breaks[index] for index in chosen or first_fit(breaks, width)]


def _breaks(
    words: list[Word], widths: list[float], measure: float, book: FontBook,
    *, hyphens: bool, anywhere: bool,
) -> list[Break]:  # fmt: skip
    """Give every place where a line may end.

    hyphens: also where words are divided.  anywhere: also anywhere in words wider than the measure.
    """
    breaks = [START]
    reached = 0.0
    for index, (word, width) in enumerate(zip(words, widths, strict=True)):
        too_wide = anywhere and width > measure
        if hyphens or too_wide:
            breaks.extend(_inner(word, index, reached, width, book, anywhere=too_wide))
        reached += width
        follows = words[index + 1] if index + 1 < len(words) else word
        start = reached + space_between(word, follows, book)
        breaks.append(Break(reached, start, index + 1, 0.0, False, index + 1, 0))
        reached = start
    return breaks


def _inner(
    word: Word, index: int, reached: float, width: float, book: FontBook, *, anywhere: bool
) -> Iterator[Break]:
    """Give the breaks inside a word: at its hyphenation points or anywhere."""
    hyphens = set(divisions(word, book))
    size = sum(len(run.text) for run in word)
    for point in range(1, size) if anywhere else sorted(hyphens):
        hyphen = point in hyphens
        head = word_width(hyphened(cut(word, 0, point), hyphen=hyphen), book)
        start = reached + width - word_width(cut(word, point, None), book)
        cost = HYPHEN_COST if hyphen else EMERGENCY_COST
        yield Break(reached + head, start, index, cost, hyphen, index, point)


def _line(
    words: list[Word], start: Break, stop: Break, measure: Measure, book: FontBook, *, last: bool
) -> Line:
    """Set the words between two breaks as one line."""
    taken = _taken(words, start, stop)
    taken[-1] = hyphened(taken[-1], hyphen=stop.hyphen)
    runs = merged(taken)
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
        return [cut(words[start.word], start.position, stop.position)]
    taken = [cut(words[start.word], start.position, None), *words[start.word + 1 : stop.word]]
    return [*taken, cut(words[stop.word], 0, stop.position)] if stop.position else taken


def _spread(runs: list[Run], slack: float, last: bool) -> float:
    gaps = sum(run.text.count(" ") for run in runs)
    if not gaps or (last and slack > 0):
        return 0.0
    return slack / gaps
