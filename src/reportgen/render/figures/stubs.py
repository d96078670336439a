"""Stubs: the texts beside rows, the rows' heights, and the marks behind the texts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportgen.render.figures.lettering import Lettering
from reportgen.render.figures.model import Label

MARK_GAP = 1.0
"""Between a text and its mark, in pt."""

RAISED = 0.33
"""How high a mark stands, share of the size of the text."""

EVEN = 1.4
"""How much taller rows may become together so that all are of one height."""

DEPTH = 0.25
"""How far letters reach below their line, share of their size."""


@dataclass(frozen=True, slots=True)
class Stub:
    """A row's text, the room it has, in how many lines it then stands, the mark behind the last."""

    words: str
    room: float
    lines: int
    mark: str
    text: Lettering
    mark_text: Lettering

    @property
    def height(self) -> float:
        """From the top of the first line to the depth of the last, in pt."""
        own = max(self.lines, 1)
        return (own - 1) * self.text.leading + self.text.capital + DEPTH * self.text.size

    def labels(self, middle: float) -> Iterator[Label]:
        """Set the text in lines of about one length, centred on the height `middle`."""
        broken = self.text.balance(self.words, self.room)
        lines = self.text.block(broken or ("",), 0.0, middle)
        yield from (line for line in lines if line.text)
        if self.mark:
            yield self._mark(lines[-1])

    def _mark(self, line: Label) -> Label:
        x = self.text.width(line.text) + MARK_GAP
        if self.mark.isalnum():
            return self.mark_text.line(self.mark, x, line.y + RAISED * self.text.size)
        return self.text.line(self.mark, x, line.y, colour=self.mark_text.colour)


def stub(words: str, width: float, text: Lettering, mark_text: Lettering, mark: str = "") -> Stub:
    """Break a row's text into lines of at most `width` pt, with room for its mark."""
    room = width - (text.width(mark) + MARK_GAP if mark else 0.0)
    return Stub(words, room, len(text.wrap(words, room)), mark, text, mark_text)


def evened(heights: Sequence[float]) -> list[float]:
    """Give rows one height where that costs little, or else leave them."""
    highest = max(heights, default=0.0)
    if len(heights) * highest <= EVEN * sum(heights):
        return [highest] * len(heights)
    return list(heights)
