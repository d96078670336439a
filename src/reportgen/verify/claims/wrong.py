"""Wrong numbers: bound numbers that the words around them do not fit."""

from __future__ import annotations

from dataclasses import dataclass

from reportgen.verify.claims.values import Bound


@dataclass(frozen=True, slots=True)
class Wrong:
    """A bound number that its words contradict. rule: `wrong-item`, `wrong-year` or the like."""

    bound: Bound
    rule: str
    message: str
    hint: str
