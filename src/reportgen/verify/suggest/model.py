"""What a suggestion is: a typed number, what may print it, and whether that is certain."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from reportgen.errors import Place

_Told = dict[str, str | float | list[str]]
Json = str | int | bool | _Told | list[_Told] | None


@dataclass(frozen=True, slots=True)
class Binding:
    """An expression that may stand for a typed number.

    prints: its text.  score: how well it fits, more is better.  why: what speaks for it.
    """

    expression: str
    prints: str
    score: float
    why: tuple[str, ...] = ()

    @property
    def written(self) -> str:
        """As it is written in a fragment."""
        return f"{{{{ {self.expression} }}}}"

    def as_json(self) -> dict[str, str | float | list[str]]:
        """Give expression, prints, score and why."""
        return {
            "expression": self.expression,
            "prints": " ".join(self.prints.split()),
            "score": round(self.score, 2),
            "why": list(self.why),
        }


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A typed number and the bindings proposed for it, the likeliest first; () where none fits.

    start, end: of `text` in the file.  certain: the first fits clearly better than any other and
    prints what is typed, so that it can be written without asking.  meant: what the words speak of
    clearly although it prints another number, None where there is no such thing.
    """

    place: Place
    text: str
    start: int
    end: int
    bindings: tuple[Binding, ...]
    certain: bool
    meant: Binding | None = None
    kind: Literal["number"] = "number"

    def as_json(self) -> dict[str, Json]:
        """Give path, line, column, text, certain, proposals and meant (null, or a proposal)."""
        return {
            "path": self.place.path,
            "line": self.place.line,
            "column": self.place.column,
            "text": " ".join(self.text.split()),
            "certain": self.certain,
            "proposals": [one.as_json() for one in self.bindings],
            "meant": None if self.meant is None else self.meant.as_json(),
        }

    def __str__(self) -> str:
        """Give a line with the place, and an indented line for each proposal."""
        head = f"{self.place}: {' '.join(self.text.split())}"
        meant = "" if self.meant is None else f"\n    the words speak of {self.meant.written}"
        meant += "" if self.meant is None else f", which is {' '.join(self.meant.prints.split())}"
        if not self.bindings:
            return f"{head}\n    nothing prints this{meant}"
        lines = [
            f"    {one.score:5.2f}  {one.written}  ({'; '.join(one.why) or 'prints the same'})"
            for one in self.bindings
        ]
        return "\n".join([f"{head}{' (certain)' if self.certain else ''}", *lines]) + meant
