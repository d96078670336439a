"""Findings: what the finished publication says about itself, and what is wrong with it."""

from __future__ import annotations

from dataclasses import dataclass

from reportgen.errors import Problem
from reportgen.exhibits.model import Edition
from reportgen.verify.claims.model import Proof


@dataclass(frozen=True, slots=True)
class Entry:
    """One printed number with its way back.

    id: place in the reading order ("n0001").  text: as printed.  value: unrounded; a share as a
    fraction 0-1, a change in percentage points; None where suppressed.
    categories: ids that were added up.  edition: year, or (from, to); None where none applies.
    where: the filter, by background variable.  n: base.  page: printed page, from 1; 0: unknown.
    source: `path:line` of the expression in the fragment, or the id of the exhibit.
    exhibit: "figure-7", "table-2"; None in running text.
    """

    id: str
    text: str
    value: float | None
    unit: str
    statistic: str
    item: str | None
    categories: tuple[str, ...]
    edition: Edition | None
    where: tuple[tuple[str, str], ...]
    n: int | None
    suppressed: bool
    page: int
    source: str
    exhibit: str | None

    def as_json(self) -> dict[str, object]:
        """Give the keys of `.numbers.json`, in their order; the filter as a mapping."""
        return {name: getattr(self, name) for name in self.__slots__} | {"where": dict(self.where)}


@dataclass(frozen=True, slots=True)
class Findings:
    """The number ledger in reading order, and the problems by place: what the sixth stage gives.

    proofs: of every claim, by place.
    """

    ledger: tuple[Entry, ...]
    problems: tuple[Problem, ...]
    proofs: tuple[Proof, ...] = ()
