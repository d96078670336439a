"""The text that is read: every block of the manuscript, once, in order, to the letter."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from reportgen.errors import Problem
from reportgen.verify.access.checks.told import OURS, ours, quoted
from reportgen.verify.access.original import Original, Wanted
from reportgen.verify.access.reading.model import Reading
from reportgen.verify.access.reading.pieces import Piece, read_pieces

AROUND = 20
"""Characters before the first difference that a message quotes."""
MANY = 5000
"""Pieces of a long publication, in which differences are looked for in less detail."""


def check_reading_text(reading: Reading, original: Original) -> Iterator[Problem]:
    """Compare what is read with what was written, piece by piece."""
    read = list(read_pieces(reading))
    said = [_text(piece) for piece in read]
    wanted = [piece.text for piece in original.pieces]
    steps: list[tuple[str, int, int, int, int]] = [("equal", 0, len(said), 0, len(said))]
    if said != wanted:
        often = len(said) > MANY  # then what stands everywhere ("–") is no help, and slow
        steps = SequenceMatcher(None, said, wanted, autojunk=often).get_opcodes()  # type: ignore[assignment]
    comparison = _Comparison(reading, original, read, said)
    surplus = Counter(said) - Counter(wanted)
    missing = Counter(wanted) - Counter(said)
    for kind, a, b, c, d in steps:
        if kind == "equal":
            yield from comparison.roles(read[a:b], original.pieces[c:d])
        elif b - a == d - c and all(surplus[text] for text in said[a:b]):
            yield from comparison.changed(said[a:b], original.pieces[c:d])
        else:
            yield from comparison.surplus(range(a, b), surplus)
            yield from comparison.absent(original.pieces[c:d], missing)


def _text(piece: Piece) -> str:
    """Give a piece as the manuscript has it: the page number of a contents entry is not in it."""
    return piece.text.rpartition(" ")[0] if piece.role == "TOCI" else piece.text


class _Comparison:
    """Tells differences of what is read and what was written."""

    def __init__(
        self, reading: Reading, original: Original, read: Sequence[Piece], said: Sequence[str]
    ) -> None:
        self._reading, self._original, self._read = reading, original, read
        self._counts = Counter(said)
        self._wanted = Counter(piece.text for piece in original.pieces)
        self._said = said

    def roles(self, read: Sequence[Piece], wanted: Sequence[Wanted]) -> Iterator[Problem]:
        """Tell of text that is read as something else than it is."""
        for piece, other in zip(read, wanted, strict=True):
            if piece.role != other.role:
                message = f"{quoted(other.text)} is read as {piece.role}, not as {other.role}"
                yield Problem(other.place, "access-wrong-role", message, OURS)

    def changed(self, said: Sequence[str], wanted: Sequence[Wanted]) -> Iterator[Problem]:
        """Tell of text that is read otherwise than it was written."""
        for text, other in zip(said, wanted, strict=True):
            if text == other.text:
                continue
            pairs = enumerate(zip(text, other.text, strict=False))
            shorter = min(len(text), len(other.text))
            at = max(next((n for n, (a, b) in pairs if a != b), shorter) - AROUND, 0)
            message = f"{quoted(text[at:])} is read where {quoted(other.text[at:])} is written"
            yield Problem(other.place, "access-changed-text", message, OURS)

    def absent(self, wanted: Sequence[Wanted], missing: Counter[str]) -> Iterator[Problem]:
        """Tell of text that is not read where it stands."""
        for piece in wanted:
            if missing[piece.text]:
                missing[piece.text] -= 1
                rule, message = "access-missing-text", "is not read"
            else:
                rule, message = "access-reading-order", "is read elsewhere than it is written"
            yield Problem(piece.place, rule, f"{quoted(piece.text)} {message}", OURS)

    def surplus(self, numbers: Sequence[int], surplus: Counter[str]) -> Iterator[Problem]:
        """Tell of text that is read though it is not written, or is read again."""
        for number in numbers:
            text = self._said[number]
            if not surplus[text]:
                continue  # it stands elsewhere in the manuscript, where its absence is told
            surplus[text] -= 1
            page = self._reading.page_of(self._read[number].element)
            again = self._wanted[text] > 0
            rule = "access-repeated-text" if again else "access-stray-text"
            message = "is read more often than it is written" if again else "is written nowhere"
            yield ours(self._original, rule, f"{quoted(text)} {message}", page)
