"""Proofs: every claim that was checked, what of, and with what outcome."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from reportgen.errors import Place, Problem

ResolvedBy = Literal["rule", "hand", "waiver"]


@dataclass(frozen=True, slots=True)
class Proof:
    """A claim and its test.

    words: as they stand.  rule: kind of claim ("direction").  test: an expression over the data
    ("change('x') > 0"), as in `[words]{claim="…"}`; in words where none can say it.  values: what
    it found ("change('x') = 7.1").  holds: whether the claim is true.  resolved_by: a rule of ours,
    the author's own binding, or a waiver (then `values` is the reason).
    """

    place: Place
    words: str
    rule: str
    test: str
    values: str
    holds: bool
    resolved_by: ResolvedBy = "rule"


@dataclass(frozen=True, slots=True)
class Checked:
    """What the claims of a document came to, both by place."""

    problems: tuple[Problem, ...]
    proofs: tuple[Proof, ...]
