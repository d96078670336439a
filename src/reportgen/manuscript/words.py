"""Words: runs of characters and values to `Text` and `Number`, with the marks of good typography.

Every `Text` keeps where in the fragment its characters stand.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from reportgen.errors import Place
from reportgen.exhibits.model import Quantity, Statement
from reportgen.manuscript.inline import Inline, LineBreak, Mark, Number, Text
from reportgen.manuscript.source import MARKER, Filled, Value

_SPACES = re.compile(r"[ \t\n]+")
_THREE_DOTS = re.compile(r"(?<!\.)\.{3}(?!\.)")
_SPACED_HYPHEN = re.compile(r"(?<=[ \t\n\u00a0])-(?=[ \t\n\u00a0])")
_ODD_SPACES = re.compile(r"[ \t\n]{2,}|[\t\n]")
_SPECIAL = re.compile(
    "|".join(one.pattern for one in (MARKER, _THREE_DOTS, _SPACED_HYPHEN, _ODD_SPACES))
)


@dataclass(frozen=True, slots=True)
class Typed:
    """Characters of a fragment.

    offset: of the first in the filled text, where they stand one after the other.
    place: of all of them, where they are printed for something else.
    """

    text: str
    offset: int | None = None
    place: Place | None = None


def words(parts: Iterable[Typed | Inline], filled: Filled) -> tuple[Inline, ...]:
    """Take filled text and finished elements in turn, give elements only.

    White space becomes single spaces; "..." becomes an ellipsis and a spaced hyphen a dash, in
    what the author typed. A full stop after a value that ends with one ("44 pct.") is left out.
    """
    found: list[Inline] = []
    for part in _joined(parts, filled):
        if not isinstance(part, _Run):
            _append(found, part)
            continue
        before = found[-1] if found else None
        ended = isinstance(before, Number) and before.text.endswith(".")
        for inline in part.split(ended=ended):
            _append(found, inline)
    return tuple(found)


@dataclass(slots=True)
class _Run:
    """Neighbouring typed characters. starts: offset in `text` where each of `pieces` begins."""

    filled: Filled
    text: str = ""
    pieces: list[Typed] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)

    def add(self, piece: Typed) -> None:
        """Add characters; they are cut up wherever the template cut something out."""
        if piece.offset is None:
            self._add(piece)
            return
        end = piece.offset + len(piece.text)
        cuts = [piece.offset, *self.filled.breaks(piece.offset, end), end]
        for begin, stop in pairwise(cuts):
            self._add(Typed(piece.text[begin - piece.offset : stop - piece.offset], begin))

    def _add(self, piece: Typed) -> None:
        self.starts.append(len(self.text))
        self.pieces.append(piece)
        self.text += piece.text

    def mark(self, offset: int, printed: int) -> Mark | None:
        """Give the mark of the character at `offset`, which is printed at the offset `printed`."""
        at = bisect_right(self.starts, offset) - 1
        piece = self.pieces[at]
        if piece.place is not None:
            return Mark(printed, piece.place, fixed=True)
        if piece.offset is None:
            return None
        return Mark(printed, self.filled.place_of(piece.offset + offset - self.starts[at]))

    def split(self, *, ended: bool) -> Iterator[Text | Number]:
        """Give text and values in turn. ended: a full stop at the start is there already."""
        done = 1 if ended and self._single_stop(0) else 0
        printing = _Printing(self)
        for match in _SPECIAL.finditer(self.text, done):
            printing.keep(done, match.start())
            done = match.end()
            if not MARKER.fullmatch(match[0]):
                printing.replace(match)
                continue
            yield from printing.finished()
            value = self.filled.value(match[0])
            yield from _value(value)
            done += str(value.content).endswith(".") and self._single_stop(done)
        printing.keep(done, len(self.text))
        yield from printing.finished()

    def _single_stop(self, offset: int) -> bool:
        return self.text.startswith(".", offset) and not self.text.startswith("..", offset)


@dataclass(slots=True)
class _Printing:
    """A `Text` while it grows. moved: the next character does not simply follow the last one."""

    run: _Run
    parts: list[str] = field(default_factory=list)
    length: int = 0
    marks: list[Mark] = field(default_factory=list)
    moved: bool = True

    def keep(self, begin: int, end: int) -> None:
        """Print characters as they were typed."""
        if begin >= end:
            return
        if self.moved:
            self._mark(begin, self.length)
        first = (bisect_right if self.moved else bisect_left)(self.run.starts, begin)
        last = bisect_right(self.run.starts, end - 1)
        for start in self.run.starts[first:last]:
            self._mark(start, self.length + start - begin)
        self._print(self.run.text[begin:end])
        self.moved = False

    def replace(self, match: re.Match[str]) -> None:
        """Print one character for those that were typed."""
        if self.moved or match.start() in self.run.starts:
            self._mark(match.start(), self.length)
        text = match[0]
        self._print("…" if text == "..." else "–" if text == "-" else " ")
        self.moved = self.moved or len(text) > 1

    def finished(self) -> Iterator[Text]:
        """Give what was printed since the last value, and begin anew."""
        if self.length:
            place = self.marks[0].place if self.marks and not self.marks[0].offset else None
            yield Text("".join(self.parts), place, tuple(self.marks))
        self.parts, self.length, self.marks, self.moved = [], 0, [], True

    def _print(self, text: str) -> None:
        self.parts.append(text)
        self.length += len(text)

    def _mark(self, offset: int, printed: int) -> None:
        mark = self.run.mark(offset, printed)
        if mark is not None:
            self.marks.append(mark)


def _joined(parts: Iterable[Typed | Inline], filled: Filled) -> Iterator[_Run | Inline]:
    """Join neighbouring text; no spaces stand around a forced new line."""
    run = _Run(filled)
    for part in parts:
        if isinstance(part, Typed):
            run.add(part)
            continue
        if isinstance(part, LineBreak):
            run.text = run.text.rstrip(" ")
        yield run
        yield part
        run = _Run(filled)
    yield run


def _value(value: Value) -> Iterator[Text | Number]:
    content = value.content
    parts = content.parts if isinstance(content, Statement) else (content,)
    for part in parts:
        if isinstance(part, str):
            yield Text(_SPACES.sub(" ", part), value.place, (Mark(0, value.place, fixed=True),))
        else:
            quantity = part if isinstance(part, Quantity) else fact(part, value.expression)
            yield Number(quantity, value.place)


def fact(number: int, expression: str) -> Quantity:
    """Bind a plain whole number to the name it goes by, so that the ledger can tell it."""
    name = expression.removeprefix("facts.")
    is_year = name in {"edition", "previous"}
    return Quantity(str(number), float(number), "year" if is_year else "number", "fact", name)


def merged(inlines: Iterable[Inline]) -> tuple[Inline, ...]:
    """Join neighbouring text."""
    found: list[Inline] = []
    for inline in inlines:
        _append(found, inline)
    return tuple(found)


def _append(found: list[Inline], inline: Inline) -> None:
    """Append an element; text joins the text before it."""
    before = found[-1] if found else None
    if isinstance(inline, Text) and isinstance(before, Text):
        doubled = before.text.endswith(" ") and inline.text.startswith(" ")
        found[-1] = _together(before, _from(inline, 1) if doubled else inline)
    elif isinstance(inline, Text) and isinstance(before, LineBreak):
        found.append(_from(inline, len(inline.text) - len(inline.text.lstrip(" "))))
    elif not (isinstance(inline, Text) and not inline.text):
        found.append(inline)


def _from(text: Text, offset: int) -> Text:
    """Give a text without its first characters."""
    place = text.place_at(offset)
    later = [mark._replace(offset=mark.offset - offset) for mark in text.marks]
    first = [one for one in later if one.offset <= 0][-1:]
    begin = (
        [] if place is None or not first else [Mark(0, place, first[0].fixed)]
    )  # the rest of a run still runs on
    return Text(text.text[offset:], place, (*begin, *(one for one in later if one.offset > 0)))


def _together(before: Text, after: Text) -> Text:
    shift = len(before.text)
    marks = after.marks or ((Mark(0, after.place),) if after.place is not None else ())
    moved = tuple(mark._replace(offset=mark.offset + shift) for mark in marks)
    return Text(before.text + after.text, before.place, (*before.marks, *moved))
