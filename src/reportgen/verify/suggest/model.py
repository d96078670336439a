"""What a suggestion is: a typed number, what may print it, and whether that is certain."""

from __future__ import annotations

from dataclasses import dataclass

from reportgen.errors import Place

Json = str | int | float | bool | list[dict[str, "str | float | list[str]"]]


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


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A typed number and the bindings proposed for it, the likeliest first; () where none fits.

    start, end: of `text` in the file.  certain: the first fits clearly better than any other and
    prints what is typed, so that it can be written without asking.
    """

    place: Place
    text: str
    start: int
    end: int
    bindings: tuple[Binding, ...]
    certain: bool

    def as_json(self) -> dict[str, Json]:
        """Give path, line, column, text, certain and proposals."""
        return {
            "path": self.place.path,
            "line": self.place.line,
            "column": self.place.column,
            "text": " ".join(self.text.split()),
            "certain": self.certain,
            "proposals": [
                {
                    "expression": one.expression,
                    "prints": " ".join(one.prints.split()),
                    "score": round(one.score, 2),
                    "why": list(one.why),
                }
                for one in self.bindings
            ],
        }

    def __str__(self) -> str:
        """Give a line with the place, and an indented line for each proposal."""
        head = f"{self.place}: {' '.join(self.text.split())}"
        if not self.bindings:
            return f"{head}\n    nothing prints this"
        lines = [
            f"    {one.score:5.2f}  {one.written}  ({'; '.join(one.why) or 'prints the same'})"
            for one in self.bindings
        ]
        return "\n".join([f"{head}{' (certain)' if self.certain else ''}", *lines])
